import type { Facts, GapState, Unit, YearFacts } from './facts'

/** Facts as they stand in `summary.json`: most cells are 0 or empty, so a unit's are one text, parted by commas, nothing where there is no number. */
export interface PackedFacts extends Omit<Facts, 'units' | 'years'> {
  readonly units: readonly (Omit<Unit, 'cells' | 'gaps'> & { readonly cells: string; readonly gaps: readonly (readonly [column: number, state: GapState])[] })[]
  readonly years: readonly (Omit<YearFacts, 'spreads'> & { readonly year: number; readonly spreads: readonly (readonly [pair: number, p10: number, p90: number, bodies: number])[] })[]
}

export const packFacts = (facts: Facts): PackedFacts => ({
  ...facts,
  units: facts.units.map((u) => ({ ...u, cells: Array.from(u.cells, (v) => (Number.isNaN(v) ? '' : String(v))).join(','), gaps: [...u.gaps] })),
  years: [...facts.years].map(([year, y]) => ({ ...y, year, spreads: [...y.spreads].map(([pair, s]) => [pair, s.p10, s.p90, s.bodies] as const) })),
})

/** The inverse of `packFacts`. */
export const unpackFacts = (packed: PackedFacts): Facts => ({
  ...packed,
  units: packed.units.map((u) => ({ ...u, cells: Float64Array.from(u.cells.split(','), (text) => (text === '' ? Number.NaN : Number(text))), gaps: new Map(u.gaps) })),
  years: new Map(packed.years.map(({ year, findings, nested, spreads }) => [year, { findings, nested, spreads: new Map(spreads.map(([pair, p10, p90, bodies]) => [pair, { p10, p90, bodies }])) }])),
})
