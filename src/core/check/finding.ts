import type { Code } from '../schema'
import type { Message } from '../text/message'
import type { ParsedReport } from '../parse/report'

/** ✕ an identity inside one report fails · ≠ two places disagree · ? ambiguous reading or odd figure · – a part is blank, absent or unreadable. */
export type FindingKind = 'unbalanced' | 'mismatch' | 'doubtful' | 'not_checkable'
/** Worst first: the order of every list of findings. */
export const FINDING_KINDS: readonly FindingKind[] = ['unbalanced', 'mismatch', 'doubtful', 'not_checkable']
/** Compares two findings by their kinds, the worse one first. */
export const byKind = (a: { readonly kind: FindingKind }, b: { readonly kind: FindingKind }): number => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind)
/** A count of each kind, to be counted up. */
export const noFindings = (): Record<FindingKind, number> => ({ unbalanced: 0, mismatch: 0, doubtful: 0, not_checkable: 0 })

export interface Finding {
  /** The check with what it speaks of: `requests.row-total:new`, `prose:2`, `across.carried:2024`. */
  readonly id: string
  readonly kind: FindingKind
  /** All figures of its identity in this report. */
  readonly codes: readonly Code[]
  /** What the two sides say; null where a side cannot be computed. */
  readonly left: number | null
  readonly right: number | null
  readonly message: Message
  /** The other report that it was compared with. */
  readonly against?: string
}

/** One check and how it came out. `served` (∴): it served to read a figure and so vouches for nothing. */
export interface CheckResult {
  readonly id: string
  readonly codes: readonly Code[]
  readonly outcome: 'agrees' | 'served' | FindingKind
}

export interface CheckedReport {
  readonly report: ParsedReport
  readonly findings: readonly Finding[]
  readonly results: readonly CheckResult[]
}
