import type { FindingKind } from '../check/finding'
import type { PublishedTable } from '../parse/report'
import { figureRefOf } from '../metric'
import type { Code, StoredScope, Vintage } from '../schema'
import { countIdentities } from '../table/identity-count'
import type { StoredResult } from '../table/stored'
import type { DrawerAnswer, DrawerReport, FigureRow, SourceRow } from './answer'
import { measureNumber, planDrawer } from './drawer'
import type { DrawerPlan } from './drawer'
import type { OverviewQuestion } from './question'
import { list } from './result'
import type { ResultRows } from './result'

interface Part { readonly part: string; readonly no: number; readonly n: number; readonly numbers: readonly (number | null)[]; readonly words: readonly (string | null)[] }

/** Reads the rows of `drawerSql` for the same question, figure and year. */
export function drawerAnswer(rows: ResultRows, question: OverviewQuestion, figure: string, shown: number): DrawerAnswer {
  const year = figureRefOf(figure).year ?? shown
  const plan = planDrawer(question, figure)
  const parts = rows.map((row): Part => ({
    part: String(row['part']), no: Number(row['no']), n: Number(row['n']), numbers: list<number | null>(row['numbers']), words: list<string | null>(row['words']),
  }))
  const count = parts.find((p) => p.part === 'count')?.n ?? 0
  const reports = parts.filter((p) => p.part === 'report')
  return { year, count, reports: reports.map((r) => drawerReport(plan, year, r, parts.filter((p) => p.no === r.no), count === 1)) }
}

function drawerReport(plan: DrawerPlan, year: number, { n, words, numbers }: Part, parts: readonly Part[], alone: boolean): DrawerReport {
  const of = (part: string) => parts.filter((p) => p.part === part)
  const source: SourceRow = {
    report: words[0]!, body: words[1]!, agency: words[2]!, year, scope: words[3] as StoredScope, vintage: n as Vintage,
    origin: words[4] as SourceRow['origin'], address: words[5] ?? null, published: words[6] ?? null,
  }
  const gaps = new Map(of('gap').map((p) => [p.words[0]!, p.words[1]!]))
  const readings = new Map(of('reading').map((p) => [p.words[0]!, p]))
  const asked = new Set<string>(plan.codes)
  const touches = (codes: readonly string[]) => codes.some((c) => asked.has(c))
  const published = of('published')[0]
  const results = list<StoredResult>(published?.words[1])
  return {
    source, hash: words[7] ?? null,
    figures: plan.rows.map((code, i) => figureRow(source.report, code, numbers[i] ?? null, gaps.get(String(measureNumber(code))), readings.get(code))).filter((f) => alone || asked.has(f.code)),
    tables: published ? list<PublishedTable>(published.words[0]) : [],
    results: results.filter((r) => touches(r.codes)),
    identities: published ? countIdentities(results) : null,
    findings: of('finding').map((p) => ({
      report: source.report, agency: source.agency, year, id: p.words[0]!, kind: p.words[1] as FindingKind, codes: p.words[2]!.split(' ').filter(Boolean),
      left: p.numbers[1] ?? null, right: p.numbers[2] ?? null, message: JSON.parse(p.words[3]!) as DrawerReport['findings'][number]['message'],
    })).filter((f) => touches(f.codes)),
  }
}

function figureRow(report: string, code: Code, value: number | null, gap: string | undefined, reading: Part | undefined): FigureRow {
  const state = value !== null ? 'reported' : gap === 'blank' || gap === 'unreadable' ? gap : 'not_applicable'
  return {
    report, code, state, value,
    raw: reading?.words[1] ?? null, solved: reading?.words[2] === '1',
    candidates: list<readonly (number | null)[]>(reading?.words[3]), candidateCount: reading?.words[3] ? reading.n : 0,
  }
}
