import type { Code } from '@/core/schema'
import type { PublishedCell, PublishedTable } from '@/core/parse/report'

/** How a table as published is set: its head rows, the head cells of each row, and the stretches of a cell that are figures. */

export interface Stretch { readonly text: string; readonly code: Code | null }

/** The text of a cell in order, its figures apart from the words around them. */
export function stretchesOf(cell: PublishedCell): readonly Stretch[] {
  const out: Stretch[] = []
  let from = 0
  for (const mark of [...cell.marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < from) continue
    if (mark.start > from) out.push({ text: cell.text.slice(from, mark.start), code: null })
    out.push({ text: cell.text.slice(mark.start, mark.end), code: mark.code })
    from = mark.end
  }
  if (from < cell.text.length) out.push({ text: cell.text.slice(from), code: null })
  return out
}

/** The one figure that fills a cell: then the cell itself is ringed, and a blank cell can be ringed too. */
export function figureOfCell(cell: PublishedCell): Code | null {
  const [mark] = cell.marks
  if (cell.marks.length !== 1 || mark === undefined) return null
  return cell.text.trim() === cell.text.slice(mark.start, mark.end).trim() ? mark.code : null
}

/** Rows before the first figure: the head, unless one of its cells reaches down into the figures. */
export function headRows(table: PublishedTable): number {
  const first = table.rows.findIndex((row) => row.some((c) => c.marks.length > 0))
  if (table.kind === 'run' || first <= 0) return 0
  const reaches = table.rows.slice(0, first).some((row, i) => row.some((c) => i + c.rowspan > first))
  return reaches ? 0 : first
}

/** Cells of a row of figures that stand before its first figure are its head. */
export const headCells = (row: readonly PublishedCell[]): number => {
  const first = row.findIndex((c) => c.marks.length > 0)
  return first < 0 ? row.length : first
}
