import type { ColumnDef } from '../schema'
import { bare } from './normal'
import { headsOf } from './vocabulary'

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
