import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { askedMeasures, askedRatios, FOCUS_COLUMNS, METRICS } from '../../../src/core/metric'
import { columnOfMeasure, factsAnswer, factsSql, keptBy, overviewAnswer, packFacts, unpackFacts } from '../../../src/core/query'
import type { Clause, OverviewAnswer, OverviewQuestion, PackedFacts } from '../../../src/core/query'
import { LIST_LENGTH } from '../../../src/core/query/answer'
import { OUTCOME_GROUPS, REQUEST_ROWS } from '../../../src/core/schema'
import { startTestEngine } from './engine'
import type { TestEngine } from './engine'
import type { StoredReport } from '../../../src/core/table'
import { BODIES, randomLibrary } from './random-library'
import { tallyOverview } from './tally'

let engine: TestEngine
beforeAll(async () => { engine = await startTestEngine() }, 60_000)

const ALL: OverviewQuestion = { set: 'real', at: [], below: false, scope: 'own', ownInSums: false, definitions: {}, clauses: [] }
const STORE = { shipped: '', own: 'own_' }

/** As the store of the app asks: what all chosen reports say, and what those say that the clauses keep. */
function ask(question: OverviewQuestion): OverviewAnswer {
  const facts = (kept: readonly string[]) => factsAnswer(engine.run(factsSql(question, kept, STORE)), question)
  // The way of the summary too: packed as JSON and unpacked again.
  const all = unpackFacts(JSON.parse(JSON.stringify(packFacts(facts([])))) as PackedFacts)
  const kept = keptBy(question.clauses)
  return kept.length > 0 ? overviewAnswer(question, all, facts(kept)) : overviewAnswer(question, all)
}

const outcomes = [...OUTCOME_GROUPS.map((g) => g.id), ...REQUEST_ROWS.filter((r) => r.group).map((r) => r.id)]
const clause = fc.oneof(
  fc.constantFrom(...outcomes).map((value): Clause => ({ by: 'outcomes', kind: 'outcome', value })),
  fc.constantFrom(...FOCUS_COLUMNS).map((value): Clause => ({ by: 'requests', kind: 'applicant', value })),
  fc.constantFrom('review.corrected', 'litigation_direct.pending', 'litigation.corrected', 'all.concluded').map((value): Clause => ({ by: 'challenges', kind: 'challenge', value })),
)
const switchable = METRICS.filter((m) => m.definitions.length > 1)
const question: fc.Arbitrary<OverviewQuestion> = fc.record({
  set: fc.constant('real' as const),
  at: fc.oneof(fc.constant([]), fc.subarray([...BODIES.keys(), 'own-1', 'own-2', '310000'], { minLength: 1, maxLength: 3 })),
  below: fc.boolean(),
  scope: fc.constantFrom('own' as const, 'aggregate' as const, 'unknown' as const, null),
  ownInSums: fc.boolean(),
  definitions: fc.constantFrom(...switchable).chain((m) => fc.constantFrom(...m.definitions).map((d) => ({ [m.family]: d.id }))),
  clauses: fc.array(clause, { maxLength: 3 }),
})

/** Rates of the spread are the one thing that is divided in the database. */
function expectSame(found: OverviewAnswer, expected: OverviewAnswer): void {
  expect(found.years.map((y) => y.year)).toEqual(expected.years.map((y) => y.year))
  found.years.forEach((year, i) => {
    const other = expected.years[i]!
    expect({ ...year, spread: null }).toEqual({ ...other, spread: null })
    expect(year.spread === null).toBe(other.spread === null)
    if (year.spread && other.spread) {
      expect(year.spread.bodies).toBe(other.spread.bodies)
      expect(year.spread.p10).toBeCloseTo(other.spread.p10, 12)
      expect(year.spread.p90).toBeCloseTo(other.spread.p90, 12)
    }
  })
  expect({ ...found, years: [], from: '' }).toEqual({ ...expected, years: [], from: '' })
}

