import { type Entry, isFilled } from './entry'
import { exactScore, LIKE } from './match-label'
import { strayNumber } from './stray-number'
import type { RowForms } from './vocabulary'

/** Printed rows whose label is sure. */

/** A printed row and the row of the form that it is, by their indexes. */
export interface Anchor { readonly entry: number; readonly row: number; readonly score: number }

/** What a row weighs less that has no figure. */
const UNFILLED = -0.05

/**
 * The heaviest chain of sure labels in the order of the form.
 * @param within what an entry's place adds to its weight; less than 0: it is no entry of this table
 */
export function anchorsOf(entries: readonly Entry[], rows: readonly RowForms[], within: (entry: number) => number): readonly Anchor[] {
  const nodes: (Anchor & { total: number; before: number })[] = []
  // per row the heaviest chain that ends there
  const ends: number[] = rows.map(() => -1)
  let best = -1
  entries.forEach((entry, e) => {
    const bonus = within(e)
    if (bonus < 0) return
    const stray = strayNumber(entries[e - 1], entry)
    const added: (typeof nodes)[number][] = []
    rows.forEach((row, r) => {
      const score = exactScore(entry, row, stray)
      if (score < LIKE) return
      let total = 0, before = -1
      for (let k = 0; k < r; k++) {
        const end = ends[k]!
        if (end >= 0 && nodes[end]!.total > total) { total = nodes[end]!.total; before = end }
      }
      const figures = entry.values.some(isFilled) ? 0 : UNFILLED
      added.push({ entry: e, row: r, score, total: total + score * score + bonus + figures, before })
    })
    for (const node of added) {
      nodes.push(node)
      if (ends[node.row]! < 0 || node.total > nodes[ends[node.row]!]!.total) ends[node.row] = nodes.length - 1
      if (best < 0 || node.total > nodes[best]!.total) best = nodes.length - 1
    }
  })
  const chain: Anchor[] = []
  for (let i = best; i >= 0; i = nodes[i]!.before) chain.unshift(nodes[i]!)
  return chain
}
