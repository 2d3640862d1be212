import { beforeAll, describe, expect, it } from 'vitest'
import { METRICS } from '../../../src/core/metric'
import { drawerAnswer, drawerSql, planDrawer } from '../../../src/core/query'
import type { DrawerAnswer, OverviewQuestion } from '../../../src/core/query'
import { codesOf } from '../../../src/core/schema'
import type { StoredReport } from '../../../src/core/table'
import { startTestEngine } from './engine'
import type { TestEngine } from './engine'
import { BODIES, randomLibrary } from './random-library'

const PINGTAN: OverviewQuestion = { set: 'real', at: ['350128'], below: false, scope: 'aggregate', ownInSums: false, definitions: {}, clauses: [] }
const STORE = { shipped: '', own: 'own_' }
const { shipped } = randomLibrary(11, 1, 0)
const report = shipped.find((r) => r.id === '350128-2021-aggregate')!
const checked: StoredReport = {
  ...report,
  tables: [{ kind: 'grid', title: '表三', rows: [[{ text: '154', rowspan: 1, colspan: 1, marks: [{ code: 'requests.new.total', start: 0, end: 3 }] }]] }],
  results: [{ id: 'requests.row-total:new', codes: ['requests.new.natural', 'requests.new.total'], outcome: 'agrees' }, { id: 'challenges.channel-total:review', codes: ['challenges.review.total'], outcome: 'served' }, { id: 'prose:0', codes: ['challenges.review.total'], outcome: 'agrees' }],
  findings: [
    { id: 'a', kind: 'doubtful', codes: ['requests.new.total'], left: 1, right: 2, message: { key: 'k', slots: { a: "o'clock" } } },
    { id: 'b', kind: 'unbalanced', codes: ['requests.new.total', 'requests.new.natural'], left: 5, right: 9, message: { key: 'k', slots: {} } },
    { id: 'c', kind: 'unbalanced', codes: ['challenges.review.total'], left: 5, right: 9, message: { key: 'k', slots: {} } },
  ],
}

let engine: TestEngine
const ask = (question: OverviewQuestion, figure: string, year: number): DrawerAnswer => drawerAnswer(engine.run(drawerSql(question, figure, year, STORE)), question, figure, year)

beforeAll(async () => {
  engine = await startTestEngine()
  engine.fill('', shipped.map((r) => (r.id === report.id ? checked : r)), BODIES)
  engine.fill('own_', [], new Map())
}, 120_000)

describe('the drawer’s question', () => {
  it('shows one report whole: all figures of the rows, tables, checks and findings that touch the figure, worst first', () => {
    const { count, reports } = ask(PINGTAN, 'requests.new.total', 2021)
    expect(count).toBe(1)
    const [only] = reports
    expect(only!.source).toMatchObject({ report: report.id, body: '350128', scope: 'aggregate', address: report.source.address, published: report.source.published })
    expect(only!.figures.map((f) => f.code)).toEqual(codesOf(2021).filter((c) => c.startsWith('requests.new.')))
    for (const f of only!.figures) {
      const stored = report.figures[f.code as keyof typeof report.figures]
      expect(f).toMatchObject({ state: stored?.state ?? (report.missing.includes(f.code as never) ? 'blank' : 'not_applicable'), value: stored?.value ?? null, solved: stored?.solved ?? false })
    }
    expect(only!.tables).toEqual(checked.tables)
    expect(only!.results).toEqual([checked.results[0]])
    expect(only!.identities, 'of the whole report').toEqual({ agrees: 1, served: 1, unbalanced: 0, not_checkable: 0 })
    expect(only!.findings.map((f) => [f.id, f.message])).toEqual([['b', { key: 'k', slots: {} }], ['a', { key: 'k', slots: { a: "o'clock" } }]])
  })

  it('gives the raw text and the candidates of what could not be read', () => {
    const code = codesOf(2021).find((c) => report.figures[c]?.state === 'unreadable')!
    const figure = ask(PINGTAN, code, 2021).reports[0]!.figures.find((f) => f.code === code)
    expect(figure).toMatchObject({ state: 'unreadable', value: null, raw: '5845546', candidates: [[1], [null]], candidateCount: 2 })
  })

  it('lists the parts of a sum, largest first, those without a value last, and only the figures asked for', () => {
    const all: OverviewQuestion = { ...PINGTAN, at: [], scope: 'own' }
    const { count, reports } = ask(all, 'requests.new.total', 2020)
    expect(count).toBe(shipped.filter((r) => r.year === 2020 && r.scope === 'own').length)
    expect(reports.every((r) => r.figures.length === 1 && r.tables.length === 0 && r.identities === null)).toBe(true)
    const values = reports.map((r) => r.figures[0]!.value ?? -1)
    expect(values).toEqual([...values].sort((a, b) => b - a))
  })

  it('shows a report of unknown scope by itself, and in no sum', () => {
    engine.fill('own_', [{ ...report, id: 'mine', body: 'own-1', scope: 'unknown', origin: 'own' }], new Map(), 1_000_000_000)
    const mine: OverviewQuestion = { ...PINGTAN, at: ['own-1'], scope: null, ownInSums: true }
    expect(ask(mine, 'requests.new.total', 2021).reports.map((r) => r.source.scope)).toEqual(['unknown'])
    expect(ask({ ...mine, at: ['own-1', '350128'], scope: 'unknown' }, 'requests.new.total', 2021).count).toBe(0)
    engine.fill('own_', [], new Map())
  })

  it('takes every metric in every definition', () => {
    for (const metric of METRICS) {
      for (const definition of metric.definitions) expect(planDrawer(PINGTAN, `${metric.key}@${definition.id}@2021`).codes.length).toBeGreaterThan(0)
    }
    expect(ask({ ...PINGTAN, clauses: [{ by: 'requests', kind: 'applicant', value: 'natural' }] }, 'disclosure', 2021).reports[0]!.figures.some((f) => f.code === 'requests.granted.natural')).toBe(true)
    expect(() => planDrawer(PINGTAN, 'nothing.of.this')).toThrow('unknown figure')
  })

  it('keeps to the reports that a challenge clause keeps, except in table 4', () => {
    const clauses: OverviewQuestion['clauses'] = [{ by: 'challenges', kind: 'challenge', value: 'review.corrected' }]
    const all: OverviewQuestion = { ...PINGTAN, at: [], scope: 'own', clauses }
    const inYear = (year: number) => shipped.filter((r) => r.year === year && r.scope === 'own')
    const kept = (year: number) => inYear(year).filter((r) => (r.figures['challenges.review.corrected']?.value ?? 0) > 0).length
    const year = [2019, 2020, 2021, 2022].find((y) => kept(y) < inYear(y).length)!
    expect(ask(all, 'requests.new.total', year).count).toBe(kept(year))
    expect(ask(all, 'challenges.review.total', year).count).toBe(inYear(year).length)
  })
})
