/** Width of a text in em, near enough to decide whether it fits: a Chinese sign is as wide as it is high. */
export const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e7f ? 1 : 0.58), 0)
