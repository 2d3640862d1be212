import { figureRefOf } from '../metric'
import type { DataSet, StoredScope } from '../schema'
import { isOwnBody, isOwnReport } from '../table/own-number'
import { EMPTY_STATE } from './state'
import type { ViewState } from './state'

/** Steps that touch several parts of the state at once: what of it goes on holding, and what begins anew. */

/** A report of the reader's own, as a choice. */
export interface OwnChoice { readonly body: string; readonly year: number; readonly scope: StoredScope }

/** To a report of the reader's own, alone. It belongs to the real set, and clauses of the simulated one are not taken along. */
export const toOwnReport = (state: ViewState, { body, year, scope }: OwnChoice): ViewState =>
  ({ ...state, set: 'real', at: [body], below: false, years: [year], scope, clauses: state.set === 'sim' ? [] : state.clauses, figure: null })

/** Is the state just there? Two files of one body are two choices. */
export const isAtOwnReport = (state: ViewState, { body, year, scope }: OwnChoice): boolean =>
  state.set === 'real' && !state.below && state.at.join() === body && state.years.join() === String(year) && state.scope === scope

/** What of the state others can see: reports of the reader's own are on this device only. */
export function withoutOwn(state: ViewState): ViewState {
  const at = state.at.filter((id) => !isOwnBody(id))
  const report = state.figure === null ? null : figureRefOf(state.figure).report
  return { ...state, at, below: state.below && at.length > 0, figure: report !== null && isOwnReport(report) ? null : state.figure }
}

/**
 * To another body, or with `below` to a place and all under it: the scope is its own again, and so is the year where it has none of those chosen.
 * @param has the years in which the body has a report; null where that is not known
 */
export const toBody = (state: ViewState, at: readonly string[], below: boolean, has: readonly number[] | null): ViewState =>
  ({ ...state, at, below, scope: null, figure: null, years: has === null || state.years.some((y) => has.includes(y)) ? state.years : [] })

/** To the other set of data: nothing of what was chosen is in it. Definitions and tables stay as the reader likes them. */
export const toSet = (state: ViewState, set: DataSet): ViewState =>
  (state.set === set ? state : { ...EMPTY_STATE, set, definitions: state.definitions, tables: state.tables, scale: state.scale })
