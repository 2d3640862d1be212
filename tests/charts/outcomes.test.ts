import { describe, expect, it } from 'vitest'
import { CHARTS, pickOf } from '@/charts'
import { linesAt, look, outcomesView, seriesOf } from './views'

const { outcomes } = CHARTS
const IDS = outcomesView().rows.map((r) => r.id)

describe('outcomes as data', () => {
  const view = outcomesView()
  const option = outcomes.option(view, look(IDS))
  const series = seriesOf(option)

  it('draws each share from 0 to its value, in the order and the rows of the table', () => {
    expect(series['share']!.data.map((d) => (typeof d === 'object' ? d.value : null))).toEqual(view.rows.map((r, i) => [0, r.share.value, i * 32 + 16]))
    expect(outcomes.beside(view, []).rows.map((r) => r.id)).toEqual(IDS)
  })
  it('begins its axis at 0 and ends it where the head of the column says', () => {
    expect(linesAt(series)).toEqual([0, 0.25, 0.5])
    expect(outcomes.scale(view)).toEqual([{ at: 0, text: '0', zero: true }, { at: 1, text: '50%', zero: false }])
  })
  it('puts the tick at the share of the comparison year, none where there is none', () => {
    expect(series['before']!.data.map((d) => (typeof d === 'object' ? [d.name, d.value[0]] : null))).toEqual(view.rows.slice(0, 5).map((r) => [r.id, r.before]))
  })
  it('does not move on first paint, and leaves speaking to the list of marks', () => {
    expect(option['animation']).toBe(false)
    expect(option['aria']).toBeUndefined()
  })
  it('a click on a bar is its count and its clause', () => {
    expect(pickOf(outcomes, view, look(IDS), { seriesId: 'share', dataIndex: 3 })).toEqual({ figure: 'requests.group_unavailable.total', clause: { by: 'outcomes', kind: 'outcome', value: 'unavailable' } })
    expect(pickOf(outcomes, view, look(IDS), { seriesId: 'grid', dataIndex: 0 })).toBeNull()
  })
})

describe('outcomes without a value', () => {
  const view = outcomesView({ refused: 'blank', unavailable: 'unreadable', other: 'not_applicable' })
  const series = seriesOf(outcomes.option(view, look(IDS)))

  it('have no bar, so that nothing can be taken for a 0', () => {
    expect(series['share']!.data.map((d) => (typeof d === 'object' ? d.name : null))).toEqual(['granted', 'partly_granted', 'not_processed'])
  })
  it('have a mark of their state that carries no number of theirs', () => {
    expect(series['states']!.data.map((d) => (typeof d === 'object' ? d : null))).toEqual([
      { name: 'refused', value: [2 * 32 + 16] }, { name: 'unavailable', value: [3 * 32 + 16] }, { name: 'other', value: [5 * 32 + 16] },
    ])
  })
  it('are reached by keyboard in the order of the rows, and lead to their cell', () => {
    const marks = outcomes.marks(view, look(IDS))
    expect(marks.map((m) => m.row)).toEqual(IDS)
    expect(marks[2]!.pick.figure).toBe('requests.group_refused.total')
    expect(marks[2]!.spoken).toContain('空')
  })
})

describe('looks', () => {
  it('keeps all bars when a clause dims the others', () => {
    const series = seriesOf(outcomes.option(outcomesView({}, 'unavailable'), look(IDS)))
    expect(series['share']!.data).toHaveLength(6)
  })
  it('stands under the text of its rows where the panel is narrow', () => {
    expect(outcomes.layout(outcomesView(), true)).toBe('under')
    expect(outcomes.layout(outcomesView(), false)).toBe('column')
  })
  it('prints in the tooltip what the row of the table says', () => {
    const mark = outcomes.marks(outcomesView(), look(IDS))[0]!
    expect(mark.lines).toEqual([{ label: '件', text: '33' }, { label: '占比（÷148）', text: '22.3%（33/148）' }, { label: '比2024年', text: '−2.5 ≈' }])
  })
})
