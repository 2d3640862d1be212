import type { ParsedReport } from '../parse/report'
import type { CheckedReport } from './finding'
import { checkIdentities } from './identities'
import type { Figured } from './figured'
import { findingsOf, resultsOf } from './outcome'
import { checkProse } from './prose'
import { checkHead, checkReading } from './reading'

export { checkAcross, resultsAcross } from './across'
export * from './meaning'
export { checkRegion } from './region'
export type { Dated, Figured } from './figured'

/**
 * All checks within one report: the identities of its own form, its prose against its tables, and what is doubtful about its reading.
 * Never throws on data. `results` holds the identities and the claims (`prose:<n>`, n being the claim's index); `findings` what is not in order, worst first.
 */
export function checkReport(report: ParsedReport): CheckedReport {
  const served = new Set(report.served)
  const checked = [...checkIdentities(report, served), ...checkProse(report, report.claims, served), ...checkReading(report), ...checkHead(report)]
  return { report, findings: findingsOf(checked), results: resultsOf(checked) }
}

/** The same for figures whose text is not at hand (shipped and simulated reports): no prose, no head. */
export function checkFigures(report: Figured, served: readonly string[] = []): Pick<CheckedReport, 'findings' | 'results'> {
  const checked = [...checkIdentities(report, new Set(served)), ...checkReading(report)]
  return { findings: findingsOf(checked), results: resultsOf(checked) }
}
