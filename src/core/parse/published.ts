import type { Block, Place } from '../read/block'
import type { Code, RowDef } from '../schema'
import { tableOf } from '../schema'
import type { Entry, Value } from './entry'
import type { FoundTable } from './found-table'
import { bare, labelParts } from './normal'
import type { Figure, PublishedCell, PublishedTable } from './report'
import { isOfTheForm, PHRASES, ROW_FORMS } from './vocabulary'

/** The tables as they were published: standard labels and figures with marks, never prose. */

interface Mark { readonly code: Code; readonly start: number; readonly end: number }

const keyOf = (p: Place): string => `${p.block},${p.row ?? ''},${p.cell ?? ''}`

/** Longest word in the place of a figure that is kept (见附件, 无). */
const LONGEST_WORD = 20

/**
 * A table with the words of the form in the place of printed labels: the rows of its grids from their heads on, then a line for each row in running
 * text or apart from its row. Every figure with a place is marked in it; prose is left out.
 */
export function publishedTable(table: FoundTable, blocks: readonly Block[], figures: Readonly<Partial<Record<Code, Figure>>>): PublishedTable {
  const marks = new Map<string, Mark[]>()
  for (const row of table.rows) for (const code of row.codes) {
    const place = figures[code]?.place
    if (!place) continue
    const mark = { code, start: place.start, end: place.end }
    const own = marks.get(keyOf(place))
    if (own) own.push(mark)
    else marks.set(keyOf(place), [mark])
  }
  const entries = table.rows.flatMap((r) => (r.entry ? [{ entry: r.entry, row: r.row, values: r.values ?? r.entry.values, raw: r.codes.map((c) => figures[c]?.raw).find((raw) => raw !== undefined) ?? '' }] : []))
  const labels = new Map<string, string>()
  for (const { entry, row } of entries) {
    const last = entry.labels.at(-1)
    if (last && table.id !== 'challenges') labels.set(keyOf(last.place), labelOf(ROW_FORMS[table.id].find((f) => f.row.id === row)!.row))
  }
  const gridBlocks = [...new Set(entries.flatMap((e) => (e.entry.grid ? [e.entry.grid.block] : [])))].sort((a, b) => a - b)
  const rows: (readonly PublishedCell[])[] = []
  for (const block of gridBlocks) rows.push(...gridRows(blocks[block]!, block, entries.map((e) => e.entry), marks, labels))
  for (const { entry, row, values, raw } of entries) if (!entry.grid) rows.push(runRow(values, table, row, marks, raw))
  const shown = new Set(rows.flatMap((r) => r.flatMap((c) => c.marks.map((m) => m.code))))
  for (const row of table.rows) {
    const loose = row.codes.filter((c) => figures[c]?.place && !shown.has(c))
    if (loose.length > 0) rows.push(looseRow(table, row.row, loose, figures))
  }
  return { kind: gridBlocks.length > 0 ? 'grid' : 'run', title: tableOf(table.id).title.zh, rows }
}

const labelOf = (row: RowDef): string => (row.number === '' ? row.label.zh : /\d/.test(row.number) ? `${row.number}.${row.label.zh}` : row.number.startsWith('（') ? `${row.number}${row.label.zh}` : `${row.number}、${row.label.zh}`)

/** The rows of one grid that belong to the table: from the heads above its first row to its last row. */
function gridRows(block: Block, index: number, entries: readonly Entry[], marks: ReadonlyMap<string, readonly Mark[]>, labels: ReadonlyMap<string, string>): (readonly PublishedCell[])[] {
  if (block.kind !== 'grid') return []
  const own = entries.flatMap((e) => (e.grid?.block === index ? [e.grid.row] : []))
  const last = Math.max(...own)
  let first = Math.min(...own)
  while (first > 0 && block.rows[first - 1]!.every((c) => !/^[\d０-９.,]+$/.test(c.text.trim())) && block.rows[first - 1]!.some((c) => isOfTheForm(c.text) && bare(c.text) !== '')) first--
  return block.rows.slice(first, last + 1).map((row, r) => row.map((cell, c) => {
    const key = `${index},${first + r},${c}`
    const own = marks.get(key)
    const text = own ? cell.text : labels.has(key) && !isStandard(cell.text) ? labels.get(key)! : kept(cell.text)
    return { text, rowspan: cell.rowspan, colspan: cell.colspan, marks: own ?? [] }
  }))
}

const isStandard = (text: string): boolean => PHRASES.has(bare(text)) || PHRASES.has(labelParts(text).label)
const kept = (text: string): string => (isStandard(text) || isOfTheForm(text) || (text.length <= LONGEST_WORD && !/\p{Script=Han}{3}/u.test(text)) ? text : '')

/** Figures that stand apart from their row, as one row more. */
function looseRow(table: FoundTable, row: string, codes: readonly Code[], figures: Readonly<Partial<Record<Code, Figure>>>): readonly PublishedCell[] {
  const label = ROW_FORMS[table.id].find((f) => f.row.id === row)
  const cells = codes.map((code): PublishedCell => {
    const { raw, place } = figures[code]!
    return { text: raw, rowspan: 1, colspan: 1, marks: [{ code, start: 0, end: Math.min(raw.length, place!.end - place!.start) }] }
  })
  return [{ text: label ? labelOf(label.row) : '', rowspan: 1, colspan: 1, marks: [] }, ...cells]
}

/** A row of running text: its label in the form's words, and its figures. The printed number of the next label that touches them is none of `raw`, and stays out. */
function runRow(values: readonly Value[], table: FoundTable, row: string, marks: ReadonlyMap<string, readonly Mark[]>, raw: string): readonly PublishedCell[] {
  const label = table.id === 'challenges' ? '' : labelOf(ROW_FORMS[table.id].find((f) => f.row.id === row)!.row)
  let text = ''
  const own: Mark[] = []
  for (const value of values) {
    if (value.is === 'blank') continue
    if (text !== '') text += ' '
    for (const m of marks.get(keyOf(value.place)) ?? []) {
      if (m.start >= value.place.start && m.start < value.place.end) own.push({ code: m.code, start: text.length + m.start - value.place.start, end: text.length + Math.min(m.end, value.place.end) - value.place.start })
    }
    text += value.text
  }
  if (raw !== '' && text.startsWith(raw) && own.every((m) => m.end <= raw.length)) text = raw
  const cell = (t: string, m: readonly Mark[]): PublishedCell => ({ text: t, rowspan: 1, colspan: 1, marks: m })
  return label === '' ? [cell(text, own)] : [cell(label, []), cell(text, own)]
}
