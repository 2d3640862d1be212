import { figureRefOf, termsOfFigure, writeFigureRef } from '../metric'
import type { Focus } from '../metric'
import type { Lang, State } from '../schema'
import { LIST_LENGTH } from '../query/answer'
import type { OverviewAnswer, Tally, YearAnswer } from '../query/answer'
import { focusOf } from '../query/question'
import type { ViewState } from '../query/state'
import type { ViewContext } from './context'

/** The answer seen through the state: which year, against which, and each figure with its state. */

/** `absent`: no report of that year in store; `no_cases`: the denominator is zero. */
export type ShownState = State | 'no_cases' | 'absent'

export interface Lens {
  readonly lang: Lang
  readonly state: ViewState
  readonly context: ViewContext
  readonly answer: OverviewAnswer
  readonly focus: Focus
  /** The year shown; null where the selection has no report at all and names no year. */
  readonly year: number | null
  readonly now: YearAnswer | null
  readonly then: YearAnswer | null
  /** The comparison year that was wanted and is not in store, where an earlier one stands in for it. */
  readonly missing: number | null
  /** The two years rest on the same bodies: their sums may be compared. */
  readonly alike: boolean
  /** More than one report may be summed. */
  readonly many: boolean
}

/** The newest year whose count of reports is at least half of that of the year before: so January is not empty. */
function newestUsable(years: readonly YearAnswer[]): YearAnswer | null {
  for (let i = years.length - 1; i > 0; i--) {
    if (years[i]!.reports * 2 >= years[i - 1]!.reports) return years[i]!
  }
  return years[0] ?? null
}

/**
 * Sees an answer through the state: the last chosen year in store (with none chosen, the newest that is full enough) against the year wanted, or
 * the last one before it where that is not in store.
 */
export function lensOf(answer: OverviewAnswer, state: ViewState, context: ViewContext): Lens {
  const years = answer.years.filter((y) => y.reports > 0)
  const chosen = years.filter((y) => state.years.includes(y.year))
  const now = state.years.length > 0 ? (chosen.at(-1) ?? null) : newestUsable(years)
  const year = now?.year ?? state.years.at(-1) ?? answer.years.at(-1)?.year ?? null
  const wanted = year === null ? null : state.versus === 'previous' ? year - 1 : state.versus
  const exact = years.find((y) => y.year === wanted && y.year !== year) ?? null
  // A year that clauses have emptied is in store all the same: no earlier one stands in for it.
  const emptied = answer.years.some((y) => y.year === wanted && y.reports === 0)
  const earlier = state.versus === 'previous' && year !== null && !emptied ? (years.findLast((y) => y.year < year) ?? null) : null
  const then = now === null ? null : (exact ?? earlier)
  return {
    lang: context.lang, state, context, answer, focus: focusOf(state.clauses), year, now, then,
    alike: alikeOf(answer, now, then),
    missing: then !== null && exact === null ? wanted : null,
    many: state.at.length !== 1 || state.below || (now?.reports ?? 0) > 1,
  }
}

/** A figure as the drawer opens it: with its year where that is not the one shown, with a report where it is one of a sum. */
export const figureIn = (lens: Lens, id: string, year: number, report: string | null = null): string =>
  (year === lens.year && report === null ? id : writeFigureRef({ ...figureRefOf(id), year: year === lens.year ? null : year, report }))

export interface Reading {
  readonly state: ShownState
  /** Null unless reported. */
  readonly value: number | null
  readonly figure: string
  readonly year: number | null
  readonly tally: Tally | null
}

const stateOf = (tally: Tally): ShownState =>
  tally.value !== null ? 'reported' : tally.unreadable > 0 ? 'unreadable' : tally.blank > 0 ? 'blank' : tally.notApplicable > 0 ? 'not_applicable' : 'absent'

/** A measure in a year. A year without reports, or a null year, is `absent`. */
export function readMeasure(lens: Lens, id: string, year: YearAnswer | null): Reading {
  const tally = year?.tallies[id] ?? null
  if (!year || !tally) return { state: 'absent', value: null, figure: year ? figureIn(lens, id, year.year) : id, year: year?.year ?? null, tally: null }
  return { state: stateOf(tally), value: tally.value, figure: figureIn(lens, id, year.year), year: year.year, tally }
}

