import type { Message } from '../text/message'
import type { CheckResult, Finding, FindingKind } from './finding'
import { FINDING_KINDS, byKind } from './finding'

/** A check that has been made: its result, and the sentence where it is a finding. */
export type Checked = CheckResult & { readonly left: number | null; readonly right: number | null; readonly message?: Message; readonly against?: string }

const isKind = (outcome: CheckResult['outcome']): outcome is FindingKind => (FINDING_KINDS as readonly string[]).includes(outcome)

/** How checks came out. What is doubtful is no check: it is told as a finding alone. */
export const resultsOf = (checked: readonly Checked[]): readonly CheckResult[] =>
  checked.filter((c) => c.outcome !== 'doubtful').map(({ id, codes, outcome }) => ({ id, codes, outcome }))

/** The findings among what was checked. */
export const findingsOf = (checked: readonly Checked[]): readonly Finding[] => inOrder(checked.flatMap(({ id, outcome, codes, left, right, message, against }) =>
  isKind(outcome) && message ? [{ id, kind: outcome, codes, left, right, message, ...(against === undefined ? {} : { against }) }] : []))

const size = ({ left, right }: Finding): number => (left === null || right === null ? 0 : Math.abs(left - right))

/** Worst kind first, then by the size of the difference. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => byKind(a, b) || size(b) - size(a))
