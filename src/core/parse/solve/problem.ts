import type { Code, Identity } from '../../schema'
import { identitiesOver } from '../../schema'
import type { Effect, Term } from '../../schema/effect'
import { add, effectOf, holds } from '../../schema/effect'

/** The readings of a report as a problem of sums: which choices each open reading has, and which identities link them. */

/**
 * What the solver asks of a row: a value (null: blank) per figure of `codes`, for every way to read it. One option: the text plainly says so, and
 * no identity may change it. Several: the solver decides. None: nothing fits, and what it brings is unknown.
 */
export interface Reading {
  readonly codes: readonly Code[]
  readonly options: readonly { readonly values: readonly (number | null)[] }[]
  /** Only options that obey the row's own identity (its total) were kept, of more: that identity served to read it. */
  readonly pruned?: boolean
}

/** Candidates of one reading that every identity sees alike. */
export interface Choice {
  /** How many identities of this reading alone it breaks. */
  readonly local: number
  /** What it brings to each identity of `Unit.links`, in that order. */
  readonly effects: readonly Effect[]
  readonly options: readonly number[]
}

/** A reading with more than one option. */
export interface Unit {
  readonly reading: number
  /** Indexes into `Part.links`. */
  readonly links: readonly number[]
  /** The least `local` of its choices. */
  readonly cheapest: number
  /** Its choices that break at most so many identities alone. A long run has very many that break one, so they are made when asked for. */
  readonly choices: (most: number) => readonly Choice[]
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
  const places = new Map<Code, readonly [reading: number, index: number]>()
  const put = (codes: readonly Code[], reading: number): void => codes.forEach((code, i) => { if (!places.has(code)) places.set(code, [reading, i]) })
  readings.forEach((reading, r) => put(reading.codes, r))
  put(missing, readings.length)
  return identitiesOver(places.keys()).map((identity) => ({ identity, terms: termsOf(identity, places) }))
}

/** The term that each reading has in an identity, in the order of the readings. */
function termsOf(identity: Identity, places: ReadonlyMap<Code, readonly [reading: number, index: number]>): Sum['terms'] {
  const parts = new Map<number, [index: number, sign: 1 | -1][]>()
  const put = (codes: readonly Code[], sign: 1 | -1): void => {
    for (const code of codes) {
      const [reading, index] = places.get(code)!
      const own = parts.get(reading)
      if (own) own.push([index, sign])
      else parts.set(reading, [[index, sign]])
    }
  }
  put(identity.left, 1)
  put(identity.right, -1)
  return [...parts].sort(([a], [b]) => a - b).map(([reading, own]) => [reading, { parts: own }] as const)
}

/** What each allowed option of a reading brings; a reading without options brings blanks. */
export const effectsOf = (term: Term, reading: Reading | undefined, allowed: readonly number[]): readonly Effect[] =>
  reading && allowed.length > 0 ? allowed.map((c) => effectOf(term, reading.options[c]!.values)) : [effectOf(term, [])]

/** An identity with what plain readings bring to it and the open readings that it touches. */
interface Link {
  readonly base: Effect
  readonly of: readonly (readonly [reading: number, term: Term])[]
}

/** Splits the readings into parts. `fixed` counts the identities of plain readings that are broken: no choice can mend them. */
export function problemOf(sums: readonly Sum[], readings: readonly Reading[], allowed: readonly (readonly number[])[]): { readonly parts: readonly Part[]; readonly fixed: number } {
  const open = allowed.map((a, r) => (a.length < 2 ? [] : readings[r]!.codes.map((_, i) => a.some((c) => readings[r]!.options[c]!.values[i] !== readings[r]!.options[a[0]!]!.values[i]))))
  let fixed = 0
  const local = allowed.map((a) => a.map(() => 0))
  const linking: Link[] = []
  for (const { terms } of sums) {
    const of = terms.filter(([r, term]) => term.parts.some(([i]) => open[r]?.[i]))
    const base = terms.filter((t) => !of.includes(t)).map(([r, term]) => effectsOf(term, readings[r], allowed[r]?.slice(0, 1) ?? [])[0]!).reduce(add, UNKNOWN)
    const [only] = of
    if (!only) fixed += holds(base) ? 0 : 1
    else if (of.length > 1) linking.push({ base, of })
    else effectsOf(only[1], readings[only[0]], allowed[only[0]]!).forEach((e, i) => { if (!holds(add(base, e))) local[only[0]]![i]! += 1 })
  }
  const groups = groupsOf(allowed, linking)
  return {
    fixed,
    parts: groups.map((members): Part => {
      const links = linking.filter(({ of }) => members.includes(of[0]![0]))
      return { units: members.map((r) => unitOf(r, readings[r]!, allowed[r]!, local[r]!, links)), links: links.map((l) => l.base) }
    }),
  }
}

function unitOf(r: number, reading: Reading, allowed: readonly number[], local: readonly number[], all: readonly Link[]): Unit {
  const links = all.flatMap(({ of }, i) => (of.some(([reader]) => reader === r) ? [i] : []))
  const terms = links.map((i) => all[i]!.of.find(([reader]) => reader === r)![1])
  const made = new Map<number, readonly Choice[]>()
  const dearest = local.reduce((a, b) => Math.max(a, b), 0)
  const choices = (most: number): readonly Choice[] => {
    const level = Math.min(most, dearest)
    const before = made.get(level)
    if (before) return before
    const out = new Map<string, { local: number; effects: Effect[]; options: number[] }>()
    allowed.forEach((option, i) => {
      if (local[i]! > level) return
      const effects = terms.map((term) => effectOf(term, reading.options[option]!.values))
      const key = `${local[i]!}|${effects.map((e) => `${e.sum},${e.blank}`).join('|')}`
      const same = out.get(key)
      if (same) same.options.push(option)
      else out.set(key, { local: local[i]!, effects, options: [option] })
    })
    const list = [...out.values()]
    made.set(level, list)
    return list
  }
  return { reading: r, links, cheapest: local.reduce((a, b) => Math.min(a, b), Infinity), choices }
}

/** Open readings that identities link, directly or through others, in one group. */
function groupsOf(allowed: readonly (readonly number[])[], linking: readonly Link[]): readonly (readonly number[])[] {
  const root = allowed.map((_, r) => r)
  const find = (r: number): number => (root[r] === r ? r : (root[r] = find(root[r]!)))
  for (const { of } of linking) for (const [r] of of) root[find(r)] = find(of[0]![0])
  const groups = new Map<number, number[]>()
  allowed.forEach((a, r) => {
    if (a.length < 2) return
    const group = groups.get(find(r))
    if (group) group.push(r)
    else groups.set(find(r), [r])
  })
  return [...groups.values()]
}
