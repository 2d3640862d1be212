import type { Code } from '../../schema'
import type { Reading } from '../reading'
import type { Claim } from '../report'
import type { Narrowing } from './claims'
import { narrowings } from './claims'
import type { Effect } from './effect'
import { NONE, add } from './effect'
import { solvePart } from './part'
import type { Sum } from './problem'
import { effectsOf, problemOf, sumsOf } from './problem'
import { NOTHING_LEFT, canHold, reachOf, together } from './reach'
import type { Work } from './search'
import { servedBy } from './served'

export interface Solution {
  /** Per reading: indexes of the candidates that stand in some assignment with the fewest broken identities, in order. */
  readonly viable: readonly (readonly number[])[]
  /** Identities, and claims as `prose:<n>`, that narrowed a reading: they vouch for nothing any more. */
  readonly served: readonly string[]
  /** Identities that no viable reading lets hold. */
  readonly broken: readonly string[]
  /** False: the bound on work was reached somewhere; there `viable` is only what sound pruning leaves, and decides nothing else. */
  readonly complete: boolean
}

export interface SolveOptions {
  /** Figures of the prose, by which a second tier narrows what the identities leave open. Their index is the n of `prose:<n>`. */
  readonly claims?: readonly Claim[]
  /** Bound on the steps of the search. */
  readonly limit?: number
  /** Codes that the form requires and that no reading holds: a sum over one of them is only known in part. */
  readonly missing?: readonly Code[]
}

const LIMIT = 120_000

/**
 * Chooses between the candidates of a report's readings by the form's identities. Exact: nothing is left out that could be true,
 * nothing is kept that every cheapest assignment rules out. A plain reading (one candidate) never changes; one without candidates is an unknown.
 */
export function solve(readings: readonly Reading[], options: SolveOptions = {}): Solution {
  const work: Work = { left: options.limit ?? LIMIT }
  const sums = sumsOf(readings, options.missing ?? [])
  const all = readings.map((r) => r.candidates.map((_, i) => i))
  const first = tier(sums, readings, all, work)
  const claims = narrowings(options.claims ?? [], readings, first.viable)
  const { viable, used } = claims.length > 0 ? narrow(sums, readings, first, claims, work) : { viable: first.viable, used: [] as string[] }
  const broken = sums.filter((s) => !canStillHold(s, readings, viable)).map((s) => s.identity.id)
  const served = servedBy(sums, readings, viable).filter((id) => !broken.includes(id))
  return { viable, served: [...served, ...used], broken, complete: first.costs.every((c) => c !== null) }
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
    for (const [reading, candidates] of solved.viable) {
      viable[reading] = candidates
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
