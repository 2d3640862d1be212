import { filledIn, isFilled, type Value } from './entry'
import { isBlankMark } from './read-number'

/** Cells of a printed row → the columns of the form: which cell is which figure, where the row holds more or fewer cells than the form. */

/** What the full rows of the same grid teach about where its figures stand. */
export interface Columns {
  /** Grid columns of the figures, from the left; null where the full rows do not agree. */
  readonly left: readonly number[] | null
  /** Row length (in cells behind the label) → how many empty cells stand before the figures. */
  readonly pads: ReadonlyMap<number, ReadonlySet<number>>
  /** Do the full rows have their figures side by side (no column without a head between them)? Null where there is no full row. */
  readonly together: boolean | null
  /** The row is a line of tabs or pipes: cells are lost at its ends, not between others. */
  readonly line?: boolean
}

/** Nothing is known of the columns. */
export const NO_COLUMNS: Columns = { left: null, pads: new Map(), together: null }

const agreed = (lists: readonly (readonly number[])[], n: number): readonly number[] | null => {
  const first = lists[0]
  if (first && lists.every((l) => l.every((c, i) => c === first[i]))) return first
  const all = [...new Set(lists.flat())].sort((a, b) => a - b)
  return all.length === n ? all : null
}

/** Learns from the rows of one grid that have all their `n` figures; without any, from all columns that ever hold one. */
export function learnColumns(rows: readonly (readonly Value[])[], n: number, heads: readonly number[] | null): Columns {
  const full = rows.filter((values) => filledIn(values) === n)
  const some = full.length > 0 ? full : rows.filter((values) => values.some(isFilled))
  const left = agreed(some.map((values) => values.filter(isFilled).map((v) => v.column)), n)
  const pads = new Map<number, Set<number>>()
  let together = full.length > 0 ? true : null
  for (const values of full) {
    const pad = values.findIndex(isFilled)
    if (values.slice(pad, pad + n).every(isFilled)) pads.set(values.length, (pads.get(values.length) ?? new Set()).add(pad))
    else together = false
  }
  return { left: left?.length === n ? left : heads, pads, together }
}

/** Per column of the form the index of its cell; -1: blank. */
export type Slots = readonly number[]

function byColumns(values: readonly Value[], columns: readonly number[]): Slots | null {
  const out = columns.map((c) => values.findIndex((v) => v.column === c || (v.is === 'blank' && v.column < c && c < v.column + v.span)))
  const used = new Set(out)
  return values.every((v, i) => !isFilled(v) || used.has(i)) ? out : null
}

const same = (a: Slots, b: Slots, values: readonly Value[]): boolean =>
  a.every((x, i) => (x < 0 || !isFilled(values[x]!) ? -1 : x) === (b[i]! < 0 || !isFilled(values[b[i]!]!) ? -1 : b[i]!))

/** Ways to take `k` of `n` places in order. */
function choose(n: number, k: number): number[][] {
  if (k === 0) return [[]]
  const out: number[][] = []
  for (let last = k - 1; last < n; last++) for (const rest of choose(last, k - 1)) out.push([...rest, last])
  return out
}

/** So many cells of a row may be the shade of its merged label, or stand empty at its end; more are columns without a head. Narrow tables have no shade to spare. */
const shade = (n: number): number => (n < 7 ? 0 : 2)

/** The ways in which the cells can be the `n` columns; none where there are more figures than columns. One way: the row plainly says so. */
export function slotsOf(values: readonly Value[], n: number, columns: Columns): readonly Slots[] {
  const filled = values.flatMap((v, i) => (isFilled(v) ? [i] : []))
  if (filled.length === 0) return [Array.from({ length: n }, (_, i) => (values.length === n ? i : -1))]
  if (filled.length === n) return [filled]
  if (filled.length > n) return []
  const ways: Slots[] = []
  const add = (way: Slots | null): void => { if (way && !ways.some((w) => same(w, way, values))) ways.push(way) }
  add(columns.left ? byColumns(values, columns.left) : null)
  if (values.length === n) add(values.map((_, i) => i))
  if (ways.length > 0) return ways
  if (values.length > n) {
    const windows = Array.from({ length: values.length - n + 1 }, (_, i) => i).filter((i) => filled[0]! >= i && filled.at(-1)! < i + n)
    const taught = windows.filter((i) => columns.pads.get(values.length)?.has(i))
    for (const i of taught.length > 0 ? taught : (columns.together ?? values.length - n <= shade(n)) ? windows : []) add(Array.from({ length: n }, (_, k) => i + k))
    if (ways.length > 0) return ways
  }
  const spans = values.reduce((sum, v) => sum + v.span, 0)
  if (spans === n && values.every((v) => v.span === 1 || !isFilled(v))) return [values.flatMap((v, i) => Array.from({ length: v.span }, () => i))]
  if (values.length > n) return choose(n, filled.length).map((places) => Array.from({ length: n }, (_, i) => filled[places.indexOf(i)] ?? -1))
  // a row that marks its blanks has no blank without a mark: what is lost may be a figure
  if (values.some((v) => v.is === 'figures' && isBlankMark(v.text))) return []
  // a line that keeps its empty cells loses them at its ends alone
  if (columns.line && values.some((v) => v.is === 'blank')) {
    for (let lost = 0; lost <= n - values.length; lost++) add(Array.from({ length: n }, (_, i) => (i >= lost && i < lost + values.length ? i - lost : -1)))
    return ways
  }
  // cells are lost: the figures keep their order, and any column may be the blank one
  return choose(n, filled.length).map((places) => Array.from({ length: n }, (_, i) => filled[places.indexOf(i)] ?? -1))
}
