/**
 * The one impure step on the data side. How a shell uses it:
 *
 *     const { createStores } = await import('@/engine')             // after the first figures: it brings the engine's code
 *     const stores = createStores((set) => ({ address: set === 'sim' ? 'data/sim/reports.duckdb' : 'data/reports.duckdb' }))
 *     const store = await stores.open('real')                        // starts the engine once; EngineError {code, slots} says why not
 *     await store.overview(overviewQuestion(state))                  // OverviewAnswer: every panel, every year
 *     await store.drawer(overviewQuestion(state), 'disclosure', 2025)
 *     await store.add(reports)                                       // the user's own, into the same tables; as checked against other years
 *
 *     import { createImporter } from '@/engine/import'               // small; its workers bring parser and checks
 *     const importer = createImporter(async () => (await directory('real')).bodies)
 *     await importer.read(intake)                                    // {reports, hash} | {fault}
 */
import type { DatabaseSource, Engine } from './engine'
import { startEngine } from './duckdb'
import { probe } from './source'
import { openStore } from './store'
import type { DataStore } from './store'
import type { EngineWorker } from './worker'

export type { DatabaseSource, Engine, Rows } from './engine'
export { EngineError } from './error'
export type { EngineErrorCode } from './error'
export type { DataStore } from './store'
export { openStore, startEngine }

export interface Stores {
  /** Opens a set of data. Asked again after a failure it tries again; asked for another set it lets go of the first. */
  open(set: string): Promise<DataStore>
  close(): Promise<void>
}

/**
 * @param source the database of a set: an address, or bytes for the one-file build
 * @param early a worker that was started already, for the first start
 */
export function createStores(source: (set: string) => DatabaseSource, early: EngineWorker | null = null): Stores {
  let opened: { readonly set: string; readonly engine: Promise<Engine>; readonly store: Promise<DataStore> } | null = null
  const close = async (): Promise<void> => {
    const old = opened
    opened = null
    // One that did not start has nothing to close.
    await old?.engine.then((engine) => engine.close(), () => undefined)
  }
  return {
    close,
    async open(set) {
      if (opened?.set !== set) {
        await close()
        const file = source(set)
        // Asked for while the engine starts.
        const probed = probe(file)
        probed.catch(() => undefined)
        const engine = startEngine(early ?? undefined)
        early = null
        opened = { set, engine, store: engine.then((e) => openStore(e, 'shipped', file, { probed })) }
      }
      const mine = opened!
      try {
        return await mine.store
      } catch (error) {
        if (opened === mine) await close()
        throw error
      }
    },
  }
}
