import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildReal } from '../../data/real'
import { buildSimulated } from '../../data/sim'
import { everything } from '../../data/write/summary'
import { factsAnswer, factsSql, overviewAnswer, selectionKey, summaryAnswer } from '../../src/core/query'
import type { Directory, OverviewQuestion, Summary } from '../../src/core/query'
import type { Rows } from '../../src/engine/engine'
import { plainRows } from '../../src/engine/plain'
import type { ArrowTable } from '../../src/engine/plain'

vi.setConfig({ testTimeout: 60_000 })

/** What the build writes with one engine is read with the one that ships: DuckDB-WASM, read-only, with no extension to load. */

interface Connection { query(sql: string): ArrowTable }
interface Wasm { registerFileBuffer(name: string, bytes: Uint8Array): void; connect(): Connection; reset(): void }
interface Blocking {
  createDuckDB(bundles: unknown, logger: unknown, runtime: unknown): Promise<Wasm & { instantiate(): Promise<unknown> }>
  readonly VoidLogger: new () => unknown
  readonly NODE_RUNTIME: unknown
}

const require = createRequire(import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'gongkai-engine-'))
let connection: Connection
const run = (sql: string): Rows => plainRows(connection.query(sql))
const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T

beforeAll(async () => {
  await buildReal(folder)
  await buildSimulated(join(folder, 'sim'), 1500)
  const file = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')
  const duckdb = require(file) as Blocking
  const module = (name: string) => ({ mainModule: join(dirname(file), `duckdb-${name}.wasm`) })
  const wasm = await duckdb.createDuckDB({ mvp: module('mvp'), eh: module('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await wasm.instantiate()
  connection = wasm.connect()
  connection.query('SET autoinstall_known_extensions = false')
  connection.query('SET autoload_known_extensions = false')
  for (const [name, path] of [['real', 'reports.duckdb'], ['sim', 'sim/reports.duckdb']] as const) {
    wasm.registerFileBuffer(`${name}.duckdb`, new Uint8Array(readFileSync(join(folder, path))))
    connection.query(`ATTACH '${name}.duckdb' AS ${name} (READ_ONLY)`)
  }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const answer = (question: OverviewQuestion) => overviewAnswer(question, factsAnswer(run(factsSql(question, [], { shipped: `${question.set}.`, own: null })), question))

describe('the database that ships, in the engine that ships', () => {
  it('holds the reports, the view over all figures, and who the bodies are', () => {
    expect(run('SELECT count(*)::INTEGER AS n FROM real.report')).toEqual([{ n: json<Summary>('summary.json').reports }])
    expect(run(`SELECT value, state FROM real.figure WHERE report = '350128-2025-aggregate' AND code IN ('requests.new.total', 'proactive.normative_documents.made') ORDER BY code`))
      .toEqual([{ value: null, state: 'unreadable' }, { value: 154, state: 'reported' }])
    expect(run(`SELECT id FROM real.body WHERE initials = 'ptzhsyq'`)).toEqual([{ id: '350128' }])
  })

  it('gives the summary’s answers again, to the last figure', () => {
    const summary = json<Summary>('summary.json')
    const directory = json<Directory>('directory.json')
    const questions = [everything('real'), ...directory.bodies.map((b) => ({ ...everything('real'), at: [b.id] }))]
    expect(questions.map((q) => selectionKey(q)).sort()).toEqual(Object.keys(summary.facts).sort())
    for (const question of questions) expect({ ...answer(question), from: 'summary' }).toEqual(summaryAnswer(summary, question))
  })

  it('gives those of the simulated set again, and every simulated report says what it is', () => {
    const summary = json<Summary>('sim/summary.json')
    expect({ ...answer(everything('sim')), from: 'summary' }).toEqual(summaryAnswer(summary, everything('sim')))
    expect(run('SELECT origin, count(*)::INTEGER AS n FROM sim.report GROUP BY origin')).toEqual([{ origin: 'simulated', n: 1500 }])
    expect(run(`SELECT value FROM sim.meta WHERE key = 'set'`)).toEqual([{ value: 'sim' }])
  })
})
