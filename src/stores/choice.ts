import type { Directory } from '../core/query/shipped'
import type { StoredReport } from '../core/table/stored'

/** What a state chooses, by the directory: names, the years of the data set, and what nobody knows. */
export interface Choice {
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  /** Every year of the data set, ascending, without holes: the year buttons. */
  readonly years: readonly number[]
  /** Ids of `at` that neither the directory nor the own files know. */
  readonly unknown: readonly string[]
}

/** A report of the reader's own stands beside the directory's, under the body that it was recognised as. */
type OwnReport = Pick<StoredReport, 'body' | 'agency' | 'year'>

interface Index { readonly names: ReadonlyMap<string, string>; readonly years: readonly number[] }
const indexes = new WeakMap<Directory, Index>()

/** Names and years of a directory, once: it may hold 25,000 bodies. A body's name stands before its place's. */
function indexOf(directory: Directory): Index {
  let index = indexes.get(directory)
  if (!index) {
    const names = new Map([...directory.places.map((p) => [p.code, p.name] as const), ...directory.bodies.map((b) => [b.id, b.name] as const)])
    const years = new Set<number>()
    for (const body of directory.bodies) for (const list of [body.own, body.aggregate]) for (const year of list) years.add(year)
    indexes.set(directory, (index = { names, years: [...years] }))
  }
  return index
}

/** What the bodies of an address are: their names, the years there are, and those ids that neither the directory nor an own report knows. */
export function choose(at: readonly string[], directory: Directory, own: readonly OwnReport[] = []): Choice {
  const { names } = indexOf(directory)
  const nameOf = (id: string): string | undefined => names.get(id) ?? own.find((r) => r.body === id)?.agency
  return {
    bodies: at.map((id) => ({ id, name: nameOf(id) ?? id })),
    years: yearsOf(directory, own),
    unknown: at.filter((id) => nameOf(id) === undefined),
  }
}

/** From the first year of any report to the last, without holes. */
export function yearsOf(directory: Directory, own: readonly Pick<StoredReport, 'year'>[] = []): readonly number[] {
  const all = [...indexOf(directory).years, ...own.map((r) => r.year)]
  if (all.length === 0) return []
  const first = Math.min(...all)
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i)
}
