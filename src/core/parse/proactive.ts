import type { Code, ColumnDef, Vintage } from '../schema'
import { codeOf, figureOf, PROACTIVE_COLUMNS, PROACTIVE_SECTIONS } from '../schema'
import { alignRows } from './align-rows'
import { anchorsOf } from './anchors'
import { type Entry, filledIn } from './entry'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { exactScore } from './match-label'
import { looseRows } from './loose-figures'
import { headOrder, printedHeads } from './heads'
import type { Line } from './printed-line'
import { bare } from './normal'
import { readCells, readRun, type TextLayout } from './read-row'
import { blankRow, type RowReading, unitOf } from './row-reading'
import { learnColumns, NO_COLUMNS } from './slots'
import { layoutOf } from './text-layout'
import { headsOf, ROW_FORMS, type RowForms } from './vocabulary'

/** Table 2 主动公开政府信息情况: its rows, whose columns are those of the head above them. */

const ROWS = ROW_FORMS.proactive
const MARK = /第二十条第|信息内容|制发件数|废止件数|现行有效|新制作|新公开|对外公开总数|上一年项目|处理决定数量|收费金额|采购项目/
/** Do heads of table 2 stand before this row? */
export const isHeaded = (entry: Entry): boolean => MARK.test(entry.context)
const NEW_FORM = /制发|废止件数|现行有效|收费金额|本年处理决定/g
const OLD_FORM = /新制作|新公开|本年新|对外公开总|上一年项目|上年项目|本年增减|采购项目|采购总/g

