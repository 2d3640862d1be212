import type { Selection } from './question'
import { chosenReports } from './relation'
import type { Store } from './relation'
import { text, texts } from './sql'
import { isAlone } from './where'

/**
 * The common beginning of every question: `picked` (the scope in force, where the question leaves it open) and `nested` (aggregates that another
 * counted one contains). Both only where they are needed: binding a part of a statement costs more than running it.
 */
export function insideParts(selection: Selection, store: Store): readonly string[] {
  const parts: string[] = []
  if (selection.scope === null) parts.push(`picked AS MATERIALIZED (${pickScope(selection, store)})`)
  if (mayNest(selection)) {
    parts.push(
      `aggregates AS MATERIALIZED (SELECT no, year, place, level FROM (${chosenReports(selection, store, ['no', 'year', 'place', 'level', 'scope'])}) r WHERE scope = 'aggregate'${selection.scope === null ? ` AND ${inScope(selection, 'r')}` : ''})`,
      `nested AS MATERIALIZED (${NESTED})`,
    )
  }
  return parts
}

/** The condition that a row is of the scope in force. Reports of unknown scope are never summed: they answer one body alone. */
export function inScope(selection: Selection, row: string): string {
  const { scope } = selection
  if (scope === 'unknown' && !isAlone(selection)) return 'false'
  return scope === null ? `${row}.scope = (SELECT scope FROM picked)` : `${row}.scope = ${text(scope)}`
}

/** The condition that a row is counted: of the scope in force and in no other aggregate. */
export const isCounted = (selection: Selection, row: string): string =>
  mayNest(selection) ? `${inScope(selection, row)} AND ${row}.no NOT IN (SELECT no FROM nested)` : inScope(selection, row)

/** One body has nothing to contain, and reports of one body's own requests contain no other's. */
export const mayNest = (selection: Selection): boolean => (selection.scope === null || selection.scope === 'aggregate') && !isAlone(selection)

/**
 * The scope where none was chosen: of the chosen bodies' own newest reports, else of the newest year that has at least half as many
 * reports as the one before it; the scope with more reports that year, on a tie the aggregate. Reports of unknown scope have no say; a body
 * alone that has no other ones is answered with them.
 */
function pickScope(selection: Selection, store: Store): string {
  const mine = selection.at.length === 0 ? 'false' : `body IN (${texts(selection.at)})`
  const known = isAlone(selection) ? 'true' : `scope <> 'unknown'`
  return `SELECT c.scope FROM (SELECT scope, year, ${mine} AS mine, count(*) AS n FROM (${chosenReports(selection, store, ['scope', 'year', 'body'])}) WHERE ${known} GROUP BY ALL) c
    JOIN (SELECT year, count(*) >= 0.5 * coalesce(lag(count(*)) OVER (ORDER BY year), 0) AS filled FROM (${chosenReports(selection, store, ['scope', 'year'])}) WHERE ${known} GROUP BY year) y ON y.year = c.year
    ORDER BY c.scope = 'unknown', c.mine DESC, (c.mine OR y.filled) DESC, c.year DESC, c.n DESC, c.scope LIMIT 1`
}

/** An aggregate lies in another one of that year where its place is under the other's; a department's also in that of the government of its own place. */
const NESTED = `SELECT a.no FROM (SELECT no, year, place, level, unnest(['000000', left(place, 2) || '0000', left(place, 4) || '00', place]) AS up FROM aggregates) a
  JOIN (SELECT DISTINCT year, place FROM aggregates WHERE level <> 'department') c ON c.year = a.year AND c.place = a.up
  WHERE a.up <> a.place OR a.level = 'department'`
