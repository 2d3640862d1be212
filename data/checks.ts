import { checkAcross, checkRegion, resultsAcross } from '../src/core/check'
import { inOrder } from '../src/core/check/outcome'
import { groupBy } from '../src/core/query/result'
import { liesUnder } from '../src/core/query/where'
import type { Body, StoredReport } from '../src/core/table'

/** The checks that need more than one report: across the years of a body, and of a region against its parts. */

/** The reports with these findings and results added to their own. */
export function checkTogether(reports: readonly StoredReport[], bodies: ReadonlyMap<string, Body>): readonly StoredReport[] {
  const series = [...groupBy(reports, (r) => `${r.body} ${r.scope}`).values()]
  const findings = new Map(series.flatMap((s) => [...checkAcross(s)]))
  const results = new Map(series.flatMap((s) => [...resultsAcross(s)]))
  return reports.map((r) => {
    const region = r.scope === 'aggregate' ? checkRegion(r, partsOf(r, reports, bodies), false) : []
    return { ...r, findings: inOrder([...r.findings, ...(findings.get(r.id) ?? []), ...region]), results: [...r.results, ...(results.get(r.id) ?? [])] }
  })
}

/**
 * The reports of the same year whose requests are among those of this aggregate: the highest aggregates of the places below it, and offices
 * that none of these takes in. Which parts a region has in all is not known here, so they are never said to be all.
 */
function partsOf(parent: StoredReport, reports: readonly StoredReport[], bodies: ReadonlyMap<string, Body>): readonly StoredReport[] {
  const place = (r: StoredReport) => bodies.get(r.body)!.place
  const office = (r: StoredReport) => bodies.get(r.body)!.level === 'department'
  const under = reports.filter((r) => r.year === parent.year && r.id !== parent.id && r.scope !== 'unknown' && (liesUnder(place(r), place(parent)) || (place(r) === place(parent) && office(r))))
  const covers = under.filter((r) => r.scope === 'aggregate' && !office(r))
  return under.filter((r) => !covers.some((c) => c !== r && (liesUnder(place(r), place(c)) || (place(r) === place(c) && office(r)))))
}
