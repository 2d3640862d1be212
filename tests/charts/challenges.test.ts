import { describe, expect, it } from 'vitest'
import { CHARTS, pickOf } from '@/charts'
import { challengesView, linesAt, look, seriesOf } from './views'

const { challenges } = CHARTS
const IDS = ['review', 'litigation_direct', 'litigation_after_review']
const values = (series: ReturnType<typeof seriesOf>[string] | undefined) => series!.data.map((d) => (typeof d === 'object' ? [d.name, d.value[0], d.value[1]] : null))

describe('challenges as data', () => {
  const view = challengesView([[3, 25, 8, 2], [3, 3, 0, 0], [0, 3, 0, 0]])
  const series = seriesOf(challenges.option(view, look(IDS)))

  it('puts 结果纠正 flush at zero, then 维持, then 其他', () => {
    expect(values(series['corrected'])).toEqual([['review', 0, 3], ['litigation_direct', 0, 3]])
    expect(values(series['upheld'])).toEqual([['review', 3, 28], ['litigation_direct', 3, 6], ['litigation_after_review', 0, 3]])
    expect(values(series['other'])).toEqual([['review', 28, 36]])
  })
  it('puts 尚未审结 to the left of zero, since it is no result', () => {
    expect(values(series['pending'])).toEqual([['review', -2, 0]])
    expect(linesAt(series)).toEqual([-5, 0, 20, 40])
  })
  it('says where zero stands on the axis', () => {
    expect(challenges.scale(view).find((p) => p.zero)).toEqual({ at: 5 / 45, text: '0', zero: true })
    expect(challenges.scale(challengesView([[1, 1, 1, 0]], { right: 5, left: 0 })).map((p) => p.at)).toEqual([0, 1])
  })
  it('names the left end only where it does not stand on the 0', () => {
    const ends = (left: number) => challenges.scale(challengesView([[1, 1, 1, 1]], { right: 40, left })).map((p) => p.text)
    expect(ends(20)).toEqual(['未结 20', '0', '40'])
    expect(ends(5)).toEqual(['0', '40'])
  })
  it('a click on a bar is its cell and its clause', () => {
    expect(pickOf(challenges, view, look(IDS), { seriesId: 'pending', dataIndex: 0 })).toEqual({ figure: 'challenges.review.pending', clause: { by: 'challenges', kind: 'challenge', value: 'review.pending' } })
  })
  it('gives the rates with their fraction under the table', () => {
    expect(challenges.under?.(view).rates.map((r) => [r.label, r.shown.fraction])).toEqual([['行政诉讼', '3/9']])
  })
})

describe('zero and blank', () => {
  const view = challengesView([[0, 0, 0, 0], [null, null, null, null], [1, null, 2, 0]])
  const series = seriesOf(challenges.option(view, look(IDS)))

  it('a row that reports no case has a foot on zero', () => {
    expect(values(series['zero'])).toEqual([['review', 0, 0]])
  })
  it('a blank row has a mark without a number', () => {
    expect(series['states']!.data).toEqual([{ name: 'litigation_direct', value: [48] }])
  })
  it('a blank result among others has no bar; the others stand', () => {
    expect(series['upheld']).toBeUndefined()
    expect(values(series['other'])).toEqual([['litigation_after_review', 1, 3]])
  })
})
