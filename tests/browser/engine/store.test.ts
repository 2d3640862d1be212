import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createStores, startEngine } from '../../../src/engine'
import type { DataStore, Engine, Stores } from '../../../src/engine'
import type { OverviewQuestion } from '../../../src/core/query'
import { factsAnswer, factsSql } from '../../../src/core/query'

vi.setConfig({ testTimeout: 90_000 })

const DATABASE = '/data/reports.duckdb'
const SIMULATED = '/data/sim/reports.duckdb'
const PINGTAN: OverviewQuestion = { set: 'real', at: ['350128'], below: false, scope: null, ownInSums: false, definitions: {}, clauses: [] }
const ALL_SIM: OverviewQuestion = { ...PINGTAN, set: 'sim', at: [] }

const bytesOf = async (address: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(address)).arrayBuffer())

describe('the store in the browser', () => {
  let stores: Stores
  let store: DataStore
  beforeAll(async () => {
    stores = createStores((set) => ({ address: set === 'sim' ? SIMULATED : DATABASE }))
    store = await stores.open('real')
  }, 60_000)
  afterAll(() => stores.close())

  it('answers the overview of a body for every year', async () => {
    const answer = await store.overview(PINGTAN)
    expect(answer).toMatchObject({ from: 'engine', scope: 'aggregate', inScope: { own: 0, aggregate: 7 } })
    expect(answer.years.map((y) => y.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
    const last = answer.years.at(-1)!
    expect(last.tallies['requests.new.total']).toEqual({ value: 154, reported: 1, blank: 0, notApplicable: 0, unreadable: 0 })
    expect(last.ratios['disclosure']).toEqual({ numerator: 71, denominator: 148, counted: 1, leftOut: 0 })
    expect(last.gaps.unreadable).toBe(3)
    expect(answer.sources).toHaveLength(7)
  })

  it('opens a figure to the report behind it', async () => {
    const { count, reports } = await store.drawer(PINGTAN, 'disclosure', 2025)
    expect(count).toBe(1)
    expect(reports[0]!.source).toMatchObject({ report: '350128-2025-aggregate', year: 2025 })
    const value = (code: string) => reports[0]!.figures.find((f) => f.code === code)?.value
    expect([value('requests.granted.total'), value('requests.partly_granted.total'), value('requests.handled.total')]).toEqual([33, 38, 148])
  })

  it('shows own reports beside the shipped ones, and keeps them out of sums unless asked', async () => {
    const { source, figures } = (await store.drawer(PINGTAN, 'requests.new.total', 2025)).reports[0]!
    const value = figures.find((f) => f.code === 'requests.new.total')!.value!
    await store.add([{
      id: '350128-2018-aggregate-own-1', body: '350128', agency: '平潭', year: 2018, vintage: 2019, scope: 'aggregate', origin: 'own',
      source: { address: source.address, published: null, file: 'a.html', hash: 'ff' }, figures: { 'requests.new.total': { state: 'reported', value, raw: String(value), place: null, solved: false } },
      doubts: [], missing: [], findings: [], results: [], tables: [],
    }])
    expect((await store.overview(PINGTAN)).years[0]).toMatchObject({ year: 2018, reports: 1 })
    expect((await store.overview({ ...PINGTAN, at: [] })).years[0]!.year).toBe(2019)
    expect((await store.overview({ ...PINGTAN, at: [], ownInSums: true })).years[0]!.year).toBe(2018)
  })

  it('opens another set and lets go of the first', async () => {
    const sim = await stores.open('sim')
    const answer = await sim.overview(ALL_SIM)
    expect(answer.inScope.own + answer.inScope.aggregate).toBeGreaterThan(20_000)
  }, 60_000)
})

describe('the engine', () => {
  let engine: Engine
  beforeAll(async () => { engine = await startEngine() }, 60_000)
  afterAll(() => engine.close())
  const ask = async (name: string) => factsAnswer(await engine.run(factsSql(PINGTAN, [], { shipped: `${name}.`, own: null })), PINGTAN).years.size

  it('takes the database as bytes, which stay the giver’s', async () => {
    const bytes = await bytesOf(DATABASE)
    await engine.attach('given', { bytes })
    expect(await ask('given')).toBe(7)
    expect(bytes.length).toBeGreaterThan(0)
  })

  it('attaches a large database by its address and reads from it', async () => {
    await engine.attach('ranged', { address: SIMULATED })
    expect(await engine.run('SELECT count(*)::INTEGER AS n FROM ranged.report')).toEqual([expect.objectContaining({ n: expect.any(Number) as number })])
  })

  it('says what is missing and what is no database', async () => {
    await expect(engine.attach('none', { address: '/data/nothing-here.duckdb' })).rejects.toMatchObject({ name: 'EngineError', code: expect.stringMatching(/missing|broken/) as string })
    await expect(engine.attach('page', { address: '/data/directory.json' })).rejects.toMatchObject({ code: 'broken' })
    await expect(engine.attach('noise', { bytes: new TextEncoder().encode('not a database at all') })).rejects.toMatchObject({ code: 'broken' })
  })

  it('gives plain values, and an error that names the statement’s fault', async () => {
    const [row] = await engine.run("SELECT 9007199254740991::BIGINT AS big, sum(i)::DOUBLE AS total, [1, NULL, 3] AS numbers, ['a', NULL] AS words, true AS yes, NULL AS none, 1.5::DECIMAL(9,2) AS money FROM range(4) t(i)")
    expect(row).toEqual({ big: 9007199254740991, total: 6, numbers: [1, null, 3], words: ['a', null], yes: true, none: null, money: 1.5 })
    await expect(engine.run('SELECT nothing FROM nowhere')).rejects.toMatchObject({ name: 'EngineError', code: 'query' })
  })

  it('never looks for extensions', async () => {
    const rows = await engine.run("SELECT name, value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions')")
    expect(rows.map((r) => r['value'])).toEqual(['false', 'false'])
  })
})
