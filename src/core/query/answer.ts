import type { FindingKind } from '../check/finding'
import type { PublishedTable } from '../parse/report'
import type { Origin, Scope, State, StoredScope, Vintage } from '../schema'
import type { IdentityCount } from '../table/identity-count'
import type { StoredResult } from '../table/stored'
import type { Message } from '../text/message'

/** So many findings, and so many sources, of each year come beside their counts: the newest year would leave no room for the others. */
export const LIST_LENGTH = 50

/**
 * The answer to the overview's one question, for every year in store of the chosen bodies.
 * The summary (before the engine is up) and the engine give the same facts to make it from; a test holds it against a plain count.
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
  /**
   * By measure id: those of `askedMeasures(focus)` (core/metric/asked.ts). Applicant and outcome clauses are the focus: they ask for other
   * measures. A challenge clause keeps reports; table 4's own measures and correction rates are those of all reports all the same, since a
   * chart's own clause does not filter it.
   */
  readonly tallies: Readonly<Record<string, Tally>>
  /** By the id of `askedRatios(definitions, focus)`: the metric key in the definition in force, `disclosure@gp_ni` for each other one. */
  readonly ratios: Readonly<Record<string, Ratio>>
  /** Disclosure of the bodies with a denominator of JUDGED_FROM or more; null for a single body. */
  readonly spread: { readonly p10: number; readonly p90: number; readonly bodies: number } | null
  readonly findings: Readonly<Record<FindingKind, number>>
  /** Cells of the chosen reports that their forms have and that are not reported, over all three tables. */
  readonly gaps: { readonly blank: number; readonly unreadable: number }
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
  readonly scope: StoredScope
  readonly vintage: Vintage
  readonly origin: Origin
  readonly address: string | null
  readonly published: string | null
}

export interface OverviewAnswer {
  /** Version of the data: the date of the newest report, or of the build. */
  readonly stamp: string
  readonly from: 'summary' | 'engine'
  /** The scope of the reports counted: the one asked for, or the one that was picked where none was. Null where nothing is in store. */
  readonly scope: StoredScope | null
  /** Reports of the selection by scope, of all years: 此机关只有「全域汇总」报告. */
  readonly inScope: Readonly<Record<Scope, number>>
  /** Ascending. */
  readonly years: readonly YearAnswer[]
  /** Findings of all years of the selection, worst first, at most LIST_LENGTH of a year. */
  readonly findings: readonly FindingRow[]
  /** Newest first, at most LIST_LENGTH of a year. */
  readonly sources: readonly SourceRow[]
}

/** One figure of one report with its provenance, for the drawer. */
export interface FigureRow {
  readonly report: string
  readonly code: string
  readonly state: State
  readonly value: number | null
  readonly raw: string | null
  readonly solved: boolean
  readonly candidates: readonly (readonly (number | null)[])[]
  readonly candidateCount: number
}

/** One report that the drawer shows or that is a part of its sum. */
export interface DrawerReport {
  readonly source: SourceRow
  readonly hash: string | null
  /** The figures asked for; where it is the only report, all figures of their rows (the form as read stands beside the table as published). */
  readonly figures: readonly FigureRow[]
  /** Where it is the only report: tables as published (empty: our reader has not read the original), checks and findings that touch the figures. */
  readonly tables: readonly PublishedTable[]
  readonly results: readonly StoredResult[]
  readonly findings: readonly FindingRow[]
  /** How all identities of its form came out, those of other figures too; null where its checks were not brought along. */
  readonly identities: IdentityCount | null
}

/** The answer behind the drawer: the figures of a code, measure or metric in the chosen reports of one year. */
export interface DrawerAnswer {
  readonly year: number
  /** Reports in all; `reports` holds at most 200 of them, the largest value first, those without one last. */
  readonly count: number
  readonly reports: readonly DrawerReport[]
}
