import type { Store } from '../core/query'
import { ddl, figureView, TABLE_SPECS } from '../core/table'
import type { Engine } from './engine'

/** The tables of the app in the engine: attached ones, the user's own beside them, and views over both under their plain names. */

export const OWN = 'own_'
/** Numbers of own reports begin here, so that they never meet a shipped one's. */
export const FIRST_OWN = 1_000_000_000

/** The tables that every click reads, and which are therefore kept in memory. The others stay in the file until the drawer asks for them. */
const HOT = new Set(['report', 'gap', 'finding', 'meta'])

export async function createOwnTables(engine: Engine): Promise<void> {
  for (const statement of ddl(OWN)) await engine.run(statement)
}

/** Attached under `name`: its tables are `name.report` … Returns the prefix under which questions find them. */
export const attachedPrefix = (name: string): string => `${name}.`

/**
 * Copies what every click reads into memory and makes views of the rest, so that all stand under one prefix. The copy pays after one or two
 * clicks: a scan of the file has to decompress 300 columns each time.
 */
export async function keepInMemory(engine: Engine, name: string): Promise<string> {
  const prefix = `${name}_`
  for (const { name: table } of TABLE_SPECS) {
    await engine.run(HOT.has(table) ? `CREATE TABLE ${prefix}${table} AS SELECT * FROM ${name}.${table}` : `CREATE VIEW ${prefix}${table} AS SELECT * FROM ${name}.${table}`)
  }
  return prefix
}

/** `report`, `finding`, `figure` … for people who write SQL: shipped and own rows together. */
export async function createViews(engine: Engine, { shipped, own }: Store): Promise<void> {
  for (const { name } of TABLE_SPECS) {
    const parts = [shipped, own].filter((p): p is string => p !== null).map((prefix) => `SELECT * FROM ${prefix}${name}`)
    await engine.run(`CREATE OR REPLACE VIEW ${name} AS ${parts.join(' UNION ALL ')}`)
  }
  await engine.run(figureView())
}
