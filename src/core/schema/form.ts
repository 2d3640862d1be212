import { CHALLENGE_COLUMNS, CHALLENGE_ROWS } from './challenges'
import { PROACTIVE_COLUMNS, PROACTIVE_ROWS } from './proactive'
import { REQUEST_COLUMNS, REQUEST_ROWS } from './requests'
import type { Code, ColumnDef, Lang, OutcomeGroupId, RowDef, TableId, Text, Unit, Vintage } from './types'
import { VINTAGES } from './types'

/** The national form, once: every row, column, label and code derives from here. */

interface TableDef {
  readonly id: TableId
  /** The section title as the form prints it. */
  readonly title: Text
  /** How a message names the table: 表二, 表三, 表四. */
  readonly short: Text
  readonly rows: readonly RowDef[]
  readonly columns: readonly ColumnDef[]
}

export const TABLES: readonly TableDef[] = [
  { id: 'proactive', title: { zh: '主动公开政府信息情况', en: 'Proactive disclosure' }, short: { zh: '表二', en: 'Table 2' }, rows: PROACTIVE_ROWS, columns: PROACTIVE_COLUMNS },
  { id: 'requests', title: { zh: '收到和处理政府信息公开申请情况', en: 'Requests received and handled' }, short: { zh: '表三', en: 'Table 3' }, rows: REQUEST_ROWS, columns: REQUEST_COLUMNS },
  { id: 'challenges', title: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Administrative review and litigation' }, short: { zh: '表四', en: 'Table 4' }, rows: CHALLENGE_ROWS, columns: CHALLENGE_COLUMNS },
]

export interface FigureDef {
  readonly code: Code
  readonly table: TableDef
  readonly row: RowDef
  readonly column: ColumnDef
  readonly unit: Unit
  /** The vintages whose form holds this figure. */
  readonly vintages: readonly Vintage[]
}

/** The name of a figure from its parts; whether the form holds it is not asked. */
export const codeOf = (table: TableId, row: string, column: string): Code => `${table}.${row}.${column}`

const figures = new Map<Code, FigureDef>()
for (const table of TABLES) {
  const columns = new Map(table.columns.map((c) => [c.id, c]))
  for (const row of table.rows) {
    for (const column of table.columns) {
      const vintages = VINTAGES.filter((v) => row.columns[v]?.includes(column.id))
      if (vintages.length === 0) continue
      const code = codeOf(table.id, row.id, column.id)
      figures.set(code, { code, table, row, column: columns.get(column.id)!, unit: column.unit, vintages })
    }
  }
}

/** All 226 figures of both vintages, in the order of the form. */
export const FIGURES: readonly FigureDef[] = [...figures.values()]
export const CODES: readonly Code[] = FIGURES.map((f) => f.code)

/** Is this text the code of a figure of the form? */
export const isCode = (text: string): text is Code => figures.has(text as Code)

/** The figure of a code. Throws on an unknown code: codes from outside go through `isCode` first. */
export function figureOf(code: Code): FigureDef {
  const found = figures.get(code)
  if (!found) throw new Error(`unknown figure code “${code}”`)
  return found
}

/** The codes of one vintage's form (198 in 2019, 200 in 2021), in the order of the form. */
export const codesOf = (vintage: Vintage): readonly Code[] =>
  FIGURES.filter((f) => f.vintages.includes(vintage)).map((f) => f.code)

/** The table of an id. */
export function tableOf(id: TableId): TableDef {
  return TABLES.find((t) => t.id === id)!
}

/** The row of a table. Throws on a row that the table does not have. */
export function rowOf(table: TableId, id: string): RowDef {
  const found = tableOf(table).rows.find((r) => r.id === id)
  if (!found) throw new Error(`unknown row “${table}.${id}”`)
  return found
}

/** The rows of table 3 that are outcomes of one group in a vintage; both vintages where none is named. */
export const outcomeRows = (group: OutcomeGroupId, vintage?: Vintage): readonly RowDef[] =>
  REQUEST_ROWS.filter((r) => r.group === group && (vintage === undefined || r.columns[vintage] !== undefined))

/** `表三·一、本年新收…·自然人`: how a message names the place of a figure in the form. */
export function cellName(code: Code, lang: Lang): string {
  const { table, row, column } = figureOf(code)
  return `${table.short[lang]}·${row.short[lang]}·${column.short[lang]}`
}
