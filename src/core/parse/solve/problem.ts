import type { Code, Identity } from '../../schema'
import { identitiesOver } from '../../schema'
import type { Reading } from '../reading'
import type { Effect, Term } from './effect'
import { add, effectOf, holds, termOf } from './effect'

/** The readings of a report as a problem of sums: which choices each open reading has, and which identities link them. */

/** Candidates of one reading that every identity sees alike. */
export interface Choice {
  /** How many identities of this reading alone it breaks. */
  readonly local: number
  /** What it brings to each identity of `Unit.links`, in that order. */
  readonly effects: readonly Effect[]
  readonly candidates: readonly number[]
}

/** A reading with more than one candidate. */
export interface Unit {
  readonly reading: number
  /** Indexes into `Part.links`. */
  readonly links: readonly number[]
  readonly choices: readonly Choice[]
}

/** Readings that identities link to one another; two parts have nothing to do with each other. */
export interface Part {
  readonly units: readonly Unit[]
  /** What plain readings bring to each linking identity. */
  readonly links: readonly Effect[]
}

export interface Sum {
  readonly identity: Identity
  readonly terms: readonly (readonly [reading: number, term: Term])[]
}

const UNKNOWN: Effect = { sum: 0, blank: 0 }

/** The identities over all codes of the readings (and `missing` ones, whose figures count as blank), with the term that each reading has in each. */
export function sumsOf(readings: readonly Reading[], missing: readonly Code[]): readonly Sum[] {
  const owner = new Map<Code, number>()
  readings.forEach((reading, r) => reading.codes.forEach((code) => { if (!owner.has(code)) owner.set(code, r) }))
  const lost = readings.length
  for (const code of missing) if (!owner.has(code)) owner.set(code, lost)
  const places = readings.map((reading, r) => new Map(reading.codes.flatMap((code, i) => (owner.get(code) === r ? [[code, i] as const] : []))))
  places.push(new Map(missing.flatMap((code, i) => (owner.get(code) === lost ? [[code, i] as const] : []))))
  return identitiesOver(owner.keys()).map((identity) => {
    const touched = new Set([...identity.left, ...identity.right].map((code) => owner.get(code)!))
    return { identity, terms: [...touched].sort((a, b) => a - b).map((r) => [r, termOf(identity, places[r]!)!] as const) }
  })
}

/** What each allowed candidate of a reading brings; a reading without candidates brings blanks. */
export const effectsOf = (term: Term, reading: Reading | undefined, allowed: readonly number[]): readonly Effect[] =>
  reading && allowed.length > 0 ? allowed.map((c) => effectOf(term, reading.candidates[c]!.values)) : [effectOf(term, [])]

/** Splits the readings into parts. `fixed` counts the identities of plain readings that are broken: no choice can mend them. */
export function problemOf(sums: readonly Sum[], readings: readonly Reading[], allowed: readonly (readonly number[])[]): { readonly parts: readonly Part[]; readonly fixed: number } {
  let fixed = 0
  const local = allowed.map((a) => a.map(() => 0))
  const linking: { base: Effect; of: { reading: number; effects: readonly Effect[] }[] }[] = []
  for (const { terms } of sums) {
    let base = UNKNOWN
    const of: { reading: number; effects: readonly Effect[] }[] = []
    for (const [r, term] of terms) {
      const effects = effectsOf(term, readings[r], allowed[r] ?? [])
      const first = effects[0]!
      if (effects.every((e) => e.sum === first.sum && e.blank === first.blank)) base = add(base, first)
      else of.push({ reading: r, effects })
    }
    if (of.length === 0) fixed += holds(base) ? 0 : 1
    else if (of.length === 1) of[0]!.effects.forEach((e, i) => { if (!holds(add(base, e))) local[of[0]!.reading]![i]! += 1 })
    else linking.push({ base, of })
  }
  return { parts: split(allowed, local, linking), fixed }
}

function split(allowed: readonly (readonly number[])[], local: readonly (readonly number[])[], linking: readonly { base: Effect; of: readonly { reading: number; effects: readonly Effect[] }[] }[]): Part[] {
  const root = allowed.map((_, r) => r)
  const find = (r: number): number => (root[r] === r ? r : (root[r] = find(root[r]!)))
  for (const { of } of linking) for (const { reading } of of) root[find(reading)] = find(of[0]!.reading)
  const groups = new Map<number, number[]>()
  allowed.forEach((a, r) => {
    if (a.length < 2) return
    const group = groups.get(find(r))
    if (group) group.push(r)
    else groups.set(find(r), [r])
  })
  return [...groups.values()].map((members) => {
    const own = linking.filter(({ of }) => find(of[0]!.reading) === find(members[0]!))
    const units = members.map((r): Unit => {
      const links = own.flatMap(({ of }, i) => (of.some((o) => o.reading === r) ? [i] : []))
      const effects = links.map((i) => own[i]!.of.find((o) => o.reading === r)!.effects)
      const choices = new Map<string, { local: number; effects: Effect[]; candidates: number[] }>()
      allowed[r]!.forEach((candidate, i) => {
        const mine = effects.map((e) => e[i]!)
        const key = `${local[r]![i]}|${mine.map((e) => `${e.sum},${e.blank}`).join('|')}`
        const same = choices.get(key)
        if (same) same.candidates.push(candidate)
        else choices.set(key, { local: local[r]![i]!, effects: mine, candidates: [candidate] })
      })
      return { reading: r, links, choices: [...choices.values()] }
    })
    return { units, links: own.map((l) => l.base) }
  })
}
