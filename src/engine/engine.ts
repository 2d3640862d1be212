import type { ResultRows } from '../core/query'
import type { Readable } from './source'

/** The one impure step on the data side, behind an interface that a fake can stand in for. */

/** The rows of a result, as plain values: numbers, strings, booleans, null, and lists of them. */
export type Rows = ResultRows

/** The database file: an address that is read by ranges where the host can, or the bytes themselves (one-file build). */
export type DatabaseSource = { readonly address: string } | { readonly bytes: Uint8Array }

export interface Engine {
  /** Attaches a database read-only under a schema name; the app's views are made over it. `probed`: what `probe` says of it, where that was asked already. */
  attach(name: string, source: DatabaseSource, probed?: Promise<Readable>): Promise<void>
  run(sql: string): Promise<Rows>
  /** Appends rows to a table: an Arrow IPC stream whose columns are the table's, in their order. The bytes are taken over. */
  append(table: string, stream: Uint8Array): Promise<void>
  close(): Promise<void>
}
