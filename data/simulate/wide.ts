import { isCode } from '../../src/core/schema'
import type { Vintage } from '../../src/core/schema'
import { WIDE_COLUMNS, gapIn, readingRow, sumIn } from '../../src/core/table'
import type { SqlRow, WideColumn, WideValue } from '../../src/core/table'
import { doubtOfRun } from './flaws'
import type { SpecialRow } from './flaws'
import { slotOf } from './slots'
import type { YearTable } from './years'

/** A simulated year as the wide table has it: figures and stored sums, NaN where there is no number, with what `gap` and `reading` say beside it. */
interface WideYear {
  readonly columns: readonly Float64Array[]
  readonly blankCells: Float64Array
  readonly unreadableCells: Float64Array
  /** How many rows of `gaps` are each report's. */
  readonly gapRows: Float64Array
  readonly gaps: readonly SqlRow[]
  readonly readings: readonly SqlRow[]
}

/** @param first the number of the first row's report */
export function wideYear(table: YearTable, special: ReadonlyMap<number, SpecialRow>, first: number): WideYear {
  const rows = table.bodies.length
  const columns = WIDE_COLUMNS.map((column) => sumOf(table, column))
  const blankCells = new Float64Array(rows)
  const unreadableCells = new Float64Array(rows)
  const gapRows = new Float64Array(rows)
  const gaps: SqlRow[] = []
  const readings: SqlRow[] = []
  for (const [row, { states, runs }] of special) {
    const no = first + row
    const before = gaps.length
    WIDE_COLUMNS.forEach((column, c) => {
      const { value, state } = valueAt(table, row, column, states)
      columns[c]![row] = value ?? Number.NaN
      const gap = gapIn(column, table.vintage, state)
      if (gap !== null) gaps.push([no, c, gap])
      if (!isCode(column.id)) return
      if (state === 'blank') blankCells[row]! += 1
      if (state === 'unreadable') unreadableCells[row]! += 1
    })
    gapRows[row] = gaps.length - before
    for (const run of runs) {
      const doubt = doubtOfRun(run)
      for (const code of run.codes) readings.push(readingRow(no, code, { state: 'unreadable', raw: run.raw, place: null, solved: false }, doubt))
    }
  }
  return { columns, blankCells, unreadableCells, gapRows, gaps, readings }
}

/** The column of rows that are not special: the sum of the figures that the vintage has; NaN where it has none. */
function sumOf(table: YearTable, column: WideColumn): Float64Array {
  const held = heldBy(column, table.vintage)
  if (held.length === 0) return new Float64Array(table.bodies.length).fill(Number.NaN)
  const sum = Float64Array.from(table.values[held[0]!]!)
  for (const at of held.slice(1)) {
    const values = table.values[at]!
    for (let row = 0; row < sum.length; row += 1) sum[row]! += values[row]!
  }
  return sum
}

const held = new Map<string, readonly number[]>()
function heldBy(column: WideColumn, vintage: Vintage): readonly number[] {
  const key = `${vintage} ${column.id}`
  const known = held.get(key)
  if (known) return known
  const slots = column.codes.filter((c) => IN_VINTAGE[vintage].has(c)).map(slotOf)
  held.set(key, slots)
  return slots
}

const IN_VINTAGE = {
  2019: new Set<string>(WIDE_COLUMNS.filter((c) => isCode(c.id) && c.vintages.includes(2019)).map((c) => c.id)),
  2021: new Set<string>(WIDE_COLUMNS.filter((c) => isCode(c.id) && c.vintages.includes(2021)).map((c) => c.id)),
} as const

/** The same of a special row. */
const valueAt = (table: YearTable, row: number, column: WideColumn, states: SpecialRow['states']): WideValue => sumIn(column.codes, (code) => {
  const at = slotOf(code)
  const state = states[at]!
  return { value: state === 'reported' ? table.values[at]![row]! : null, state }
})
