import type { Dated } from '../../../src/core/check'
import type { Doubt } from '../../../src/core/parse/report'
import { getOrMake } from '../../../src/core/query/get-or-make'
import type { Code, Vintage } from '../../../src/core/schema'
import { codesOf } from '../../../src/core/schema'
import { cuts } from '../parse/solve/forms'

/** Reports for the tests of checks. */

type Values = Readonly<Record<Code, number | null>>

export const dated = (year: number, values: Values, more: Partial<Dated> = {}): Dated => ({
  id: `body-${year}`, body: 'body', agency: '某区', year, origin: 'shipped', doubts: [], missing: [],
  figures: Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { state: value === null ? 'blank' as const : 'reported' as const, value }])),
  ...more,
})

/** A form with zeros everywhere but where something else is given. */
export const formOf = (vintage: Vintage, values: Values = {}): Values => ({ ...Object.fromEntries(codesOf(vintage).map((c) => [c, 0])), ...values })

/** A run that could not be told apart, with the figures beside it. */
export function withDoubt(report: Dated, codes: readonly Code[], raw: string, candidates = cuts(raw, codes.length).map((c) => c.values)): Dated {
  const doubt: Doubt = { codes, raw, place: null, candidates, count: candidates.length, why: { key: 'doubt.run', slots: { count: candidates.length } } }
  return { ...report, doubts: [...report.doubts, doubt], figures: { ...report.figures, ...Object.fromEntries(codes.map((c) => [c, { state: 'unreadable' as const, value: null }])) } }
}

/** A figures file of the shared material: `unreadable` runs become doubts with all their cuts. */
export function fromFile(file: { agency: string; year: number; figures: Values; unreadable: Readonly<Record<Code, string>> }): Dated {
  let report = dated(file.year, file.figures, { id: `${file.agency}-${file.year}`, body: file.agency, agency: file.agency })
  const runs = new Map<string, Code[]>()
  for (const [code, why] of Object.entries(file.unreadable) as [Code, string][]) {
    const raw = /the rest "([\d.-]+)"/.exec(why)?.[1] ?? /run "([^"]+)"/.exec(why)?.[1] ?? why
    const key = `${code.split('.').slice(0, 2).join('.')}|${raw}`
    getOrMake(runs, key, () => []).push(code)
  }
  for (const [key, codes] of runs) report = withDoubt(report, codes, key.split('|')[1]!)
  return report
}
