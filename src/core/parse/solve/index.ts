import type { Code } from '../../schema'
import type { Effect } from '../../schema/effect'
import { NONE, add } from '../../schema/effect'
import { NOTHING_LEFT, canHold, reachOf, together } from '../../schema/reach'
import type { Claim } from '../report'
import type { Narrowing } from './claims'
import { narrowings } from './claims'
import { solvePart } from './part'
import type { Reading, Sum } from './problem'
import { effectsOf, problemOf, sumsOf } from './problem'
import type { Work } from './search'
import { servedBy } from './served'

export interface Solution {
  /** Per reading: indexes of the options that stand in some assignment with the fewest broken identities, in order. */
  readonly viable: readonly (readonly number[])[]
  /** Identities, and claims as `prose:<n>`, that narrowed a reading: they vouch for nothing any more. */
  readonly served: readonly string[]
  /** Identities that no viable reading lets hold. */
  readonly broken: readonly string[]
}

export interface SolveOptions {
  /** Figures of the prose, by which a second tier narrows what the identities leave open. Their index is the n of `prose:<n>`. */
  readonly claims?: readonly Claim[]
  /** Codes that the form requires and that no reading holds: a sum over one of them is only known in part. */
  readonly missing?: readonly Code[]
}

/** Bound on the steps of the search: where it is reached, only what sound pruning leaves is told, and decides nothing else. */
const MOST_STEPS = 120_000

/**
 * Chooses between the options of a report's readings by the form's identities. Exact: nothing is left out that could be true,
 * nothing is kept that every cheapest assignment rules out. A plain reading (one option) never changes; one without options is an unknown.
 */
export function solve(readings: readonly Reading[], { claims = [], missing = [] }: SolveOptions = {}): Solution {
  const work: Work = { left: MOST_STEPS }
  const sums = sumsOf(readings, missing)
  const all = readings.map((r) => r.options.map((_, i) => i))
  const first = tier(sums, readings, all, work)
  const narrowing = narrowings(claims, readings, first.viable)
  const { viable, used } = narrowing.length > 0 ? narrow(sums, readings, first, narrowing, work) : { viable: first.viable, used: [] as string[] }
  const broken = sums.filter((s) => !canStillHold(s, readings, viable)).map((s) => s.identity.id)
  const served = servedBy(sums, readings, viable).filter((id) => !broken.includes(id))
  return { viable, served: [...served, ...used], broken }
}

interface Tier {
  readonly viable: readonly (readonly number[])[]
  /** Per open reading its part; undefined for plain ones. */
  readonly part: readonly (number | undefined)[]
  /** Per part the fewest broken identities; null where the bound on work was reached. */
  readonly costs: readonly (number | null)[]
  /** Broken identities in all; null where that is not known. */
  readonly total: number | null
}

function tier(sums: readonly Sum[], readings: readonly Reading[], allowed: readonly (readonly number[])[], work: Work): Tier {
  const { parts, fixed } = problemOf(sums, readings, allowed)
  const viable = [...allowed]
  const part: (number | undefined)[] = readings.map(() => undefined)
  const costs = parts.map((p, i) => {
    const solved = solvePart(p, work)
    for (const [reading, options] of solved.viable) {
      viable[reading] = options
      part[reading] = i
    }
    return solved.cost
  })
  return { viable, part, costs, total: costs.reduce<number | null>((sum, c) => (sum === null || c === null ? null : sum + c), fixed) }
}

/** The second tier: the claims on a part are taken together where they break no further identity, else none of them. */
function narrow(sums: readonly Sum[], readings: readonly Reading[], first: Tier, claims: readonly Narrowing[], work: Work): { viable: Tier['viable']; used: string[] } {
  let now = first
  const used: string[] = []
  first.costs.forEach((cost, p) => {
    const own = claims.filter((c) => first.part[c.reading] === p)
    if (cost === null || own.length === 0) return
    const allowed = now.viable.map((v, r) => own.filter((c) => c.reading === r).reduce<readonly number[]>((left, c) => left.filter((i) => c.keep.includes(i)), v))
    if (allowed.some((a, r) => a.length === 0 && now.viable[r]!.length > 0)) return
    const then = tier(sums, readings, allowed, work)
    if (then.total === null || then.total !== now.total) return
    now = then
    used.push(...own.map((c) => `prose:${c.claim}`))
  })
  return { viable: now.viable, used }
}

function canStillHold(sum: Sum, readings: readonly Reading[], viable: readonly (readonly number[])[]): boolean {
  let plain: Effect = { sum: 0, blank: NONE }
  let reach = NOTHING_LEFT
  for (const [r, term] of sum.terms) {
    const effects = effectsOf(term, readings[r], viable[r] ?? [])
    if (effects.length === 1) plain = add(plain, effects[0]!)
    else reach = together(reach, reachOf(effects))
  }
  return canHold(plain.sum, plain.blank, reach)
}
