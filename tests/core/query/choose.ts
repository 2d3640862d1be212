import type { Scope, StoredScope } from '../../../src/core/schema'
import type { Body, StoredReport } from '../../../src/core/table'
import type { Selection } from '../../../src/core/query/question'
import { isAlone, liesUnder, spansOf } from '../../../src/core/query/where'

/** The reports that a selection means, chosen from a list: what where.ts, relation.ts and inside.ts say in SQL. */

export interface Chosen {
  readonly scope: StoredScope | null
  readonly inScope: Readonly<Record<Scope, number>>
  /** In the scope, those of `nested` included. */
  readonly inside: readonly StoredReport[]
  /** Aggregates that another counted one contains. */
  readonly nested: ReadonlySet<StoredReport>
}

export function chooseReports(selection: Selection, { reports, bodies }: { readonly reports: readonly StoredReport[]; readonly bodies: ReadonlyMap<string, Body> }): Chosen {
  const chosen = oneVersion(reports.filter((r) => isChosen(selection, r, bodies.get(r.body) ?? null)))
  const scope = selection.scope ?? pickScope(selection, chosen)
  const inside = scope === 'unknown' && !isAlone(selection) ? [] : chosen.filter((r) => r.scope === scope)
  const count = (s: Scope) => chosen.filter((r) => r.scope === s).length
  return { scope, inScope: { own: count('own'), aggregate: count('aggregate') }, inside, nested: nestedOf(inside, bodies) }
}

function isChosen(selection: Selection, report: StoredReport, body: Body | null): boolean {
  const { at, below, ownInSums } = selection
  if (report.origin === 'own' && !ownInSums) return at.length > 0 && !below && at.includes(report.body)
  if (at.length === 0 || at.includes(report.body)) return true
  return body !== null && spansOf(selection).some(([low, high]) => body.place >= low && body.place <= high)
}

/** One version of a report counts: the newest published; where a date is missing, the user's own; of several own ones the last read. */
function oneVersion(reports: readonly StoredReport[]): readonly StoredReport[] {
  const key = (r: StoredReport) => `${r.body} ${r.year} ${r.scope}`
  const shipped = new Map(reports.filter((r) => r.origin !== 'own').map((r) => [key(r), r]))
  const own = new Map(reports.filter((r) => r.origin === 'own').map((r) => [key(r), r]))
  const newer = (a: StoredReport | undefined, b: StoredReport) => !!a && a.source.published !== null && b.source.published !== null && a.source.published > b.source.published
  return reports.filter((r) => {
    if (r.origin === 'own') return own.get(key(r)) === r && !newer(shipped.get(key(r)), r)
    const last = own.get(key(r))
    return !last || newer(r, last)
  })
}

/** See `pickScope` of inside.ts. */
function pickScope(selection: Selection, chosen: readonly StoredReport[]): StoredScope | null {
  const { at } = selection
  const reports = chosen.filter((r) => r.scope !== 'unknown')
  if (reports.length === 0) return chosen.length > 0 && isAlone(selection) ? 'unknown' : null
  const mine = reports.filter((r) => at.includes(r.body))
  const pool = mine.length > 0 ? mine : reports
  const years = [...new Set(reports.map((r) => r.year))].sort((a, b) => a - b)
  const total = (year: number | undefined) => (year === undefined ? 0 : reports.filter((r) => r.year === year).length)
  const full = years.filter((year, i) => total(year) >= 0.5 * total(years[i - 1]))
  const year = mine.length > 0 ? Math.max(...mine.map((r) => r.year)) : Math.max(...full)
  const count = (scope: Scope) => pool.filter((r) => r.year === year && r.scope === scope).length
  return count('aggregate') >= count('own') ? 'aggregate' : 'own'
}

function nestedOf(inside: readonly StoredReport[], bodies: ReadonlyMap<string, Body>): ReadonlySet<StoredReport> {
  const aggregates = inside.filter((r) => r.scope === 'aggregate' && bodies.has(r.body)).map((report) => ({ report, body: bodies.get(report.body)! }))
  const covers = aggregates.filter((a) => a.body.level !== 'department')
  return new Set(aggregates.filter((a) => covers.some((c) => c.report.year === a.report.year
    && (liesUnder(a.body.place, c.body.place) || (a.body.level === 'department' && a.body.place === c.body.place)))).map((a) => a.report))
}
