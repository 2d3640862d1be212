import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shared } from '@/core/view/shared'

describe('what stays the same object', () => {
  const row = (id: string, cells: readonly number[]) => ({ id, cells })
  const before = { title: ['a', 'b'], rows: [row('x', [1, 2]), row('y', [3])], note: null as string | null }

  it('is all of it where nothing changed', () => {
    expect(shared(before, structuredClone(before))).toBe(before)
  })
  it('is every part but the changed one and what holds it', () => {
    const after = shared(before, { ...structuredClone(before), rows: [row('x', [1, 2]), row('y', [4])] })
    expect(after.title).toBe(before.title)
    expect(after.rows[0]).toBe(before.rows[0])
    expect(after.rows[1]).toEqual(row('y', [4]))
  })
  it('not a part that is gone, come, or of another kind', () => {
    expect(shared({ a: 1, b: undefined }, { a: 1 })).toEqual({ a: 1 })
    expect(Object.keys(shared({ a: 1 }, { a: 1, b: undefined } as object))).toEqual(['a', 'b'])
    expect(shared([], {})).toEqual({})
    expect(shared({}, [])).toEqual([])
    expect(shared({ a: -0 }, { a: 0 })).toEqual({ a: 0 })
  })
  it('compares what is no plain data by identity', () => {
    const map = new Map([[1, 2]])
    const after = { map: new Map([[1, 2]]) }
    expect(shared({ map }, after).map).toBe(after.map)
    expect(shared({ map }, { map }).map).toBe(map)
  })
  it('always says what the new one says, and changes neither', () => {
    const value = fc.jsonValue()
    fc.assert(fc.property(value, value, (a, b) => {
      const [wasA, wasB] = [structuredClone(a), structuredClone(b)]
      expect(shared(a, b)).toEqual(wasB)
      expect([a, b]).toEqual([wasA, wasB])
      expect(shared(a, structuredClone(a))).toBe(a)
    }))
  })
})
