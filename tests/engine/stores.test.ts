import { describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { storesOn } from '@/engine/stores'

const source = () => ({ bytes: new Uint8Array() })
const settle = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

/** Engines that start when they are told to; `running` are those that nobody has closed. */
function slowEngines() {
  const running = new Set<number>()
  const gates: { readonly open: () => void; readonly fail: (error: Error) => void }[] = []
  const start = async (): Promise<Engine> => {
    const number = gates.length + 1
    await new Promise<void>((open, fail) => { gates.push({ open, fail }) })
    running.add(number)
    return {
      attach: () => Promise.resolve(), run: () => Promise.resolve([]), append: () => Promise.resolve(),
      close: () => { running.delete(number); return Promise.resolve() },
    }
  }
  /** Lets every engine start that has not yet, as often as one is asked for. */
  const all = async (): Promise<void> => {
    for (let n = 0; n < 6; n++) {
      gates.forEach((g) => g.open())
      await settle()
    }
  }
  return { start, running, gates, all }
}

describe('the stores of one engine at a time', () => {
  it('leave one engine running, that of the newest set, however the sets are changed while engines start', async () => {
    const { start, running, all, gates } = slowEngines()
    const stores = storesOn(source, start)
    const opening = [stores.open('real'), stores.open('sim'), stores.open('real')]
    await all()
    const opened = await Promise.all(opening)
    expect([...running]).toEqual([gates.length])
    expect(await stores.open('real')).toBe(opened[2])
    await stores.close()
    expect([...running]).toEqual([])
  })

  it('give all who ask for a set the same store', async () => {
    const { start, all, gates } = slowEngines()
    const stores = storesOn(source, start)
    const opening = Promise.all([stores.open('real'), stores.open('real')])
    await all()
    const [one, other] = await opening
    expect(one).toBe(other)
    expect(gates).toHaveLength(1)
  })

  it('start anew after a failure, and close what was asked to be closed while it started', async () => {
    const { start, running, all, gates } = slowEngines()
    const stores = storesOn(source, start)
    const failing = stores.open('real')
    await settle()
    gates[0]!.fail(new Error('no worker'))
    await expect(failing).rejects.toThrow('no worker')
    const opening = stores.open('real')
    const closing = stores.close()
    await all()
    await opening
    await closing
    expect([gates.length, running.size]).toEqual([2, 0])
  })
})
