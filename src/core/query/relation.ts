import { and } from './sql'
import { chosen, chosenOwn } from './where'
import type { Selection } from './question'

/** Where the tables stand: a prefix before each table's name, `real.` for an attached file, `own_` for the user's own; null where there is none. */
export interface Store {
  readonly shipped: string | null
  readonly own: string | null
}

/** One version of a report counts: the newest published; where a date is missing, the user's own; of several own ones the last read. */
const SAME = 'v.body = r.body AND v.year = r.year AND v.scope = r.scope'
const lastRead = (own: string): string =>
  `(SELECT no, body, year, scope, place, published FROM ${own}report QUALIFY row_number() OVER (PARTITION BY body, year, scope ORDER BY no DESC) = 1)`

/**
 * The chosen reports, of every scope, with the columns named: shipped and own ones, each report in one version.
 * The columns are named one by one, since binding 300 of them twice costs more than the query.
 */
export function chosenReports(selection: Selection, store: Store, columns: readonly string[]): string {
  const pick = (row: string) => columns.map((c) => `${row}.${c}`).join(', ')
  const own = selection.set === 'sim' ? null : store.own
  const parts: string[] = []
  if (store.shipped !== null) {
    const current = own === null ? null
      : `NOT EXISTS (SELECT 1 FROM ${lastRead(own)} v WHERE ${and(SAME, chosenOwn(selection, 'v'), 'coalesce(r.published > v.published, false) = false')})`
    parts.push(`SELECT ${pick('r')} FROM ${store.shipped}report r WHERE ${and(chosen(selection, 'r'), current)}`)
  }
  if (own !== null) {
    const last = `r.no IN (SELECT no FROM ${lastRead(own)})`
    const current = store.shipped === null ? null : `NOT EXISTS (SELECT 1 FROM ${store.shipped}report v WHERE ${and(SAME, 'v.published > r.published')})`
    parts.push(`SELECT ${pick('r')} FROM ${own}report r WHERE ${and(chosenOwn(selection, 'r'), last, current)}`)
  }
  if (parts.length === 0) throw new Error('a store without any table')
  return parts.join(' UNION ALL ')
}

/** A table beside `report` (gap, finding …), shipped and own rows together, the columns named. */
export function besides(table: string, store: Store, columns: readonly string[], condition = 'true'): string {
  return [store.shipped, store.own].filter((prefix): prefix is string => prefix !== null)
    .map((prefix) => `SELECT ${columns.join(', ')} FROM ${prefix}${table} WHERE ${condition}`).join(' UNION ALL ')
}
