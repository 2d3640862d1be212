import { shallowRef, type ShallowRef } from 'vue'
import type { DataStore } from '../engine/store'
import { failureOf, type Failure } from './failure'

interface EngineLife {
  readonly state: ShallowRef<'off' | 'starting' | 'ready' | 'failed'>
  /** Why own reports are not in its tables: stays until they are, whatever is answered meanwhile. */
  readonly unfed: ShallowRef<Failure | null>
  /** Where questions may be put, once it is ready. */
  store(): DataStore | null
  /** Starts it where it is off or has failed. Ends when it is ready, or is known not to be, which `failed` is told. */
  start(open: () => Promise<DataStore>): Promise<void>
  /** Ends as the newest `start` does. */
  up(): Promise<void>
  /** Gives it the own reports that it does not have, once it runs. Where that fails it answers without them, until it is tried again. */
  feed(): Promise<void>
  /** Lets go of it: what is still to come of it is not heard. Returns what says whether it was let go of again since. */
  end(): () => boolean
}

/** The engine from its start to another set of data: own reports go into it before it is asked. */
export function engineLife(feedInto: (to: DataStore) => Promise<void>, failed: (error: unknown) => void): EngineLife {
  const state: EngineLife['state'] = shallowRef('off')
  const unfed = shallowRef<Failure | null>(null)
  let running: DataStore | null = null
  let ready: DataStore | null = null
  let up: Promise<void> = Promise.resolve()
  let life = 0

  async function bringUp(open: () => Promise<DataStore>): Promise<void> {
    const mine = life
    state.value = 'starting'
    try {
      const started = await open()
      if (mine !== life) return
      running = started
      await feed()
      if (mine !== life) return
      ready = started
      state.value = 'ready'
    } catch (error) {
      if (mine !== life) return
      state.value = 'failed'
      failed(error)
    }
  }

  async function feed(): Promise<void> {
    const to = running
    if (to === null) return
    const why = await feedInto(to).then(() => null, (error: unknown) => failureOf(error, 'own'))
    if (to === running) unfed.value = why
  }

  return {
    state, unfed, feed,
    store: () => ready,
    up: () => up,
    start(open) {
      if (state.value === 'off' || state.value === 'failed') up = bringUp(open)
      return up
    },
    end() {
      const mine = ++life
      running = ready = unfed.value = null
      state.value = 'off'
      return () => mine !== life
    },
  }
}
