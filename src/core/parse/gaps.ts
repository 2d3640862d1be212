import type { Anchor } from './anchors'
import type { Entry } from './entry'
import { LIKE, looseScore, UNLIKE } from './match-label'
import { findLabel, labelledIn } from './printed-labels'
import type { RowForms } from './vocabulary'

/** Rows between those with a sure label: which of the printed rows there they are. */

/** Rows of the form and printed rows that may be they, by their indexes. */
export interface Gap {
  readonly rows: readonly number[]
  readonly entries: readonly number[]
  /** The entries around it: -1 before the first of all, their number behind the last. */
  readonly from: number
  readonly to: number
  /** It stands before the first sure row, or behind the last: the entries there may be of anything. */
  readonly edge: boolean
}

/** What is printed, and the rows of the form that are looked for in it. */
export interface Printed {
  readonly entries: readonly Entry[]
  readonly rows: readonly RowForms[]
  /** Words (bare) behind the last entry. */
  readonly tail: string
  /** How well an entry's label fits a row, misprinted or cut as it may be. */
  readonly score: (entry: number, row: number) => number
}

/** What became of the rows of a gap. */
export interface Filled {
  readonly placed: readonly (readonly [row: number, entry: number])[]
  readonly blank: readonly number[]
  readonly unsure: readonly { readonly rows: readonly number[]; readonly entries: readonly number[] }[]
}

const NOTHING: Filled = { placed: [], blank: [], unsure: [] }

/** `Printed` with scores that are counted once each. */
export function printedRows(entries: readonly Entry[], rows: readonly RowForms[], tail: string): Printed {
  const scores = new Map<number, number>()
  const score = (e: number, r: number): number => {
    const key = e * rows.length + r
    let known = scores.get(key)
    if (known === undefined) scores.set(key, (known = looseScore(entries[e]!, rows[r]!)))
    return known
  }
  return { entries, rows, tail, score }
}

/** The numbers between two others. */
const between = (a: number, b: number): readonly number[] => Array.from({ length: b - a - 1 }, (_, k) => a + 1 + k)

/** The gaps before, between and behind the anchors. */
export function stretchesBetween(anchors: readonly Anchor[], { entries, rows }: Printed): readonly Gap[] {
  const steps = [{ entry: -1, row: -1 }, ...anchors, { entry: entries.length, row: rows.length }]
  return steps.slice(1).map((b, i): Gap => {
    const a = steps[i]!
    const open = between(a.row, b.row)
    if (i === 0) {
      const near = nearby(entries, b.entry, -1, rows.length)
      return { rows: open, entries: near, from: b.entry - near.length - 1, to: b.entry, edge: true }
    }
    if (i === anchors.length) {
      const near = nearby(entries, a.entry, 1, rows.length)
      return { rows: open, entries: near, from: a.entry, to: Math.min(entries.length, a.entry + near.length + 1), edge: true }
    }
    return { rows: open, entries: between(a.entry, b.entry), from: a.entry, to: b.entry, edge: false }
  })
}

/** So many blocks from the first or the last row an entry may still belong to the table. */
const BLOCKS_BESIDE = 12

/** Entries beside the first or the last anchor that may still belong to the table: those of its own grid, and a few more. */
function nearby(entries: readonly Entry[], anchor: number, step: 1 | -1, most: number): number[] {
  const out: number[] = []
  const block = entries[anchor]?.block
  if (block === undefined) return out
  for (let e = anchor + step; e >= 0 && e < entries.length && out.length < most && Math.abs(entries[e]!.block - block) < BLOCKS_BESIDE; e += step) out.push(e)
  return step > 0 ? out : out.reverse()
}

const isBare = (entry: Entry): boolean => entry.labels.length === 0

/** The rows of a gap, by the labels of its entries as far as those tell, and by their count. */
export function fillGap(gap: Gap, printed: Printed): Filled {
  const { entries, rows, score } = printed
  if (gap.rows.length === 0) return NOTHING
  const fits = (e: number, least: number): boolean => gap.rows.some((r) => score(e, r) >= least)
  const list = gap.entries.filter((e) => entries[e]!.values.some((v) => v.is === 'figures') || fits(e, LIKE))
  const withoutFigures = (): Filled => ({ ...NOTHING, blank: labelledIn(gap, printed) })
  if (list.length === 0) return withoutFigures()
  if (!gap.edge && list.length === gap.rows.length && list.every((e, i) => isBare(entries[e]!) || score(e, gap.rows[i]!) >= UNLIKE)) {
    return { ...NOTHING, placed: list.map((e, i) => [gap.rows[i]!, e] as const) }
  }
  // two labels before one bare row: it may be either's
  const crowded = new Set(list.filter((e) => isBare(entries[e]!) && gap.rows.filter((r) => findLabel(entries[e]!.context, 0, rows[r]!)).length > 1))
  const pair = surest(list, gap.rows, (e, r) => (crowded.has(e) ? 0 : score(e, r)))
  if (pair) return parted({ ...gap, entries: list }, pair, printed)
  const open = list.filter((e) => (gap.edge ? crowded.has(e) || fits(e, LIKE) : isBare(entries[e]!) || fits(e, UNLIKE)))
  return open.length > 0 ? { ...NOTHING, unsure: [{ rows: gap.rows, entries: open }] } : withoutFigures()
}

/** A gap with a row that is known now: what stands before it and behind it are gaps of their own. */
function parted({ rows, entries, from, to, edge }: Gap, [i, j]: readonly [entry: number, row: number], printed: Printed): Filled {
  const entry = entries[i]!
  const before = fillGap({ rows: rows.slice(0, j), entries: entries.slice(0, i), from, to: entry, edge: edge && from < 0 }, printed)
  const behind = fillGap({ rows: rows.slice(j + 1), entries: entries.slice(i + 1), from: entry, to, edge: edge && to >= printed.entries.length }, printed)
  return joined([{ ...NOTHING, placed: [[rows[j]!, entry]] }, before, behind])
}

/** Several gaps' rows as one. */
export const joined = (list: readonly Filled[]): Filled => ({
  placed: list.flatMap((f) => f.placed), blank: list.flatMap((f) => f.blank), unsure: list.flatMap((f) => f.unsure),
})

/** So much better than any other a pair must fit. */
const AHEAD = 0.08

/** The pair of an entry and a row (by their places in the lists) that fits best and leaves no second choice. */
function surest(list: readonly number[], rows: readonly number[], score: (e: number, r: number) => number): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let top = LIKE
  list.forEach((e, i) => rows.forEach((r, j) => {
    const s = score(e, r)
    if (s < top) return
    const other = Math.max(0, ...rows.filter((x) => x !== r).map((x) => score(e, x)), ...list.filter((x) => x !== e).map((x) => score(x, r)))
    if (s - other < AHEAD) return
    best = [i, j]
    top = s
  }))
  return best
}
