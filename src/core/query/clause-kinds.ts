import { FOCUS_COLUMNS, isMeasure, outcomeMeasureRow } from '../metric'
import { OUTCOME_GROUPS, REQUEST_ROWS } from '../schema'
import type { Clause, ClauseKind } from './clause'

/** The panel that a kind of clause comes from. */
const FROM: Readonly<Record<ClauseKind, Clause['by']>> = { outcome: 'outcomes', applicant: 'requests', challenge: 'challenges' }

const OUTCOMES = new Set<string>([...OUTCOME_GROUPS.map((g) => g.id), ...REQUEST_ROWS.filter((r) => r.group).map((r) => r.id)])

/** Does the form know what this clause speaks of? */
export function isFigureClause({ kind, value }: { readonly kind: string; readonly value: string }): boolean {
  if (kind === 'outcome') return OUTCOMES.has(value) && isMeasure(`requests.${outcomeMeasureRow(value)}.organisations`)
  if (kind === 'applicant') return FOCUS_COLUMNS.includes(value)
  return kind === 'challenge' && value.split('.').length === 2 && isMeasure(`challenges.${value}`)
}

/** `outcome`, `unavailable` → a clause; null for a kind or a value that nobody knows. */
export function clauseFrom(kind: string, value: string): Clause | null {
  if (!(kind in FROM) || !isFigureClause({ kind, value })) return null
  return { by: FROM[kind as ClauseKind], kind, value } as Clause
}
