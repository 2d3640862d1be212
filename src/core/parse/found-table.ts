import type { Code, TableId } from '../schema'
import type { Entry, Value } from './entry'
import type { RowReading } from './row-reading'

/** A table of the form as it was found in a report. */
export interface FoundTable {
  readonly id: TableId
  readonly rows: readonly FoundRow[]
  /** Codes that the printed form holds, found or not: a table may lack a column. */
  readonly required: readonly Code[]
}

export interface FoundRow {
  readonly row: string
  /** Null: its label is printed without a figure, or nobody can tell which entry it is. */
  readonly entry: Entry | null
  /** Its values without the number of the next label, where that ran into them. */
  readonly values?: readonly Value[]
  readonly codes: readonly Code[]
  readonly readings: readonly RowReading[]
}

/** A stretch of the report's entries. */
export interface Scene {
  readonly entries: readonly Entry[]
  readonly tail: string
}
