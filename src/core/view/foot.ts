import { isProblem, problemsIn } from '../check/meaning'
import { measureOf } from '../metric'
import { allListed } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { clauseName, filterNames } from '../narrate/names'
import { states } from '../narrate/pieces'
import type { Clause } from '../query/clause'
import type { YearAnswer } from '../query/answer'
import { count } from '../text/numbers'
import type { FootItem, PanelFrame } from './model'
import { overviewWords } from './around-words'

/** What stands under every panel: sources, cells in each state, findings, definition (UX 3.0). */

interface Gaps { readonly blank: number; readonly notApplicable: number; readonly unreadable: number }

/** Cells of a panel by state, over the measures that it shows in the years that it shows. */
export function gapsOf(measures: readonly string[], years: readonly YearAnswer[]): Gaps {
  const gaps = { blank: 0, notApplicable: 0, unreadable: 0 }
  for (const year of years) for (const id of measures) {
    const tally = year.tallies[id]
    if (!tally) continue
    gaps.blank += tally.blank
    // The one row 其他处理 of 2019 is not missing from a form that has its three parts.
    if (!id.startsWith('requests.other.')) gaps.notApplicable += tally.notApplicable
    gaps.unreadable += tally.unreadable
  }
  return gaps
}

/** The findings that touch a measure of the panel: the same that put ✕ ≠ ? beside its figures (shown.ts). Null where not all came with the answer. */
export function findingsOf({ answer }: Lens, measures: readonly string[], years: readonly YearAnswer[]): number | null {
  if (!years.every((y) => allListed(answer, 'findings', y))) return null
  const codes = new Set<string>(measures.flatMap((id) => measureOf(id).codes))
  const shown = new Set(years.map((y) => y.year))
  return answer.findings.filter((f) => isProblem(f.kind) && shown.has(f.year) && f.codes.some((c) => codes.has(c))).length
}

interface FootParts {
  /** The measures that the panel shows, each cell of it once: not a sum beside its own parts. */
  readonly measures: readonly string[]
  readonly years: readonly YearAnswer[]
  readonly definition?: string
  /** Further plain words, in order. */
  readonly notes?: readonly (string | null)[]
}

/** Sources, cells by state, findings, definition, then notes; the lists behind the counts are named. */
export function footOf(lens: Lens, { measures, years, definition, notes = [] }: FootParts): readonly FootItem[] {
  const say = overviewWords(lens.lang)
  const gaps = gapsOf(measures, years)
  const found = findingsOf(lens, measures, years)
  const plain = (text: string): FootItem => ({ text, list: null })
  // In a sum no cell is blank by itself: the reports that leave it so stand behind the figure.
  const cells = (n: number, text: string, list: FootItem['list']): FootItem => ({ text, list: n > 0 && !lens.many ? list : null })
  return [
    { text: say('sources', { n: count(years.reduce((n, y) => n + y.reports, 0)) }), list: 'sources' },
    cells(gaps.blank, say('blank_cells', { n: count(gaps.blank) }), 'blank'),
    // What the form does not have stands nowhere in it.
    plain(say('no_item_cells', { n: count(gaps.notApplicable) })),
    cells(gaps.unreadable, say('unreadable_cells', { n: count(gaps.unreadable) }), 'unreadable'),
    found === null ? { text: say('findings_all', { n: count(years.reduce((n, y) => n + problemsIn(y.findings), 0)) }), list: 'findings' }
      : { text: say('findings', { n: count(found) }), list: found > 0 ? 'findings' : null },
    ...(definition ? [{ text: say('definition', { text: definition }), list: 'definitions' as const }] : []),
    ...notes.filter((n): n is string => n !== null).map(plain),
    ...(lens.state.set === 'sim' ? [plain(say('simulated'))] : []),
  ]
}

/** What clauses from other panels do to this one, said in its foot: filtered by them, or not touched and why. Its own clause only highlights. */
export function clauseNotes(lens: Lens, panel: Clause['by']): readonly string[] {
  const say = overviewWords(lens.lang)
  const out: string[] = []
  for (const clause of lens.state.clauses) {
    const what = clauseName(clause, lens.lang)
    if (clause.by === panel) out.push(say('own_clause', { what }))
    else if (clause.kind === 'challenge') out.push(say('kept', { what }))
    else if (panel === 'challenges') out.push(say(clause.kind === 'applicant' ? 'unaffected_applicant' : 'unaffected_outcome', { what }))
    else out.push(say('filtered', { what }))
  }
  return out
}

/** The sentence in place of a picture where nothing matches, with the clause that can be taken away. */
export function emptyOf(lens: Lens): PanelFrame['empty'] {
  if (lens.now) return null
  const say = overviewWords(lens.lang)
  const clause = lens.state.clauses.at(-1)
  const { own, aggregate, inForce } = lens.context.scopes
  // The reports are of the other scope.
  if (!clause && own + aggregate > 0 && (inForce === 'own' ? own : aggregate) === 0) return { text: say('no_scope', { scope: states(lens.lang)(inForce) }), remove: 'scope' }
  if (lens.year !== null && !clause) return { text: say('no_report_year', { y: lens.year }), remove: lens.answer.years.length > 0 ? 'years' : null }
  return { text: say('empty_clause', { what: filterNames(lens) }), remove: clause ? `${clause.kind}:${clause.value}` : null }
}
