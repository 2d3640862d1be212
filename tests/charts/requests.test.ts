import { describe, expect, it } from 'vitest'
import { CHARTS, pickOf } from '@/charts'
import { stepOf } from '@/charts/columns'
import { linesAt, look, requestsView, seriesOf } from './views'

const { requests } = CHARTS
const years = [{ year: 2019, natural: 23, organisations: 0 }, { year: 2020, natural: 20, organisations: 1 }, { year: 2021, state: 'absent' as const }, { year: 2022, state: 'blank' as const }, { year: 2023, state: 'unreadable' as const }, { year: 2024, natural: 217, organisations: 1, carried: 7 }]
const wide = look([], { layout: 'above', left: 104, width: 704, height: 220 })

describe('requests as data', () => {
  const view = requestsView(years)
  const option = requests.option(view, wide)
  const series = seriesOf(option)

  it('stacks the parts as the view gives them; a year without a report has no value, not 0', () => {
    expect(series['natural']!.data).toEqual([23, 20, '-', '-', '-', 217])
    expect(series['organisations']!.data).toEqual([0, 1, '-', '-', '-', 1])
    expect(series['carriedIn']!.data).toEqual([0, 0, '-', '-', '-', 7])
  })
  it('begins at 0, ends at the round number of the view, in round steps', () => {
    expect(option['yAxis']).toMatchObject({ min: 0, max: 250, interval: 50 })
    expect([10, 15, 25, 40, 60, 80, 100, 150, 300, 4000].map(stepOf)).toEqual([2, 5, 5, 10, 20, 20, 20, 50, 100, 1000])
  })
  it('marks the years without a column by their place alone', () => {
    expect(series['states']!.data).toEqual([{ value: [2] }, { value: [3] }, { value: [4] }])
  })
  it('prints the total of the report over each column', () => {
    expect(series['total']!.data).toEqual([{ value: [0, 23] }, { value: [1, 21] }, { value: [5, 218] }])
  })
  it('shows what was carried in as an empty cap', () => {
    expect(series['carriedIn']!.itemStyle).toMatchObject({ color: 'transparent', borderType: 'dashed' })
  })
  it('a click on a part is its figure of that year, its applicants and the year', () => {
    expect(pickOf(requests, view, wide, { seriesId: 'natural', dataIndex: 5 })).toEqual({ figure: 'requests.new.natural@2024', clause: { by: 'requests', kind: 'applicant', value: 'natural' }, year: 2024 })
    expect(pickOf(requests, view, wide, { seriesId: 'states', dataIndex: 0 })).toEqual({ figure: null, clause: null, year: 2021 })
  })
  it('stands over the columns of its table: the middle of a column is the middle of its year', () => {
    const mark = requests.marks(view, wide).find((m) => m.seriesId === 'natural' && m.dataIndex === 5)!
    expect(mark.box.x + mark.box.width / 2).toBeCloseTo(104 + 5.5 * 100, 6)
    expect(requests.beside(view, []).columns.map((c) => c.head)).toEqual(years.map((y) => `${y.year}`))
  })
})

describe('a year that is only partly divided', () => {
  it('draws the rest of the total apart and gives the blank kind nothing', () => {
    const series = seriesOf(requests.option(requestsView([{ year: 2023, natural: 10, organisations: null }, { year: 2024, natural: 5, organisations: 1 }]), wide))
    expect(series['organisations']!.data).toEqual(['-', 1])
    expect(series['unsplit']!.data).toEqual([4, '-'])
  })
})

describe('one year alone', () => {
  const view = requestsView([{ year: 2023, natural: 21, organisations: null }], 25)
  it('becomes bars along the kinds of applicants', () => {
    const ids = view.strip.map((s) => s.id)
    const series = seriesOf(requests.option(view, look(ids)))
    expect(requests.layout(view, false)).toBe('column')
    expect(linesAt(series)).toEqual([0, 12.5, 25])
    expect(series['kinds']!.data.map((d) => (typeof d === 'object' ? [d.name, d.value[1]] : null))).toEqual([['natural', 21], ['business', 0], ['research', 0], ['nonprofit', 0], ['legal_service', 0], ['other_org', 0]])
    expect(series['states']!.data).toEqual([{ name: 'organisations', value: [48] }])
  })
})

describe('the strip under the columns', () => {
  it('opens to the five kinds on demand', () => {
    const view = requestsView(years)
    expect(requests.beside(view, []).rows.map((r) => [r.id, r.open])).toEqual([['natural', null], ['organisations', false]])
    expect(requests.beside(view, ['organisations']).rows).toHaveLength(7)
  })
})
