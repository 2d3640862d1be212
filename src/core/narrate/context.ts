import type { Lang, StoredScope } from '../schema'

/** What the page knows beside the answer and the state. */
export interface ViewContext {
  readonly lang: Lang
  /** Names of the chosen bodies, in the order of `state.at`; empty: all. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  /** Reports of the selection by scope over all years, and the scope in force. */
  readonly scopes: { readonly own: number; readonly aggregate: number; readonly inForce: StoredScope }
  /** Every year of the data set: the year buttons. */
  readonly years: readonly number[]
  /** Bodies that the selection covers, for 覆盖 k/n; left out where that is not asked (one body). */
  readonly expected?: number
}