/** All cases of review and litigation are reported as 0: the totals, and their results too (a report may print a total of 0 over results that are not). */
export const noCases = (lens: Lens, year: YearAnswer | null): boolean =>
  ['total', 'concluded', 'pending'].every((c) => readMeasure(lens, `challenges.all.${c}`, year).value === 0)

export interface RateReading {
  readonly state: ShownState
  readonly k: number
  readonly n: number
  readonly figure: string
  readonly year: number | null
  /** Which part is not reported, where that is why there is no rate. */
  readonly lacks: { readonly part: 'numerator' | 'denominator'; readonly measure: string } | null
  readonly leftOut: number
}

/** A rate in a year, in the definition in force. `no_cases` where its denominator is 0. */
export function readRate(lens: Lens, key: string, year: YearAnswer | null): RateReading {
  const ratio = year?.ratios[key] ?? null
  const base = { k: 0, n: 0, figure: year ? figureIn(lens, key, year.year) : key, year: year?.year ?? null, lacks: null, leftOut: ratio?.leftOut ?? 0 }
  if (!year || !ratio) return { ...base, state: 'absent' }
  if (ratio.numerator !== null && ratio.denominator !== null) {
    return { ...base, k: ratio.numerator, n: ratio.denominator, state: ratio.denominator === 0 ? 'no_cases' : 'reported' }
  }
  const terms = termsOfFigure(key, lens.state.definitions, lens.focus)
  for (const part of ['denominator', 'numerator'] as const) {
    const measure = terms[part]
    if (measure === null) continue
    const { state } = readMeasure(lens, measure, year)
    if (state !== 'reported' && state !== 'absent') return { ...base, state, lacks: { part, measure } }
  }
  return { ...base, state: 'blank' }
}

/** Cases of a channel that are concluded, and corrected among them: both from the reports that report both. Null where none does. */
export function readConcluded(lens: Lens, channel: 'review' | 'litigation'): { readonly concluded: Reading; readonly corrected: Reading } | null {
  const rate = readRate(lens, `${channel}_correction@concluded`, lens.now)
  if (rate.state !== 'reported' && rate.state !== 'no_cases') return null
  const of = (column: string, value: number): Reading => ({
    ...readMeasure(lens, `challenges.${channel}.${column}`, lens.now), state: 'reported', value,
    ...(lens.many ? { figure: rate.figure } : {}),
  })
  return { concluded: of('concluded', rate.n), corrected: of('corrected', rate.k) }
}

/** Are all findings, or sources, of a year among those that came with the answer? */
export const allListed = (answer: OverviewAnswer, list: 'findings' | 'sources', { year }: YearAnswer): boolean =>
  answer[list].filter((x) => x.year === year).length < LIST_LENGTH

/** Two sets of reports are alike where they share this much. */
const ALIKE = 0.9

/**
 * Whether two sums may be compared: the same bodies stand behind both, as far as the sources are listed, else about as many reports. A change
 * of the set is no change of its figures.
 */
export function alikeOf(answer: OverviewAnswer, now: YearAnswer | null, then: YearAnswer | null): boolean {
  if (!now || !then) return false
  if (![now, then].every((y) => allListed(answer, 'sources', y))) return Math.min(now.reports, then.reports) >= ALIKE * Math.max(now.reports, then.reports)
  const bodies = (year: number) => new Set(answer.sources.filter((s) => s.year === year).map((s) => s.body))
  const [a, b] = [bodies(now.year), bodies(then.year)]
  const both = [...a].filter((x) => b.has(x)).length
  return both >= ALIKE * Math.max(a.size, b.size)
}

/** The share of a rate that has one: for comparisons. */
export const shareOf = (rate: RateReading): { k: number; n: number } | null => (rate.state === 'reported' ? { k: rate.k, n: rate.n } : null)
