import type { ChipsView, DefinitionsView, FilterView, FindingView, SourcesView } from './around'
import type { AttentionView, ChallengesView, HeadlineView, OutcomesView, RequestsView } from './panels'

export type { ViewContext } from '../narrate/context'

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
