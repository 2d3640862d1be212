import type { Effect } from '../../schema/effect'
import type { Reach } from '../../schema/reach'
import { NOTHING_LEFT, canHold, reachOf, together } from '../../schema/reach'
import type { Kept } from './prune'

/** Dynamic programming over the readings of a part: the state is what has been summed up so far in every identity that is still open. */

export interface Work {
  /** Steps that may still be taken; each choice tried at a state is one. */
  left: number
}

export interface Found {
  /** The fewest identities that an assignment breaks. */
  readonly cost: number
  /** Per unit of the part: which of its choices stand in an assignment with that cost. */
  readonly choices: readonly (readonly boolean[])[]
}

interface Node {
  cost: number
  readonly sums: readonly number[]
  readonly blanks: readonly number[]
  readonly edges: { readonly choice: number; readonly to: Node; readonly step: number }[]
  rest: number
}

/** An identity given up as broken; one that no longer matters. */
const BROKEN = -1, DONE = -2

/**
 * Finds every choice of a cheapest assignment, where one breaks at most `budget` identities.
 * @param kept the readings of a part, as pruned for this budget
 * @param links what plain readings bring to each linking identity
 * @param width keep at most so many states after each reading (the cheapest first): then the cost found is only an upper bound
 * @returns null where no assignment within the budget was found, 'spent' where `work` ran out
 */
export function search(kept: readonly Kept[], links: readonly Effect[], budget: number, work: Work, width = Infinity): Found | null | 'spent' {
  const order = kept.map((_, i) => i).sort((a, b) => kept[a]!.choices.length - kept[b]!.choices.length)
  const units = order.map((i) => kept[i]!)
  const rests = restsOf(units, links.length)
  const after = afterOf(units)
  const start: Node = { cost: 0, sums: links.map((l) => l.sum), blanks: links.map((l) => l.blank), edges: [], rest: Infinity }
  let layer: Node[] = [start]
  const layers = [layer]
  for (let u = 0; u < units.length; u++) {
    const next = step(layer, units[u]!, rests[u]!, budget - after[u]!, work)
    if (next === 'spent') return 'spent'
    if (next.length === 0) return null
    layer = next.length > width ? next.sort((a, b) => a.cost - b.cost).slice(0, width) : next
    layers.push(layer)
  }
  const cost = layer.reduce((least, n) => Math.min(least, n.cost), Infinity)
  for (const node of layer) node.rest = 0
  const stands = units.map((unit) => unit.choices.map(() => false))
  for (let u = units.length - 1; u >= 0; u--) for (const node of layers[u]!) for (const { choice, to, step } of node.edges) {
    node.rest = Math.min(node.rest, step + to.rest)
    if (node.cost + step + to.rest === cost) stands[u]![choice] = true
  }
  return { cost, choices: kept.map((_, i) => stands[order.indexOf(i)]!) }
}

function step(layer: readonly Node[], unit: Kept, rests: readonly Reach[], budget: number, work: Work): Node[] | 'spent' {
  const next = new Map<string, Node>()
  for (const node of layer) {
    work.left -= unit.choices.length
    if (work.left < 0) return 'spent'
    for (let c = 0; c < unit.choices.length; c++) {
      const choice = unit.choices[c]!
      let cost = choice.local
      if (node.cost + cost > budget) continue
      const sums = [...node.sums], blanks = [...node.blanks]
      for (let i = 0; i < unit.links.length; i++) {
        const l = unit.links[i]!
        if (blanks[l]! < 0) continue
        const sum = sums[l]! + choice.effects[i]!.sum, blank = blanks[l]! | choice.effects[i]!.blank
        const rest = rests[l]!
        const fine = canHold(sum, blank, rest)
        if (!fine) cost++
        const open = fine && rest !== NOTHING_LEFT && blank !== 3
        sums[l] = open ? sum : 0
        blanks[l] = open ? blank : fine ? DONE : BROKEN
      }
      if (node.cost + cost > budget) continue
      const key = `${sums.join()};${blanks.join()}`
      let to = next.get(key)
      if (!to) next.set(key, (to = { cost: Infinity, sums, blanks, edges: [], rest: Infinity }))
      to.cost = Math.min(to.cost, node.cost + cost)
      node.edges.push({ choice: c, to, step: cost })
    }
  }
  return [...next.values()]
}

/** After each unit: what the units behind it can still bring to each identity. */
function restsOf(units: readonly Kept[], links: number): readonly (readonly Reach[])[] {
  const out: Reach[][] = []
  let rest: Reach[] = Array.from({ length: links }, () => NOTHING_LEFT)
  for (let u = units.length - 1; u >= 0; u--) {
    out.unshift(rest)
    const unit = units[u]!
    rest = [...rest]
    unit.links.forEach((l, i) => { rest[l] = together(reachOf(unit.choices.map((c) => c.effects[i]!)), rest[l]!) })
  }
  return out
}

/** After each unit: the identities that the units behind it break by themselves at least. */
function afterOf(units: readonly Kept[]): readonly number[] {
  const out: number[] = []
  let sum = 0
  for (let u = units.length - 1; u >= 0; u--) {
    out.unshift(sum)
    sum += units[u]!.cheapest
  }
  return out
}
