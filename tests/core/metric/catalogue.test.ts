import { describe, expect, it } from 'vitest'
import { MEASURES, METRICS, SWITCHABLE, askedMeasures, askedRatios, definitionOf, inColumn, isMeasure, isMetric, measureOf, metricOf } from '../../../src/core/metric'
import { CODES } from '../../../src/core/schema'

describe('the catalogue of measures', () => {
  it('has every figure under its code and each id once', () => {
    for (const code of CODES) expect(measureOf(code).codes).toEqual([code])
    expect(new Set(MEASURES.map((m) => m.id)).size).toBe(MEASURES.length)
  })

  it('sums 其他处理 over the rows of either form', () => {
    expect(measureOf('requests.group_other.total').codes).toEqual([
      'requests.other_overdue_correction.total', 'requests.other_unpaid_fee.total', 'requests.other_rest.total', 'requests.other.total',
    ])
    expect(measureOf('requests.group_other.organisations').codes).toHaveLength(20)
  })

  it('sums both routes of litigation, and what is concluded without what is pending', () => {
    expect(measureOf('challenges.litigation.corrected').codes).toEqual(['challenges.litigation_direct.corrected', 'challenges.litigation_after_review.corrected'])
    expect(measureOf('challenges.review.concluded').codes).toEqual(['challenges.review.upheld', 'challenges.review.corrected', 'challenges.review.other'])
    expect(measureOf('requests.new.organisations').codes).toHaveLength(5)
  })

  it('has a name in both languages for all of them', () => {
    for (const { id, label } of MEASURES) {
      expect(label.zh, id).not.toBe('')
      expect(label.en, id).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('refuses what it does not know', () => {
    expect(isMeasure('requests.new.nobody')).toBe(false)
    expect(() => measureOf('requests.new.nobody')).toThrow('requests.new.nobody')
    expect(() => metricOf('luck')).toThrow('luck')
  })
})

describe('the catalogue of metrics', () => {
  it('has the definitions of disclosure in order, the default first', () => {
    expect(metricOf('disclosure').definitions.map((d) => d.id)).toEqual(['gp_t', 'gp_ni', 'g_t'])
    expect(definitionOf(metricOf('disclosure'), {}).formula.zh).toBe('（予以公开＋部分公开）÷办结总计')
    expect(definitionOf(metricOf('disclosure'), { disclosure: 'gp_ni' }).denominator).toBe('requests.to_handle.total')
    expect(definitionOf(metricOf('disclosure'), { disclosure: 'nonsense' }).id).toBe('gp_t')
  })

  it('switches all outcome shares together', () => {
    expect(definitionOf(metricOf('outcome:refused_query'), { outcome: 'ni' }).denominator).toBe('requests.to_handle.total')
    expect(SWITCHABLE.map((s) => s.family)).toEqual(['disclosure', 'outcome', 'review_correction', 'litigation_correction', 'correction', 'disputes'])
  })

  it('rests on measures that exist', () => {
    for (const m of METRICS) for (const d of m.definitions) expect([d.numerator, d.denominator].every(isMeasure), `${m.key} ${d.id}`).toBe(true)
  })

  it('takes concluded cases, not the printed total, as the base of corrections', () => {
    expect(definitionOf(metricOf('review_correction'), {}).denominator).toBe('challenges.review.concluded')
    expect(definitionOf(metricOf('correction'), { correction: 'total' }).denominator).toBe('challenges.all.total')
    expect(metricOf('disputes').kind).toBe('ratio')
  })
})

describe('what the overview asks for', () => {
  it('is made of measures that exist, wherever clauses lead', () => {
    for (const focus of [{ column: 'total', outcome: null }, { column: 'organisations', outcome: 'unavailable' }, { column: 'natural', outcome: 'refused_query' }]) {
      expect(askedMeasures(focus).every(isMeasure)).toBe(true)
      const ratios = askedRatios({}, focus)
      expect(ratios.every((r) => isMeasure(r.numerator) && isMeasure(r.denominator) && isMetric(r.id.split('@')[0]!))).toBe(true)
      expect(new Set(ratios.map((r) => r.id)).size).toBe(ratios.length)
    }
  })

  it('follows an applicant to its column, table 4 aside', () => {
    expect(inColumn('requests.disclosed.total', 'natural')).toBe('requests.disclosed.natural')
    expect(inColumn('challenges.review.corrected', 'natural')).toBe('challenges.review.corrected')
    const asked = askedRatios({ disclosure: 'gp_ni' }, { column: 'natural', outcome: null })
    expect(asked.find((r) => r.id === 'disclosure')).toMatchObject({ numerator: 'requests.disclosed.natural', denominator: 'requests.to_handle.natural' })
    expect(asked.find((r) => r.id === 'disclosure@g_t')).toMatchObject({ numerator: 'requests.granted.natural' })
    expect(asked.find((r) => r.id === 'disputes')).toMatchObject({ denominator: 'requests.handled.total' })
  })

  it('splits a focused outcome by applicants', () => {
    const asked = askedRatios({}, { column: 'total', outcome: 'unavailable' })
    expect(asked.find((r) => r.id === 'applicant:natural')).toMatchObject({ numerator: 'requests.group_unavailable.natural', denominator: 'requests.group_unavailable.total' })
  })
})
