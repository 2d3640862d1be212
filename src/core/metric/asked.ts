import { APPLICANTS, CHALLENGE_LINES, OUTCOME_GROUPS, REQUEST_LINES } from '../schema'
import { writeFigureRef } from './figure-ref'
import { inColumn } from './measures'
import { METRICS, SWITCHABLE, definitionOf } from './metrics'
import type { Definition, Metric } from './types'

/** What the overview asks of the facts of a selection (query/overview-answer.ts); view/ reads the answer under the same ids. */

/** Where clauses have led: a column of table 3 (`natural`, `organisations`, default `total`) and an outcome (group or row id) that `requests` shows. */
export interface Focus { readonly column: string; readonly outcome: string | null }
export const NO_FOCUS: Focus = { column: 'total', outcome: null }

const GROUPS = new Set<string>(OUTCOME_GROUPS.map((g) => g.id))
/** The row part of the measure of an outcome: `group_refused` for a group, the row itself for a reason. */
export const outcomeMeasureRow = (outcome: string): string => (GROUPS.has(outcome) ? `group_${outcome}` : outcome)

/** The measures whose tallies the overview shows, each once. */
export function askedMeasures(focus: Focus = NO_FOCUS): readonly string[] {
  const inFocus = REQUEST_LINES.rows.map((r) => `requests.${r.id}.${focus.column}`)
  const rows = ['new', 'carried_in', ...(focus.outcome ? [outcomeMeasureRow(focus.outcome)] : [])]
  const byApplicant = rows.flatMap((r) => REQUEST_LINES.columns.map((c) => `requests.${r}.${c.id}`))
  const cases = CHALLENGE_LINES.rows.flatMap((r) => CHALLENGE_LINES.columns.map((c) => `challenges.${r.id}.${c.id}`))
  return [...new Set([...inFocus, ...byApplicant, ...cases])]
}

/** A ratio to be answered: under `id` in the answer, the paired sums of two measures. */
interface AskedRatio {
  /** The metric key in the definition in force; `disclosure@gp_ni` for each of its definitions (the 口径 popover shows them all). */
  readonly id: string
  readonly numerator: string
  readonly denominator: string
}

/** The measures of a definition where clauses have led. Shares of applicants are those of the focused outcome, all others those of the focused column. */
export function termsOf(metric: Metric, definition: Definition, focus: Focus): { readonly numerator: string; readonly denominator: string } {
  if (metric.family === 'applicant') {
    const row = focus.outcome ? outcomeMeasureRow(focus.outcome) : 'new'
    return { numerator: `requests.${row}.${definition.numerator.split('.')[2]}`, denominator: `requests.${row}.total` }
  }
  // Table 4 is not split by applicants: a ratio of its cases to requests stays that of the whole.
  if (metric.family === 'disputes') return definition
  return { numerator: inColumn(definition.numerator, focus.column), denominator: inColumn(definition.denominator, focus.column) }
}

/** The ratios that the overview shows: every metric in the definition in force, and the switchable ones in each. */
export function askedRatios(chosen: Readonly<Record<string, string>>, focus: Focus = NO_FOCUS): readonly AskedRatio[] {
  const ask = (id: string, metric: Metric, definition: Definition): AskedRatio => {
    const { numerator, denominator } = termsOf(metric, definition, focus)
    return { id, numerator, denominator }
  }
  return [
    ...METRICS.map((m) => ask(m.key, m, definitionOf(m, chosen))),
    ...SWITCHABLE.flatMap(({ metric }) => metric.definitions.map((d) => ask(writeFigureRef({ id: metric.key, definition: d.id }), metric, d))),
  ]
}

/** The kinds of applicants that `requests` can be narrowed to. */
export const FOCUS_COLUMNS: readonly string[] = [...APPLICANTS.map((a) => a.id), 'organisations']
