import { FINDING_KINDS } from '../check/finding'
import type { FindingKind } from '../check/finding'
import type { Scope, StoredScope, Vintage } from '../schema'
import { columnNumber } from '../table'
import type { WideColumn } from '../table'
import type { FindingRow, OverviewAnswer, Ratio, SourceRow, Tally, YearAnswer } from './answer'
import { isOwnOfChallenges, planOverview } from './plan'
import type { OverviewPlan } from './plan'
import type { OverviewQuestion } from './question'
import { groupBy, list } from './result'
import type { ResultRows } from './result'

interface Part {
  readonly part: string
  readonly year: number
  readonly vintage: number
  readonly mask: number
  readonly kept: boolean
  readonly n: number
  readonly numbers: readonly (number | null)[]
  readonly words: readonly (string | null)[]
}

const partOf = (row: ResultRows[number]): Part => ({
  part: String(row['part']), year: Number(row['year']), vintage: Number(row['vintage']), mask: Number(row['mask']), kept: row['kept'] === true,
  n: Number(row['n']), numbers: list<number | null>(row['numbers']), words: list<string | null>(row['words']),
})

/** Reads the rows of `overviewSql` for the same question. */
export function overviewAnswer(rows: ResultRows, question: OverviewQuestion): OverviewAnswer {
  const plan = planOverview(question)
  const parts = groupBy(rows.map(partOf), (p) => p.part)
  const of = (part: string): readonly Part[] => parts.get(part) ?? []
  const years = [...new Set(of('sum').map((p) => p.year))].sort((a, b) => a - b)
  const byScope = (scope: Scope) => of('scope').find((p) => p.words[0] === scope)?.n ?? 0
  return {
    stamp: of('stamp')[0]?.words[0] ?? '',
    from: 'engine',
    scope: question.scope ?? (of('scope').find((p) => p.words[1] === 'picked')?.words[0] as StoredScope | undefined) ?? null,
    inScope: { own: byScope('own'), aggregate: byScope('aggregate') },
    years: years.map((year) => yearAnswer(plan, year, (part) => of(part).filter((p) => p.year === year))),
    findings: of('finding').map(findingRow),
    sources: of('source').map(sourceRow),
  }
}

function yearAnswer(plan: OverviewPlan, year: number, of: (part: string) => readonly Part[]): YearAnswer {
  const all = new YearParts(plan, of('sum'), of('gap'))
  const kept = new YearParts(plan, of('sum').filter((p) => p.kept), of('gap').filter((p) => p.kept))
  const [spread] = of('spread')
  const findings = Object.fromEntries(FINDING_KINDS.map((k) => [k, 0])) as Record<FindingKind, number>
  for (const p of of('kind')) findings[p.words[0] as FindingKind] = p.n
  return {
    year,
    reports: kept.reports,
    vintages: [...new Set(kept.sums.map((p) => p.vintage as Vintage))].sort(),
    tallies: Object.fromEntries([...plan.measures].map(([id, column]) => [id, (isOwnOfChallenges(id) ? all : kept).tally(column)])),
    ratios: Object.fromEntries(plan.ratios.map((r) => [r.id, (r.unfiltered ? all : kept).ratio(r.numerator, r.denominator)])),
    spread: spread && spread.n >= 2 ? { p10: spread.numbers[0]!, p90: spread.numbers[1]!, bodies: spread.n } : null,
    findings,
    gaps: { blank: totalOf(kept.sums, plan.columns.length), unreadable: totalOf(kept.sums, plan.columns.length + 1) },
    nested: of('nested')[0]?.n ?? 0,
  }
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, p) => sum + p.n, 0)
const totalOf = (parts: readonly Part[], index: number): number => parts.reduce((sum, p) => sum + (p.numbers[index] ?? 0), 0)

/** The parts of one year, and the sums that follow from them. */
class YearParts {
  readonly reports: number
  private readonly gaps: ReadonlyMap<string, readonly Part[]>
  constructor(private readonly plan: OverviewPlan, readonly sums: readonly Part[], gaps: readonly Part[]) {
    this.reports = total(sums)
    this.gaps = groupBy(gaps, (p) => p.words[0]!)
  }

  /**
   * Reports without a number in `column`, and what another column sums to in them: those of `gap`, and those whose vintage lacks the column less
   * the ones that `gap` speaks of. `ofSum` and `ofGap` take what is summed from a part of its kind.
   */
  private absent(column: WideColumn, ofSum: (p: Part) => number, ofGap: (p: Part) => number): number {
    const lacks = (p: Part) => !column.vintages.includes(p.vintage as Vintage)
    const gaps = this.gaps.get(String(columnNumber(column))) ?? []
    const sum = (parts: readonly Part[], of: (p: Part) => number) => parts.reduce((total, p) => total + of(p), 0)
    return sum(gaps.filter((p) => p.words[1] !== 'extra'), ofGap) + sum(this.sums.filter(lacks), ofSum) - sum(gaps.filter(lacks), ofGap)
  }

  tally(column: WideColumn): Tally {
    const inState = (state: string) => total((this.gaps.get(String(columnNumber(column))) ?? []).filter((p) => p.words[1] === state))
    const blank = inState('blank')
    const unreadable = inState('unreadable')
    const notApplicable = this.absent(column, (p) => p.n, (p) => p.n) - blank - unreadable
    const reported = this.reports - blank - unreadable - notApplicable
    return { value: reported > 0 ? totalOf(this.sums, this.plan.columns.indexOf(column)) : null, reported, blank, notApplicable, unreadable }
  }

  ratio(numerator: WideColumn, denominator: WideColumn): Ratio {
    const index = this.plan.denominators.indexOf(denominator)
    const inSums = this.plan.columns.indexOf(denominator)
    const has = (p: Part) => Math.floor(p.mask / 2 ** index) % 2 === 0
    const sums = this.sums.filter(has)
    const counted = total(sums) - this.absent(numerator, (p) => (has(p) ? p.n : 0), (p) => p.numbers[2 * index + 1] ?? 0)
    if (counted === 0) return { numerator: null, denominator: null, counted, leftOut: this.reports }
    return {
      numerator: totalOf(sums, this.plan.columns.indexOf(numerator)),
      denominator: totalOf(sums, inSums) - this.absent(numerator, (p) => p.numbers[inSums] ?? 0, (p) => p.numbers[2 * index] ?? 0),
      counted,
      leftOut: this.reports - counted,
    }
  }
}

const findingRow = ({ year, words, numbers }: Part): FindingRow => ({
  report: words[0]!, agency: words[1]!, year, id: words[2]!, kind: words[3] as FindingKind, codes: words[4]!.split(' ').filter(Boolean),
  left: numbers[1] ?? null, right: numbers[2] ?? null, message: JSON.parse(words[5]!) as FindingRow['message'],
})

const sourceRow = ({ year, vintage, words }: Part): SourceRow => ({
  report: words[0]!, body: words[1]!, agency: words[2]!, year, scope: words[3] as StoredScope, vintage: vintage as Vintage,
  origin: words[4] as SourceRow['origin'], address: words[5] ?? null, published: words[6] ?? null,
})
