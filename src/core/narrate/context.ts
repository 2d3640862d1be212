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
  /** For 覆盖 k/n; null where one body was chosen: there is nothing to cover. */
  readonly coverage: Coverage | null
}

/** The bodies of the directory that a selection means, and how many of them have a report in store, by year. */
export interface Coverage {
  readonly bodies: number
  readonly reporting: ReadonlyMap<number, number>
}
