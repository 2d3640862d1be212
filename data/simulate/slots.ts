import { APPLICANTS, CHALLENGE_ROWS, CODES, FIGURES, REQUEST_ROWS, RESULTS, codeOf } from '../../src/core/schema'
import type { Code, TableId } from '../../src/core/schema'

/** Where each figure stands in an array of all 226: simulated values are arrays, never objects by code. */

const slots = new Map(CODES.map((code, i) => [code, i]))

export const SLOTS = CODES.length
/** The place of a figure by its code. */
export const slotOf = (code: Code): number => slots.get(code)!
/** The same by table, row and column. */
export const slot = (table: TableId, row: string, column: string): number => slots.get(codeOf(table, row, column))!

/** Money in 万元. */
export const AMOUNTS: readonly number[] = FIGURES.flatMap((f, i) => (f.unit === 'wan' ? [i] : []))

const requestRow = (row: string) => ({ cells: APPLICANTS.map((a) => slot('requests', row, a.id)), total: slot('requests', row, 'total') })
export type RowSlots = ReturnType<typeof requestRow>

export const NEW = requestRow('new')
export const CARRIED_IN = requestRow('carried_in')
export const CARRIED_OUT = requestRow('carried_out')
export const HANDLED = requestRow('handled')
/** 其他处理 of the form of 2019: one row for the three of 2021. */
export const OTHER_2019 = requestRow('other')
/** The 21 outcomes of the form of 2021. */
export const OUTCOME_IDS: readonly string[] = REQUEST_ROWS.filter((r) => r.group && r.columns[2021]).map((r) => r.id)
export const OUTCOMES: readonly RowSlots[] = OUTCOME_IDS.map(requestRow)
/** The first outcome that the form of 2019 has within 其他处理. */
export const FIRST_OTHER = OUTCOME_IDS.indexOf('other_overdue_correction')
export const REQUESTS: readonly RowSlots[] = REQUEST_ROWS.map((r) => requestRow(r.id))

export const CHANNELS = CHALLENGE_ROWS.map((r) => ({ cells: RESULTS.map((c) => slot('challenges', r.id, c.id)), total: slot('challenges', r.id, 'total') }))
