import type { ViewState } from '../core/query/state'
import type { Choice } from './choice'

/**
 * A state without the bodies and years that are not in store, and what was left out as an address says it (`at=999999`, `y=2031`).
 * Null where everything is known.
 */
export function withoutUnknown(state: ViewState, { unknown, years }: Choice): { readonly patch: Partial<ViewState>; readonly said: readonly string[] } | null {
  const strange = state.years.filter((y) => !years.includes(y))
  const { versus } = state
  const noVersus = versus !== 'previous' && !years.includes(versus)
  if (unknown.length + strange.length === 0 && !noVersus) return null
  const at = state.at.filter((id) => !unknown.includes(id))
  return {
    patch: { at, below: state.below && at.length > 0, years: state.years.filter((y) => years.includes(y)), versus: noVersus ? 'previous' : versus },
    said: [...unknown.map((id) => `at=${id}`), ...strange.map((y) => `y=${y}`), ...(noVersus ? [`vs=${versus}`] : [])],
  }
}
