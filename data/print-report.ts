import type { CheckedReport, FindingKind } from '../src/core/check/finding'
import { type Code, CODES, type Scope, type Vintage } from '../src/core/schema'
import { checkMessage } from '../src/core/text/check'
import { doubtMessage } from '../src/core/text/doubt'

/** A report as the `read` command prints it (README: the fields of its JSON). */
export interface PrintedReport {
  readonly file: string
  readonly agency: string | null
  readonly year: number | null
  readonly vintage: Vintage | null
  readonly scope: Scope | null
  /** In the order of the form; null is a blank. */
  readonly figures: Readonly<Record<Code, number | null>>
  readonly solved: readonly Code[]
  readonly doubts: Readonly<Record<Code, PrintedDoubt>>
  readonly findings: readonly { readonly id: string; readonly kind: FindingKind; readonly message: string; readonly codes: readonly Code[] }[]
}

interface PrintedDoubt {
  readonly raw: string
  readonly run: readonly Code[]
  readonly candidates: readonly (readonly (number | null)[])[]
  readonly count: number
  readonly why: string
}

/** A checked report as `read` prints it (DESIGN.md 6): a blank figure is null, an unreadable one stands among the doubts, what its form does not hold in neither. */
export function printedReport({ report, findings }: CheckedReport): PrintedReport {
  const { head } = report
  const figures: Record<Code, number | null> = {}
  const solved: Code[] = []
  for (const code of CODES) {
    const figure = report.figures[code]
    if (figure === undefined || figure.state === 'unreadable') continue
    figures[code] = figure.state === 'reported' ? figure.value : null
    if (figure.solved) solved.push(code)
  }
  const doubts: Record<Code, PrintedDoubt> = {}
  for (const doubt of report.doubts) {
    const why = doubtMessage(doubt.why, 'zh')
    for (const code of doubt.codes) {
      if (report.figures[code]?.state === 'unreadable') doubts[code] = { raw: doubt.raw, run: doubt.codes, candidates: doubt.candidates, count: doubt.count, why }
    }
  }
  return {
    file: report.file,
    agency: head.agency.value,
    year: head.year.value,
    vintage: head.vintage.value,
    scope: head.scope.value,
    figures,
    solved,
    doubts,
    findings: findings.map((f) => ({ id: f.id, kind: f.kind, message: checkMessage(f.message, 'zh'), codes: f.codes })),
  }
}
