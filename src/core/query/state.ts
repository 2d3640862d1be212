import type { DataSet, Lang, StoredScope } from '../schema'
import type { Clause } from './clause'

export type OutcomeScale = 'share' | 'count'

/** In `open`: the reasons of 去向 that are 0. */
export const ZEROS = 'zeros'
/** In `open`: the findings of 需关注 beyond the first few. */
export const ALL_FINDINGS = 'findings'

/** The whole state of the page, as plain data: given in, never read from `location`. */
export interface ViewState {
  readonly set: DataSet
  /** Body ids; empty = all. */
  readonly at: readonly string[]
  /** 含下辖: the bodies and all below their places. */
  readonly below: boolean
  /** Ascending; empty = the newest with enough reports. */
  readonly years: readonly number[]
  /** The comparison year; `previous` = the year before, or the last earlier one in store. */
  readonly versus: number | 'previous'
  /** null = that of the chosen body's newest report. */
  readonly scope: StoredScope | null
  /** Changed definitions only: metric family → definition id. */
  readonly definitions: Readonly<Record<string, string>>
  readonly clauses: readonly Clause[]
  /** What is open: outcome groups, ZEROS, ALL_FINDINGS, `organisations` (the five kinds). */
  readonly open: readonly string[]
  /** Panels that show their table instead of the chart. */
  readonly tables: readonly string[]
  /** What the bars of 去向 measure: 占比 or 件数. */
  readonly scale: OutcomeScale
  /** The figure whose source drawer is open: a figure code, measure id or metric key, with `@2024` for another year. */
  readonly figure: string | null
}

/** How the page looks: not part of a view, remembered per browser, overridable by URL. */
export interface Looks {
  readonly lang: Lang
  readonly theme: 'auto' | 'light' | 'dark'
  readonly big: boolean
}

export const EMPTY_STATE: ViewState = {
  set: 'real', at: [], below: false, years: [], versus: 'previous', scope: null,
  definitions: {}, clauses: [], open: [], tables: [], scale: 'share', figure: null,
}
