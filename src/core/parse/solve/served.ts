import type { Reading } from '../reading'
import type { Effect } from './effect'
import { add, holds } from './effect'
import type { Sum } from './problem'
import { effectsOf } from './problem'

/**
 * The identities that helped to choose between candidates. Where those of one reading alone (its row's total) leave just what is viable, only they
 * served, and the columns stay honest checks; otherwise every identity served in which the candidates that they left differ.
 */
export function servedBy(sums: readonly Sum[], readings: readonly Reading[], viable: readonly (readonly number[])[]): readonly string[] {
  const served = new Set<string>()
  const effects = sums.map((s) => new Map(s.terms.map(([r, term]) => [r, effectsOf(term, readings[r], (readings[r]?.candidates ?? []).map((_, c) => c))])))
  readings.forEach((reading, r) => {
    const left = viable[r]!
    if (left.length === reading.candidates.length) return
    const mine = sums.flatMap((s, i) => {
      const own = effects[i]!.get(r)
      return own && varied(own) ? [{ id: s.identity.id, own, base: baseOf(effects[i]!, r) }] : []
    })
    const local = mine.filter((m) => m.base !== null)
    const costs = reading.candidates.map((_, c) => local.filter((m) => !holds(add(m.base!, m.own[c]!))).length)
    for (const m of local) if (m.own.some((e) => !holds(add(m.base!, e)))) served.add(m.id)
    const least = Math.min(...costs)
    const survivors = costs.flatMap((cost, c) => (cost === least ? [c] : []))
    if (survivors.length === left.length && survivors.every((c) => left.includes(c))) return
    for (const m of mine) if (varied(survivors.map((c) => m.own[c]!))) served.add(m.id)
  })
  return sums.map((s) => s.identity.id).filter((id) => served.has(id))
}

const varied = (effects: readonly Effect[]): boolean => effects.some((e) => e.sum !== effects[0]!.sum || e.blank !== effects[0]!.blank)

/** What the other readings bring to an identity, where none of them leaves a choice; null where one does. */
function baseOf(effects: ReadonlyMap<number, readonly Effect[]>, but: number): Effect | null {
  let base: Effect = { sum: 0, blank: 0 }
  for (const [r, e] of effects) {
    if (r === but) continue
    if (varied(e)) return null
    base = add(base, e[0]!)
  }
  return base
}
