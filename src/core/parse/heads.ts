import type { ColumnDef } from '../schema'
import { hasFigures, type PrintedLine } from './printed-line'
import { bare } from './normal'
import { headsOf, isHeadOf } from './vocabulary'

/** The heads of columns: where they stand in a grid, and in which order they are printed. */

export interface PrintedHead {
  readonly id: string
  /** Grid column; only markup knows it for sure. */
  readonly column: number
}

/** The columns whose heads stand in these lines; a head printed twice counts once. */
export function printedHeads(lines: readonly PrintedLine[], columns: readonly ColumnDef[]): readonly PrintedHead[] {
  const out: PrintedHead[] = []
  for (const line of lines) {
    if (hasFigures(line)) continue
    for (const cell of line.cells) {
      const text = bare(cell.text)
      const found = text === '' ? undefined : columns.find((c) => isHeadOf(text, c))
      if (found && !out.some((h) => h.id === found.id)) out.push({ id: found.id, column: cell.column })
    }
  }
  return out
}

/** Holds a head's word and is none. */
const ORGANISATIONS = bare('法人或其他组织')

/**
 * The order in which the heads of a table's columns are printed, in the words (bare) before its first row: ids of the columns, for each of
 * `groups` that follow one another. Null where not each head is there just once in each of the last groups, and where the order is the form's.
 */
export function headOrder(context: string, columns: readonly ColumnDef[], groups = 1): readonly string[] | null {
  const heads = columns.flatMap((c) => headsOf(c).map((head) => ({ head, id: c.id }))).sort((a, b) => b.head.length - a.head.length)
  const seen: string[] = []
  const text = context.replaceAll(ORGANISATIONS, '')
  for (let at = 0; at < text.length; ) {
    const found = heads.find(({ head }) => text.startsWith(head, at))
    if (found) seen.push(found.id)
    at += found?.head.length ?? 1
  }
  const last = seen.slice(-columns.length * groups)
  const first = last.slice(0, columns.length)
  const whole = last.length === columns.length * groups && new Set(first).size === columns.length && last.every((id, i) => id === first[i % columns.length])
  return whole && first.some((id, i) => id !== columns[i]!.id) ? first : null
}
