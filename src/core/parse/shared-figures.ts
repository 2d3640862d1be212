import type { Value } from './entries'
import { readCell } from './read-number'
import { partsOf } from './read-row'

/** Figures of several rows behind one name: the text of a page sets a name without figures beside the row that has them all. */

/** A longer stretch of digits is more than one figure. */
const LONGEST = 5

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
export function wholeRows(values: readonly Value[], width: number, rows: number): readonly (readonly Value[])[] | null {
  const parts = partsOf(values).filter((v) => v.is !== 'blank')
  if (rows < 2 || parts.length !== rows * width) return null
  const out = Array.from({ length: rows }, (_, i) => parts.slice(i * width, (i + 1) * width))
  return out.every(addsUp) ? out : null
}

/** May figures of a row of text be another's: are there more than columns, or fewer that do not add up? */
export function mayShare(values: readonly Value[], width: number): boolean {
  const parts = partsOf(values).filter((v) => v.is !== 'blank')
  return parts.length > width || (parts.length > 1 && parts.length < width && parts.every((v) => v.text.length <= LONGEST) && !addsUp(parts))
}
