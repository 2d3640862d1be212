import type { PublishedTable } from '../parse/report'
import { figureRefOf } from '../metric'
import type { Code } from '../schema'
import { countIdentities } from '../table/identity-count'
import type { StoredResult } from '../table/stored'
import type { DrawerAnswer, DrawerReport, FigureRow } from './answer'
import { measureNumber, planDrawer } from './drawer'
import type { DrawerPlan } from './drawer'
import { readFinding, partsIn, readSource, stateOfFigure } from './parts'
import type { Part } from './parts'
import type { OverviewQuestion } from './question'
import { list } from './result'
import type { ResultRows } from './result'

/** Reads the rows of `drawerSql` for the same question, figure and year. */
export function drawerAnswer(rows: ResultRows, question: OverviewQuestion, figure: string, shown: number): DrawerAnswer {
  const year = figureRefOf(figure).year ?? shown
  const plan = planDrawer(question, figure)
  const parts = partsIn(rows)
  const count = parts.find((p) => p.part === 'count')?.n ?? 0
  const reports = parts.filter((p) => p.part === 'report')
  return { year, count, reports: reports.map((r) => drawerReport(plan, r, parts.filter((p) => p.no === r.no), count === 1)) }
}

function drawerReport(plan: DrawerPlan, row: Part, parts: readonly Part[], alone: boolean): DrawerReport {
  const of = (part: string) => parts.filter((p) => p.part === part)
  const source = readSource(row)
  const gaps = new Map(of('gap').map((p) => [p.words[0]!, p.words[1]!]))
  const readings = new Map(of('reading').map((p) => [p.words[0]!, p]))
  const asked = new Set<string>(plan.codes)
  const touches = (codes: readonly string[]) => codes.some((c) => asked.has(c))
  const published = of('published')[0]
  const results = list<StoredResult>(published?.words[1])
  return {
    source, hash: row.words[7] ?? null,
    figures: plan.rows
      .map((code, i) => figureRow(source.report, code, row.numbers[i] ?? null, gaps.get(String(measureNumber(code))), readings.get(code)))
      .filter((f) => alone || asked.has(f.code)),
    tables: published ? list<PublishedTable>(published.words[0]) : [],
    results: results.filter((r) => touches(r.codes)),
    identities: published ? countIdentities(results) : null,
    findings: of('finding').map(readFinding).filter((f) => touches(f.codes)),
  }
}

function figureRow(report: string, code: Code, value: number | null, gap: string | undefined, reading: Part | undefined): FigureRow {
  return {
    report, code, state: stateOfFigure(value, gap), value,
    raw: reading?.words[1] ?? null, solved: reading?.words[2] === '1',
    candidates: list<readonly (number | null)[]>(reading?.words[3]), candidateCount: reading?.words[3] ? reading.n : 0,
  }
}
