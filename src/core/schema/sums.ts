import { CHALLENGE_COLUMNS, CHALLENGE_ROWS, CONCLUDED, LITIGATION } from './challenges'
import { codeOf, isCode, outcomeRows } from './form'
import { ORGANISATIONS, OUTCOME_GROUPS, REQUEST_COLUMNS, REQUEST_ROWS } from './requests'
import type { Code, TableId } from './types'

/** The sums of figures that the form itself names or implies, once: table/ stores them beside the figures, metric/ calls them by name, answers ask for them. */

/** A row or a column of a table as sums have it: a printed one is itself, the others take several printed ones together. */
export interface Line {
  readonly id: string
  /** Ids of the printed rows or columns that it sums. */
  readonly of: readonly string[]
}

export interface Lines { readonly rows: readonly Line[]; readonly columns: readonly Line[] }

const printed = ({ id }: { readonly id: string }): Line => ({ id, of: [id] })

/** Table 3: the six outcomes as `group_refused` …, 公开 (予以＋部分), 受理 (新收＋上年结转); 法人或其他组织 over the five kinds. */
export const REQUEST_LINES: Lines = {
  rows: [
    ...REQUEST_ROWS.map(printed),
    ...OUTCOME_GROUPS.map((g): Line => ({ id: `group_${g.id}`, of: outcomeRows(g.id).map((r) => r.id) })),
    { id: 'disclosed', of: ['granted', 'partly_granted'] },
    { id: 'to_handle', of: ['new', 'carried_in'] },
  ],
  columns: [...REQUEST_COLUMNS.map(printed), { id: 'organisations', of: ORGANISATIONS }],
}

/**
 * Table 4: both routes of litigation, all three channels. Concluded cases are the three results: a report may print them and a total of 0
 * (洪泽 2023), and pending is no result.
 */
export const CHALLENGE_LINES: Lines = {
  rows: [...CHALLENGE_ROWS.map(printed), { id: 'litigation', of: LITIGATION }, { id: 'all', of: CHALLENGE_ROWS.map((r) => r.id) }],
  columns: [...CHALLENGE_COLUMNS.map(printed), { id: 'concluded', of: CONCLUDED }],
}

export interface Sum {
  /** `table.row.column` as a figure's code, with a row or a column that the form does not print. */
  readonly id: string
  readonly row: Line
  readonly column: Line
  /** The figures that it sums, over both vintages. */
  readonly codes: readonly Code[]
  /** The id that it is stored under: a group of one row is that row. */
  readonly stored: string
}

const sumsOf = (table: TableId, { rows, columns }: Lines): readonly Sum[] => rows.flatMap((row) => columns.map((column): Sum => ({
  id: `${table}.${row.id}.${column.id}`, row, column,
  codes: row.of.flatMap((r) => column.of.map((c) => codeOf(table, r, c))),
  stored: `${table}.${row.of.length === 1 ? row.of[0]! : row.id}.${column.id}`,
})))

/** Every sum that is no figure of the form, in the order of the stored columns. */
export const SUMS: readonly Sum[] = [...sumsOf('requests', REQUEST_LINES), ...sumsOf('challenges', CHALLENGE_LINES)].filter((s) => !isCode(s.id))
