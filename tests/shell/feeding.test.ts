import { describe, expect, it } from 'vitest'
import type { StoredReport } from '@/core/table/stored'
import type { DataStore } from '@/engine/store'
import { feeding } from '@/stores/feeding'

const report = (id: string) => ({ id } as StoredReport)
const engine = (add: DataStore['add']): DataStore => ({ overview: () => Promise.reject(new Error()), known: () => null, drawer: () => Promise.reject(new Error()), add })
/** An engine that notes what it is given, and takes it in while it is `well`. */
function noting() {
  const state = { well: true, given: [] as string[] }
  const to = engine(async (reports) => {
    await Promise.resolve()
    if (!state.well) throw new Error('full')
    state.given.push(...reports.map((r) => r.id))
    return reports
  })
  return { state, to }
}

describe('own reports on their way to an engine', () => {
  it('are given once, those that came meanwhile too, however often they are brought', async () => {
    const all = [report('a')]
    const told: string[] = []
    const feed = feeding(() => all, async (checked) => { told.push(...checked.map((r) => r.id)) })
    const { state, to } = noting()
    const first = feed(to)
    all.push(report('b'))
    await Promise.all([first, feed(to)])
    await feed(to)
    expect([state.given, told]).toEqual([['a', 'b'], ['a', 'b']])
  })

  it('are given again where the engine did not take them in', async () => {
    const feed = feeding(() => [report('a')], () => Promise.resolve())
    const { state, to } = noting()
    state.well = false
    await expect(feed(to)).rejects.toThrow('full')
    state.well = true
    await feed(to)
    expect(state.given).toEqual(['a'])
  })

  it('are counted for each engine by itself', async () => {
    const feed = feeding(() => [report('a'), report('b')], () => Promise.resolve())
    const [one, other] = [noting(), noting()]
    await feed(one.to)
    await feed(other.to)
    await feed(one.to)
    expect([one.state.given, other.state.given]).toEqual([['a', 'b'], ['a', 'b']])
  })
})
