import { existsSync, rmSync } from 'node:fs'
import { DOUBLE, BOOLEAN, INTEGER, SMALLINT, VARCHAR, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api'
import type { ResultRows } from '../../src/core/query'
import { ddl, figureView, TABLE_SPECS, tableSpec } from '../../src/core/table'
import type { SqlRow, SqlType, SqlValue, TableName } from '../../src/core/table'

/** Writes a database file that the app attaches read-only. Its storage version is the oldest one, which every engine reads without an extension. */

const TYPES: Readonly<Record<SqlType, DuckDBType>> = { INTEGER, SMALLINT, DOUBLE, VARCHAR, BOOLEAN }
const CHUNK = 2048

/** What a vector of a data chunk is written by. */
interface Writable { readonly items?: unknown; setItem(row: number, value: SqlValue): void; flush(): void }

/** A column as a table writer takes it: an array of values, NaN in a number column standing for NULL. */
export type ColumnValues = readonly SqlValue[] | Float64Array

export interface Database {
  /** Appends rows in the order of the table's columns. The number of a report only ties its rows together: see `flush`. */
  append(table: TableName, rows: readonly SqlRow[]): void
  /** Appends columns of the same length, in the order of the table's columns. */
  appendColumns(table: TableName, columns: readonly ColumnValues[]): void
  /** What was appended stands in the tables from here on, each report under its number in the file. */
  flush(): Promise<void>
  /** Rows as plain values, lists as JSON: what the app's engine gives. */
  run(sql: string): Promise<ResultRows>
  close(): Promise<void>
}

const plain = (value: unknown): string | number | boolean | null => {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'object' && value !== null) return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? Number(item) : item))
  return value === undefined ? null : (value as string | number | boolean | null)
}

/**
 * Reports are numbered along places, and their rows stand in that order in every table: what is asked of a place lies together and is read without
 * the rest.
 */
const NUMBERS = `CREATE TABLE memory.numbers AS SELECT no AS draft, (row_number() OVER (ORDER BY place, body, year, scope))::INTEGER AS no FROM memory.draft_report`
const fileSql = (table: TableName, numbered: boolean): string =>
  numbered
    ? `INSERT INTO ${table} SELECT d.* REPLACE (n.no AS no) FROM memory.draft_${table} d JOIN memory.numbers n ON n.draft = d.no ORDER BY n.no, d.rowid`
    : `INSERT INTO ${table} SELECT * FROM memory.draft_${table} ORDER BY rowid`

/**
 * Makes an empty database with the app's tables; an older file of that name is replaced.
 * @param blockSize bytes of a block, a power of two from 16,384 to 262,144: a table of few rows fills a small one better
 */
export async function createDatabase(path: string, blockSize = 262_144): Promise<Database> {
  for (const old of [path, `${path}.wal`]) if (existsSync(old)) rmSync(old)
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS shipped (STORAGE_VERSION 'v1.0.0', BLOCK_SIZE ${blockSize})`)
  for (const statement of ddl('draft_')) await connection.run(statement)
  await connection.run('USE shipped')
  for (const statement of [...ddl(), figureView()]) await connection.run(statement)
  const appenders = new Map<TableName, Awaited<ReturnType<DuckDBConnection['createAppender']>>>()
  for (const { name } of TABLE_SPECS) appenders.set(name, await connection.createAppender(`draft_${name}`, 'main', 'memory'))

  const appendColumns = (table: TableName, columns: readonly ColumnValues[]): void => {
    const types = tableSpec(table).columns.map((c) => TYPES[c.type])
    const length = columns[0]?.length ?? 0
    if (columns.length !== types.length) throw new Error(`${table} has ${types.length} columns, ${columns.length} were given`)
    for (let from = 0; from < length; from += CHUNK) {
      const rows = Math.min(CHUNK, length - from)
      const chunk = DuckDBDataChunk.create(types, rows)
      columns.forEach((values, c) => {
        const vector = chunk.getColumnVector(c) as unknown as Writable
        if (values instanceof Float64Array && vector.items instanceof Float64Array) {
          // a fresh vector is all valid: its numbers go in at once, and only NULLs one by one
          vector.items.set(values.subarray(from, from + rows))
          for (let row = 0; row < rows; row += 1) if (Number.isNaN(values[from + row])) vector.setItem(row, null)
        } else {
          for (let row = 0; row < rows; row += 1) {
            const value = values[from + row] ?? null
            vector.setItem(row, Number.isNaN(value) ? null : value)
          }
        }
        vector.flush()
      })
      appenders.get(table)!.appendDataChunk(chunk)
    }
  }

  return {
    appendColumns,
    async flush() {
      for (const appender of appenders.values()) appender.closeSync()
      appenders.clear()
      await connection.run(NUMBERS)
      for (const { name, columns } of TABLE_SPECS) await connection.run(fileSql(name, columns.some((c) => c.name === 'no')))
    },
    async run(sql) {
      const rows = await (await connection.runAndReadAll(sql)).getRowObjectsJS()
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
    },
    append(table, rows) {
      if (rows.length > 0) appendColumns(table, tableSpec(table).columns.map((_, c) => rows.map((row) => row[c] ?? null)))
    },
    async close() {
      await connection.run('CHECKPOINT shipped')
      await connection.run('USE memory')
      await connection.run('DETACH shipped')
      connection.closeSync()
      instance.closeSync()
    },
  }
}
