import type { Clause, PanelId } from '../query/clause'
import type { OutcomeScale } from '../query/state'
import type { FindingLook } from './finding-looks'
import type { Change, Choice, IntervalView, PanelFrame, Sentence, Shown, ShownState, TableModel } from './model'

/** The view models of the panels of 总览, one interface a panel. Builders: the file of the panel's name beside this one. */

export interface CardView {
  readonly id: 'new' | 'handled' | 'disclosure' | 'carried_out' | 'challenges' | 'check'
  readonly label: string
  /** `154`, or `48.0%` with its fraction; empty states in words (空白, 待认, 无案件, 不在库). */
  readonly value: Shown
  /** 件, 处不符; empty after words and rates. */
  readonly unit: string
  /** The comparison year's value: `2024年 218件`; empty where there is none. */
  readonly then: Sentence
  /** Null: nothing to compare. */
  readonly change: Change | null
  /** Further lines: 结转率3.9%（6/154） · 纠错13.3%（6/45） · 尚未审结0件 · 24份中2份空白，未计入 · 各机关P10–P90. */
  readonly lines: readonly Sentence[]
  readonly interval: IntervalView | null
  /** The whole card for a screen reader. */
  readonly spoken: string
  /** The panel that a click on the card's body goes to. */
  readonly target: PanelId
}
export interface HeadlineView {
  readonly cards: readonly CardView[]
}

export interface OutcomeRowView {
  /** Group or row id of table 3. */
  readonly id: string
  readonly level: 0 | 1
  readonly label: string
  /** `第36条(1)(2)`; null where no article stands behind it. */
  readonly articles: string | null
  readonly colour: string
  /** Null: nothing to open; then `closedWord` may say why (无项). */
  readonly open: boolean | null
  readonly closedWord: string | null
  readonly count: Shown
  readonly share: Shown
  /** Length of the bar in units of the scale; null where there is none: `count` or `share` says why. */
  readonly bar: number | null
  /** The same of the comparison year. Null: no tick. */
  readonly before: number | null
  readonly change: Change | null
  /** Share in each of `trendYears`; null where there is none. */
  readonly trend: readonly (number | null)[]
  readonly clause: Clause | null
  readonly dimmed: boolean
}
export interface OutcomesView {
  readonly frame: PanelFrame
  /** One scale for all rows: shares end at 25/50/75/100 %, counts at a round number. */
  readonly scale: { readonly by: OutcomeScale; readonly end: number; readonly text: string }
  readonly scales: readonly Choice[]
  /** Groups in the order of the form, the reasons of open groups under them, largest first. */
  readonly rows: readonly OutcomeRowView[]
  /** `其余9种情形均为0；另有2格空白` with the names of those that are 0; drawn after row `after`. Opening it is ZEROS in `open`. */
  readonly fold: { readonly after: string; readonly text: string; readonly names: string; readonly open: boolean } | null
  readonly year: number
  readonly openAll: { readonly text: string; readonly open: readonly string[] }
  /** The years of the answer, oldest first. */
  readonly trendYears: readonly number[]
  readonly table: TableModel
}

export interface RequestYearView {
  readonly year: number
  /** `absent`: no report in store (hatched outline, 无报告); `blank`, `unreadable`: a tick on the axis. */
  readonly state: ShownState
  /** Its reports are in store, and the clauses leave none of them: 已筛去, never 无报告. */
  readonly emptied: boolean
  readonly total: Shown
  readonly natural: Shown
  readonly organisations: Shown
  readonly carriedIn: Shown
  readonly toHandle: Shown
  /** The part of the total that its kinds do not account for (a kind is blank): drawn undivided. Null: fully divided. */
  readonly unsplit: number | null
  readonly selected: boolean
  readonly compared: boolean
}
export interface StripRowView {
  /** `natural`, `organisations` or one of its five kinds. */
  readonly id: string
  readonly label: string
  readonly colour: string
  readonly level: 0 | 1
  /** One a year, in the order of `years`. */
  readonly cells: readonly Shown[]
  readonly clause: Clause
  readonly dimmed: boolean
}
export interface RequestsView {
  readonly frame: PanelFrame
  readonly years: readonly RequestYearView[]
  readonly strip: readonly StripRowView[]
  /** The first year of the vintage of 2021 where both are shown: a hairline stands before it. */
  readonly border: { readonly before: number; readonly text: string } | null
  /** One year only: the strip as ordered bars instead of columns. */
  readonly single: boolean
  /** A round number at or above the highest column (受理合计). */
  readonly axisEnd: number
  readonly words: { readonly natural: string; readonly organisations: string; readonly carriedIn: string; readonly unsplit: string }
  readonly table: TableModel
}

/** The results of table 4 in the order drawn: 结果纠正 flush at zero so that it compares; 尚未审结 to the left of it. */
export const RESULTS_DRAWN = ['corrected', 'upheld', 'other', 'pending'] as const
export type ResultId = (typeof RESULTS_DRAWN)[number]
export interface ChallengeRowView {
  readonly id: string
  readonly label: string
  readonly short: string
  /** As RESULTS_DRAWN. */
  readonly results: readonly {
    readonly id: ResultId
    readonly label: string
    readonly colour: string
    readonly shown: Shown
    readonly clause: Clause
    readonly dimmed: boolean
  }[]
  readonly total: Shown
  /** 纠错率, by the definition in force. */
  readonly rate: Shown
  readonly interval: IntervalView | null
}
export interface ChallengesView {
  readonly frame: PanelFrame
  readonly rows: readonly ChallengeRowView[]
  /** 行政诉讼 as the two routes together, and both channels: rates only. */
  readonly rates: readonly { readonly id: string; readonly label: string; readonly rate: Shown; readonly interval: IntervalView | null }[]
  /** Cases to the right (concluded) and to the left (pending) of zero. */
  readonly axis: { readonly right: number; readonly left: number }
  /** 复议后起诉的案件不一定出自本年复议，两行不能相除 */
  readonly caption: string
  readonly words: { readonly rate: string; readonly pending: string; readonly concluded: string; readonly total: string }
  readonly table: TableModel
}

export interface AttentionItem {
  readonly id: string
  readonly mark: FindingLook['mark'] | '•'
  /** 不平, 不符, 存疑, 无法核对, 纠正, 结转. */
  readonly kind: string
  /** Colour token of the mark. */
  readonly colour: FindingLook['colour'] | 'accent'
  readonly text: Sentence
  /** What shows its evidence: mostly one; the tables of both years where it compares two. */
  readonly actions: readonly { readonly label: string; readonly figure: string }[]
}
export interface AttentionView {
  /** 需关注3项 */
  readonly title: string
  /** At most five, worst first; all where they are opened. */
  readonly items: readonly AttentionItem[]
  /** 另有4条, which did not come with the answer; null where all are shown. */
  readonly more: string | null
  /** What opens and folds those beyond five: 另有4条, or 收起. */
  readonly fold: { readonly text: string; readonly open: boolean } | null
  /** The sentence in place of the list; null where there are items. */
  readonly empty: string | null
}
