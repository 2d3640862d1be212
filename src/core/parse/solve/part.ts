import type { Part } from './problem'
import type { Kept } from './prune'
import { prune } from './prune'
import type { Work } from './search'
import { search } from './search'

/** One part solved: per reading the options that stand in an assignment with the fewest broken identities. */
export interface Solved {
  /** Null where the bound on work was reached: then `viable` is only what sound pruning leaves. */
  readonly cost: number | null
  readonly viable: ReadonlyMap<number, readonly number[]>
}

/** States kept per reading when only an upper bound is looked for. */
const BEAM = 60
const ALL = Number.MAX_SAFE_INTEGER

/** Solves a part by allowing one broken identity more at a time. */
export function solvePart(part: Part, work: Work): Solved {
  const beam: Work = { left: Math.min(work.left, 15_000) }
  for (let budget = part.units.reduce((sum, u) => sum + u.cheapest, 0); work.left > 0; budget++) {
    const kept = prune(part, budget)
    if (!kept) continue
    const found = search(kept, part.links, budget, work)
    if (found === 'spent') break
    if (found) return { cost: found.cost, viable: viableOf(kept, (u, c) => found.choices[u]![c]!) }
  }
  const whole = part.units.map((u): Kept => ({ ...u, choices: u.choices(ALL) }))
  const bound = search(whole, part.links, ALL, beam, BEAM)
  const left = bound !== null && bound !== 'spent' ? prune(part, bound.cost)! : whole
  return { cost: null, viable: viableOf(left, () => true) }
}

const viableOf = (units: readonly Kept[], stands: (unit: number, choice: number) => boolean): ReadonlyMap<number, readonly number[]> =>
  new Map(units.map((unit, u) => [unit.reading, unit.choices.filter((_, c) => stands(u, c)).flatMap((c) => c.options).sort((a, b) => a - b)]))