export interface FoundProactive extends FoundTable {
  /** The vintage that its columns show; null where they show none. */
  readonly vintage: Vintage | null
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * @param free entries of no other table
 * @param layout how figures stand in the running text of table 3, where that is text
 */
export function findProactive(scene: Scene, lines: readonly Line[], free: (entry: number) => boolean, layout: TextLayout | null, fallback: Vintage): FoundProactive | null {
  const { entries } = scene
  const marked = entries.map(isHeaded)
  const blocks = new Set(entries.flatMap((e, i) => (marked[i] && e.grid ? [e.grid.block] : [])))
  const inside = (i: number): boolean => marked[i]! || (entries[i]!.grid !== null && blocks.has(entries[i]!.grid!.block)) || marked.slice(Math.max(0, i - 2), i).includes(true)
  const anchors = anchorsOf(entries, ROWS, (i) => (!free(i) ? -1 : inside(i) ? 0.6 : 0))
  if (anchors.length === 0 || !anchors.some((a) => inside(a.entry)) && anchors.length < 4) return null
  const placed = new Map(anchors.map((a) => [a.row, a.entry]))
  tornRows(scene, free, placed, inside)
  const texts = [...placed.values()].map((e) => entries[e]!.context).join('|')
  const olds = count(texts, OLD_FORM) + [3, 7].filter((r) => placed.has(r)).length, news = count(texts, NEW_FORM)
  const shown: Vintage | null = olds === news ? null : olds > news ? 2019 : 2021
  const vintage = shown ?? fallback
  const open = ROWS.flatMap((row, r) => (row.row.columns[vintage] !== undefined || placed.has(r) ? [r] : []))
  const known = anchors.filter((a) => open.includes(a.row)).map((a) => ({ ...a, row: open.indexOf(a.row) }))
  // rows that stand elsewhere are no longer looked for
  const torn = new Set([...placed.keys()].filter((r) => !anchors.some((a) => a.row === r)))
  const rows = open.filter((r) => !torn.has(r))
  const alignment = alignRows(entries, rows.map((r) => ROWS[r]!), known.map((a) => ({ ...a, row: rows.indexOf(open[a.row]!) })), scene.tail)
  for (const [r, e] of alignment.placed) if (free(e)) placed.set(rows[r]!, e)
  const blank = new Set(alignment.blank.map((r) => rows[r]!))
  const ordered = open.filter((r) => placed.has(r)).map((r) => ({ form: ROWS[r]!, entry: entries[placed.get(r)!]! }))
  const own = layoutOf(layout, blank.size > 0, ordered.filter((o) => !o.entry.grid).map((o) => ({ values: o.entry.values, wanted: o.form.row.columns[vintage]?.length ?? 1 })))
  const found = ordered.map(({ form, entry }, i) => {
    // rows of one section share the head above the first
    const first = ordered[i - 1]
    const head = !/信息内容/.test(entry.context) && first && sectionOf(first.form) === sectionOf(form) ? first.entry.context + entry.context : entry.context
    const row = readRow(form, entry, { ...entry, context: head }, vintage, ordered.map((o) => o.entry), own, lines)
    const power = powerOf(head)
    return power === null ? row : { ...row, readings: row.readings.map((r) => inWan(r, power)) }
  })
  for (const r of blank) {
    const ids = ROWS[r]!.row.columns[vintage] ?? []
    const codes = ids.map((id) => codeOf('proactive', ROWS[r]!.row.id, id))
    found.push({ row: ROWS[r]!.row.id, entry: null, codes, readings: [blankRow(codes)] })
  }
  const used = new Set(placed.values())
  const from = Math.min(...used) - 2, to = Math.max(...used) + 2
  const loose = entries.flatMap((e, i) => (i >= from && i <= to && free(i) && !used.has(i) && (e.labels.length === 0 || /第二十条第.项$/.test(e.label)) ? e.values.filter((v) => v.is === 'figures') : []))
  const order = new Map(ROWS.map((r, i) => [r.row.id, i]))
  const inOrder = found.sort((a, b) => order.get(a.row)! - order.get(b.row)!)
  return { id: 'proactive', rows: loose.length > 0 ? looseRows(inOrder, loose) : inOrder, required: requiredOf(open, inOrder, vintage), vintage: shown }
}

/** Rows with a sure label that stand out of the form's order, near the others: the lines of a torn page are out of order. */
function tornRows(scene: Scene, free: (entry: number) => boolean, placed: Map<number, number>, inside: (entry: number) => boolean): void {
  const blocks = [...placed.values()].map((e) => scene.entries[e]!.block)
  const from = Math.min(...blocks) - 20, to = Math.max(...blocks) + 20
  ROWS.forEach((row, r) => {
    if (placed.has(r)) return
    const at = scene.entries.findIndex((e, i) => free(i) && e.grid !== null && e.block >= from && e.block <= to && ![...placed.values()].includes(i) && exactScore(e, row) >= 0.9 && (inside(i) || row.forms[0]!.length > 2))
    if (at >= 0) placed.set(r, at)
  })
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

const sectionOf = (form: RowForms): string | undefined => PROACTIVE_SECTIONS.find((s) => s.rows.includes(form.row.id))?.head

const columnOf = (id: string): ColumnDef => PROACTIVE_COLUMNS.find((c) => c.id === id)!

/** The columns of a row: those of the form, and of the vintage that the head right above it shows. */
function columnsOf(row: RowForms, entry: Entry, vintage: Vintage): readonly string[] {
  const head = entry.context
  const olds = count(head, OLD_FORM), news = count(head, NEW_FORM)
  const own: Vintage = olds > news ? 2019 : news > olds ? 2021 : vintage
  return row.row.columns[own] ?? row.row.columns[vintage] ?? Object.values(row.row.columns)[0]!
}

function readRow(form: RowForms, scened: Entry, entry: Entry, vintage: Vintage, all: readonly Entry[], layout: TextLayout, lines: readonly Line[]): FoundRow {
  let ids = columnsOf(form, entry, vintage)
  const grid = entry.grid
  const code = (id: string): Code => codeOf('proactive', form.row.id, id)
  if (!grid) {
    const codes = ids.map(code)
    return { row: form.row.id, entry: scened, codes, readings: readRun(codes, layout, entry.values) }
  }
  const heads = ids.filter((id) => headsOf(columnOf(id)).some((h) => entry.context.includes(h)))
  const filled = filledIn(entry.values)
  if (entry.context.includes(bare('信息内容')) && heads.length > 0 && heads.length < ids.length && entry.values.length === heads.length && filled > 0) ids = heads
  ids = headOrder(entry.context, ids.map(columnOf)) ?? ids
  const codes = ids.map(code)
  const peers = all.filter((e) => e.grid?.block === grid.block && filledIn(e.values) === codes.length)
  // cells are counted (spans shift between rows); heads tell the columns only where there are more cells than figures
  const left = entry.values.length > codes.length ? headColumns(lines, grid, ids) : null
  const columns = codes.length > 1 ? { ...learnColumns(peers.map((e) => e.values), codes.length, null), left } : NO_COLUMNS
  return { row: form.row.id, entry: scened, codes, readings: readCells(entry, codes, columns) }
}

/** Where the heads above a row stand, in lines as long as it; null where not all of them are there. */
function headColumns(lines: readonly Line[], grid: NonNullable<Entry['grid']>, ids: readonly string[]): readonly number[] | null {
  const wanted = PROACTIVE_COLUMNS.filter((c) => ids.includes(c.id))
  const above = lines.filter((l) => l.block === grid.block && l.row! < grid.row && l.cells.length === grid.width)
  for (const line of above.reverse()) {
    const heads = printedHeads([line], wanted)
    if (heads.length === ids.length) return ids.map((id) => heads.find((h) => h.id === id)!.column)
  }
  return null
}

function requiredOf(open: readonly number[], found: readonly FoundRow[], vintage: Vintage): readonly Code[] {
  return open.flatMap((r) => {
    const { row } = ROWS[r]!
    const own = found.find((f) => f.row === row.id)
    const of2019 = own?.codes.some((c) => !(row.columns[2021] ?? []).includes(figureOf(c).column.id)) ?? vintage === 2019
    return (row.columns[of2019 ? 2019 : 2021] ?? row.columns[vintage] ?? []).map((id) => codeOf('proactive', row.id, id))
  })
}
