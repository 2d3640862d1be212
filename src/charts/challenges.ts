import { RESULTS_DRAWN } from '../core/view/panels'
import type { ChallengeRowView, ChallengesView, ResultId } from '../core/view/panels'
import { count } from '../core/text/numbers'
import { barBox, barSeries, gridSeries, rowOption, stateSeries, type Axis, type RowBar, type RowState } from './bars'
import { defineChart, type Mark } from './define'

/** 复议与诉讼: concluded cases to the right of zero, 结果纠正 first so that it compares; 尚未审结 hollow to the left, since it is not a result. */

const GAP = 2
const axisOf = (view: ChallengesView): Axis => ({ low: -view.axis.left, high: Math.max(1, view.axis.right) })

type Result = ChallengeRowView['results'][number]
interface ResultBar extends RowBar { readonly of: ChallengeRowView; readonly result: Result }

/** The bars of one result over all rows; results that are not reported have none, and so has a 0 beside other cases. */
function barsOf(view: ChallengesView, id: ResultId): readonly ResultBar[] {
  return view.rows.flatMap((of) => {
    let from = 0
    for (const result of of.results) {
      const value = result.shown.state === 'reported' ? result.shown.value : null
      const left = result.id === 'pending'
      if (result.id === id) {
        if (value === null || value === 0) return []
        const span = left ? { from: -value, to: 0 } : { from, to: from + value }
        return [{
          of, result, row: of.id, ...span, colour: result.colour, dimmed: result.dimmed, hollow: left,
          labels: [`${result.label}${/[a-z]$/i.test(result.label) ? ' ' : ''}${result.shown.text}`, result.label, result.shown.text],
        }]
      }
      if (value !== null && !left) from += value
    }
    return []
  })
}

/** The left end of the scale is named where 0 is so far from it that the two can be read: its bars are named anyway. */
const ROOM_FOR_END = 0.18

/** Rows that report no case at all: a foot on zero with the printed 0. */
const zerosOf = (view: ChallengesView): readonly ChallengeRowView[] =>
  view.rows.filter((r) => r.results.every((x) => x.shown.state === 'reported' && x.shown.value === 0))

const statesOf = (view: ChallengesView): readonly (RowState & { readonly of: ChallengeRowView })[] =>
  view.rows.flatMap((of) => {
    const missing = of.results.filter((r) => r.shown.state !== 'reported')
    const first = missing[0]?.shown
    return missing.length === of.results.length && first && first.state !== 'reported' ? [{ of, row: of.id, state: first.state, text: first.text }] : []
  })

const linesOf = (view: ChallengesView, row: ChallengeRowView): Mark['lines'] => [
  ...row.results.map((r) => ({ label: r.label, text: r.shown.whole })),
  { label: view.words.total, text: row.total.whole },
  { label: view.words.rate, text: row.rate.whole },
]

export const challenges = defineChart<ChallengesView>({
  id: 'challenges',
  layout: () => 'under',
  height: () => 0,
  scale(view) {
    const { low, high } = axisOf(view)
    const at = (value: number) => (value - low) / (high - low)
    const ends = [{ at: at(0), text: '0', zero: true }, { at: 1, text: count(high), zero: false }]
    return at(0) >= ROOM_FOR_END ? [{ at: 0, text: `${view.words.pending} ${count(-low)}`, zero: false }, ...ends] : ends
  },
  keys: (view) => Object.fromEntries((view.rows[0]?.results ?? []).map((r) => [r.id, r.colour])),
  beside: (view) => view.table,
  under: (view) => ({ rates: view.rates.map((r) => ({ label: r.label, shown: r.rate })), lines: [view.caption], all: null }),
  option(view, look) {
    const axis = axisOf(view)
    const zeros = zerosOf(view).map((r) => ({ row: r.id, from: 0, to: 0, colour: '', dimmed: false }))
    return rowOption(look, [
      gridSeries([...(axis.low < 0 ? [axis.low] : []), 0, axis.high / 2, axis.high], axis, look),
      stateSeries('states', statesOf(view), look),
      barSeries('zero', zeros, axis, look, { track: true }),
      ...RESULTS_DRAWN.map((id) => barSeries(id, barsOf(view, id), axis, look, { gap: GAP })),
    ])
  },
  marks(view, look) {
    const axis = axisOf(view)
    const bars = RESULTS_DRAWN.flatMap((seriesId) => barsOf(view, seriesId).map((b, dataIndex): Mark => ({
      seriesId, dataIndex, box: barBox(b, axis, look, GAP), row: b.of.id, name: `${b.of.label}·${b.result.label}`, lines: linesOf(view, b.of),
      spoken: [b.of.label, b.result.label, b.result.shown.spoken].join(view.frame.comma), pick: { figure: b.result.shown.figure, clause: b.result.clause },
    })))
    const whole = (seriesId: string, rows: readonly ChallengeRowView[]) => rows.map((r, dataIndex): Mark => ({
      seriesId, dataIndex, box: barBox({ row: r.id, from: 0, to: 0, colour: '', dimmed: false }, axis, look), row: r.id, name: r.label, lines: linesOf(view, r),
      spoken: r.label + view.frame.comma + r.total.spoken, pick: { figure: r.total.figure, clause: null },
    }))
    return [...bars, ...whole('zero', zerosOf(view)), ...whole('states', statesOf(view).map((s) => s.of))]
  },
})
