/**
 * The one impure step on the data side. How a shell uses it:
 *
 *     const { createStores } = await import('@/engine')             // after the first figures: it brings the engine's code
 *     const stores = createStores((set) => ({ address: `data/${shippedFile(set, 'reports.duckdb')}` }))
 *     const store = await stores.open('real')                        // starts the engine once; EngineError {code, slots} says why not
 *     await store.overview(overviewQuestion(state))                  // OverviewAnswer: every panel, every year
 *     await store.drawer(overviewQuestion(state), 'disclosure', 2025)
 *     await store.add(reports)                                       // the user's own, into the same tables; as checked against other years
 *
 *     import { createImporter } from '@/engine/import'               // small; its workers bring parser and checks
 *     const importer = createImporter(async () => (await directory('real')).bodies)
 *     await importer.read(intake)                                    // {reports, hash} | {fault}
 */
import type { DataSet } from '../core/schema'
import { startEngine } from './duckdb'
import type { DatabaseSource } from './engine'
import { openStore } from './store'
import { storesOn } from './stores'
import type { Stores } from './stores'
import type { EngineWorker } from './worker'

export type { DatabaseSource, Engine, Rows } from './engine'
export { EngineError } from './error'
export type { EngineErrorCode } from './error'
export type { DataStore } from './store'
export type { Stores } from './stores'
export { openStore, startEngine }

/**
 * @param source the database of a set: an address, or bytes for the one-file build
 * @param ready a worker that was started already, for the first start
 */
export function createStores(source: (set: DataSet) => DatabaseSource, ready: EngineWorker | null = null): Stores {
  return storesOn(source, () => {
    const worker = ready ?? undefined
    ready = null
    return startEngine(worker)
  })
}
