import type { ColumnDef, RowDef, TableId } from '../schema'
import {
  CHALLENGE_COLUMNS, CHALLENGE_ROWS, LITIGATION_LABEL, OUTCOME_GROUPS, PROACTIVE_COLUMNS, PROACTIVE_ROWS, PROACTIVE_SECTIONS, REQUEST_COLUMNS,
  REQUEST_HEADS, REQUEST_ROWS, TABLES,
} from '../schema'
import { bare, labelParts, remembered } from './normal'

/** Every phrase that the form prints, as `bare` text: what a table's text is made of, and prose is not. */

export interface RowForms {
  readonly row: RowDef
  /** The number before the label, without marks: 一, 3, 七; empty where the form prints none. */
  readonly number: string
  /** The ways in which the label is printed, the form's own first. */
  readonly forms: readonly string[]
}

const unbracketed = (label: string): string => label.replace(/（.*$/, '')

function formsOf(row: RowDef): RowForms {
  const forms = [row.label.zh, unbracketed(row.label.zh), ...(row.printed ?? [])].map(bare)
  return { row, number: bare(row.number), forms: [...new Set(forms)] }
}

export const ROW_FORMS: Readonly<Record<TableId, readonly RowForms[]>> = {
  proactive: PROACTIVE_ROWS.map(formsOf),
  requests: REQUEST_ROWS.map(formsOf),
  challenges: CHALLENGE_ROWS.map(formsOf),
}

const PRINTED: ReadonlyMap<ColumnDef, readonly string[]> = new Map([...PROACTIVE_COLUMNS, ...REQUEST_COLUMNS, ...CHALLENGE_COLUMNS].map((column) =>
  [column, [column.label.zh, ...(column.printed ?? [])].map(bare).sort((a, b) => b.length - a.length)]))

/** The heads of a column as printed, longest first. */
export const headsOf = (column: ColumnDef): readonly string[] => PRINTED.get(column)!

/** Is `text` (bare) a head of this column, or does it begin with one of more than two characters? */
export const isHeadOf = (text: string, column: ColumnDef): boolean => headsOf(column).some((h) => text === h || (h.length > 2 && text.startsWith(h)))

const SECTIONS = ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况']

/** Phrases that carry no figures: section titles, heads, groups. */
const HEADS: readonly string[] = [
  ...SECTIONS, ...TABLES.flatMap((t) => [t.title.zh, t.short.zh]), ...PROACTIVE_SECTIONS.map((s) => s.head), '信息内容', '单位：万元', '第二十条',
  REQUEST_HEADS.relation, REQUEST_HEADS.applicants, REQUEST_HEADS.organisations, REQUEST_HEADS.outcomes, '本年度办理结果', '办理结果',
  ...OUTCOME_GROUPS.map((g) => g.label.zh), LITIGATION_LABEL.zh, '行政复议', '结果', '维持', '纠正', '尚未', '审结',
].map(bare)

const COLUMNS = [...PROACTIVE_COLUMNS, ...REQUEST_COLUMNS, ...CHALLENGE_COLUMNS].flatMap(headsOf)
const ROWS = [...PROACTIVE_ROWS, ...REQUEST_ROWS, ...CHALLENGE_ROWS].flatMap((r) => formsOf(r).forms)

/** All phrases of the form. */
export const PHRASES: ReadonlySet<string> = new Set([...HEADS, ...COLUMNS, ...ROWS])

const LONG_PHRASES = [...PHRASES].filter((p) => p.length >= 4)

/** The phrases that carry no figures by themselves and may stand before a row's label. */
const LEADING: readonly string[] = [...new Set([...HEADS, ...COLUMNS])]

/** Is this a phrase of the form, or a piece of one (a label cut by a line or a page)? Numbers before it do not count. */
export const isOfTheForm = remembered((text) => {
  const { number, label } = labelParts(text)
  if (label === '') return number !== '' || bare(text) === ''
  if (PHRASES.has(label) || PHRASES.has(bare(text))) return true
  return label.length >= 2 && LONG_PHRASES.some((p) => p.includes(label) || (label.length > p.length && label.includes(p) && p.length * 2 > label.length))
})

/** Does `text` (bare) end in a phrase of the form, so that a row's label may begin behind it? */
export const endsInHead = (text: string): boolean => text === '' || LEADING.some((p) => text.endsWith(p))
