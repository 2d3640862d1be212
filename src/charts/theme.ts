/** Filled in by the tokens of UX.md 7; the only file that holds colours. */
export type Palette = Readonly<Record<string, string>>
