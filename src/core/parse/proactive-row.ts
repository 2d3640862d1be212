import type { Code, ColumnDef, Vintage } from '../schema'
import { codeOf, PROACTIVE_COLUMNS } from '../schema'
import { type Entry, filledIn } from './entry'
import type { FoundRow } from './found-table'
import { headOrder, printedHeads } from './heads'
import type { PrintedLine } from './printed-line'
import { readCells } from './read-cells'
import { readRun, type TextLayout } from './read-run'
import { type RowReading, unitOf } from './row-reading'
import { learnColumns, NO_COLUMNS } from './slots'
import { headsOf, type RowForms } from './vocabulary'

/** A row of table 2: its columns are those of the head above it, and its amounts in the unit that stands there. */

const NEW_FORM = /制发|废止件数|现行有效|收费金额|本年处理决定/g
const OLD_FORM = /新制作|新公开|本年新|对外公开总|上一年项目|上年项目|本年增减|采购项目|采购总/g

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The vintage that heads of table 2 show; null where they show none.
 * @param rows how many rows stand there that only the form of 2019 has
 */
export function vintageOf(heads: string, rows = 0): Vintage | null {
  const olds = count(heads, OLD_FORM) + rows, news = count(heads, NEW_FORM)
  return olds === news ? null : olds > news ? 2019 : 2021
}

/** What a head or a row's name says that amounts are in, as a power of ten of 万元; null where it says nothing of it, or 万元. */
function powerOf(said: string): number | null {
  const unit = [...said.matchAll(/(?:金额|收费|单位为?|人民币)(万元|千元|百元|亿元|元)/g)].at(-1)?.[1]
  return unit === undefined || unit === '万元' ? null : POWERS[unit]!
}
const POWERS: Readonly<Record<string, number>> = { 元: -4, 百元: -2, 千元: -1, 亿元: 4 }

/** Amounts in 万元 that stand in another unit, unless their own cell names one. */
const inWan = (row: RowReading, power: number): RowReading => ({
  ...row,
  options: row.options.map((o) => ({
    ...o,
    values: o.values.map((v, k) => (v !== null && unitOf(row.codes[k]!) === 'wan' && !/[元万]/.test(o.spots[k]!.raw) ? Number((v * 10 ** power).toPrecision(15)) : v)),
  })),
})

const columnOf = (id: string): ColumnDef => PROACTIVE_COLUMNS.find((c) => c.id === id)!

/** The columns of a row: those of the form, and of the vintage that the head right above it shows. */
function columnsOf(row: RowForms, head: string, vintage: Vintage): readonly string[] {
  const own = vintageOf(head) ?? vintage
  return row.row.columns[own] ?? row.row.columns[vintage] ?? Object.values(row.row.columns)[0]!
}

/** What is known of the table beside the row that is read. */
export interface Surroundings {
  readonly vintage: Vintage
  /** Its printed rows. */
  readonly rows: readonly Entry[]
  readonly layout: TextLayout
  readonly lines: readonly PrintedLine[]
}

/** A row by the head that stands above it, or above the first row of its section: `before`. */
export function readRow(form: RowForms, entry: Entry, before: Entry | null, around: Surroundings): FoundRow {
  const head = !/信息内容/.test(entry.context) && before ? before.context + entry.context : entry.context
  const { codes, readings } = readUnder(head, form, entry, around)
  const power = powerOf(head)
  return { row: form.row.id, entry, codes, readings: power === null ? readings : readings.map((r) => inWan(r, power)) }
}

function readUnder(head: string, form: RowForms, entry: Entry, { vintage, rows, layout, lines }: Surroundings): Pick<FoundRow, 'codes' | 'readings'> {
  let ids = columnsOf(form, head, vintage)
  const grid = entry.grid
  const code = (id: string): Code => codeOf('proactive', form.row.id, id)
  if (!grid) {
    const codes = ids.map(code)
    return { codes, readings: readRun(codes, layout, entry.values) }
  }
  const heads = ids.filter((id) => headsOf(columnOf(id)).some((h) => head.includes(h)))
  const filled = filledIn(entry.values)
  if (head.includes('信息内容') && heads.length > 0 && heads.length < ids.length && entry.values.length === heads.length && filled > 0) ids = heads
  ids = headOrder(head, ids.map(columnOf)) ?? ids
  const codes = ids.map(code)
  const peers = rows.filter((e) => e.grid?.block === grid.block && filledIn(e.values) === codes.length)
  // cells are counted (spans shift between rows); heads tell the columns only where there are more cells than figures
  const left = entry.values.length > codes.length ? headColumns(lines, grid, ids) : null
  const columns = codes.length > 1 ? { ...learnColumns(peers.map((e) => e.values), codes.length, null), left } : NO_COLUMNS
  return { codes, readings: readCells(entry, codes, columns) }
}

/** Where the heads above a row stand, in lines as long as it; null where not all of them are there. */
function headColumns(lines: readonly PrintedLine[], grid: NonNullable<Entry['grid']>, ids: readonly string[]): readonly number[] | null {
  const wanted = PROACTIVE_COLUMNS.filter((c) => ids.includes(c.id))
  const above = lines.filter((l) => l.block === grid.block && l.row! < grid.row && l.cells.length === grid.width)
  for (const line of above.reverse()) {
    const heads = printedHeads([line], wanted)
    if (heads.length === ids.length) return ids.map((id) => heads.find((h) => h.id === id)!.column)
  }
  return null
}
