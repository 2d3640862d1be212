import type { Part, Unit } from './problem'
import { prune } from './prune'
import type { Work } from './search'
import { search } from './search'

/** One part solved: per reading the candidates that stand in an assignment with the fewest broken identities. */
export interface Solved {
  /** Null where the bound on work was reached: then `viable` is only what sound pruning leaves. */
  readonly cost: number | null
  readonly viable: ReadonlyMap<number, readonly number[]>
}

/** States kept per reading when only an upper bound is looked for. */
const BEAM = 60

/** Solves a part by allowing one broken identity more at a time. */
export function solvePart(part: Part, work: Work): Solved {
  const beam: Work = { left: work.left }
  for (let budget = prune(part, Infinity)!.least; work.left > 0; budget++) {
    const pruned = prune(part, budget)
    if (!pruned) continue
    const found = search(pruned.part, budget, work)
    if (found === 'spent') break
    if (found) return { cost: found.cost, viable: kept(pruned.part.units, (u, c) => found.choices[u]![c]!) }
  }
  const bound = search(part, Infinity, beam, BEAM)
  const left = bound !== null && bound !== 'spent' ? prune(part, bound.cost)!.part : part
  return { cost: null, viable: kept(left.units, () => true) }
}

const kept = (units: readonly Unit[], stands: (unit: number, choice: number) => boolean): ReadonlyMap<number, readonly number[]> =>
  new Map(units.map((unit, u) => [unit.reading, unit.choices.filter((_, c) => stands(u, c)).flatMap((c) => c.candidates).sort((a, b) => a - b)]))
