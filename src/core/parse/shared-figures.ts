import type { Alignment } from './align-rows'
import { type Entry, isFilled, type Value } from './entry'
import { readCell } from './read-number'
import { partsOf } from './read-run'
import type { RowForms } from './vocabulary'

/** Figures of several rows behind one name: the text of a page sets a name without figures beside the row that has them all. */

/** A longer stretch of digits is more than one figure. */
const LONGEST_FIGURE = 5

const numberOf = (value: Value): number | null => {
  const read = readCell(value.text, 'count')
  return read.is === 'number' ? read.value : read.is === 'blank' ? 0 : null
}

/** Is its last figure the sum of the others? */
function addsUp(values: readonly Value[]): boolean {
  const numbers = values.map(numberOf)
  return !numbers.includes(null) && numbers.slice(0, -1).reduce((sum: number, n) => sum + n!, 0) === numbers.at(-1)
}

/** The figures as `rows` whole rows of `width` that each add up; null where they are not. */
function wholeRows(values: readonly Value[], width: number, rows: number): readonly (readonly Value[])[] | null {
  const parts = partsOf(values).filter(isFilled)
  if (rows < 2 || parts.length !== rows * width) return null
  const out = Array.from({ length: rows }, (_, i) => parts.slice(i * width, (i + 1) * width))
  return out.every(addsUp) ? out : null
}

/** May figures of a row of text be another's: are there more than columns, or fewer that do not add up? */
export function mayShare(values: readonly Value[], width: number): boolean {
  const parts = partsOf(values).filter(isFilled)
  return parts.length > width || (parts.length > 1 && parts.length < width && parts.every((v) => v.text.length <= LONGEST_FIGURE) && !addsUp(parts))
}

/** The rows with figures before and behind a row without. */
export const besides = (r: number, { placed }: Alignment): readonly [number | undefined, number | undefined] => {
  const known = [...placed.keys()].sort((a, b) => a - b)
  return [known.findLast((k) => k < r), known.find((k) => k > r)]
}

/** Rows of text of which one has the figures of all, by name: names without figures stand right behind it, or right before it. */
export function sharedRows(entries: readonly Entry[], rows: readonly RowForms[], { placed, blank }: Alignment, width: number): ReadonlyMap<string, { readonly entry: Entry; readonly values: readonly Value[] }> {
  const out = new Map<string, { readonly entry: Entry; readonly values: readonly Value[] }>()
  for (const [r, e] of placed) {
    if (entries[e]!.grid) continue
    let [from, to] = [r, r]
    while (blank.includes(from - 1)) from--
    while (blank.includes(to + 1)) to++
    const parts = from < r && to > r ? null : wholeRows(entries[e]!.values, width, to - from + 1)
    parts?.forEach((values, i) => out.set(rows[from + i]!.row.id, { entry: entries[e]!, values }))
  }
  return out
}
