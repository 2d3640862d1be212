import type { Code, Vintage } from '../schema'
import { codeOf, figureOf, PROACTIVE_SECTIONS } from '../schema'
import { alignRows } from './align-rows'
import { type Anchor, anchorsOf } from './anchors'
import type { Entry, Value } from './entry'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { looseRows } from './loose-figures'
import { exactScore, SURE } from './match-label'
import type { PrintedLine } from './printed-line'
import { readRow, vintageOf } from './proactive-row'
import type { TextLayout } from './read-run'
import { blankRow } from './row-reading'
import { layoutOf } from './text-layout'
import { ROW_FORMS, type RowForms } from './vocabulary'

/** Table 2 主动公开政府信息情况: which printed rows are its rows. */

const ROWS = ROW_FORMS.proactive
const ORDER = new Map(ROWS.map((r, i) => [r.row.id, i]))
/** The rows that only the form of 2019 has. */
const OLD_ROWS = ROWS.flatMap((r, i) => (r.row.columns[2021] === undefined ? [i] : []))
const MARK = /第二十条第|信息内容|制发件数|废止件数|现行有效|新制作|新公开|对外公开总数|上一年项目|处理决定数量|收费金额|采购项目/
/** Do heads of table 2 stand before this row? */
export const isHeaded = (entry: Entry): boolean => MARK.test(entry.context)

export interface FoundProactive extends FoundTable {
  /** The vintage that its columns show; null where they show none. */
  readonly vintage: Vintage | null
}

/** So many rows with a sure label are the table, though no head of it stands near them. */
const FEWEST_LABELS = 4
/** What it counts for a label to stand inside the table. */
const INSIDE = 0.6

/** Which entries stand below the heads of table 2, or in a grid with them. */
function insideOf(entries: readonly Entry[]): (entry: number) => boolean {
  const headed = entries.map(isHeaded)
  const grids = new Set(entries.flatMap((e, i) => (headed[i] && e.grid ? [e.grid.block] : [])))
  return (i) => {
    const { grid } = entries[i]!
    return (grid !== null && grids.has(grid.block)) || headed.slice(Math.max(0, i - 2), i + 1).includes(true)
  }
}

/**
 * Table 2 with what its figures can be; null where it is not there.
 * @param free entries of no other table
 * @param layout how figures stand in the running text of table 3, where that is text
 * @param fallback the vintage where its columns show none
 */
export function findProactive(scene: Scene, lines: readonly PrintedLine[], free: (entry: number) => boolean, layout: TextLayout | null, fallback: Vintage): FoundProactive | null {
  const { entries } = scene
  const inside = insideOf(entries)
  const anchors = anchorsOf(entries, ROWS, (i) => (!free(i) ? -1 : inside(i) ? INSIDE : 0))
  if (anchors.length === 0 || (anchors.length < FEWEST_LABELS && !anchors.some((a) => inside(a.entry)))) return null
  const torn = tornRows(entries, anchors, (i) => free(i) && entries[i]!.grid !== null, inside)
  const placed = new Map([...anchors.map((a) => [a.row, a.entry] as const), ...torn])
  const shown = vintageOf([...placed.values()].map((e) => entries[e]!.context).join('|'), OLD_ROWS.filter((r) => placed.has(r)).length)
  const vintage = shown ?? fallback
  const open = ROWS.flatMap((form, r) => (form.row.columns[vintage] !== undefined || placed.has(r) ? [r] : []))
  // rows that stand elsewhere are no longer looked for
  const sought = open.filter((r) => !torn.has(r))
  const alignment = alignRows(entries, sought.map((r) => ROWS[r]!), anchors.map((a) => ({ ...a, row: sought.indexOf(a.row) })), scene.tail)
  for (const [r, e] of alignment.placed) if (free(e)) placed.set(sought[r]!, e)
  const blank = alignment.blank.map((r) => ROWS[sought[r]!]!)
  const printed = open.filter((r) => placed.has(r)).map((r) => ({ form: ROWS[r]!, entry: entries[placed.get(r)!]! }))
  const texts = printed.filter((p) => !p.entry.grid).map((p) => ({ values: p.entry.values, wanted: p.form.row.columns[vintage]?.length ?? 1 }))
  const around = { vintage, rows: printed.map((p) => p.entry), layout: layoutOf(layout, blank.length > 0, texts), lines }
  const found = printed.map(({ form, entry }, i) => {
    const before = printed[i - 1]
    // rows of one section share the head above the first
    return readRow(form, entry, before && sectionOf(before.form) === sectionOf(form) ? before.entry : null, around)
  })
  const rows = [...found, ...blank.map((form) => unfilledRow(form, vintage))].sort((a, b) => ORDER.get(a.row)! - ORDER.get(b.row)!)
  const loose = looseFigures(entries, new Set(placed.values()), free)
  return { id: 'proactive', rows: loose.length > 0 ? looseRows(rows, loose) : rows, required: requiredOf(open, rows, vintage), vintage: shown }
}

const sectionOf = (form: RowForms): string | undefined => PROACTIVE_SECTIONS.find((s) => s.rows.includes(form.row.id))?.head

const unfilledRow = ({ row }: RowForms, vintage: Vintage): FoundRow => {
  const codes = (row.columns[vintage] ?? []).map((id) => codeOf('proactive', row.id, id))
  return { row: row.id, entry: null, codes, readings: [blankRow(codes)] }
}

/** How far from the other rows a row of a torn page may stand, in blocks. */
const BLOCKS_AROUND = 20

/** By row the entry with its sure label that stands out of the form's order, near the others: the lines of a torn page are out of order. */
function tornRows(entries: readonly Entry[], anchors: readonly Anchor[], may: (entry: number) => boolean, inside: (entry: number) => boolean): ReadonlyMap<number, number> {
  const blocks = anchors.map((a) => entries[a.entry]!.block)
  const from = Math.min(...blocks) - BLOCKS_AROUND, to = Math.max(...blocks) + BLOCKS_AROUND
  const taken = new Set(anchors.map((a) => a.entry))
  const out = new Map<number, number>()
  ROWS.forEach((form, r) => {
    if (anchors.some((a) => a.row === r)) return
    const at = entries.findIndex((e, i) => may(i) && e.block >= from && e.block <= to && !taken.has(i) && exactScore(e, form) >= SURE && (inside(i) || form.forms[0]!.length > 2))
    if (at < 0) return
    out.set(r, at)
    taken.add(at)
  })
  return out
}

/** Figures without a row's label between the rows that are known, or right beside them. */
function looseFigures(entries: readonly Entry[], used: ReadonlySet<number>, free: (entry: number) => boolean): readonly Value[] {
  const from = Math.min(...used) - 2, to = Math.max(...used) + 2
  const isLoose = (e: Entry, i: number): boolean => i >= from && i <= to && free(i) && !used.has(i) && (e.labels.length === 0 || /第二十条第.项$/.test(e.label))
  return entries.filter(isLoose).flatMap((e) => e.values.filter((v) => v.is === 'figures'))
}

/** The codes of the rows that the form has, each in the vintage whose columns it was found with. */
function requiredOf(open: readonly number[], found: readonly FoundRow[], vintage: Vintage): readonly Code[] {
  return open.flatMap((r) => {
    const { row } = ROWS[r]!
    const own = found.find((f) => f.row === row.id)
    const of2019 = own?.codes.some((c) => !(row.columns[2021] ?? []).includes(figureOf(c).column.id)) ?? vintage === 2019
    return (row.columns[of2019 ? 2019 : 2021] ?? row.columns[vintage] ?? []).map((id) => codeOf('proactive', row.id, id))
  })
}
