import type { Lang } from '../schema'
import type { ChipsView, DefinitionsView, FilterView, FindingView, SourcesView } from './around'
import type { AttentionView, ChallengesView, HeadlineView, OutcomesView, RequestsView } from './panels'

/** What the page knows beside the answer and the state. */
export interface ViewContext {
  readonly lang: Lang
  /** Names of the chosen bodies, in the order of `state.at`; empty: all. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  /** Scopes that the selection has reports of, with their number; the one in force. */
  readonly scopes: { readonly own: number; readonly aggregate: number; readonly inForce: 'own' | 'aggregate' }
  /** Every year of the data set: the year buttons. */
  readonly years: readonly number[]
}

/** All of 总览, ready to be drawn. */
export interface OverviewView {
  /** The year shown and the comparison year; null where no report matches. */
  readonly year: number | null
  readonly versus: number | null
  readonly finding: FindingView
  readonly headline: HeadlineView
  readonly outcomes: OutcomesView
  readonly requests: RequestsView
  readonly challenges: ChallengesView
  readonly attention: AttentionView
  readonly sources: SourcesView
  readonly definitions: DefinitionsView
  readonly chips: ChipsView
  readonly filter: FilterView
  /** 模拟数据，不是真实报告 on every page of the simulated set; else null. */
  readonly band: string | null
  /** Lines under the filter bar: comparison year replaced, nested aggregates left out, scope note. */
  readonly notices: readonly string[]
}
