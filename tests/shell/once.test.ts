import { describe, expect, it } from 'vitest'
import { once } from '@/composables/once'

describe('once', () => {
  it('does a job once for all who ask, also while it is under way', async () => {
    let done = 0
    const job = once(async () => { await Promise.resolve(); return ++done })
    expect(await Promise.all([job(), job()])).toEqual([1, 1])
    expect(await job()).toBe(1)
  })

  it('does it anew after a failure', async () => {
    let tries = 0
    const job = once(() => (++tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve(tries)))
    await expect(Promise.all([job(), job()])).rejects.toThrow('no')
    expect([await job(), await job()]).toEqual([2, 2])
  })
})
