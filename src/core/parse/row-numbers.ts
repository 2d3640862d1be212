import { holdsFigures, type PrintedLine } from './printed-line'
import { bare } from './normal'
import { ascii } from './read-number'
import { isOfTheForm } from './vocabulary'

/** A column of row numbers (序号) in a grid: figures that stand before the labels and only count. They are no data. */

/** Fewer numbers that count may be figures by chance. */
const FEWEST_NUMBERS = 4
/** A misprinted label is no phrase of the form, but as long as one. */
const LONG_LABEL = 5

interface RowNumber {
  readonly cell: number
  readonly value: number
  /** Nothing stands before it: as a rule; now and then the shade of a merged group does. */
  readonly leads: boolean
}

/** The number that stands right before a row's label: figures behind it are the label's. */
function numberIn({ cells }: PrintedLine): RowNumber | null {
  const cell = cells.findIndex(holdsFigures)
  if (cell < 0) return null
  const text = ascii(cells[cell]!.text).trim()
  if (!/^[1-9]\d?$/.test(text)) return null
  const next = cells.slice(cell + 1).find((c) => c.segments.length > 0)?.segments[0]
  const isLabelled = next?.is === 'words' && (isOfTheForm(next.text) || bare(next.text).length >= LONG_LABEL)
  return isLabelled ? { cell, value: Number(text), leads: cells.slice(0, cell).every((c) => c.segments.length === 0) } : null
}

/** Do these numbers count, perhaps anew from 1 under another head? `last`: with which the grid before ended, where a page broke the table. */
function isCount(numbers: readonly RowNumber[], last: number | null): boolean {
  if (numbers.length < FEWEST_NUMBERS && numbers[0]!.value - 1 !== last) return false
  const steps = numbers.every(({ value }, i) => {
    const before = numbers[i - 1]?.value
    return before === undefined || value === before + 1 || (value === 1 && before > 1)
  })
  return steps && numbers.filter((n) => n.leads).length * 2 >= numbers.length
}

/** The lines, with nothing in the cells that only number their rows. */
export function withoutRowNumbers(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const grids = new Map<number, (readonly [line: number, number: RowNumber])[]>()
  lines.forEach((line, i) => {
    const found = line.row === null ? null : numberIn(line)
    if (found) grids.set(line.block, [...(grids.get(line.block) ?? []), [i, found]])
  })
  const empty = new Map<number, number>()
  let last: number | null = null
  for (const found of grids.values()) {
    const numbers = found.map(([, n]) => n)
    if (!isCount(numbers, last)) continue
    last = numbers.at(-1)!.value
    for (const [line, { cell }] of found) empty.set(line, cell)
  }
  if (empty.size === 0) return lines
  return lines.map((line, i) => (empty.has(i) ? { ...line, cells: line.cells.map((c, k) => (k === empty.get(i) ? { ...c, segments: [] } : c)) } : line))
}
