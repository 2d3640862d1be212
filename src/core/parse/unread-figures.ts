import { type Entry, isFilled } from './entry'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { ascii } from './read-number'
import { partsOf } from './read-run'
import { unreadRow } from './row-reading'

/** Figures in running text that no row took: what stands right before them is neither blank nor whole. */

/** Lines between a row and figures that are still beside it. */
const BLOCKS_BEHIND = 6
/** A figure that stands alone is no longer. */
const LONGEST_FIGURE = 4

const digitsIn = (entry: Entry): number => entry.values.reduce((sum, v) => sum + (v.is === 'figures' ? ascii(v.text).replace(/\D/g, '').length : 0), 0)

/** Has this row fewer figures than the form? Figures that ran together may be as many as their digits. */
function isShort({ entry, values, codes }: FoundRow): boolean {
  const parts = partsOf(values ?? entry!.values).filter(isFilled).map((v) => ascii(v.text).replace(/\D/g, ''))
  if (parts.length >= codes.length) return false
  return parts.join('').length < codes.length || parts.every((p) => p.length <= LONGEST_FIGURE)
}

const doubted = (row: FoundRow, unread: readonly Entry[]): FoundRow => {
  const values = [...(row.entry?.values ?? []), ...unread.flatMap((e) => e.values)].filter((v) => v.is === 'figures')
  return { ...row, readings: [unreadRow(row.codes, values)] }
}

/** The tables with a doubt of each row in running text that is short of figures, or blank, where figures that no row took stand behind it. */
export function withUnread(tables: readonly FoundTable[], { entries }: Scene): readonly FoundTable[] {
  const at = new Map(entries.map((e, i) => [e, i]))
  const used = new Set(tables.flatMap((t) => t.rows.flatMap((r) => (r.entry && at.has(r.entry) ? [at.get(r.entry)!] : []))))
  /** What follows an entry up to the next that a row took. */
  const behind = (i: number): readonly Entry[] => {
    const out: Entry[] = []
    for (let e = i + 1; e < entries.length && !used.has(e) && entries[e]!.grid === null && entries[e]!.values[0]!.place.block - entries[e - 1]!.block <= BLOCKS_BEHIND; e++) out.push(entries[e]!)
    return out.some((e) => digitsIn(e) > 0) ? out : []
  }
  return tables.map((table) => {
    let last = -1
    const rows = table.rows.map((row) => {
      const i = row.entry ? at.get(row.entry) : undefined
      if (row.readings.some((r) => r.why === 'loose' || r.open)) return row
      if (row.entry && i === undefined) return row
      if (i !== undefined) last = i
      const isOpen = row.entry ? row.entry.grid === null && isShort(row) : table.id !== 'challenges' && last >= 0 && entries[last]!.grid === null
      const unread = isOpen ? behind(last) : []
      return unread.length > 0 ? doubted(row, unread) : row
    })
    return { ...table, rows }
  })
}
