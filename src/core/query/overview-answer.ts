import { noFindings } from '../check/finding'
import type { Vintage } from '../schema'
import { columnNumber } from '../table'
import type { WideColumn } from '../table'
import type { OverviewAnswer, Ratio, Tally, YearAnswer } from './answer'
import { SPREADS, factIndex } from './facts'
import type { Facts, Unit, YearFacts } from './facts'
import { getOrMake } from './get-or-make'
import { isOwnOfChallenges, planOverview } from './plan'
import type { OverviewPlan } from './plan'
import type { OverviewQuestion } from './question'

/**
 * Answers a question from what its selection says.
 * @param all the facts of all chosen reports
 * @param kept those of the reports that the question's challenge clauses keep; the same where there is none
 */
export function overviewAnswer(question: OverviewQuestion, all: Facts, kept: Facts = all): OverviewAnswer {
  const plan = planOverview(question)
  const inStore = [...new Set(all.units.map((u) => u.year))].sort((a, b) => a - b)
  return {
    stamp: all.stamp, from: 'engine', scope: all.scope, inScope: all.inScope,
    years: inStore.map((year) => yearAnswer(plan, year, yearOf(all, year), yearOf(kept, year))),
    findings: kept.findings, sources: kept.sources,
  }
}

/** The units of one year, and every sum of them that was asked for: the next question asks for most of them again. */
interface Year {
  readonly facts: YearFacts | undefined
  readonly units: readonly Unit[]
  readonly tallies: Map<WideColumn, Tally>
  readonly ratios: Map<string, Ratio>
}

const years = new WeakMap<Facts, Map<number, Year>>()

function yearOf(facts: Facts, year: number): Year {
  const known = getOrMake(years, facts, () => new Map<number, Year>())
  return getOrMake(known, year, () => ({
    facts: facts.years.get(year), units: facts.units.filter((u) => u.year === year), tallies: new Map(), ratios: new Map(),
  }))
}

function yearAnswer(plan: OverviewPlan, year: number, all: Year, kept: Year): YearAnswer {
  const spread = SPREADS.findIndex((s) => s.numerator === plan.spread.numerator && s.denominator === plan.spread.denominator)
  const tallyOf = (of: Year, column: WideColumn): Tally => getOrMake(of.tallies, column, () => tally(of.units, column))
  const ratioOf = (of: Year, top: WideColumn, bottom: WideColumn): Ratio => getOrMake(of.ratios, `${top.id}/${bottom.id}`, () => ratio(of.units, top, bottom))
  return {
    year, reports: total(kept.units, (u) => u.reports),
    vintages: [...new Set(kept.units.map((u): Vintage => u.vintage))].sort(),
    tallies: Object.fromEntries([...plan.measures].map(([id, column]) => [id, tallyOf(isOwnOfChallenges(id) ? all : kept, column)])),
    ratios: Object.fromEntries(plan.ratios.map((r) => [r.id, ratioOf(r.unfiltered ? all : kept, r.numerator, r.denominator)])),
    spread: kept.facts?.spreads.get(spread) ?? null,
    findings: kept.facts?.findings ?? noFindings(),
    gaps: { blank: total(kept.units, (u) => u.blank), unreadable: total(kept.units, (u) => u.unreadable) },
    nested: all.facts?.nested ?? 0,
  }
}

const total = (units: readonly Unit[], of: (unit: Unit) => number): number => units.reduce((sum, u) => sum + of(u), 0)

function tally(units: readonly Unit[], column: WideColumn): Tally {
  const index = factIndex(column)
  const number = columnNumber(column)
  let value = 0
  const counts = { reported: 0, blank: 0, not_applicable: 0, unreadable: 0 }
  for (const { cells, gaps, reports } of units) {
    const cell = cells[index]!
    if (!Number.isNaN(cell)) {
      value += cell
      counts.reported += reports
    } else {
      counts[gaps.get(number) ?? 'not_applicable'] += reports
    }
  }
  const { reported, blank, not_applicable: notApplicable, unreadable } = counts
  return { value: reported > 0 ? value : null, reported, blank, notApplicable, unreadable }
}

/** Paired sums: a report counts only where both parts are reported. */
function ratio(units: readonly Unit[], numerator: WideColumn, denominator: WideColumn): Ratio {
  const top = factIndex(numerator)
  const bottom = factIndex(denominator)
  let n = 0
  let d = 0
  let counted = 0
  let reports = 0
  for (const unit of units) {
    reports += unit.reports
    const a = unit.cells[top]!
    const b = unit.cells[bottom]!
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    n += a
    d += b
    counted += unit.reports
  }
  if (counted === 0) return { numerator: null, denominator: null, counted, leftOut: reports }
  return { numerator: n, denominator: d, counted, leftOut: reports - counted }
}
