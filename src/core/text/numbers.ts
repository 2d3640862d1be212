import { JUDGED_FROM, PERCENT_FROM } from '../schema/limits'
import type { Lang } from '../schema/types'

/** How numbers are printed (UX.md 7.5; GB/T 15835-2011). All take raw numbers and round once, at the end. */

const MINUS = '\u2212'

const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A count with thousands marks from four digits: `1,733`, `−3`. */
export const count = (n: number): string => (n >= 0 && n < 1000 ? String(Math.trunc(n)) : (n < 0 ? MINUS : '') + thousands(String(Math.trunc(Math.abs(n)))))

/** A count on a card: from 100,000 `12.3万`, from 10⁸ `1.23亿`; in English always in full. */
export function cardCount(n: number, lang: Lang): string {
  if (lang === 'en' || n < 100_000) return count(n)
  return n >= 100_000_000 ? `${money(Number((n / 100_000_000).toFixed(2)))}亿` : `${money(Number((n / 10_000).toFixed(1)))}万`
}

/** Money in 万元 with the decimals of the source: `1,228.6106`. */
export function money(wan: number): string {
  const [whole, decimals] = String(Math.abs(wan)).split('.')
  return (wan < 0 ? MINUS : '') + thousands(whole!) + (decimals ? `.${decimals}` : '')
}

/** A signed change of items: `+3`, `−2`, `0`. */
export const signed = (n: number): string => (n > 0 ? `+${count(n)}` : count(n))

/** A share as a percentage: `48.0%`; `100%` and `0%` only where they are exact, else `>99.9%`, `<0.1%`. */
export function percent(k: number, n: number, decimals = 1): string {
  if (k === 0 || k === n) return k === 0 ? '0%' : '100%'
  const rounded = ((k / n) * 100).toFixed(decimals)
  const step = (10 ** -decimals).toFixed(decimals)
  if (Number(rounded) === 0) return `<${step}%`
  if (k < n && Number(rounded) === 100) return `>${(100 - 10 ** -decimals).toFixed(decimals)}%`
  return `${rounded}%`
}

/** A rate in percent, with decimals from JUDGED_FROM cases on; null under PERCENT_FROM, where the fraction says it all. */
export const ratePercent = (k: number, n: number, decimals = 1): string | null =>
  (n < PERCENT_FROM ? null : percent(k, n, n < JUDGED_FROM ? 0 : decimals))

/** A limit of an interval, in 0…1, as a percentage. */
export const limit = (x: number, decimals = 1): string => `${(x * 100).toFixed(decimals)}%`

/** In brackets behind something else: English has a space before them. */
export const bracket = (text: string, lang: Lang): string => (lang === 'zh' ? `（${text}）` : ` (${text})`)
/** `71/148` */
export const fraction = (k: number, n: number): string => `${count(k)}/${count(n)}`

/** A rate beside its fraction; under JUDGED_FROM the fraction comes first, under PERCENT_FROM it stands alone. */
interface RateText {
  /** `48.0%`, `5/12（42%）`, `3/9` */
  readonly text: string
  readonly fraction: string
  /** With the fraction in any case: `48.0%（71/148）`, `5/12（42%）`, `3/9`. */
  readonly whole: string
}
/** A rate in the form that so many cases bear. */
export function rateText(k: number, n: number, lang: Lang): RateText {
  const parts = fraction(k, n)
  const text = ratePercent(k, n)
  if (text === null) return { text: parts, fraction: parts, whole: parts }
  if (n < JUDGED_FROM) {
    const mixed = parts + bracket(text, lang)
    return { text: mixed, fraction: parts, whole: mixed }
  }
  return { text, fraction: parts, whole: text + bracket(parts, lang) }
}

/** A ratio of two counts per 100: `30.4`. */
export const perHundred = (k: number, n: number): string => ((k / n) * 100).toFixed(1)

/** A difference of shares in percentage points, signed, without a unit: `−3.9`, `+0.0`. */
export function points(difference: number): string {
  const text = Math.abs(difference * 100).toFixed(1)
  // A difference that is there is never printed as none.
  if (difference !== 0 && Number(text) === 0) return '<0.1'
  return difference === 0 ? text : (difference < 0 ? MINUS : '+') + text
}

/** The size of a difference of shares, where words tell its direction: `3.9`. */
export const pointsApart = (difference: number): string => points(Math.abs(difference)).replace('+', '')

/** Both ends keep their signs and units: `40.1%～56.0%`; English `40.1%–56.0%`, with signs `−8.2 to +12.4`. */
export function range(low: string, high: string, lang: Lang): string {
  if (lang === 'zh') return `${low}～${high}`
  return /[+\u2212]/.test(low + high) ? `${low} to ${high}` : `${low}–${high}`
}

/** An interval of a share: `40.1%～56.0%`. */
export const limits = ([low, high]: readonly [low: number, high: number], lang: Lang): string => range(limit(low), limit(high), lang)

/** An interval of a difference of shares, in points: `−8.2～+12.4`. */
export const pointsRange = ([low, high]: readonly [low: number, high: number], lang: Lang): string => range(points(low), points(high), lang)

/** A change of counts in percent: `+90.1%`; null where the base is under PERCENT_FROM. */
export function percentChange(now: number, then: number): string | null {
  if (then < PERCENT_FROM) return null
  const change = ((now - then) / then) * 100
  const text = Math.abs(change).toFixed(1)
  return `${change > 0 ? '+' : change < 0 ? MINUS : ''}${text}%`
}