describe('the overview, asked of the engine that ships', () => {
  it('has a column for every measure that any clause can lead to', () => {
    const seen = new Set<string>()
    for (const column of ['total', ...FOCUS_COLUMNS]) {
      for (const outcome of [null, ...outcomes]) {
        const ids = [...askedMeasures({ column, outcome }), ...askedRatios({}, { column, outcome }).flatMap((r) => [r.numerator, r.denominator])]
        for (const id of new Set(ids)) if (!seen.has(id)) { columnOfMeasure(id); seen.add(id) }
      }
    }
    expect(seen.size).toBeGreaterThan(300)
  }, 60_000)

  it('answers what plain TypeScript answers, on random reports with gaps of every kind', () => {
    fc.assert(fc.property(fc.integer(), fc.constantFrom(0.15, 0.6, 1), fc.array(question, { minLength: 3, maxLength: 3 }), (seed, density, questions) => {
      const { shipped, own } = randomLibrary(seed, density)
      engine.fill('', shipped, BODIES)
      engine.fill('own_', own, BODIES, 1_000_000_000)
      const library = { reports: [...shipped, ...own], bodies: BODIES, stamp: '2026-04-02' }
      for (const q of questions) expectSame(ask(q), tallyOverview(q, library))
    }), { numRuns: 8 })
  }, 240_000)

  it('answers an empty store', () => {
    engine.fill('', [], BODIES)
    engine.fill('own_', [], new Map())
    for (const scope of ['own', null] as const) {
      const q = { ...ALL, scope }
      expect(ask(q)).toMatchObject({ years: [], findings: [], sources: [], scope, inScope: { own: 0, aggregate: 0 } })
    }
  }, 60_000)

  it('leaves out an aggregate that another counted one contains, and says how many', () => {
    const { shipped } = randomLibrary(7, 1, 0)
    engine.fill('', shipped, BODIES)
    engine.fill('own_', [], new Map())
    const below = (at: readonly string[]) => {
      const q: OverviewQuestion = { ...ALL, at, below: true, scope: 'aggregate' }
      return ask(q).years.at(-1)!
    }
    expect(below(['320800'])).toMatchObject({ reports: 1, nested: 1 })
    expect(below(['320813'])).toMatchObject({ reports: 1, nested: 0 })
    expect(below(['350128'])).toMatchObject({ reports: 1, nested: 1 })
    expect(below([])).toMatchObject({ reports: 2, nested: 6 })
  }, 60_000)

  it('answers reports of unknown scope where their body alone is chosen and has no other, and never in a sum', () => {
    const { shipped, own } = randomLibrary(7, 1, 0)
    const like = (id: string, body: string, scope: StoredReport['scope']): StoredReport => ({ ...shipped.find((r) => r.year === 2021)!, id, body, scope, origin: 'own' })
    const files = [...own, like('a', 'own-1', 'unknown'), like('b', 'own-2', 'unknown'), like('c', 'own-3', 'unknown'), { ...like('d', 'own-3', 'own'), year: 2020 }]
    const known = shipped.filter((r) => r.scope !== 'unknown')
    engine.fill('', known, BODIES)
    engine.fill('own_', files, BODIES, 1_000_000_000)
    const answered = (at: readonly string[], more: Partial<OverviewQuestion> = {}) => {
      const q: OverviewQuestion = { ...ALL, scope: null, ownInSums: true, at, ...more }
      const answer = ask(q)
      expectSame(answer, tallyOverview(q, { reports: [...known, ...files], bodies: BODIES, stamp: '2026-04-02' }))
      return { scope: answer.scope, reports: answer.years.map((y) => [y.year, y.reports]), sources: answer.sources.map((s) => [s.report, s.scope]) }
    }
    expect(answered(['own-1'])).toEqual({ scope: 'unknown', reports: [[2021, 1]], sources: [['a', 'unknown']] })
    // a scope that is known goes before, however old; the other is there for who asks for it
    expect(answered(['own-3'])).toEqual({ scope: 'own', reports: [[2020, 1]], sources: [['d', 'own']] })
    expect(answered(['own-3'], { scope: 'unknown' })).toEqual({ scope: 'unknown', reports: [[2021, 1]], sources: [['c', 'unknown']] })
    expect(answered(['own-1', 'own-2'])).toEqual({ scope: null, reports: [], sources: [] })
    for (const selection of [{ at: ['own-1', 'own-2'] }, { at: ['own-1'], below: true }, { at: [] }]) {
      expect(answered(selection.at, { ...selection, scope: 'unknown' })).toEqual({ scope: 'unknown', reports: [], sources: [] })
    }
    for (const scope of ['own', 'aggregate', null] as const) expect(answered([], { scope }).sources.some(([, s]) => s === 'unknown')).toBe(false)
  }, 60_000)

  it('lists sources and findings of every year, however many the newest one has', () => {
    const { shipped } = randomLibrary(7, 1, 0)
    const one = shipped.find((r) => r.year === 2021 && r.scope === 'own')!
    const finding = { id: 'requests.row-total:new', kind: 'unbalanced' as const, codes: ['requests.new.total' as const], left: 1, right: 2, message: { key: 'check.row_total', slots: {} } }
    const of = (year: number, n: number) => Array.from({ length: n }, (_, i): StoredReport => ({ ...one, id: `${year}-${i}`, year, findings: [finding] }))
    const reports = [...of(2025, LIST_LENGTH + 3), ...of(2021, 2)]
    engine.fill('', reports, BODIES)
    engine.fill('own_', [], new Map())
    const answer = ask(ALL)
    expectSame(answer, tallyOverview(ALL, { reports, bodies: BODIES, stamp: '2026-04-02' }))
    for (const rows of [answer.sources, answer.findings]) expect([2025, 2021].map((year) => rows.filter((r) => r.year === year).length)).toEqual([LIST_LENGTH, 2])
  }, 60_000)

  it('takes quotes in ids for what they are', () => {
    const q: OverviewQuestion = { ...ALL, at: ["x' OR '1'='1"] }
    expect(ask(q).years).toEqual([])
  })
})
