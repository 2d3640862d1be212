import { readFileSync } from 'node:fs'
import { EMPTY_STATE, overviewQuestion } from '../../../src/core/query'
import { planDrawer } from '../../../src/core/query/drawer'
import type { DrawerAnswer, ViewState } from '../../../src/core/query'
import { codesOf } from '../../../src/core/schema'
import type { Code, Vintage } from '../../../src/core/schema'
import type { Body, StoredFigure, StoredReport } from '../../../src/core/table'
import { countIdentities } from '../../../src/core/table/identity-count'
import { drawerView, overviewView } from '../../../src/core/view'
import type { DrawerView, OverviewView, ViewContext } from '../../../src/core/view'
import { lensOf } from '../../../src/core/narrate'
import type { Coverage, Lens } from '../../../src/core/narrate'
import { tallyOverview } from '../query/tally'

/** Pages of 总览 over the reports that ship, and over reports made for one test. */

/** The figures of a shipped report; what its checks found is not what these tests are about. */
const shipped = (id: string): StoredReport => {
  const stored = JSON.parse(readFileSync(new URL(`../../../data/reports/${id}.json`, import.meta.url), 'utf8')) as StoredReport
  return { ...stored, findings: [], results: [], tables: [] }
}

export const PINGTAN: readonly StoredReport[] = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((y) => shipped(`350128-${y}-aggregate`))
export const JIYUAN: readonly StoredReport[] = [shipped('419001-public-security-2023-own')]
export const SHANGHAI: readonly StoredReport[] = [shipped('310000-general-office-2019-own'), shipped('310000-general-office-2025-own')]
export const HUAIAN: readonly StoredReport[] = [shipped('320800-2024-aggregate'), shipped('320813-2023-aggregate')]

/** A report in which every figure of its form is `fill` (null: blank), but for those named. */
export function report(year: number, fill: number | null, named: Readonly<Record<string, number | null>> = {}, more: Partial<StoredReport> = {}): StoredReport {
  const vintage: Vintage = more.vintage ?? (year < 2021 ? 2019 : 2021)
  const cell = (value: number | null): StoredFigure => ({ state: value === null ? 'blank' : 'reported', value, raw: null, place: null, solved: false })
  const figures = Object.fromEntries(codesOf(vintage).map((c) => [c, cell(c in named ? named[c]! : fill)])) as Record<Code, StoredFigure>
  const body = more.body ?? '350128'
  return {
    id: `${body}-${year}-aggregate`, body, agency: '某县', year, vintage, scope: 'aggregate', origin: 'shipped',
    source: { address: null, published: null, file: null, hash: null }, figures, doubts: [], missing: [], findings: [], results: [], tables: [], ...more,
  }
}

const body = (id: string): Body => ({ id, name: id, place: id.slice(0, 6), province: '', city: null, county: null, level: id.includes('-') ? 'department' : 'county', sector: null, former: [], pinyin: '', initials: '' })

export interface Asked extends Partial<ViewState> { readonly lang?: 'zh' | 'en'; readonly coverage?: Coverage }

function prepare(reports: readonly StoredReport[], { lang = 'zh', coverage, ...state }: Asked) {
  const full: ViewState = { ...EMPTY_STATE, at: [...new Set(reports.map((r) => r.body))], ...state }
  const bodies = new Map(reports.map((r) => [r.body, body(r.body)]))
  const answer = tallyOverview(overviewQuestion(full), { reports, bodies, stamp: '2026-04-02' })
  const scopes = { own: answer.inScope.own, aggregate: answer.inScope.aggregate, inForce: answer.scope ?? 'own' }
  const names = new Map(reports.map((r) => [r.body, r.agency]))
  const context: ViewContext = { lang, bodies: full.at.map((id) => ({ id, name: names.get(id) ?? '某县' })), scopes, coverage: coverage ?? null, years: [2019, 2020, 2021, 2022, 2023, 2024, 2025] }
  return { answer, full, context }
}

export function page(reports: readonly StoredReport[], asked: Asked = {}): OverviewView {
  const { answer, full, context } = prepare(reports, asked)
  return overviewView(answer, full, context)
}

export function lens(reports: readonly StoredReport[], asked: Asked = {}): Lens {
  const { answer, full, context } = prepare(reports, asked)
  return lensOf(answer, full, context)
}

/** The drawer's answer over reports, as the engine gives it. */
export function drawer(reports: readonly StoredReport[], figure: string, asked: Asked = {}, shownYear?: number): DrawerView {
  const { answer, full, context } = prepare(reports, asked)
  const year = shownYear ?? lensOf(answer, full, context).year ?? 0
  const behind = reports.filter((r) => r.year === year)
  const plan = planDrawer(overviewQuestion(full), figure.split('~')[0]!)
  const got: DrawerAnswer = {
    year, count: behind.length,
    reports: behind.map((r) => ({
      source: { report: r.id, body: r.body, agency: r.agency, year: r.year, scope: r.scope, vintage: r.vintage, origin: r.origin, address: r.source.address, published: r.source.published },
      hash: r.source.hash, tables: behind.length === 1 ? r.tables : [],
      identities: behind.length === 1 ? countIdentities(r.results) : null,
      results: r.results.filter((x) => x.codes.some((c) => plan.codes.includes(c))),
      findings: r.findings.filter((f) => f.codes.some((c) => plan.codes.includes(c))).map((f) => ({ ...f, report: r.id, agency: r.agency, year: r.year })),
      figures: (behind.length === 1 ? plan.rows : plan.codes).map((code) => {
        const f = r.figures[code]
        const doubt = r.doubts.find((d) => d.codes.includes(code))
        return { report: r.id, code, state: f?.state ?? 'not_applicable', value: f?.value ?? null, raw: f?.raw ?? (doubt?.raw || null), solved: f?.solved ?? false, candidates: doubt?.candidates ?? [], candidateCount: doubt?.count ?? 0 }
      }),
    })),
  }
  return drawerView(got, figure, full, context, answer)
}
