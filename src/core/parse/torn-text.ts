import { PROACTIVE_COLUMNS, REQUEST_COLUMNS, REQUEST_HEADS } from '../schema'
import { type Entry, filledIn } from './entry'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { bare } from './normal'
import { partsOf } from './read-run'
import { unreadRow } from './row-reading'
import { headsOf } from './vocabulary'

/**
 * The text of a page whose lines are out of order: figures stand above their names as well as below them, and a row that looks whole may hold
 * its neighbour's. What shows it: figures right below the heads of columns, or rows with more figures than columns.
 */

/** So many rows with the figures of others among theirs. */
const CROWDED_ROWS = 3
/** A number or two too many is a page's or a label's. */
const SPARE_FIGURES = 2

const PROACTIVE_HEADS = PROACTIVE_COLUMNS.flatMap(headsOf)
const KINDS = REQUEST_COLUMNS.slice(1, -1).flatMap(headsOf).filter((h) => h.length > 2)
const REQUEST_WORDS = [REQUEST_HEADS.applicants, REQUEST_HEADS.organisations, REQUEST_HEADS.relation].map(bare)

const countOf = ({ entry, values }: FoundRow): number => filledIn(partsOf(values ?? entry!.values))
const isText = (row: FoundRow): boolean => row.entry !== null && row.entry.grid === null

/** Name and figures on one line, as many as the form has. */
function isOneLine(row: FoundRow): boolean {
  const name = row.entry!.labels.at(-1)
  return name !== undefined && countOf(row) === row.codes.length && row.entry!.values.every((v) => v.place.block === name.place.block)
}

/** Figures below heads of columns, where the first row's name should stand. */
function isUnderHeads(entry: Entry, id: FoundTable['id']): boolean {
  if (entry.grid || entry.labels.length === 0 || filledIn(partsOf(entry.values)) < SPARE_FIGURES) return false
  if (id === 'proactive') return PROACTIVE_HEADS.some((h) => entry.label.endsWith(h))
  return REQUEST_WORDS.some((w) => entry.context.includes(w)) || KINDS.filter((h) => entry.context.includes(h)).length > 1
}

function isTorn({ id, rows }: FoundTable, { entries }: Scene): boolean {
  const text = rows.filter(isText)
  if (text.length === 0) return false
  if (text.filter((r) => countOf(r) >= r.codes.length + SPARE_FIGURES).length >= CROWDED_ROWS) return true
  // the figures of a row elsewhere that has none: those between may all have moved by one row
  if (rows.some((r) => r.entry === null) && text.some((r) => r.codes.length > 1 && countOf(r) >= 2 * r.codes.length)) return true
  const used = new Set(text.map((r) => entries.indexOf(r.entry!)))
  const first = Math.min(...used)
  const last = id === 'proactive' ? Math.max(...used) : first
  return entries.slice(Math.max(0, first - 1), last + 1).some((e, i) => !(id === 'requests' && used.has(first - 1 + i)) && isUnderHeads(e, id))
}

/** The tables; where one is torn, its rows are doubted but those that stand on a line of their own. */
export function withTorn(tables: readonly FoundTable[], scene: Scene): readonly FoundTable[] {
  return tables.map((table) => {
    if (table.id === 'challenges' || !isTorn(table, scene)) return table
    const used = new Set(tables.flatMap((t) => t.rows.map((r) => r.entry)))
    const { entries } = scene
    /** Figures on the line below may be the rest of its own. */
    const isFollowed = (entry: Entry): boolean => {
      const next = entries[entries.indexOf(entry) + 1]
      return next !== undefined && !used.has(next) && next.grid === null && next.block <= entry.block + 1
    }
    const isWhole = (row: FoundRow): boolean => row.entry !== null && isOneLine(row) && !isFollowed(row.entry)
    const doubted = (row: FoundRow): FoundRow => ({ ...row, readings: [unreadRow(row.codes, row.values ?? row.entry?.values ?? [])] })
    return { ...table, rows: table.rows.map((row) => ((row.entry === null || isText(row)) && !isWhole(row) ? doubted(row) : row)) }
  })
}
