import { keepSql, viewsSql } from '../core/query'
import type { Store } from '../core/query'
import { ddl } from '../core/table'
import type { Engine } from './engine'

/** The tables of the app in the engine: attached ones, the user's own beside them, and views over both under their plain names. */

export const OWN = 'own_'
/** Numbers of own reports begin here, so that they never meet a shipped one's. */
export const FIRST_OWN = 1_000_000_000

async function runAll(engine: Engine, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await engine.run(statement)
}

/** Makes the empty tables of the user's own reports. */
export const createOwnTables = (engine: Engine): Promise<void> => runAll(engine, ddl(OWN))

/** Attached under `name`: its tables are `name.report` … Returns the prefix under which questions find them. */
export const attachedPrefix = (name: string): string => `${name}.`

/** Brings what every click reads into memory. Returns the prefix under which all tables stand then. */
export async function keepInMemory(engine: Engine, name: string): Promise<string> {
  const prefix = `${name}_`
  await runAll(engine, keepSql(name, prefix))
  return prefix
}

/** Makes the tables of a store known under their plain names, for people who write SQL. */
export const createViews = (engine: Engine, store: Store): Promise<void> => runAll(engine, viewsSql(store))
