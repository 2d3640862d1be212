import { vintageOfYear } from '../../src/core/schema'
import type { Vintage } from '../../src/core/schema'
import { Random } from './random'
import { AMOUNTS, SLOTS } from './slots'
import { Unit } from './unit'
import { FIRST_YEAR, LAST_YEAR } from './world'
import type { SimulatedBody, World } from './world'

/** The reports of one simulated year, column by column. */
export interface YearTable {
  readonly year: number
  readonly vintage: Vintage
  /** Row by row, in the order of place, then id. */
  readonly bodies: readonly SimulatedBody[]
  /** Index of each row's body in the world. */
  readonly bodyIndex: readonly number[]
  /** By slot: a value per row. A figure that the form lacks is 0 here and left out by its vintage. */
  readonly values: readonly Float64Array[]
}

/** Year after year, every figure consistent: a region's aggregate is the sum of all its units, whether or not they have a report in store. */
export function* simulateYears(world: World): Generator<YearTable> {
  const { governments, bodies } = world
  const aggregates = governments.map(() => new Float64Array(SLOTS))
  const rests = governments.map((g) => new Unit(`${g.place.code}/rest`, g.place.level, null))
  const offices = bodies.map((b) => (b.office ? new Unit(b.body.id, governments[b.government]!.place.level, b.office) : null))
  const order = bodies.map((_, i) => i).sort((a, b) => compare(bodies[a]!.body.place, bodies[b]!.body.place) || compare(bodies[a]!.body.id, bodies[b]!.body.id))
  const drawn = new Float64Array(SLOTS)

  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const bodyIndex = order.filter((i) => bodies[i]!.present[year - FIRST_YEAR])
    const rowOf = new Int32Array(bodies.length).fill(-1)
    bodyIndex.forEach((body, row) => (rowOf[body] = row))
    const values = Array.from({ length: SLOTS }, () => new Float64Array(bodyIndex.length))
    const write = (row: number, figures: Float64Array) => {
      for (let s = 0; s < SLOTS; s += 1) values[s]![row] = figures[s]!
      // sums of amounts carry the dust of binary fractions: an amount has two decimals
      for (const s of AMOUNTS) values[s]![row] = Math.round(figures[s]! * 100) / 100
    }
    for (const sums of aggregates) sums.fill(0)
    const draw = (unit: Unit, government: number, row: number) => {
      drawn.fill(0)
      unit.draw(year, drawn)
      add(aggregates[government]!, drawn)
      if (row >= 0) write(row, drawn)
    }
    rests.forEach((unit, g) => draw(unit, g, -1))
    offices.forEach((unit, i) => unit && draw(unit, bodies[i]!.government, rowOf[i]!))
    for (let g = governments.length - 1; g >= 0; g -= 1) if (governments[g]!.parent >= 0) add(aggregates[governments[g]!.parent]!, aggregates[g]!)
    bodies.forEach((b, i) => {
      if (!b.office && rowOf[i]! >= 0) write(rowOf[i]!, aggregates[b.government]!)
    })
    yield { year, vintage: vintageOfYear(year), bodies: bodyIndex.map((i) => bodies[i]!), bodyIndex, values }
  }
}

/** As `storeReport` names a report. */
export const reportId = (b: SimulatedBody, year: number): string => `${b.body.id}-${year}-${b.scope}`

/** When a simulated report was published: in the first quarter of the next year. */
export function publishedOn(body: SimulatedBody, year: number): string {
  const random = new Random(`${body.body.id}/${year}/published`)
  const [month, day] = [1 + random.below(3), 1 + random.below(28)].map((n) => String(n).padStart(2, '0'))
  return `${year + 1}-${month}-${day}`
}

function add(to: Float64Array, from: Float64Array): void {
  for (let i = 0; i < to.length; i += 1) to[i]! += from[i]!
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
