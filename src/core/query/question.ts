import type { DataSet, StoredScope } from '../schema'
import type { Focus } from '../metric'
import { isFigureClause } from './clause-kinds'
import type { Clause } from './clause'
import type { ViewState } from './state'

/** Which reports: everything of a view that chooses rows. */
export interface Selection {
  readonly set: DataSet
  /** Body ids; empty = all. */
  readonly at: readonly string[]
  /** 含下辖: also every body of their places and of the places below. */
  readonly below: boolean
  /** null: that of the chosen body's newest report; with nothing chosen, that with more reports in the newest full year. `unknown` answers one body alone. */
  readonly scope: StoredScope | null
  /** 计入合计: the user's own reports join sums. A body chosen by itself always shows its own files. */
  readonly ownInSums: boolean
}

/** The overview's one question: the answer holds every year in store, so neither year nor comparison is part of it. */
export interface OverviewQuestion extends Selection {
  readonly definitions: Readonly<Record<string, string>>
  readonly clauses: readonly Clause[]
}

/** What of a view the data are asked for. @param ownInSums whether the reader counts own reports into sums */
export const overviewQuestion = (state: ViewState, ownInSums = false): OverviewQuestion => ({
  set: state.set, at: state.at, below: state.below, scope: state.scope, ownInSums, definitions: state.definitions, clauses: state.clauses,
})

/** Where the applicant and the outcome clause lead: which cells the other panels show. The last of a kind counts. */
export function focusOf(clauses: readonly Clause[]): Focus {
  let focus: Focus = { column: 'total', outcome: null }
  for (const clause of clauses) {
    if (!isFigureClause(clause)) continue
    if (clause.kind === 'applicant') focus = { ...focus, column: clause.value }
    else if (clause.kind === 'outcome') focus = { ...focus, outcome: clause.value }
  }
  return focus
}

/** The measures of which a kept report has at least one case: `challenges.review.corrected`. */
export const keptBy = (clauses: readonly Clause[]): readonly string[] =>
  [...new Set(clauses.filter((c) => c.kind === 'challenge' && isFigureClause(c)).map((c) => `challenges.${c.value}`))]

/**
 * The one key of a question: the same for the same question however it was put together.
 * `at=350128`, `at=320000~`, `at=&scope=own&def=disclosure:gp_ni`.
 */
export function questionKey({ set, at, below, scope, ownInSums, definitions, clauses }: OverviewQuestion): string {
  const chosen = Object.entries(definitions).map(([family, id]) => `${family}:${id}`).sort()
  const parts: readonly (readonly [string, string])[] = [
    ['at', [...at].sort().join(',') + (below ? '~' : '')],
    ['set', set === 'real' ? '' : set], ['scope', scope ?? ''], ['own', ownInSums ? '1' : ''], ['def', chosen.join(',')],
    // A clause's panel is part of it: its own panel is not filtered by it.
    ['f', clauses.map((c) => `${c.by}.${c.kind}:${c.value}`).sort().join(',')],
  ]
  return parts.filter(([name, value]) => name === 'at' || value !== '').map(([name, value]) => `${name}=${value}`).join('&')
}

/** The key of what a question asks of the data itself, under which the summary keeps facts: its selection, with the reports kept by challenge clauses where there are such. */
export const selectionKey = (question: OverviewQuestion, kept: readonly string[] = []): string =>
  questionKey({ ...question, definitions: {}, clauses: [] }) + (kept.length > 0 ? `&kept=${[...kept].sort().join(',')}` : '')
