import type { FindingKind } from '../check/finding'
import type { Scope, Vintage } from '../schema'
import type { Message } from '../text/message'

/**
 * The answer to the overview's one question, for every year in store of the chosen bodies.
 * The summary (before the engine is up) and the engine give the same shape; a test holds them equal.
 */

/** A measure summed over the chosen reports of one year. */
export interface Tally {
  /** Sum over the reports that report it; null where none does. */
  readonly value: number | null
  readonly reported: number
  readonly blank: number
  readonly notApplicable: number
  readonly unreadable: number
}

/** A metric over the chosen reports of one year: paired sums, a report counts only where both parts are reported. */
export interface Ratio {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly counted: number
  readonly leftOut: number
}

export interface YearAnswer {
  readonly year: number
  readonly reports: number
  readonly vintages: readonly Vintage[]
  /** By measure id (core/metric). With an applicant or outcome clause the asker asks for other measures; the shape stays. */
  readonly tallies: Readonly<Record<string, Tally>>
  /** By metric key, in the definition that was asked for. */
  readonly ratios: Readonly<Record<string, Ratio>>
  /** Disclosure of the bodies with a denominator ≥ 30; null for a single body. */
  readonly spread: { readonly p10: number; readonly p90: number; readonly bodies: number } | null
  readonly findings: Readonly<Record<FindingKind, number>>
  /** Aggregates left out because their place lies under another counted one. */
  readonly nested: number
}

export interface FindingRow {
  readonly report: string
  readonly agency: string
  readonly year: number
  readonly id: string
  readonly kind: FindingKind
  readonly codes: readonly string[]
  readonly left: number | null
  readonly right: number | null
  readonly message: Message
}

export interface SourceRow {
  readonly report: string
  readonly body: string
  readonly agency: string
  readonly year: number
  readonly scope: Scope
  readonly vintage: Vintage
  readonly origin: 'shipped' | 'simulated' | 'own'
  readonly address: string | null
  readonly published: string | null
}

export interface OverviewAnswer {
  /** Version of the data: the date of the newest report, or of the build. */
  readonly stamp: string
  readonly from: 'summary' | 'engine'
  /** Ascending. */
  readonly years: readonly YearAnswer[]
  /** Findings of all years of the selection, worst first, at most 50. */
  readonly findings: readonly FindingRow[]
  /** Newest first, at most 50. */
  readonly sources: readonly SourceRow[]
}

/** One figure of one report with its provenance, for the drawer. */
export interface FigureRow {
  readonly report: string
  readonly code: string
  readonly state: 'reported' | 'blank' | 'not_applicable' | 'unreadable'
  readonly value: number | null
  readonly raw: string | null
  readonly solved: boolean
  readonly candidates: readonly (readonly (number | null)[])[]
  readonly candidateCount: number
}
