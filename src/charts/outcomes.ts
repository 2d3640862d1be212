import type { OutcomeRowView, OutcomesView } from '../core/view/panels'
import type { TableModel } from '../core/view/model'
import { barBox, barSeries, gridSeries, rowOption, stateSeries, tickSeries, type Axis, type RowBar, type RowState } from './bars'
import { defineChart, type Mark } from './define'
import { tipLines } from './tip'

/** 去向: ordered bars of shares or counts in the rows of the table, with a tick at the comparison year's. */

const axisOf = (view: OutcomesView): Axis => ({ low: 0, high: view.scale.end })

const barsOf = (view: OutcomesView): readonly (RowBar & { readonly of: OutcomeRowView })[] =>
  view.rows.flatMap((of) => (of.bar === null ? [] : [{ of, row: of.id, from: 0, to: of.bar, colour: of.colour, dimmed: of.dimmed }]))

/** Rows without a bar: as the count says it, since a blank count is why there is no share. */
const statesOf = (view: OutcomesView): readonly (RowState & { readonly of: OutcomeRowView })[] =>
  view.rows.flatMap((of) => {
    const without = of.count.state === 'reported' ? of.share : of.count
    return of.bar !== null || without.state === 'reported' ? [] : [{ of, row: of.id, state: without.state, text: without.text }]
  })

const ticksOf = (view: OutcomesView) => view.rows.flatMap((r) => (r.before === null ? [] : [{ row: r.id, value: r.before }]))

const BESIDE = ['count', 'share', 'change']

const besideOf = (view: OutcomesView): TableModel => {
  const keep = view.table.columns.map((c, i) => ({ c, i })).filter(({ c }) => BESIDE.includes(c.id))
  if (keep.length === 0) return view.table
  return { ...view.table, columns: keep.map((k) => k.c), rows: view.table.rows.map((r) => ({ ...r, cells: keep.map((k) => r.cells[k.i]!) })) }
}

const markOf = ({ frame: { comma } }: OutcomesView, table: TableModel, row: OutcomeRowView, at: Pick<Mark, 'seriesId' | 'dataIndex' | 'box'>): Mark => ({
  ...at, row: row.id, name: row.label, lines: tipLines(table, row.id),
  spoken: [row.label, (row.share.state === 'reported' ? row.share : row.count).spoken, ...(row.change ? [row.change.spoken] : [])].join(comma),
  pick: { figure: row.count.figure, clause: row.clause },
})

export const outcomes = defineChart<OutcomesView>({
  id: 'outcomes',
  layout: (_, narrow) => (narrow ? 'under' : 'column'),
  height: () => 0,
  scale: (view) => [{ at: 0, text: '0', zero: true }, { at: 1, text: view.scale.text, zero: false }],
  beside: besideOf,
  trends(view) {
    const { trendYears: years, year } = view
    return years.length < 3 ? null : { head: `${years[0]}–${years.at(-1)}`, years, year, rows: Object.fromEntries(view.rows.map((r) => [r.id, r.trend])) }
  },
  scales: (view) => view.scales,
  under: (view) => ({ rates: [], lines: [], all: view.openAll }),
  option(view, look) {
    const axis = axisOf(view)
    return rowOption(look, [
      gridSeries([0, axis.high / 2, axis.high], axis, look),
      stateSeries('states', statesOf(view), look),
      barSeries('share', barsOf(view), axis, look, { track: true }),
      tickSeries('before', ticksOf(view), axis, look),
    ])
  },
  marks(view, look) {
    const axis = axisOf(view)
    const table = besideOf(view)
    const bars = barsOf(view).map((b, dataIndex) => markOf(view, table, b.of, { seriesId: 'share', dataIndex, box: barBox(b, axis, look) }))
    const states = statesOf(view).map((s, dataIndex) => markOf(view, table, s.of, {
      seriesId: 'states', dataIndex, box: barBox({ row: s.row, from: 0, to: 0, colour: '', dimmed: false }, axis, look),
    }))
    return [...bars, ...states].sort((a, b) => a.box.y - b.box.y)
  },
})
