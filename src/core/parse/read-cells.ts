import type { Code } from '../schema'
import { placeOf, rawOf, slotReading, split } from './cell-readings'
import { type Entry, filledIn, isFilled, type Value } from './entry'
import { ascii, readCell } from './read-number'
import { readRun } from './read-run'
import type { RowReading } from './row-reading'
import { type Columns, slotsOf } from './slots'

/** A row of a grid → what it can mean. */

const isSeveral = (value: Value): boolean => value.is === 'figures' && readCell(value.text, 'change').is === 'several' && readCell(value.text, 'wan').is === 'several'

/** Cells of a grid: each is one figure. */
export function readCells(entry: Entry, codes: readonly Code[], known: Columns): readonly RowReading[] {
  const columns: Columns = { ...known, line: entry.grid?.separator === 'tab' || entry.grid?.separator === 'pipe' }
  const raw = rawOf(entry.values)
  const place = placeOf(entry.values)
  let values = entry.values
  const filled = filledIn(values)
  if (filled < codes.length && values.some(isSeveral)) {
    const parts = values.flatMap((v) => (isSeveral(v) ? split(v) : [v]))
    if (filledIn(parts) === codes.length) values = parts
  }
  if (filled === 1 && values.length < codes.length) {
    const only = values.find(isFilled)!
    if (ascii(only.text).replace(/\D/g, '').length >= codes.length && !(columns.left && columns.left.includes(only.column))) {
      return readRun(codes, { cells: 'open', blanks: false }, [only])
    }
  }
  const isCrowded = entry.grid?.crowded === true && filled > 0 && values.length > codes.length
  return slotReading(values, codes, isCrowded ? [] : slotsOf(values, codes.length, columns), raw, place)
}
