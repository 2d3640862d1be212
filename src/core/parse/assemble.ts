import type { Code } from '../schema'
import { figureOf, READINGS_KEPT } from '../schema'
import { doubtWhy } from '../text/doubt'
import type { FoundTable } from './found-table'
import type { Claim, Doubt, Figure } from './report'
import type { Option, RowReading } from './row-reading'
import { solve } from './solve'

/** The readings of all tables → figures and doubts, by the identities of the form. */

export interface Assembled {
  readonly figures: Readonly<Partial<Record<Code, Figure>>>
  readonly doubts: readonly Doubt[]
  readonly missing: readonly Code[]
  readonly served: readonly string[]
}

/**
 * A figure for every code that was read: its value where all options that are left for its row agree on it, else `unreadable`, with a doubt per row.
 * It is `solved` where the row had options with another value, so that the identities (or the prose) chose, or was read by its own total; a cell
 * that plainly says its figure never is. A row of which nobody can tell which it is stays open whatever the identities say.
 * @param required codes that the report's form holds, found or not
 */
export function assemble(tables: readonly FoundTable[], required: readonly Code[], claims: readonly Claim[]): Assembled {
  const rows = tables.flatMap((t) => t.rows.flatMap((r) => r.readings))
  const read = new Set(rows.flatMap((r) => r.codes))
  const missing = required.filter((c) => !read.has(c))
  const { viable, served, broken } = solve(rows.map((row) => (row.open ? { ...row, options: [] } : row)), { claims, missing })
  const figures: Partial<Record<Code, Figure>> = {}
  const doubts: Doubt[] = []
  rows.forEach((row, r) => {
    const table = figureOf(row.codes[0]!).table.id
    // what was left out by the row's own identity may be true in a report that breaks one
    const shaken = row.pruned === true && broken.some((id) => id.startsWith(`${table}.`))
    const left = row.open || shaken ? row.options : viable[r]!.map((i) => row.options[i]!)
    const unclear: Code[] = []
    row.codes.forEach((code, k) => {
      const decided = left.length > 0 && !row.open && !shaken && left.every((o) => o.values[k] === left[0]!.values[k])
      if (!decided) unclear.push(code)
      figures[code] = decided ? decidedAs(row, left[0]!, k) : { state: 'unreadable', value: null, raw: row.raw, place: row.place, solved: false }
    })
    if (unclear.length > 0) doubts.push(doubtOf(row, left, shaken))
  })
  return { figures, doubts, missing, served }
}

function decidedAs(row: RowReading, option: Option, k: number): Figure {
  const value = option.values[k]!
  const spot = option.spots[k]!
  const solved = row.options.some((o) => o.values[k] !== value) || row.pruned === true
  const raw = row.run && spot.raw !== '' ? row.raw : spot.raw
  return { state: value === null ? 'blank' : 'reported', value, raw, place: spot.place, solved }
}

function doubtOf(row: RowReading, left: readonly Option[], shaken: boolean): Doubt {
  const cut = shaken || row.count > row.options.length
  const count = cut ? row.count : left.length
  const why = doubtWhy(row.why, { count, raw: row.raw, found: row.raw === '' ? 0 : row.raw.split(/\s+/).length, wanted: row.codes.length })
  return { codes: row.codes, raw: row.raw, place: row.place, candidates: left.slice(0, READINGS_KEPT).map((o) => o.values), count, why }
}
