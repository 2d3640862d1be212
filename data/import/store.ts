import { checkFigures } from '../../src/core/check'
import type { StoredFigure, StoredReport } from '../../src/core/table/stored'
import { CODES } from '../../src/core/schema'
import type { Code } from '../../src/core/schema'
import { doubtsOf } from './doubts'
import { BODY_OF_AGENCY } from './listed'
import type { ListedReport } from './listed'

/** Turns a listed report into a stored one, with what our own reader sees in the original where it can read it. */
export function storeListed(listed: ListedReport, _corpus: string, _originals: readonly string[]): { report: StoredReport; read: string | null } {
  const body = BODY_OF_AGENCY[listed.agency]
  if (!body) throw new Error(`${listed.name}: no body of the directory is called ${listed.agency}`)
  const figures: Partial<Record<Code, StoredFigure>> = {}
  for (const code of CODES) {
    const bare = { raw: null, place: null, solved: false }
    const value = listed.figures[code]
    if (listed.unreadable[code] !== undefined) figures[code] = { state: 'unreadable', value: null, ...bare }
    else if (value !== undefined) figures[code] = { state: value === null ? 'blank' : 'reported', value, ...bare }
  }
  const doubts = doubtsOf(listed.unreadable)
  const { findings, results } = checkFigures({ figures, doubts, missing: [] })
  const report: StoredReport = {
    id: `${body}-${listed.year}-${listed.scope}`, body, agency: listed.agency, year: listed.year, vintage: listed.vintage, scope: listed.scope, origin: 'shipped',
    source: { ...listed.source, file: null, hash: null }, figures, doubts, missing: [], findings, results, tables: [],
  }
  return { report, read: null }
}
