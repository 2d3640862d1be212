import {
  CHALLENGE_COLUMNS, CHALLENGE_ROWS, FIGURES, LITIGATION, LITIGATION_LABEL, ORGANISATIONS, OUTCOME_GROUPS, REQUEST_COLUMNS,
  REQUEST_HEADS, REQUEST_ROWS, codeOf, outcomeRows,
} from '../schema'
import type { Code, Text } from '../schema'
import type { Measure } from './types'

/** The catalogue of sums: every figure by its code, and the sums that the form itself names or implies. */

/** A sum over columns of table 3: 法人或其他组织, the five kinds together. */
const ORGANISATION_COLUMN = { id: 'organisations', label: { zh: REQUEST_HEADS.organisations, en: 'Legal persons and other organisations' } }

/** The columns of table 3 as measures have them: the seven printed ones and `organisations`, each with the printed columns that it sums. */
const COLUMNS: readonly { readonly id: string; readonly label: Text; readonly of: readonly string[] }[] = [
  ...REQUEST_COLUMNS.map((c) => ({ id: c.id, label: c.label, of: [c.id] })),
  { ...ORGANISATION_COLUMN, of: ORGANISATIONS },
]

/** Sums of rows of table 3. */
interface RowSum { readonly id: string; readonly label: Text; readonly rows: readonly string[] }


const ROW_SUMS: readonly RowSum[] = [
  { id: 'to_handle', label: { zh: '受理合计', en: 'To handle' }, rows: ['new', 'carried_in'] },
  { id: 'disclosed', label: { zh: '公开（予以＋部分）', en: 'Disclosed (wholly or partly)' }, rows: ['granted', 'partly_granted'] },
  ...OUTCOME_GROUPS.map((g) => ({ id: `group_${g.id}`, label: g.label, rows: outcomeRows(g.id).map((r) => r.id) })),
]

const join = (a: Text, b: Text): Text => ({ zh: `${a.zh}·${b.zh}`, en: `${a.en}, ${b.en.toLowerCase()}` })
const TOTAL_COLUMNS = new Set(['total'])

const measure = (id: string, label: Text, codes: readonly Code[]): Measure => ({ id, label, unit: 'count', codes })

const requestMeasures = (): Measure[] => {
  const cross = (rows: readonly string[], columns: readonly string[]) => rows.flatMap((r) => columns.map((c) => codeOf('requests', r, c)))
  const named = (label: Text, column: { id: string; label: Text }) => (TOTAL_COLUMNS.has(column.id) ? label : join(label, column.label))
  return [
    ...REQUEST_ROWS.map((r) => measure(`requests.${r.id}.organisations`, join(r.short, ORGANISATION_COLUMN.label), cross([r.id], ORGANISATIONS))),
    ...ROW_SUMS.flatMap((s) => COLUMNS.map((c) => measure(`requests.${s.id}.${c.id}`, named(s.label, c), cross(s.rows, c.of)))),
  ]
}

/** Concluded cases are the three results: a report may print them and a total of 0 (洪泽 2023), and pending is no result. */
const CONCLUDED = { id: 'concluded', label: { zh: '已审结', en: 'Concluded' }, of: ['upheld', 'corrected', 'other'] }

const challengeMeasures = (): Measure[] => {
  const columns = [...CHALLENGE_COLUMNS.map((c) => ({ id: c.id, label: c.label, of: [c.id] })), CONCLUDED]
  const rows = [
    ...CHALLENGE_ROWS.map((r) => ({ id: r.id, label: r.label, of: [r.id] })),
    { id: 'litigation', label: LITIGATION_LABEL, of: LITIGATION },
    { id: 'all', label: { zh: '复议与诉讼', en: 'Review and litigation' }, of: CHALLENGE_ROWS.map((r) => r.id) },
  ]
  return rows.flatMap((r) => columns.map((c) =>
    measure(`challenges.${r.id}.${c.id}`, TOTAL_COLUMNS.has(c.id) ? r.label : join(r.label, c.label), r.of.flatMap((x) => c.of.map((y) => codeOf('challenges', x, y))))))
}

const figureMeasures = FIGURES.map((f): Measure => ({
  id: f.code, label: f.table.id === 'requests' && f.column.id === 'total' ? f.row.short : join(f.row.short, f.column.label),
  unit: f.unit, codes: [f.code],
}))

const all = new Map<string, Measure>()
for (const m of [...requestMeasures(), ...challengeMeasures(), ...figureMeasures]) all.set(m.id, m)

/** Every measure: the 226 figures under their codes, then the sums. */
export const MEASURES: readonly Measure[] = [...all.values()]

export const isMeasure = (id: string): boolean => all.has(id)

/** The measure of an id. Throws on an unknown one: ids from outside go through `isMeasure` first. */
export function measureOf(id: string): Measure {
  const found = all.get(id)
  if (!found) throw new Error(`unknown measure “${id}”`)
  return found
}

/**
 * The same measure of table 3 in another column: `inColumn('requests.new.total', 'natural')` is `requests.new.natural`.
 * Table 4 is not split by applicants and comes back as it is.
 */
export function inColumn(id: string, column: string): string {
  const [table, row] = id.split('.')
  return table === 'requests' ? `requests.${row}.${column}` : id
}
