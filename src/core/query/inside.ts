import type { Selection } from './question'
import { chosenReports } from './relation'
import type { Store } from './relation'
import { text, texts } from './sql'

/**
 * The common beginning of every question: `chosen` (the reports of the selection, any scope), `picked` (the scope in force), `inside` (those of
 * that scope), `nested` (aggregates among them that another one contains). Each keeps the columns of INSIDE.
 */
export const INSIDE = ['no', 'id', 'body', 'agency', 'year', 'vintage', 'scope', 'origin', 'place', 'level', 'address', 'published', 'hash'] as const

export const insideParts = (selection: Selection, store: Store): string =>
  `chosen AS MATERIALIZED (${chosenReports(selection, store, INSIDE)}),
picked AS MATERIALIZED (${pickScope(selection)}),
inside AS MATERIALIZED (SELECT * FROM chosen c WHERE ${inScope(selection, 'c')}),
${NESTED}`

/** The condition that a row is of the scope in force. */
export const inScope = ({ scope }: Selection, row: string): string => (scope === null ? `${row}.scope = (SELECT scope FROM picked)` : `${row}.scope = ${text(scope)}`)

/**
 * The scope where none was chosen: of the chosen bodies' own newest reports, else of the newest year that has at least half as many
 * reports as the one before it; the scope with more reports that year, on a tie the aggregate.
 */
function pickScope({ scope, at }: Selection): string {
  if (scope !== null) return `SELECT ${text(scope)} AS scope`
  const mine = at.length === 0 ? 'false' : `body IN (${texts(at)})`
  return `SELECT c.scope FROM (SELECT scope, year, ${mine} AS mine, count(*) AS n FROM chosen GROUP BY ALL) c
    JOIN (SELECT year, total >= 0.5 * coalesce(lag(total) OVER (ORDER BY year), 0) AS filled FROM (SELECT year, count(*) AS total FROM chosen GROUP BY year)) y ON y.year = c.year
    ORDER BY c.mine DESC, (c.mine OR y.filled) DESC, c.year DESC, c.n DESC, c.scope LIMIT 1`
}

/** An aggregate lies in another one of that year where its place is under the other's; a department's also in that of the government of its own place. */
const NESTED = `covers AS MATERIALIZED (SELECT DISTINCT year, place FROM inside WHERE scope = 'aggregate' AND level <> 'department'),
nested AS MATERIALIZED (SELECT i.no FROM inside i WHERE i.scope = 'aggregate' AND i.place IS NOT NULL AND (
  (i.level = 'department' AND (i.year, i.place) IN (SELECT year, place FROM covers))
  OR (right(i.place, 2) <> '00' AND (i.year, left(i.place, 4) || '00') IN (SELECT year, place FROM covers))
  OR (right(i.place, 4) <> '0000' AND (i.year, left(i.place, 2) || '0000') IN (SELECT year, place FROM covers))
  OR (i.place <> '000000' AND (i.year, '000000') IN (SELECT year, place FROM covers))))`
