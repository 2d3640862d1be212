import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ddl, reportRows, bodyRow } from '../../../src/core/table'
import type { Body, SqlRow, SqlValue, StoredReport, TableName } from '../../../src/core/table'
import { plainRows } from '../../../src/engine/plain'
import type { Rows } from '../../../src/engine/engine'

/** The engine that ships, DuckDB-WASM, run in Node without a worker: what SQL is bound against in unit tests. */

interface Blocking {
  createDuckDB(bundles: unknown, logger: unknown, runtime: unknown): Promise<{ instantiate(progress: () => void): Promise<unknown>; open(config: unknown): void; connect(): Connection; reset(): void }>
  VoidLogger: new () => unknown
  NODE_RUNTIME: unknown
}
interface Connection {
  query(sql: string): Parameters<typeof plainRows>[0]
  insertArrowFromIPCStream(stream: Uint8Array, options: { name: string; create: boolean }): void
  close(): void
}

const require = createRequire(import.meta.url)

export interface TestEngine {
  run(sql: string): Rows
  /** As `Engine.append`. */
  append(table: string, stream: Uint8Array): void
  /** Fills the tables of a prefix (`own_`, or none) anew. */
  fill(prefix: string, reports: readonly StoredReport[], bodies: ReadonlyMap<string, Body>, from?: number): void
}

let started: Promise<Connection> | null = null

async function connect(): Promise<Connection> {
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'))
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as Blocking
  const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' })
  const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await db.instantiate(() => undefined)
  db.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } })
  return db.connect()
}

const literal = (value: SqlValue): string => (value === null ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value))

/** One engine for a test file. */
export async function startTestEngine(): Promise<TestEngine> {
  const connection = await (started ??= connect())
  const run = (sql: string) => plainRows(connection.query(sql))
  const insert = (prefix: string, table: TableName, rows: readonly SqlRow[]) => {
    for (let i = 0; i < rows.length; i += 200) {
      run(`INSERT INTO ${prefix}${table} VALUES ${rows.slice(i, i + 200).map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`)
    }
  }
  return {
    run,
    append: (name, stream) => connection.insertArrowFromIPCStream(stream, { name, create: false }),
    fill(prefix, reports, bodies, from = 1) {
      for (const statement of ddl(prefix)) run(statement.replace('CREATE TABLE', 'CREATE OR REPLACE TABLE'))
      const rows = reports.map((report, i) => reportRows(report, from + i, bodies.get(report.body) ?? null))
      for (const table of ['report', 'gap', 'reading', 'finding', 'published'] as const) insert(prefix, table, rows.flatMap((r) => r[table]))
      insert(prefix, 'body', [...bodies.values()].map(bodyRow))
      insert(prefix, 'meta', [['stamp', '2026-04-02'], ['set', 'real']])
    },
  }
}
