import type { Effect } from '../../schema/effect'
import { holds } from '../../schema/effect'
import type { Reading, Sum } from './problem'
import { effectsOf } from './problem'

/**
 * The identities that helped to choose between options. Where those within one reading (its row's total) leave just what is viable, only they
 * served, and the columns stay honest checks; otherwise every identity served as well in which the options that they left differ.
 */
export function servedBy(sums: readonly Sum[], readings: readonly Reading[], viable: readonly (readonly number[])[]): readonly string[] {
  const served = new Set<string>()
  readings.forEach((reading, r) => {
    const left = viable[r]!
    if (reading.pruned) for (const { identity, terms } of sums) if (terms.length === 1 && terms[0]![0] === r) served.add(identity.id)
    if (left.length === reading.options.length) return
    const all = reading.options.map((_, c) => c)
    const mine = sums.flatMap(({ identity, terms }) => {
      const own = terms.find(([reader]) => reader === r)
      return own ? [{ id: identity.id, alone: terms.length === 1, term: own[1] }] : []
    })
    const costs = all.map(() => 0)
    for (const { id, alone, term } of mine) {
      if (!alone) continue
      effectsOf(term, reading, all).forEach((effect, c) => {
        if (holds(effect)) return
        costs[c]! += 1
        served.add(id)
      })
    }
    const least = costs.reduce((a, b) => Math.min(a, b), Infinity)
    const survivors = all.filter((c) => costs[c] === least)
    if (survivors.length === left.length && survivors.every((c, i) => left[i] === c)) return
    for (const m of mine) if (!m.alone && varied(effectsOf(m.term, reading, survivors))) served.add(m.id)
  })
  return sums.map((s) => s.identity.id).filter((id) => served.has(id))
}

const varied = (effects: readonly Effect[]): boolean => effects.some((e) => e.sum !== effects[0]!.sum || e.blank !== effects[0]!.blank)
