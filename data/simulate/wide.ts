import { isCode } from '../../src/core/schema'
import { WIDE_COLUMNS } from '../../src/core/table'
import type { SqlRow, WideColumn } from '../../src/core/table'
import { doubtWhy } from '../../src/core/text/doubt'
import type { SpecialRow } from './flaws'
import { slotOf } from './slots'
import type { YearTable } from './years'

/** A simulated year as the wide table has it: figures and stored sums, NaN where there is no number, with what `gap` and `reading` say beside it. */
export interface WideYear {
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
      columns[c]![row] = value
      const expected = column.vintages.includes(table.vintage)
      if (state === 'reported' && !expected) gaps.push([no, c, 'extra'])
      else if (state !== 'reported' && (expected || state !== 'not_applicable')) gaps.push([no, c, state])
      if (!isCode(column.id)) return
      if (state === 'blank') blankCells[row]! += 1
      if (state === 'unreadable') unreadableCells[row]! += 1
    })
    gapRows[row] = gaps.length - before
    for (const run of runs) {
      const why = JSON.stringify(doubtWhy('run', { raw: run.raw, count: run.candidates.length }))
      const candidates = JSON.stringify(run.candidates.slice(0, 50))
      for (const code of run.codes) readings.push([no, code, 'unreadable', run.raw, null, false, JSON.stringify(run.codes), candidates, run.candidates.length, why])
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
function heldBy(column: WideColumn, vintage: 2019 | 2021): readonly number[] {
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

/** The same of a special row, as table/rows.ts says it of a stored report. */
function valueAt(table: YearTable, row: number, column: WideColumn, states: SpecialRow['states']): { value: number; state: SpecialRow['states'][number] } {
  let sum = 0
  let state: SpecialRow['states'][number] = 'not_applicable'
  for (const code of column.codes) {
    const at = slotOf(code)
    const own = states[at]!
    if (own === 'not_applicable') continue
    if (own === 'unreadable' || state === 'not_applicable' || (own === 'blank' && state === 'reported')) state = own
    if (own === 'reported') sum += table.values[at]![row]!
  }
  if (state !== 'reported') return { value: Number.NaN, state }
  return { value: sum, state }
}
