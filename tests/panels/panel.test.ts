import { describe, expect, it } from 'vitest'
import { CHARTS } from '@/charts'
import AttentionList from '@/components/panels/AttentionList.vue'
import ChartPanel from '@/components/panels/ChartPanel.vue'
import { stepAmongMarks } from '@/components/panels/marks'
import { challengesView, frame, look, outcomesView } from '../charts/views'
import { buttons, render, words } from './render'

const panel = (props: Record<string, unknown>, lang: 'zh' | 'en' = 'zh') => render(ChartPanel, { chart: CHARTS.outcomes, view: outcomesView(), theme: 'light', label: '去向', ...props }, lang)

describe('the states of a panel', () => {
  it('drawn: sentence, table and foot stand before any picture is loaded', async () => {
    const html = await panel({})
    expect(words(html)).toContain('148件办结中， 无法提供最多（ 53件 ）')
    expect(buttons(html)).toEqual(expect.arrayContaining(['53件', '图', '表', '33', '来源1份报告', '展开21种情形']))
    expect(html).toContain('aria-busy="false"')
  })
  it('loading: a frame with its name, no figure and no message', async () => {
    const html = await panel({ view: null, status: 'loading' })
    expect(words(html)).toBe('去向')
    expect(html).toContain('aria-busy="true"')
  })
  it('updating: the old figures stay', async () => {
    const html = await panel({ status: 'updating' })
    expect(buttons(html)).toContain('33')
    expect(html).toContain('updating')
  })
  it('empty: the sentence and a way out', async () => {
    const view = { ...outcomesView(), frame: { ...frame, empty: { text: '没有同时满足这些条件的报告。', remove: 'outcome:other' } } }
    const html = await panel({ view })
    expect(words(html)).toContain('没有同时满足这些条件的报告。')
    expect(buttons(html)).toContain('去掉这一条件')
    expect(html).not.toContain('<table')
  })
  it('as a table alone', async () => {
    const html = await panel({ table: true })
    expect(html).toContain('<table')
    expect(html).not.toContain('<figure')
  })
  it('in English', async () => {
    expect(buttons(await panel({}, 'en'))).toEqual(expect.arrayContaining(['Chart', 'Table']))
  })
  it('the rates under the picture have their fractions', async () => {
    const html = await render(ChartPanel, { chart: CHARTS.challenges, view: challengesView([[3, 25, 8, 0]]), theme: 'dark', label: '争议' })
    expect(words(html)).toContain('33.3% （3/9）')
    expect(words(html)).toContain('两行不能相除')
  })
})

describe('the keys among marks', () => {
  const rows = CHARTS.outcomes.marks(outcomesView(), look(outcomesView().rows.map((r) => r.id)))
  const cases = CHARTS.challenges.marks(challengesView([[3, 25, 8, 2], [3, 3, 0, 0]]), look(['review', 'litigation_direct']))
  const columns = cases.map((m) => ({ ...m, row: null }))

  it('walk a series and stop at its ends', () => {
    expect(stepAmongMarks(rows, 0, 'ArrowDown')).toBe(1)
    expect(stepAmongMarks(rows, 0, 'ArrowLeft')).toBe(0)
    expect(stepAmongMarks(rows, 2, 'End')).toBe(rows.length - 1)
    expect(stepAmongMarks(rows, rows.length - 1, 'ArrowRight')).toBe(rows.length - 1)
  })
  it('lead from a series to the next at the same place', () => {
    expect(columns[stepAmongMarks(columns, 1, 'ArrowDown')!]).toMatchObject({ seriesId: 'upheld', dataIndex: 1 })
    expect(columns[stepAmongMarks(columns, 1, 'ArrowUp')!]).toMatchObject({ seriesId: 'corrected', dataIndex: 1 })
  })
  it('leave other keys alone', () => {
    expect(stepAmongMarks(rows, 0, 'a')).toBeNull()
    expect(stepAmongMarks([], 0, 'Home')).toBeNull()
  })
})

describe('需关注', () => {
  it('has each thing with its kind in words and its evidence', async () => {
    const view = { title: '需关注1项', more: '另有4条', fold: { text: '收起', open: true }, empty: null, items: [{ id: 'a', mark: '≠' as const, kind: '不符', colour: 'warn' as const, text: [{ text: '两年接不上' }], actions: [{ label: '看2025年原表', figure: 'x' }, { label: '看2024年原表', figure: 'x@2024' }] }] }
    const html = await render(AttentionList, { view })
    expect(words(html)).toBe('需关注1项 ≠ 不符 两年接不上 看2025年原表 看2024年原表 收起 另有4条')
    expect(buttons(html)).toEqual(['看2025年原表', '看2024年原表', '收起'])
  })
  it('says so where there is nothing', async () => {
    expect(words(await render(AttentionList, { view: { title: '需关注0项', more: null, fold: null, empty: '没有需要关注的事项', items: [] } }))).toContain('没有需要关注的事项')
  })
})
