import { describe, expect, it } from 'vitest'
import FigureCard from '@/components/panels/FigureCard.vue'
import FigureTable from '@/components/panels/FigureTable.vue'
import FigureValue from '@/components/panels/FigureValue.vue'
import SentenceLine from '@/components/panels/SentenceLine.vue'
import type { CardView } from '@/core/view'
import type { ShownState } from '@/core/view/model'
import { frame, missing, outcomesView, rate, shown } from '../charts/views'
import { buttons, render, words } from './render'

describe('a figure', () => {
  it('is a button that a screen reader hears whole', async () => {
    const html = await render(FigureValue, { shown: shown(154) })
    expect(buttons(html)).toEqual(['154'])
    expect(html).toMatch(/class="unseen"[^>]*>154件</)
  })
  it('is plain where there is nothing to open', async () => {
    expect(await render(FigureValue, { shown: { ...shown(1), figure: null } })).not.toContain('<button')
  })
  it('a rate brings its fraction, unless the head of its column has named the denominator', async () => {
    expect(words(await render(FigureValue, { shown: rate(71, 148) }))).toBe('48.0% （71/148）')
    expect(words(await render(FigureValue, { shown: rate(71, 148) }, 'en'))).toContain('(71/148)')
    expect(words(await render(FigureValue, { shown: rate(71, 148), fraction: false }))).toBe('48.0%')
  })
  it('a fraction that is itself the value is not said twice', async () => {
    expect(words(await render(FigureValue, { shown: { ...rate(3, 9), text: '3/9', whole: '3/9' } }))).toBe('3/9')
  })
  it.each([['blank', '空'], ['unreadable', '待认'], ['no_cases', '无案件'], ['absent', '无报告']] as const)('%s says so in words', async (state, word) => {
    const html = await render(FigureValue, { shown: missing(state) })
    expect(words(html)).toBe(word)
    expect(html).toContain(`data-state="${state}"`)
  })
  it('not in the form: no text, hatched, with its reason', async () => {
    const html = await render(FigureValue, { shown: missing('not_applicable') })
    expect(words(html)).toBe('')
    expect(html).toContain('title="该年表式无此项"')
  })
  it('no state looks like another, and none like a 0', async () => {
    const all = await Promise.all((['blank', 'unreadable', 'not_applicable', 'no_cases', 'absent'] as const).map((s) => render(FigureValue, { shown: missing(s) })))
    expect(new Set([...all, await render(FigureValue, { shown: shown(0) })]).size).toBe(6)
  })
  it('carries the mark of a finding', async () => {
    expect(words(await render(FigureValue, { shown: shown(27, 'x', { problem: 'unbalanced' }) }))).toBe('27 ✕')
  })
})

describe('a sentence', () => {
  it('has its figures as buttons and its words around them', async () => {
    const html = await render(SentenceLine, { parts: frame.title })
    expect(buttons(html)).toEqual(['53件'])
    expect(words(html)).toBe('148件办结中， 无法提供最多（ 53件 ）')
  })
})

describe('a table of figures', () => {
  const { table } = outcomesView({ refused: 'blank' })
  it('names its rows and columns, opens rows in place, and every figure is a button', async () => {
    const html = await render(FigureTable, { table })
    expect(html.match(/scope="row"/g)).toHaveLength(6)
    expect(html.match(/scope="col"/g)).toHaveLength(4)
    expect(html.match(/aria-expanded="false"/g)).toHaveLength(4)
    expect(buttons(html)).toEqual(expect.arrayContaining(['33', '22.3%', '空']))
    expect(html).toContain('<caption')
  })
  it('says 占比 without fractions under a head that names the denominator, and with them elsewhere', async () => {
    expect(await render(FigureTable, { table })).not.toContain('33/148')
    const other = { ...table, columns: table.columns.map((c) => ({ ...c, head: c.id })) }
    expect(await render(FigureTable, { table: other })).toContain('33/148')
  })
  it('a change says in words what its sign means', async () => {
    expect(await render(FigureTable, { table })).toMatch(/class="unseen"[^>]*>少2\.5个百分点，在偶然起伏范围内</)
  })
  it('leaves the column of the picture out of what is read aloud', async () => {
    expect(await render(FigureTable, { table, layout: 'column', scale: [{ at: 0, text: '0', zero: true }] })).toMatch(/<td class="room" aria-hidden="true"/)
  })
  it('a folded line stands for its rows', async () => {
    const rows = [...table.rows, { id: 'zeros', head: '其余9种情形均为0', note: null, level: 1 as const, open: false, fold: true, colour: null, cells: [] }]
    expect(buttons(await render(FigureTable, { table: { ...table, rows } }))).toContain('其余9种情形均为0')
  })
})

describe('a card', () => {
  const card = (value: CardView['value'], more: Partial<CardView> = {}): CardView =>
    ({ id: 'disclosure', label: '公开率', value, unit: '', then: [], change: null, lines: [], interval: null, spoken: '公开率48.0%，71除以148', target: 'outcomes', ...more })

  it('has its rate and its fraction side by side', async () => {
    const html = await render(FigureCard, { card: card(rate(71, 148), { interval: { at: 0.48, low: 0.401, high: 0.56, text: '95%区间 40.1%～56.0%' } }) })
    expect(words(html)).toContain('48.0% 71/148')
    expect(words(html)).toContain('95%区间 40.1%～56.0%')
    expect(html).toMatch(/class="unseen"[^>]*>公开率48\.0%，71除以148</)
  })
  it('sets of a small base the fraction large and the percentage beside it', async () => {
    const html = await render(FigureCard, { card: card({ ...rate(5, 12), text: '5/12（42%）', whole: '5/12（42%）' }) })
    expect(html).toMatch(/class="big"[^>]*>5\/12</)
    expect(html).toMatch(/class="fraction"[^>]*>（42%）</)
  })
  it.each<[Exclude<ShownState, 'reported'>, string]>([['blank', '空'], ['unreadable', '待认'], ['no_cases', '无案件'], ['absent', '无报告']])('%s is said in words, never as a number', async (state, word) => {
    const html = await render(FigureCard, { card: card(missing(state)) })
    expect(html).toContain(`>${word}<`)
    expect(html).toMatch(/class="words value"/)
  })
})
