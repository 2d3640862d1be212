/** Ends of axes. */

/** The next of 25, 50, 75, 100 % above the largest share: one scale for all rows. */
export const shareEnd = (shares: readonly number[]): number => [0.25, 0.5, 0.75].find((end) => Math.max(0, ...shares) <= end) ?? 1

/** A round number at or above the largest count: 1, 2, 2.5 or 5 times a power of ten; at least 1. */
export function countEnd(counts: readonly number[]): number {
  const top = Math.max(1, ...counts)
  const power = 10 ** Math.floor(Math.log10(top))
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((s) => s * power >= top && Number.isInteger(s * power)) ?? 10
  return step * power
}
