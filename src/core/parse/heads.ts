import type { ColumnDef } from '../schema'
import type { Line } from './lines'
import { bare } from './normal'
import { headsOf } from './vocabulary'

/** The heads of a grid's columns. */

export interface PrintedHead {
  readonly id: string
  /** Grid column; only markup knows it for sure. */
  readonly column: number
}

/** The columns whose heads stand in these lines; a head printed twice counts once. */
export function printedHeads(lines: readonly Line[], columns: readonly ColumnDef[]): readonly PrintedHead[] {
  const out: PrintedHead[] = []
  for (const line of lines) {
    if (line.cells.some((c) => c.segments.some((s) => s.is === 'figures'))) continue
    for (const cell of line.cells) {
      const text = bare(cell.text)
      const found = text === '' ? undefined : columns.find((c) => headsOf(c).some((h) => text === h || (h.length > 2 && text.startsWith(h))))
      if (found && !out.some((h) => h.id === found.id)) out.push({ id: found.id, column: cell.column })
    }
  }
  return out
}
