import type { Code, Text, Unit } from '../schema'

/** A measure is a sum of figures: one cell, a group of outcomes, both routes of litigation. */
export interface Measure {
  /** A figure code, or `requests.group_refused.total`, `requests.new.organisations`, `challenges.litigation.corrected`, `requests.to_handle.total`. */
  readonly id: string
  readonly label: Text
  readonly unit: Unit
  /**
   * The figures that it sums, over both vintages: 其他处理 is three rows in 2021 and one in 2019. In a report it is the sum of those that the
   * report's form holds (a mixed form has the rows that it has): `unreadable` where one of them is, else `blank` where one is or was not
   * found, `not_applicable` where the form holds none.
   */
  readonly codes: readonly Code[]
}

export interface Definition {
  /** As in the URL: `gp_t`, `gp_ni`, `g_t`. */
  readonly id: string
  readonly label: Text
  /** `（予以公开＋部分公开）÷办结总计` */
  readonly formula: Text
  readonly numerator: string
  readonly denominator: string
  /** Who publishes it so, or the source of the formula. */
  readonly source?: Text
}

export type MetricKey =
  | 'disclosure' | 'carry_out' | 'review_correction' | 'litigation_correction' | 'correction' | 'disputes'
  /** `correction:litigation_direct`: one route of litigation. */
  | `correction:${string}` | `outcome:${string}` | `applicant:${string}`

/** Metrics that are switched together share a family: all outcome shares have one denominator. It is the key in `ViewState.definitions` and in `def=`. */
export type MetricFamily = 'disclosure' | 'outcome' | 'carry_out' | 'review_correction' | 'litigation_correction' | 'correction' | 'disputes' | 'applicant'

export interface Metric {
  readonly key: MetricKey
  readonly family: MetricFamily
  readonly label: Text
  /** `share`: 0…1, Wilson and Newcombe apply; `ratio`: of two counts, no interval. */
  readonly kind: 'share' | 'ratio'
  /** The first is the default. Numerators and denominators are measure ids in the column 总计. */
  readonly definitions: readonly Definition[]
}
