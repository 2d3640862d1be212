import type { Place } from '../read/block'
import type { Code, Unit } from '../schema'
import { figureOf } from '../schema'
import type { DoubtReason } from '../text/doubt'
import type { Value } from './entry'

/** What a printed row can mean: a value per figure of the form, and where each stands. */

/** The text of a figure and where it stands. Null place: nothing was printed for it. */
export interface Spot {
  readonly raw: string
  readonly place: Place | null
}

export interface Option {
  /** In the order of the codes; null: blank. */
  readonly values: readonly (number | null)[]
  readonly spots: readonly Spot[]
}

export interface RowReading {
  readonly codes: readonly Code[]
  readonly raw: string
  readonly place: Place | null
  readonly options: readonly Option[]
  /** How many ways there are; more than `options` where they are too many to be kept. */
  readonly count: number
  /** Why it is not plain, for the doubt that remains. */
  readonly why: DoubtReason
  /** Only readings that obey their own row's identity were kept, of more: a report that breaks one of this table leaves it open. */
  readonly pruned?: boolean
  /** Its figures had run together: each keeps the whole run as its raw text. */
  readonly run?: boolean
  /** Which printed row it is, nobody can tell: no identity decides it. */
  readonly open?: boolean
}

/** The spot of a figure for which nothing is printed. */
export const NOTHING: Spot = { raw: '', place: null }

/** The unit in which a figure counts. */
export const unitOf = (code: Code): Unit => figureOf(code).unit

/** A row that plainly says its figures. */
export const plain = (codes: readonly Code[], values: readonly (number | null)[], spots: readonly Spot[], raw: string, place: Place | null): RowReading =>
  ({ codes, raw, place, options: [{ values, spots }], count: 1, why: 'run' })

/** A row of the form in which nothing is filled in. */
export const blankRow = (codes: readonly Code[]): RowReading =>
  ({ codes, raw: '', place: null, options: [{ values: codes.map(() => null), spots: codes.map(() => NOTHING) }], count: 1, why: 'blanks' })

/** A row beside which figures stand that no reading took: what it holds, nobody can tell. */
export const unreadRow = (codes: readonly Code[], unread: readonly Pick<Value, 'text' | 'place'>[]): RowReading =>
  ({ codes, raw: unread.map((v) => v.text).join(' '), place: unread[0]?.place ?? null, options: [], count: 0, why: 'rows' })

/** Options without those that say the same. */
export function distinct(options: readonly Option[]): readonly Option[] {
  const seen = new Set<string>()
  return options.filter((o) => {
    const key = o.values.join(',')
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

/**
 * One row that is read in several ways, of which any may be right: the options of all; the rest is what the first says.
 * @param why the doubt where the ways are several printed rows: then only their options count
 */
export function anyOf(ways: readonly RowReading[], why?: DoubtReason): RowReading {
  const first = ways[0]!
  const options = distinct(ways.flatMap((w) => w.options))
  return why === undefined ? { ...first, options, count: Math.max(options.length, ...ways.map((w) => w.count)) } : { ...first, options, count: options.length, why }
}
