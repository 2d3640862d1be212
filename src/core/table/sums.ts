import { APPLICANTS, CHALLENGE_COLUMNS, CHALLENGE_ROWS, LITIGATION, ORGANISATIONS, OUTCOME_GROUPS, REQUEST_ROWS, TOTAL, codeOf, isCode, outcomeRows } from '../schema'
import type { Code } from '../schema'

/**
 * Sums that are stored beside the figures in the wide table, so that every measure of the app is one column:
 * groups of outcomes, what was disclosed, what was to handle, organisations, both routes of litigation, concluded cases.
 */
export interface StoredSum {
  /** `table.row.column` as a figure code, with a row or a column that the form itself does not have. */
  readonly id: string
  readonly codes: readonly Code[]
}

const CONCLUDED = ['upheld', 'corrected', 'other']

function requestSums(): StoredSum[] {
  const rows: { id: string; rows: readonly string[] }[] = [
    ...REQUEST_ROWS.map((r) => ({ id: r.id, rows: [r.id] })),
    ...OUTCOME_GROUPS.map((g) => ({ id: `group_${g.id}`, rows: outcomeRows(g.id).map((r) => r.id) })).filter((g) => g.rows.length > 1),
    { id: 'disclosed', rows: ['granted', 'partly_granted'] },
    { id: 'undisclosed', rows: OUTCOME_GROUPS.filter((g) => !['granted', 'partly_granted'].includes(g.id)).flatMap((g) => outcomeRows(g.id).map((r) => r.id)) },
    { id: 'to_handle', rows: ['new', 'carried_in'] },
  ]
  const columns = [...[...APPLICANTS, TOTAL].map((c) => ({ id: c.id, columns: [c.id] })), { id: 'organisations', columns: ORGANISATIONS }]
  return rows.flatMap((r) => columns.map((c) => ({
    id: `requests.${r.id}.${c.id}`, codes: r.rows.flatMap((row) => c.columns.map((column) => codeOf('requests', row, column))),
  })))
}

function challengeSums(): StoredSum[] {
  const routes = CHALLENGE_ROWS.map((r) => r.id)
  const rows = [...routes.map((id) => ({ id, rows: [id] })), { id: 'litigation', rows: LITIGATION }, { id: 'all', rows: routes }]
  const columns = [...CHALLENGE_COLUMNS.map((c) => ({ id: c.id, columns: [c.id] })), { id: 'concluded', columns: CONCLUDED }]
  return rows.flatMap((r) => columns.map((c) => ({
    id: `challenges.${r.id}.${c.id}`, codes: r.rows.flatMap((row) => c.columns.map((column) => codeOf('challenges', row, column))),
  })))
}

export const SUMS: readonly StoredSum[] = [...requestSums(), ...challengeSums()].filter((s) => !isCode(s.id))
