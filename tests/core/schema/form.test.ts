import { describe, expect, it } from 'vitest'
import { CODES, FIGURES, codesOf, figureOf, identitiesOver, isCode, outcomeRows } from '../../../src/core/schema'

describe('the national form', () => {
  it('has the figures that its two vintages hold', () => {
    expect(CODES).toHaveLength(226)
    expect(new Set(CODES).size).toBe(226)
    expect(codesOf(2021)).toHaveLength(200)
    expect(codesOf(2019)).toHaveLength(198)
  })

  it('has 21 outcome rows in 2021 and 19 in 2019', () => {
    const groups = ['granted', 'partly_granted', 'refused', 'unavailable', 'not_processed', 'other'] as const
    const count = (vintage: 2019 | 2021) => groups.flatMap((g) => outcomeRows(g, vintage)).length
    expect([count(2021), count(2019)]).toEqual([21, 19])
    expect(outcomeRows('other', 2019).map((r) => r.id)).toEqual(['other'])
  })

  it('has 42 identities in 2021, 40 in 2019, and leaves out those whose parts are not there', () => {
    expect(identitiesOver(codesOf(2021))).toHaveLength(42)
    expect(identitiesOver(codesOf(2019))).toHaveLength(40)
    expect(identitiesOver(['requests.new.natural'])).toEqual([])
  })

  it('names every figure in both languages', () => {
    for (const f of FIGURES) for (const part of [f.row, f.column, f.table]) {
      expect(part.short.zh).not.toBe('')
      expect(part.short.en).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('knows codes from other text', () => {
    expect(isCode('requests.new.natural')).toBe(true)
    expect(isCode('requests.new.nobody')).toBe(false)
    expect(() => figureOf('requests.new.nobody')).toThrow('requests.new.nobody')
  })
})
