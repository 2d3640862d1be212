import type { Reach } from '../../schema/reach'
import { NOTHING_LEFT, canHold, reachOf, together } from '../../schema/reach'
import type { Choice, Part } from './problem'

/** Takes away choices that cannot stand in any assignment with at most `budget` broken identities. Sound: it looks at one identity at a time. */

/** What pruning leaves of a reading. */
export interface Kept {
  readonly reading: number
  readonly links: readonly number[]
  readonly cheapest: number
  readonly choices: readonly Choice[]
}

/** The reach of all units of a link but one, for each of them, and of all of them. */
function reaches(units: readonly Kept[], link: number): { readonly others: ReadonlyMap<number, Reach>; readonly all: Reach } {
  const users = units.flatMap((u, i) => (u.links.includes(link) ? [i] : []))
  const own = users.map((i) => {
    const at = units[i]!.links.indexOf(link)
    return reachOf(units[i]!.choices.map((c) => c.effects[at]!))
  })
  const after: Reach[] = [NOTHING_LEFT]
  for (let i = own.length - 1; i >= 0; i--) after.unshift(together(own[i]!, after[0]!))
  const others = new Map<number, Reach>()
  let before: Reach = NOTHING_LEFT
  own.forEach((reach, i) => {
    others.set(users[i]!, together(before, after[i + 1]!))
    before = together(before, reach)
  })
  return { others, all: after[0]! }
}

/** Null: every choice of some reading would break more than `budget` identities. */
export function prune(part: Part, budget: number): readonly Kept[] | null {
  const spare = budget - part.units.reduce((sum, u) => sum + u.cheapest, 0)
  if (spare < 0) return null
  let units: readonly Kept[] = part.units.map((u) => ({ ...u, choices: u.choices(u.cheapest + spare) }))
  for (;;) {
    const seen = part.links.map((_, l) => reaches(units, l))
    const doomed = part.links.map((base, l) => !canHold(base.sum, base.blank, seen[l]!.all))
    const left = spare - doomed.filter(Boolean).length - units.reduce((sum, u, i) => sum + u.cheapest - part.units[i]!.cheapest, 0)
    if (left < 0) return null
    let changed = false
    const kept = units.map((unit, u): Kept => {
      const choices = unit.choices.filter((choice) => {
        const broken = unit.links.filter((l, i) => {
          const base = part.links[l]!, effect = choice.effects[i]!
          return !doomed[l] && !canHold(base.sum + effect.sum, base.blank | effect.blank, seen[l]!.others.get(u)!)
        }).length
        return choice.local - unit.cheapest + broken <= left
      })
      if (choices.length === unit.choices.length) return unit
      changed = true
      return { ...unit, choices, cheapest: choices.reduce((least, c) => Math.min(least, c.local), Infinity) }
    })
    if (kept.some((u) => u.choices.length === 0)) return null
    if (!changed) return units
    units = kept
  }
}
