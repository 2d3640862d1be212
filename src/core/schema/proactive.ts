import type { ColumnDef, RowDef } from './types'

/** Table 2 主动公开政府信息情况. Columns differ by vintage and by row; sections carry the heads 第二十条第（…）项. */

export const PROACTIVE_COLUMNS: readonly ColumnDef[] = [
  { id: 'made', label: { zh: '本年制发件数', en: 'Issued this year' }, short: { zh: '制发', en: 'Issued' }, unit: 'count', printed: ['制发件数', '本年制发数量'] },
  { id: 'repealed', label: { zh: '本年废止件数', en: 'Repealed this year' }, short: { zh: '废止', en: 'Repealed' }, unit: 'count', printed: ['废止件数', '本年废止数量'] },
  { id: 'valid', label: { zh: '现行有效件数', en: 'In force' }, short: { zh: '现行有效', en: 'In force' }, unit: 'count', printed: ['现行有效数量'] },
  { id: 'newly_made', label: { zh: '本年新制作数量', en: 'Newly made this year' }, short: { zh: '新制作', en: 'Newly made' }, unit: 'count', printed: ['新制作数量'] },
  { id: 'newly_published', label: { zh: '本年新公开数量', en: 'Newly published this year' }, short: { zh: '新公开', en: 'Newly published' }, unit: 'count', printed: ['新公开数量'] },
  { id: 'published_total', label: { zh: '对外公开总数量', en: 'Published in total' }, short: { zh: '公开总数', en: 'Published in total' }, unit: 'count', printed: ['公开总数量'] },
  { id: 'items_previous_year', label: { zh: '上一年项目数量', en: 'Items previous year' }, short: { zh: '上年项目', en: 'Items previous year' }, unit: 'count', printed: ['上年项目数量'] },
  { id: 'items_change', label: { zh: '本年增/减', en: 'Change this year' }, short: { zh: '增减', en: 'Change' }, unit: 'change', printed: ['本年增减', '增/减'] },
  { id: 'decisions', label: { zh: '本年处理决定数量', en: 'Decisions this year' }, short: { zh: '处理决定', en: 'Decisions' }, unit: 'count', printed: ['处理决定数量'] },
  { id: 'items', label: { zh: '采购项目总数量', en: 'Procurement items' }, short: { zh: '采购项目', en: 'Items' }, unit: 'count', printed: ['采购项目数量'] },
  { id: 'amount', label: { zh: '本年收费金额', en: 'Amount this year' }, short: { zh: '金额', en: 'Amount' }, unit: 'wan', printed: ['收费金额', '采购总金额'] },
]

const documents = { 2021: ['made', 'repealed', 'valid'], 2019: ['newly_made', 'newly_published', 'published_total'] } as const
const decided = { 2021: ['decisions'], 2019: ['items_previous_year', 'items_change', 'decisions'] } as const
const old = { 2019: ['items_previous_year', 'items_change', 'decisions'] } as const

const row = (
  id: string, zh: string, en: string, columns: RowDef['columns'], short: { zh: string; en: string } = { zh, en }, printed: readonly string[] = [],
): RowDef => ({ table: 'proactive', id, number: '', label: { zh, en }, short, articles: ['20'], columns, printed })

export const PROACTIVE_ROWS: readonly RowDef[] = [
  row('rules', '规章', 'Rules', documents),
  row('normative_documents', '行政规范性文件', 'Normative documents', documents, { zh: '规范性文件', en: 'Normative documents' }, ['规范性文件']),
  row('licences', '行政许可', 'Licences', decided),
  row('other_services', '其他对外管理服务事项', 'Other public services', old),
  row('penalties', '行政处罚', 'Penalties', decided),
  row('coercion', '行政强制', 'Coercive measures', decided),
  row('fees', '行政事业性收费', 'Administrative fees', { 2021: ['amount'], 2019: ['items_previous_year', 'items_change'] }, undefined, ['事业性收费']),
  row('procurement', '政府集中采购', 'Centralised procurement', { 2019: ['items', 'amount'] }, undefined, ['集中采购']),
]

/** The section heads of table 2 with the rows under each, in the order of the form. */
export const PROACTIVE_SECTIONS: readonly { readonly head: string; readonly rows: readonly string[] }[] = [
  { head: '第二十条第（一）项', rows: ['rules', 'normative_documents'] },
  { head: '第二十条第（五）项', rows: ['licences', 'other_services'] },
  { head: '第二十条第（六）项', rows: ['penalties', 'coercion'] },
  { head: '第二十条第（八）项', rows: ['fees'] },
  { head: '第二十条第（九）项', rows: ['procurement'] },
]
