import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { compareShares, newcombe, wilson } from '../../../src/core/metric'

const round = (interval: readonly [number, number] | null, digits = 4) => interval?.map((x) => Number(x.toFixed(digits)))

describe('Wilson’s interval', () => {
  it.each([
    // Newcombe, Stat. Med. 17 (1998) 857–872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i/%i is that of the published table', (k, n, low, high) => {
    expect(round(wilson(k, n))).toEqual([low, high])
  })

  it('of 平潭 2025 is 40.1 to 56.0 %, of its reviews 2.9 to 21.8 %', () => {
    expect(round(wilson(71, 148), 3)).toEqual([0.401, 0.56])
    expect(round(wilson(3, 36), 3)).toEqual([0.029, 0.218])
  })

  it('is not there where there are no cases or the part exceeds the whole', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(wilson(5, 4)).toBeNull()
    expect(wilson(-1, 4)).toBeNull()
  })

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, x) => {
      const k = Math.round(n * x)
      const [low, high] = wilson(k, n)!
      const [a, b] = wilson(n - k, n)!
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
      expect(a).toBeCloseTo(1 - high, 10)
      expect(b).toBeCloseTo(1 - low, 10)
    }))
  })
})

describe('Newcombe’s interval of a difference', () => {
  it.each([
    // Newcombe, Stat. Med. 17 (1998) 873–890, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i is that of the published table', (k1, n1, k0, n0, low, high) => {
    expect(round(newcombe(k1, n1, k0, n0))).toEqual([low, high])
  })

  it('of 平潭 2025 and 2023 is −17.1 to +9.5 points, of 2025 and 2024 −8.2 to +12.4', () => {
    expect(round(newcombe(71, 148, 42, 81), 3)).toEqual([-0.171, 0.095])
    expect(round(newcombe(71, 148, 100, 218), 3)).toEqual([-0.082, 0.124])
  })
})

describe('the verdict on two shares', () => {
  it('says chance where the interval holds 0, and up or down only where it does not', () => {
    expect(compareShares({ k: 71, n: 148 }, { k: 42, n: 81 }).verdict).toBe('chance')
    expect(compareShares({ k: 38, n: 148 }, { k: 29, n: 218 }).verdict).toBe('up')
    expect(compareShares({ k: 11, n: 148 }, { k: 39, n: 218 }).verdict).toBe('down')
  })

  it('has none under 30 and without a share on either side', () => {
    expect(compareShares({ k: 1, n: 29 }, { k: 20, n: 80 })).toMatchObject({ verdict: 'small', interval: null })
    expect(compareShares({ k: 1, n: 80 }, { k: 0, n: 0 }).verdict).toBe('none')
    expect(compareShares(null, { k: 3, n: 80 }).verdict).toBe('none')
  })

  it('never says up or down where the interval includes 0', () => {
    const side = fc.record({ n: fc.integer({ min: 30, max: 3000 }), x: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ n, x }) => ({ k: Math.round(n * x), n }))
    fc.assert(fc.property(side, side, (a, b) => {
      const { verdict, interval } = compareShares(a, b)
      const [low, high] = interval!
      expect(verdict).toBe(low > 0 ? 'up' : high < 0 ? 'down' : 'chance')
    }))
  })
})
