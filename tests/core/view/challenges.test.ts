import { describe, expect, it } from 'vitest'
import { plain } from '../../../src/core/narrate'
import { HUAIAN, JIYUAN, PINGTAN, SHANGHAI, page, report } from './page'
import type { Asked } from './page'

const view = (reports: Parameters<typeof page>[0], asked: Asked = {}) => page(reports, asked).challenges
const told = (v: ReturnType<typeof view>) => v.rows.map((r) => [r.short, ...r.results.map((x) => x.label + x.shown.text), r.total.text, r.rate.text, r.rate.fraction, r.interval?.text ?? null])

describe('复议与诉讼', () => {
  it('of 平潭 2025: 15 cells, pending apart, rates with their base', () => {
    const v = view(PINGTAN, { years: [2025] })
    expect(plain(v.frame.title)).toBe('复议已审结36件，纠正3件；诉讼已审结9件，纠正3件')
    expect(told(v)).toEqual([
      ['行政复议', '纠正3', '维持25', '其他8', '未结0', '36', '8.3%', '3/36', '95%区间 2.9%～21.8%'],
      ['直接起诉', '纠正3', '维持3', '其他0', '未结0', '6', '3/6', '3/6', null],
      ['复议后起诉', '纠正0', '维持3', '其他0', '未结0', '3', '0/3', '0/3', null],
    ])
    expect(v.rates.map((r) => [r.label, r.rate.text, r.rate.fraction])).toEqual([['行政诉讼', '3/9', '3/9'], ['复议与诉讼合计', '13.3%', '6/45']])
    expect(v.axis).toEqual({ right: 40, left: 0 })
    expect(v.caption).toBe('复议后起诉的案件不一定出自本年复议，两行不能相除')
  })

  it('of 济源 2023: one pending review is no result; the rate is 1/2', () => {
    const v = view(JIYUAN)
    expect(told(v)[0]).toEqual(['行政复议', '纠正1', '维持1', '其他0', '未结1', '3', '1/2', '1/2', null])
    expect(plain(v.frame.title)).toBe('复议已审结2件，纠正1件；诉讼已审结1件，纠正0件；另有1件尚未审结，不计入')
    expect(v.axis.left).toBe(1)
  })

  it('says reported zeros as zeros', () => {
    const v = view(PINGTAN, { years: [2019] })
    expect(plain(v.frame.title)).toBe('三类案件均为0件')
    expect(v.rows.every((r) => r.rate.text === '无案件' && r.rate.state === 'no_cases')).toBe(true)
  })

  it('takes concluded cases where the printed total is 0', () => {
    const hongze = view(HUAIAN.filter((r) => r.year === 2023))
    expect(told(hongze)[0]!.slice(5)).toEqual(['0', '1/11（9%）', '1/11', '95%区间 1.6%～37.7%'])
  })

  it('counts all cases in the other definition, and says so', () => {
    const v = view(JIYUAN, { definitions: { review_correction: 'total' } })
    expect([v.rows[0]!.rate.text, v.frame.subtitle]).toEqual(['1/3', '复议与诉讼　2023年　件，纠错率的分母为总计，含未结'])
  })

  it('keeps blanks blank', () => {
    const v = view(SHANGHAI, { years: [2019] })
    expect(told(v)[0]!.slice(1, 8)).toEqual(['纠正空', '维持5', '其他空', '未结2', '7', '空', null])
    expect(plain(v.frame.title)).toBe('复议与诉讼有未填的格，逐项见下')
    expect(view([report(2023, null)]).rows.every((r) => r.results.every((x) => x.shown.state === 'blank' && x.shown.value === null))).toBe(true)
  })

  it('is not touched by applicants or outcomes, and says so in its foot', () => {
    const v = view(PINGTAN, { years: [2025], clauses: [{ by: 'requests', kind: 'applicant', value: 'natural' }] })
    expect(v.rows[0]!.total.text).toBe('36')
    expect(v.frame.foot.map((f) => f.text)).toContain('表四不分申请人，不受「自然人」影响')
  })

  it('highlights its own clause and keeps its figures', () => {
    const v = view(PINGTAN, { years: [2025], clauses: [{ by: 'challenges', kind: 'challenge', value: 'review.corrected' }] })
    expect(v.rows.flatMap((r) => r.results.filter((x) => !x.dimmed).map((x) => `${r.id}.${x.id}`))).toEqual(['review.corrected'])
    expect(plain(v.frame.title)).toBe('复议已审结36件，纠正3件；诉讼已审结9件，纠正3件')
  })
})
