import { computed, type ComputedRef } from 'vue'
import { lensOf } from '../core/narrate/lens'
import type { OverviewQuestion } from '../core/query/question'
import type { ViewState } from '../core/query/state'
import type { OverviewView, ViewContext } from '../core/view'
import { coverageOf } from '../core/view/coverage'
import { chipsView, filterView } from '../core/view/filter'
import { overviewView } from '../core/view/overview-view'
import { sharingParts, withParts } from '../core/view/lazily'
import { shared } from '../core/view/shared'
import { choose, type Choice } from '../stores/choice'
import { useData } from '../stores/data'
import { useLooks } from '../stores/looks'
import { useOwn } from '../stores/own'
import { useView } from '../stores/view'

export interface OverviewContext {
  /** The state as answered: the question on screen with the years, open rows and tables that it was last drawn with. */
  readonly state: ViewState
  readonly context: ViewContext
}

/** What the panels are drawn under: the newest answer with the labels of the question that it answers, so that both change in one frame. */
export function useOverviewContext(): ComputedRef<OverviewContext | null> {
  const data = useData()
  const own = useOwn()
  const looks = useLooks()
  /** The bodies asked for: the same object while a click changes something else, for what follows of it takes a look at every body in store. */
  const which = computed<Pick<OverviewQuestion, 'at' | 'below' | 'ownInSums'> | null>((before) => {
    if (!data.shown) return null
    const { at, below, ownInSums } = data.shown.question
    return shared(before, { at, below, ownInSums })
  })
  /** The same while own reports, of which a thousand may come at once, change neither names nor years. */
  const choice = computed<Choice | null>((before) => which.value && data.directory && shared(before, choose(which.value.at, data.directory, own.reports)))
  const coverage = computed(() => {
    if (!which.value || !data.directory) return null
    const { at, below, ownInSums } = which.value
    // The reader's own reports are answered where their body was chosen by itself, or where he counts them in.
    return coverageOf({ at, below }, data.directory, ownInSums || (at.length > 0 && !below) ? own.reports : [])
  })
  return computed(() => {
    const { shown, directory } = data
    if (!shown || !directory || !choice.value) return null
    const { at, below, scope, clauses, definitions, set } = shown.question
    const { bodies, years } = choice.value
    return {
      state: { ...data.settled, at, below, scope, clauses, definitions, set },
      context: { lang: looks.lang, bodies, years, coverage: coverage.value, scopes: { ...shown.answer.inScope, inForce: shown.answer.scope ?? scope ?? 'aggregate' } },
    }
  })
}

/**
 * The page ready to be drawn; null until the first answer. While an answer is awaited the filter bar and the chips already say what was
 * picked: a press shows at once, the panels follow.
 */
export function useOverview(): ComputedRef<OverviewView | null> {
  const view = useView()
  const data = useData()
  const drawn = useOverviewContext()
  const last: Partial<OverviewView> = {}
  // What says the same as before stays the same object: panels that an answer does not change are not drawn anew.
  const answered = computed(() => (data.shown && drawn.value ? sharingParts(overviewView(data.shown.answer, drawn.value.state, drawn.value.context), last) : null))
  return computed(() => {
    const { shown, choice, pending } = data
    if (!answered.value || !pending || !shown || !choice || !drawn.value) return answered.value
    const { context } = drawn.value
    const scopes = { ...context.scopes, inForce: view.state.scope ?? context.scopes.inForce }
    const lens = lensOf(shown.answer, view.state, { ...context, bodies: choice.bodies, scopes })
    return withParts(answered.value, { filter: filterView(lens), chips: { ...chipsView(lens), live: '' } })
  })
}
