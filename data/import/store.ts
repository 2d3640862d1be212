import { checkFigures, checkReport } from '../../src/core/check'
import { CODES } from '../../src/core/schema'
import type { Code } from '../../src/core/schema'
import { storeReport } from '../../src/core/table'
import type { StoredFigure, StoredReport } from '../../src/core/table'
import { doubtsOf } from './doubts'
import { BODY_OF_AGENCY } from './listed'
import type { ListedReport } from './listed'
import type { Original } from './original'

/** Turns a listed report into a stored one: from what our own reader sees in its original, else from the list alone. */
export function storeListed(listed: ListedReport, original: Original | null): StoredReport {
  const body = BODY_OF_AGENCY[listed.agency]
  if (!body) throw new Error(`${listed.name}: no body of the directory is called ${listed.agency}`)
  if (!original) return fromList(listed, body)
  const read = storeReport(checkReport(original.report), { origin: 'shipped', body, agency: listed.agency, ...listed.source, hash: original.hash })
  return { ...read, figures: inOrder(read.figures) }
}

/** Where a stored report says something else than the list that it was made from: nothing, or it must not ship. */
export function differencesFrom(listed: ListedReport, report: StoredReport): readonly string[] {
  const out: string[] = []
  for (const key of ['year', 'vintage', 'scope'] as const) if (report[key] !== listed[key]) out.push(`${key}: ${report[key]} for ${listed[key]}`)
  for (const code of CODES) {
    const figure = report.figures[code]
    const [state, value] = listed.unreadable[code] !== undefined ? ['unreadable', null]
      : listed.figures[code] === undefined ? [undefined, undefined]
        : listed.figures[code] === null ? ['blank', null] : ['reported', listed.figures[code]]
    if (figure?.state !== state || (figure && figure.value !== value)) out.push(`${code}: ${figure?.state} ${figure?.value} for ${state} ${value}`)
  }
  return out
}

function fromList(listed: ListedReport, body: string): StoredReport {
  const figures: Partial<Record<Code, StoredFigure>> = {}
  for (const code of CODES) {
    const bare = { raw: null, place: null, solved: false }
    const value = listed.figures[code]
    if (listed.unreadable[code] !== undefined) figures[code] = { state: 'unreadable', value: null, ...bare }
    else if (value !== undefined) figures[code] = { state: value === null ? 'blank' : 'reported', value, ...bare }
  }
  const doubts = doubtsOf(listed.unreadable)
  const { year, vintage, scope, agency } = listed
  return {
    id: `${body}-${year}-${scope}`, body, agency, year, vintage, scope, origin: 'shipped',
    source: { ...listed.source, file: null, hash: null }, figures, doubts, missing: [], ...checkFigures({ figures, doubts, missing: [] }), tables: [],
  }
}

/** In the order of the form, whatever the order in the page. */
const inOrder = (figures: StoredReport['figures']): StoredReport['figures'] =>
  Object.fromEntries(CODES.flatMap((code) => (figures[code] ? [[code, figures[code]]] : [])))
