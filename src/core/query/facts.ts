import { noFindings } from '../check/finding'
import type { FindingKind } from '../check/finding'
import { FOCUS_COLUMNS, NO_FOCUS, metricOf, termsOf } from '../metric'
import { GAP_STATES } from '../schema'
import type { GapState, Scope, StoredScope, Vintage } from '../schema'
import { WIDE_COLUMNS, columnNumber } from '../table'
import type { WideColumn } from '../table'
import type { FindingRow, SourceRow } from './answer'
import { readFinding, partsIn, readSource } from './parts'
import type { Part } from './parts'
import { columnOfMeasure } from './plan'
import type { Selection } from './question'
import { groupBy } from './result'
import type { ResultRows } from './result'

/**
 * What a selection of reports says, before any clause asks something of it: the figures of tables 3 and 4 in all their columns. It is asked once
 * per selection; whatever outcome, applicant or definition is picked then is answered from it (overview-answer.ts).
 */
export interface Facts {
  /** Version of the data. */
  readonly stamp: string
  readonly scope: StoredScope | null
  readonly inScope: Readonly<Record<Scope, number>>
  readonly units: readonly Unit[]
  readonly years: ReadonlyMap<number, YearFacts>
  readonly findings: readonly FindingRow[]
  readonly sources: readonly SourceRow[]
}

/** Figures that stand or fall together: one report, or the sum of all reports of its year and vintage that have no gap. */
export interface Unit {
  readonly year: number
  readonly vintage: Vintage
  readonly reports: number
  /** By FACT_COLUMNS; NaN where there is no number. */
  readonly cells: Float64Array
  /** Why there is none, of one report: place of a column among WIDE_COLUMNS → state. Not named: its form has no such figure. */
  readonly gaps: ReadonlyMap<number, GapState>
  readonly blank: number
  readonly unreadable: number
}

export interface YearFacts {
  readonly findings: Readonly<Record<FindingKind, number>>
  /** Aggregates left out because their place lies under another counted one. */
  readonly nested: number
  /** By the place of a pair in SPREADS: P10 and P90 of the rates of the bodies that have JUDGED_FROM cases or more, and how many these are. */
  readonly spreads: ReadonlyMap<number, { readonly p10: number; readonly p90: number; readonly bodies: number }>
}

/** The columns that facts hold: those of requests and challenges, figures and stored sums. */
export const FACT_COLUMNS: readonly WideColumn[] = WIDE_COLUMNS.filter((c) => !c.id.startsWith('proactive.'))
const places = new Map(FACT_COLUMNS.map((c, i) => [c, i]))

/** The place of a column in `cells`. Throws for one that facts do not hold. */
export function factIndex(column: WideColumn): number {
  const at = places.get(column)
  if (at === undefined) throw new Error(`facts hold no “${column.id}”`)
  return at
}

/** Numerator and denominator of every disclosure rate: each definition in each column of table 3. */
export const SPREADS: readonly { readonly numerator: WideColumn; readonly denominator: WideColumn }[] =
  metricOf('disclosure').definitions.flatMap((definition) => ['total', ...FOCUS_COLUMNS].map((column) => {
    const { numerator, denominator } = termsOf(metricOf('disclosure'), definition, { ...NO_FOCUS, column })
    return { numerator: columnOfMeasure(numerator), denominator: columnOfMeasure(denominator) }
  }))

/** Reads the rows of `factsSql`. */
export function factsAnswer(rows: ResultRows, selection: Selection): Facts {
  const parts = groupBy(partsIn(rows), (p) => p.part)
  const of = (part: string): readonly Part[] => parts.get(part) ?? []
  const gaps = new Map(of('gap').map((p) => [p.no, gapsOf(p.numbers)]))
  const units = [...of('unit')].sort(byPlace).map((p) => unitOf(p, gaps.get(p.no) ?? NO_GAPS))
  const years = [...new Set([...units.map((u) => u.year), ...of('nested').map((p) => p.year)])].sort((a, b) => a - b)
  const byScope = (scope: Scope) => of('scope').find((p) => p.words[0] === scope)?.n ?? 0
  return {
    stamp: of('stamp')[0]?.words[0] ?? '',
    scope: selection.scope ?? (of('scope').find((p) => p.words[1] === 'picked')?.words[0] as StoredScope | undefined) ?? null,
    inScope: { own: byScope('own'), aggregate: byScope('aggregate') },
    units,
    years: new Map(years.map((year) => [year, yearFacts((part) => of(part).filter((p) => p.year === year))])),
    findings: of('finding').map(readFinding),
    sources: of('source').map(readSource),
  }
}

/** A result of several threads comes in any order. */
const byPlace = (a: Part, b: Part): number => a.year - b.year || a.vintage - b.vintage || a.no - b.no

const NO_GAPS: ReadonlyMap<number, GapState> = new Map()
/** A gap comes as one number: its column's place × 2 + its state's place. */
const gapsOf = (numbers: readonly (number | null)[]): ReadonlyMap<number, GapState> =>
  new Map(numbers.map((n) => [Math.floor(n! / GAP_STATES.length), GAP_STATES[n! % GAP_STATES.length]!]))

function unitOf({ year, vintage, n, numbers }: Part, gaps: ReadonlyMap<number, GapState>): Unit {
  const width = FACT_COLUMNS.length
  return {
    year, vintage, reports: n, gaps, blank: numbers[width] ?? 0, unreadable: numbers[width + 1] ?? 0,
    cells: Float64Array.from({ length: width }, (_, i) => numbers[i] ?? Number.NaN),
  }
}

function yearFacts(of: (part: string) => readonly Part[]): YearFacts {
  const findings = noFindings()
  for (const p of of('kind')) findings[p.words[0] as FindingKind] = p.n
  const spreads = new Map<number, { p10: number; p90: number; bodies: number }>()
  for (const { numbers } of of('spread')) SPREADS.forEach((_, i) => {
    const [p10, p90, bodies] = numbers.slice(3 * i, 3 * i + 3)
    if (bodies! >= 2) spreads.set(i, { p10: p10!, p90: p90!, bodies: bodies! })
  })
  return { findings, nested: of('nested')[0]?.n ?? 0, spreads }
}

/** How `gap` names the columns that facts do not hold. */
export const OTHER_MEASURES: readonly number[] = WIDE_COLUMNS.filter((c) => !places.has(c)).map(columnNumber)
