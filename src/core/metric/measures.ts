import { CHALLENGE_COLUMNS, CHALLENGE_ROWS, FIGURES, LITIGATION_LABEL, OUTCOME_GROUPS, REQUEST_COLUMNS, REQUEST_HEADS, REQUEST_ROWS, SUMS } from '../schema'
import type { Sum, Text } from '../schema'
import type { Measure } from './types'

/** The catalogue of sums by name: every figure by its code, and the sums that the form itself names or implies (schema/sums.ts). */

type Labels = ReadonlyMap<string, Text>
const labels = (...lists: readonly (readonly (readonly [id: string, label: Text])[])[]): Labels => new Map(lists.flat())

const LABELS: Readonly<Record<'requests' | 'challenges', { readonly rows: Labels; readonly columns: Labels }>> = {
  requests: {
    rows: labels(
      REQUEST_ROWS.map((r) => [r.id, r.short]), OUTCOME_GROUPS.map((g) => [`group_${g.id}`, g.label]),
      [['to_handle', { zh: '受理合计', en: 'To handle' }], ['disclosed', { zh: '公开（予以＋部分）', en: 'Disclosed (wholly or partly)' }]],
    ),
    columns: labels(REQUEST_COLUMNS.map((c) => [c.id, c.label]), [['organisations', { zh: REQUEST_HEADS.organisations, en: 'Legal persons and other organisations' }]]),
  },
  challenges: {
    rows: labels(CHALLENGE_ROWS.map((r) => [r.id, r.label]), [['litigation', LITIGATION_LABEL], ['all', { zh: '复议与诉讼', en: 'Review and litigation' }]]),
    columns: labels(CHALLENGE_COLUMNS.map((c) => [c.id, c.label]), [['concluded', { zh: '已审结', en: 'Concluded' }]]),
  },
}

const join = (a: Text, b: Text): Text => ({ zh: `${a.zh}·${b.zh}`, en: `${a.en}, ${b.en.toLowerCase()}` })

function sumLabel({ id, row, column }: Sum): Text {
  const { rows, columns } = LABELS[id.startsWith('requests.') ? 'requests' : 'challenges']
  const label = rows.get(row.id)!
  return column.id === 'total' ? label : join(label, columns.get(column.id)!)
}

const sumMeasures = SUMS.map((s): Measure => ({ id: s.id, label: sumLabel(s), unit: 'count', codes: s.codes }))

const figureMeasures = FIGURES.map((f): Measure => ({
  id: f.code, label: f.table.id === 'requests' && f.column.id === 'total' ? f.row.short : join(f.row.short, f.column.label),
  unit: f.unit, codes: [f.code],
}))

/** Every measure: the 226 figures under their codes, then the sums. */
export const MEASURES: readonly Measure[] = [...figureMeasures, ...sumMeasures]

const all = new Map(MEASURES.map((m) => [m.id, m]))

/** Is this the id of a measure, a figure’s code included? */
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
