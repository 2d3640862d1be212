import { computed, type ComputedRef } from 'vue'
import type { ViewState } from '../core/query/state'
import { overviewView, type OverviewView } from '../core/view'
import { useData } from '../stores/data'
import { useLooks } from '../stores/looks'
import { useView } from '../stores/view'

/**
 * The page ready to be drawn: the newest answer, under the labels of the question that it answers. The filter bar and the chips are of the
 * state as it is now, so that a press shows at once and the panels follow with their answer.
 */
export function useOverview(): ComputedRef<OverviewView | null> {
  const view = useView()
  const data = useData()
  const looks = useLooks()
  return computed(() => {
    const { shown, choice } = data
    if (!shown || !choice) return null
    const { at, below, scope, clauses, definitions, set } = shown.question
    const answered: ViewState = { ...view.state, at, below, scope, clauses, definitions, set }
    const { answer } = shown
    const context = {
      lang: looks.lang, bodies: choice.bodies, years: choice.years,
      scopes: { ...answer.inScope, inForce: answer.scope ?? scope ?? 'aggregate' },
    }
    return overviewView(answer, answered, context)
  })
}
