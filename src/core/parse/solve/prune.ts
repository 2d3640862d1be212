import type { Effect } from './effect'
import type { Choice, Part, Unit } from './problem'
import type { Reach } from './reach'
import { NOTHING_LEFT, canHold, reachOf, together } from './reach'

/** Takes away choices that cannot stand in any assignment with at most `budget` broken identities. Sound: it looks at one identity at a time. */

export interface Pruned {
  readonly part: Part
  /** At least so many identities are broken, whatever is chosen. */
  readonly least: number
}

export const cheapest = (unit: Unit): number => unit.choices.reduce((least, c) => Math.min(least, c.local), Infinity)

/** The reach of all units of a link but one, for each of them, and of all of them. */
function reaches(part: Part, link: number): { readonly others: ReadonlyMap<number, Reach>; readonly all: Reach } {
  const users = part.units.flatMap((u, i) => (u.links.includes(link) ? [i] : []))
  const own = users.map((i) => reachOf(effectsAt(part.units[i]!, link)))
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

const effectsAt = (unit: Unit, link: number): Effect[] => {
  const at = unit.links.indexOf(link)
  return unit.choices.map((c) => c.effects[at]!)
}

/** Null: every choice of some reading would break more than `budget` identities. */
export function prune(part: Part, budget: number): Pruned | null {
  let units = part.units
  for (;;) {
    const now: Part = { units, links: part.links }
    const seen = part.links.map((_, l) => reaches(now, l))
    const doomed = part.links.map((base, l) => !canHold(base.sum, base.blank, seen[l]!.all))
    const dead = doomed.filter(Boolean).length
    const locals = units.map(cheapest)
    const least = dead + locals.reduce((a, b) => a + b, 0)
    if (least > budget) return null
    let changed = false
    const kept = units.map((unit, u): Unit => {
      const cost = (choice: Choice): number => least - locals[u]! + choice.local + unit.links.filter((l, i) => {
        if (doomed[l]) return false
        const base = part.links[l]!, effect = choice.effects[i]!
        return !canHold(base.sum + effect.sum, base.blank | effect.blank, seen[l]!.others.get(u)!)
      }).length
      const choices = unit.choices.filter((choice) => cost(choice) <= budget)
      if (choices.length === unit.choices.length) return unit
      changed = true
      return { ...unit, choices }
    })
    if (kept.some((u) => u.choices.length === 0)) return null
    if (!changed) return { part: now, least }
    units = kept
  }
}
