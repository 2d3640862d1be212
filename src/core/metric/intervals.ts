import { PERCENT_FROM } from '../schema'

/** Intervals of shares and of their differences, 95 %. */

/** The 97.5 % quantile of the standard normal distribution. */
const Z95 = 1.959963984540054

export type Interval = readonly [low: number, high: number]

/**
 * Wilson's score interval for a share (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; Newcombe 1998, method 3).
 * @param k cases with the mark, 0 ≤ k ≤ n
 * @param n all cases
 * @returns limits in 0…1; null where n is 0 or k is no part of n (a report may contradict itself)
 */
export function wilson(k: number, n: number): Interval | null {
  if (!(n > 0) || !(k >= 0) || k > n) return null
  const z2 = Z95 * Z95
  const centre = 2 * k + z2
  const half = Z95 * Math.sqrt(z2 + (4 * k * (n - k)) / n)
  const scale = 2 * (n + z2)
  // At the ends the limit is exactly 0 or 1; floating point would leave a hair beside it.
  return [k === 0 ? 0 : Math.max(0, (centre - half) / scale), k === n ? 1 : Math.min(1, (centre + half) / scale)]
}

/** The interval that is shown of a rate: Wilson's; null under PERCENT_FROM cases, where the fraction stands alone. */
export const rateInterval = (k: number, n: number): Interval | null => (n < PERCENT_FROM ? null : wilson(k, n))

/**
 * Interval of a difference of two independent shares k1/n1 − k0/n0 (R. G. Newcombe, Stat. Med. 17 (1998) 873–890, method 10:
 * square-and-add of the two Wilson intervals).
 * @returns limits in −1…1; null where one of the shares has no interval
 */
export function newcombe(k1: number, n1: number, k0: number, n0: number): Interval | null {
  const a = wilson(k1, n1)
  const b = wilson(k0, n0)
  if (!a || !b) return null
  const p1 = k1 / n1
  const p0 = k0 / n0
  const difference = p1 - p0
  return [
    difference - Math.sqrt((p1 - a[0]) ** 2 + (b[1] - p0) ** 2),
    difference + Math.sqrt((a[1] - p1) ** 2 + (p0 - b[0]) ** 2),
  ]
}
