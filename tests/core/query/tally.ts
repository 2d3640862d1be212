import { FINDING_KINDS, noFindings } from '../../../src/core/check/finding'
import { JUDGED_FROM } from '../../../src/core/schema'
import type { Vintage } from '../../../src/core/schema'
import { valueIn } from '../../../src/core/table'
import type { Body, StoredReport, WideColumn } from '../../../src/core/table'
import { LIST_LENGTH } from '../../../src/core/query/answer'
import type { FindingRow, OverviewAnswer, Ratio, SourceRow, Tally, YearAnswer } from '../../../src/core/query/answer'
import { columnOfMeasure, isOwnOfChallenges, planOverview } from '../../../src/core/query/plan'
import type { OverviewPlan } from '../../../src/core/query/plan'
import { keptBy } from '../../../src/core/query/question'
import type { OverviewQuestion } from '../../../src/core/query/question'
import { chooseReports } from './choose'

/** The overview answered from stored reports without a database, report by report: what tests hold the app's answer against. */

export interface Library {
  readonly reports: readonly StoredReport[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly stamp: string
}

export function tallyOverview(question: OverviewQuestion, library: Library): OverviewAnswer {
  const plan = planOverview(question)
  const { scope, inScope, inside, nested } = chooseReports(question, library)
  const counted = inside.filter((r) => !nested.has(r))
  const columns = keptBy(question.clauses).map(columnOfMeasure)
  const isKept = (r: StoredReport) => columns.every((c) => (valueIn(r, c.codes).value ?? 0) > 0)
  const kept = counted.filter(isKept)
  const years = [...new Set(counted.map((r) => r.year))].sort((a, b) => a - b)
  return {
    stamp: library.stamp, from: 'summary', scope, inScope,
    years: years.map((year) => tallyYear(plan, year, counted.filter((r) => r.year === year), kept.filter((r) => r.year === year), [...nested].filter((r) => r.year === year).length)),
    findings: listed(kept.flatMap(findingRows).sort(byWeight).map(({ row }) => row)),
    sources: listed(kept.map(sourceRow).sort(newestFirst)),
  }
}

/** The first LIST_LENGTH of each year. */
const listed = <Row extends { readonly year: number }>(rows: readonly Row[]): Row[] => rows.filter((row, i) => rows.slice(0, i).filter((r) => r.year === row.year).length < LIST_LENGTH)

function tallyYear(plan: OverviewPlan, year: number, all: readonly StoredReport[], kept: readonly StoredReport[], nested: number): YearAnswer {
  const findings = noFindings()
  for (const f of kept.flatMap((r) => r.findings)) findings[f.kind] += 1
  const cells = (state: 'blank' | 'unreadable') =>
    kept.reduce((sum, r) => sum + Object.values(r.figures).filter((f) => f?.state === state).length + (state === 'blank' ? r.missing.filter((c) => !r.figures[c]).length : 0), 0)
  return {
    year, reports: kept.length, vintages: [...new Set(kept.map((r) => r.vintage as Vintage))].sort(),
    tallies: Object.fromEntries([...plan.measures].map(([id, column]) => [id, tally(isOwnOfChallenges(id) ? all : kept, column)])),
    ratios: Object.fromEntries(plan.ratios.map((r) => [r.id, ratio(r.unfiltered ? all : kept, r.numerator, r.denominator)])),
    spread: spread(kept, plan.spread.numerator, plan.spread.denominator),
    findings, gaps: { blank: cells('blank'), unreadable: cells('unreadable') }, nested,
  }
}

function tally(reports: readonly StoredReport[], column: WideColumn): Tally {
  const values = reports.map((r) => valueIn(r, column.codes))
  const count = (state: string) => values.filter((v) => v.state === state).length
  const reported = count('reported')
  return {
    value: reported === 0 ? null : values.reduce((sum, v) => sum + (v.value ?? 0), 0),
    reported, blank: count('blank'), notApplicable: count('not_applicable'), unreadable: count('unreadable'),
  }
}

/** Paired sums: a report counts only where both parts are reported. */
function ratio(reports: readonly StoredReport[], numerator: WideColumn, denominator: WideColumn): Ratio {
  let n = 0
  let d = 0
  let counted = 0
  for (const report of reports) {
    const top = valueIn(report, numerator.codes).value
    const bottom = valueIn(report, denominator.codes).value
    if (top === null || bottom === null) continue
    n += top
    d += bottom
    counted += 1
  }
  return counted === 0 ? { numerator: null, denominator: null, counted, leftOut: reports.length } : { numerator: n, denominator: d, counted, leftOut: reports.length - counted }
}

function spread(reports: readonly StoredReport[], numerator: WideColumn, denominator: WideColumn): YearAnswer['spread'] {
  const rates: number[] = []
  for (const report of reports) {
    const top = valueIn(report, numerator.codes).value
    const bottom = valueIn(report, denominator.codes).value
    if (top !== null && bottom !== null && bottom >= JUDGED_FROM) rates.push(top / bottom)
  }
  rates.sort((a, b) => a - b)
  return rates.length < 2 ? null : { p10: quantile(rates, 0.1), p90: quantile(rates, 0.9), bodies: rates.length }
}

/** Linear between the two neighbours (R's type 7), as `quantile_cont`. */
function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q
  const below = sorted[Math.floor(at)]!
  const above = sorted[Math.ceil(at)]!
  return below + (above - below) * (at - Math.floor(at))
}

interface Weighed { readonly row: FindingRow; readonly size: number }

const findingRows = (report: StoredReport): Weighed[] => report.findings.map((f) => ({
  size: f.left === null || f.right === null ? -1 : Math.abs(f.left - f.right),
  row: { report: report.id, agency: report.agency, year: report.year, id: f.id, kind: f.kind, codes: f.codes, left: f.left, right: f.right, message: f.message },
}))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Kind, then size of the difference, then body; the newest year first. */
const byWeight = (a: Weighed, b: Weighed): number =>
  FINDING_KINDS.indexOf(a.row.kind) - FINDING_KINDS.indexOf(b.row.kind) || b.size - a.size || order(a.row.agency, b.row.agency)
  || b.row.year - a.row.year || order(a.row.report, b.row.report) || order(a.row.id, b.row.id)

const sourceRow = (r: StoredReport): SourceRow => ({
  report: r.id, body: r.body, agency: r.agency, year: r.year, scope: r.scope, vintage: r.vintage, origin: r.origin, address: r.source.address, published: r.source.published,
})

const newestFirst = (a: SourceRow, b: SourceRow): number => b.year - a.year || order(b.published ?? '', a.published ?? '') || order(a.report, b.report)
