import type { DataSet } from '../core/schema'
import type { DatabaseSource, Engine } from './engine'
import { probe } from './source'
import { openStore } from './store'
import type { DataStore } from './store'

/** One engine at a time, and the set of data that it has open. */
export interface Stores {
  /** Opens a set of data. Asked again after a failure it tries again; asked for another set it lets go of the first. Fails with EngineError. */
  open(set: DataSet): Promise<DataStore>
  close(): Promise<void>
}

interface Opened { readonly set: DataSet; readonly engine: Promise<Engine>; readonly store: Promise<DataStore> }

/** Opens and closes in the order in which it is asked to: one that came between would run beside the next, and nobody would end it. */
export function storesOn(source: (set: DataSet) => DatabaseSource, start: () => Promise<Engine>): Stores {
  let opened: Opened | null = null
  let last: Promise<unknown> = Promise.resolve()

  function next<T>(job: () => Promise<T>): Promise<T> {
    const mine = last.then(job)
    last = mine.catch(() => undefined)
    return mine
  }

  async function letGo(): Promise<void> {
    const old = opened
    opened = null
    // One that did not start has nothing to close, and one that does not close cleanly is gone as well.
    await old?.engine.then((engine) => engine.close()).catch(() => undefined)
  }

  async function open(set: DataSet): Promise<DataStore> {
    if (opened?.set === set) return opened.store
    await letGo()
    const file = source(set)
    // Asked for while the engine starts.
    const probed = probe(file)
    probed.catch(() => undefined)
    const engine = start()
    const store = engine.then((e) => openStore(e, 'shipped', file, { probed }))
    opened = { set, engine, store }
    try {
      return await store
    } catch (error) {
      await letGo()
      throw error
    }
  }

  return { open: (set) => next(() => open(set)), close: () => next(letGo) }
}
