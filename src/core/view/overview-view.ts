import { findingTitle } from '../narrate/finding'
import { lensOf } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { findingMore } from '../narrate/movements'
import type { ViewContext } from '../narrate/context'
import type { OverviewAnswer } from '../query/answer'
import type { ViewState } from '../query/state'
import { count } from '../text/numbers'
import { overviewWords } from './around-words'
import { attentionView } from './attention'
import { challengesView } from './challenges'
import { definitionsView } from './definitions'
import { chipsView, filterView, sourcesView } from './filter'
import { headlineView } from './headline'
import { lazily } from './lazily'
import { outcomesView } from './outcomes'
import type { OverviewView } from './overview-model'
import { requestsView } from './requests'

/** Lines under the filter bar: what the reader should know before the figures. */
function noticesOf(lens: Lens): readonly string[] {
  const say = overviewWords(lens.lang)
  return [
    ...(lens.missing !== null && lens.then ? [say('compared_with', { y0: lens.then.year, missing: lens.missing })] : []),
    ...(lens.now && lens.now.nested > 0 ? [say('nested', { n: count(lens.now.nested) })] : []),
  ]
}

/**
 * All of 总览 from one answer: pure, so that the same state and answer give the same page.
 * @param state the state whose question was answered; open rows, years and comparison are taken from it too
 */
export function overviewView(answer: OverviewAnswer, state: ViewState, context: ViewContext): OverviewView {
  const lens = lensOf(answer, state, context)
  return lazily<OverviewView>({
    year: () => lens.year, versus: () => lens.then?.year ?? null, finding: () => ({ title: findingTitle(lens), more: findingMore(lens) }),
    headline: () => headlineView(lens), outcomes: () => outcomesView(lens), requests: () => requestsView(lens), challenges: () => challengesView(lens),
    attention: () => attentionView(lens), sources: () => sourcesView(lens), definitions: () => definitionsView(lens), chips: () => chipsView(lens),
    filter: () => filterView(lens), band: () => (state.set === 'sim' ? overviewWords(context.lang)('simulated') : null), notices: () => noticesOf(lens),
  })
}
