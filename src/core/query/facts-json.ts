import type { GapState } from '../schema'
import { columnNumber } from '../table'
import { FACT_COLUMNS } from './facts'
import type { Facts, Unit, YearFacts } from './facts'

/** Facts as they stand in `summary.json`: most cells are 0 or empty, so a unit's are one text, parted by commas: a number, why there is none, or nothing. */
export interface PackedFacts extends Omit<Facts, 'units' | 'years'> {
  readonly units: readonly (Omit<Unit, 'cells' | 'gaps'> & { readonly cells: string })[]
  readonly years: readonly (Omit<YearFacts, 'spreads'> & {
    readonly year: number
    readonly spreads: readonly (readonly [pair: number, p10: number, p90: number, bodies: number])[]
  })[]
}

/** What stands for a state; an empty cell is one that the form does not have. */
const LETTERS: Readonly<Record<GapState, string>> = { blank: 'b', unreadable: 'u' }
const STATES: ReadonlyMap<string, GapState> = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state as GapState]))
const NUMBERS = FACT_COLUMNS.map(columnNumber)

/** Facts as JSON holds them: no Map, no typed array, no NaN. */
export const packFacts = (facts: Facts): PackedFacts => ({
  ...facts,
  units: facts.units.map(({ cells, gaps, ...unit }) => ({
    ...unit, cells: Array.from(cells, (v, i) => (Number.isNaN(v) ? (LETTERS[gaps.get(NUMBERS[i]!)!] ?? '') : String(v))).join(','),
  })),
  years: [...facts.years].map(([year, y]) => ({ ...y, year, spreads: [...y.spreads].map(([pair, s]) => [pair, s.p10, s.p90, s.bodies] as const) })),
})

/** The inverse of `packFacts`. */
export const unpackFacts = (packed: PackedFacts): Facts => ({
  ...packed,
  units: packed.units.map(unpackUnit),
  years: new Map(packed.years.map(({ year, findings, nested, spreads }) => [
    year, { findings, nested, spreads: new Map(spreads.map(([pair, p10, p90, bodies]) => [pair, { p10, p90, bodies }])) },
  ])),
})

function unpackUnit(packed: PackedFacts['units'][number]): Unit {
  const gaps = new Map<number, GapState>()
  const cells = Float64Array.from(packed.cells.split(','), (text, i) => {
    const state = STATES.get(text)
    if (state) gaps.set(NUMBERS[i]!, state)
    return text === '' || state ? Number.NaN : Number(text)
  })
  return { ...packed, cells, gaps }
}
