import type { Finding, FindingKind } from './finding'

/** What the id, the message and the kind of a finding mean: the one place that knows how they are written. */

/** Kinds that speak of something wrong or odd; a check that could not be made does not. */
export type ProblemKind = Exclude<FindingKind, 'not_checkable'>
/** Worst first. */
export const PROBLEM_KINDS: readonly ProblemKind[] = ['unbalanced', 'mismatch', 'doubtful']

/** Is this kind one of PROBLEM_KINDS? */
export const isProblem = (kind: FindingKind): kind is ProblemKind => kind !== 'not_checkable'

/** How many problems are among counts by kind. */
export const problemsIn = (counts: Readonly<Record<FindingKind, number>>): number => PROBLEM_KINDS.reduce((n, kind) => n + counts[kind], 0)

/** `across.carried:2024`: does this check compare two years of one body? */
export const isAcrossYears = (id: string): boolean => id.startsWith('across.')

/** Does this check compare reports, of two years or of two bodies? Such findings are made anew with every report that comes. */
export const isAcross = (id: string): boolean => isAcrossYears(id) || id.startsWith('same-tables:')

const PROSE = /^prose:(\d+)$/

/** The id of the check of the n-th claim of the prose, from 0. */
export const proseId = (n: number): string => `prose:${n}`

/** Which claim of the prose a check compares, from 0; null for any other check. */
export function claimIn(id: string): number | null {
  const [, n] = PROSE.exec(id) ?? []
  return n === undefined ? null : Number(n)
}

/** Is this check one of the prose against the tables? */
export const isProse = (id: string): boolean => claimIn(id) !== null

/** Does a finding say that figures have more than one reading, or none? Its slot `raw` is what the source says. */
export const isDoubt = ({ message }: Pick<Finding, 'message'>): boolean => message.key === 'check.doubt' || message.key === 'check.doubt.none'

/** Does a finding hold whatever the reading? It has no numbers of its own. */
export const isWhatever = ({ message }: Pick<Finding, 'message'>): boolean => message.key.endsWith('.any')

/** A report with what comparisons with other reports say of it now; the same object where they say nothing new. */
export function withAcross<R extends { readonly findings: readonly Finding[] }>(report: R, across: readonly Finding[]): R {
  const findings = [...report.findings.filter((f) => !isAcross(f.id)), ...across]
  return JSON.stringify(findings) === JSON.stringify(report.findings) ? report : { ...report, findings }
}
