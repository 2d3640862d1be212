import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canHold, reachOf, together } from '../../../src/core/schema/reach'
import { added, has } from '../../../src/core/schema/number-sets'

const numbers = (max: number) => fc.uniqueArray(fc.integer({ min: -max, max }), { minLength: 1, maxLength: 60 })

describe('sums of sets', () => {
  it('are just the sums, kept as a set or as bits', () => {
    fc.assert(fc.property(fc.array(numbers(400), { minLength: 2, maxLength: 4 }), (sets) => {
      const reach = sets.map((s) => reachOf(s.map((sum) => ({ sum, blank: 0 })))).reduce(together)
      const all = sets.reduce<number[]>((sums, s) => [...new Set(sums.flatMap((a) => s.map((b) => a + b)))], [0])
      for (let n = -1700; n <= 1700; n++) expect(canHold(-n, 0, reach)).toBe(all.includes(n))
    }), { numRuns: 30 })
  })

  it('are given up where they are many and wide', () => {
    const many = new Set(Array.from({ length: 50 }, (_, i) => i * 1_000_003))
    expect(added(many, many, 0, 98 * 1_000_003)).toBeNull()
    const few = added(new Set([0, 5]), new Set([10_000_000]), 10_000_000, 5)
    expect([has(few!, 10_000_005), has(few!, 10_000_004)]).toEqual([true, false])
  })
})
