import { checkReport } from '../../../src/core/check'
import { parseReports, type ParsedReport } from '../../../src/core/parse'
import { readDocument } from '../../../src/core/read'
import type { Code } from '../../../src/core/schema'
import { decode } from '../../../src/engine/decode'

/** Printed text read back, and what differs from the form that was printed. */

const encoder = new TextEncoder()

export const reportsIn = (text: string): readonly ParsedReport[] => parseReports(readDocument({ name: 'form', bytes: encoder.encode(text) }, decode))

/** The one report that is printed. */
export function readBack(text: string): ParsedReport {
  const reports = reportsIn(text)
  if (reports.length !== 1) throw new Error(`${reports.length} reports for one`)
  return reports[0]!
}

export interface Difference {
  readonly code: string
  readonly wanted: number | null | undefined
  readonly got: number | null | undefined
}

export interface Differences {
  /** Wrong, lost or made up without a word. */
  readonly silent: readonly Difference[]
  /** Wrong, but touched by a finding. */
  readonly found: readonly Difference[]
  /** Unreadable or missing, and said to be. */
  readonly open: readonly Difference[]
}

/** `figures` as they were printed against those read. */
export function differences(figures: Readonly<Record<Code, number | null>>, report: ParsedReport): Differences {
  const touched = new Set(checkReport(report).findings.filter((f) => f.kind !== 'not_checkable').flatMap((f) => f.codes))
  const silent: Difference[] = [], found: Difference[] = [], open: Difference[] = []
  for (const code of new Set([...Object.keys(figures), ...Object.keys(report.figures)]) as Set<Code>) {
    const wanted = figures[code]
    const figure = report.figures[code]
    const got = figure === undefined || figure.state === 'unreadable' ? undefined : figure.value
    if (got !== undefined && wanted !== undefined && got === wanted) continue
    const said = figure?.state === 'unreadable' ? report.doubts.some((d) => d.codes.includes(code)) : report.missing.includes(code)
    const list = said ? open : touched.has(code) ? found : silent
    list.push({ code, wanted, got })
  }
  return { silent, found, open }
}

export const NO_DIFFERENCE: Differences = { silent: [], found: [], open: [] }
