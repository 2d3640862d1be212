import type { CheckResult, CheckedReport } from '../check/finding'
import { claimIn } from '../check/meaning'
import type { Claim } from '../parse/report'
import { vintageOfYear } from '../schema'
import type { Origin, StoredScope } from '../schema'
import type { StoredReport, StoredResult } from './stored'

/** What a report is stored as, beside what was read in it. */
interface StoreAs {
  readonly origin: Origin
  /** Id in the directory; null: no body matched, the report gets one of its own. Its number there and in the id of an own report is 1 until `numbered` gives another. */
  readonly body: string | null
  readonly hash?: string | null
  /** These win over what was read: a list of figures knows its agency, address and date. */
  readonly agency?: string
  readonly address?: string | null
  readonly published?: string | null
}

/** Why a report that was read cannot be stored: nothing in it says of which year it is. */
export class NoYear extends Error {
  constructor(readonly file: string) {
    super(`no-year: ${file}`)
    this.name = 'NoYear'
  }
}

const nameOfFile = (file: string): string => file.replace(/\.[^.]+$/, '')

/** Does a stored report say whose it is? Else its file's name stands for the agency. */
export const isNamed = ({ agency, source: { file } }: Pick<StoredReport, 'agency' | 'source'>): boolean => file === null || agency !== nameOfFile(file)

/**
 * A checked report without its text: figures, states and places, tables as published, how its checks came out.
 * Where nothing speaks of the scope it is `unknown`; where nothing names the agency, the file's name stands for it.
 * Throws NoYear.
 */
export function storeReport({ report, findings, results }: CheckedReport, as: StoreAs): StoredReport {
  const { head } = report
  const year = head.year.value
  if (year === null) throw new NoYear(report.file)
  const scope: StoredScope = head.scope.value ?? 'unknown'
  const body = as.body ?? 'own-1'
  return {
    id: `${body}-${year}-${scope}${as.origin === 'own' ? '-own-1' : ''}`,
    body, agency: as.agency ?? head.agency.value ?? nameOfFile(report.file),
    year, vintage: head.vintage.value ?? vintageOfYear(year), scope, origin: as.origin,
    source: {
      address: as.address === undefined ? report.address : as.address, published: as.published === undefined ? report.published : as.published,
      file: report.file, hash: as.hash ?? null,
    },
    figures: report.figures, doubts: report.doubts, missing: report.missing, findings,
    results: as.origin === 'own' ? results.map((r) => withClause(r, report.claims)) : results, tables: report.tables,
  }
}

function withClause(result: CheckResult, claims: readonly Claim[]): StoredResult {
  const claim = claims[claimIn(result.id) ?? -1]
  return claim ? { ...result, said: claim.text } : result
}
