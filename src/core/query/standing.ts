import { TABLE_SPECS, figureView } from '../table'
import type { Store } from './relation'

/** The statements by which the tables of an attached database come to stand beside the user's own. */

/** The tables that every click reads, and which are therefore kept in memory. The others stay in the file until the drawer asks for them. */
const HOT: ReadonlySet<string> = new Set(['report', 'gap', 'finding', 'meta'])

/**
 * Copies what every click reads into memory and makes views of the rest, so that all stand under one prefix. The copy pays after one or two
 * clicks: a scan of the file has to decompress 300 columns each time.
 */
export const keepSql = (name: string, prefix: string): readonly string[] =>
  TABLE_SPECS.map(({ name: table }) => `CREATE ${HOT.has(table) ? 'TABLE' : 'VIEW'} ${prefix}${table} AS SELECT * FROM ${name}.${table}`)

/** `report`, `finding`, `figure` … for people who write SQL: shipped and own rows together. */
export const viewsSql = ({ shipped, own }: Store): readonly string[] => [
  ...TABLE_SPECS.map(({ name }) => {
    const parts = [shipped, own].filter((p): p is string => p !== null).map((prefix) => `SELECT * FROM ${prefix}${name}`)
    return `CREATE OR REPLACE VIEW ${name} AS ${parts.join(' UNION ALL ')}`
  }),
  figureView(),
]
