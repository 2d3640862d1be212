import type { Code, Text, Unit } from '../schema'

/** A measure is a sum of figures: one cell, a group of outcomes, both routes of litigation. */
export interface Measure {
  /** A figure code, or `requests.group_refused.total`, `challenges.litigation.corrected`, `challenges.all.total`, `requests.to_handle.total`. */
  readonly id: string
  readonly label: Text
  readonly unit: Unit
  /** The figures that it sums. A report counts only where every one that its form has is reported. */
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
  | `outcome:${string}` | `applicant:${string}`

export interface Metric {
  readonly key: MetricKey
  readonly label: Text
  /** `share`: 0…1, Wilson and Newcombe apply; `ratio`: of two counts, no interval. */
  readonly kind: 'share' | 'ratio'
  /** The first is the default. Numerators and denominators are measure ids. */
  readonly definitions: readonly Definition[]
  /** A rate is ranked only where its own denominator is at least this. */
  readonly rankFrom: number
}
