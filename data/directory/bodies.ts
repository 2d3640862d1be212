import { readFileSync } from 'node:fs'
import type { DirectoryBody } from '../../src/core/query/shipped'
import type { Body, BodyLevel } from '../../src/core/table/stored'
import type { StoredScope } from '../../src/core/schema'
import type { Place, PlaceOverride } from './places'
import { spell } from './pinyin'

/** The bodies that ship, from `data/directory.json`. */

export interface BodyEntry {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly level: BodyLevel
  readonly sector: string | null
  readonly former: readonly string[]
}

interface DirectoryFile {
  readonly places: Readonly<Record<string, PlaceOverride>>
  readonly bodies: readonly BodyEntry[]
}

/** The directory as it is committed. */
export const readDirectoryFile = (): DirectoryFile =>
  JSON.parse(readFileSync(new URL('../directory.json', import.meta.url), 'utf8')) as DirectoryFile

/** A body with the names of the places that it lies in, and its spelling. Throws where its place is unknown. */
export function bodyAt(entry: BodyEntry, places: ReadonlyMap<string, Place>): Body {
  const names: Record<Place['level'], string | null> = { province: null, city: null, county: null }
  for (let at: string | null = entry.place; at !== null; ) {
    const place: Place | undefined = places.get(at)
    if (!place) throw new Error(`${entry.id}: no place has the code ${at}`)
    names[place.level] = place.name
    at = place.parent
  }
  return {
    id: entry.id, name: entry.name, place: entry.place,
    province: names.province!, city: names.city, county: names.county,
    level: entry.level, sector: entry.sector, former: entry.former, ...spell(entry.name),
  }
}

/** The bodies with the years that stand in store for each scope. */
export function withYears(
  bodies: readonly Body[], reports: Iterable<{ readonly body: string; readonly year: number; readonly scope: StoredScope }>,
): readonly DirectoryBody[] {
  const years = new Map(bodies.map((b) => [b.id, { own: [] as number[], aggregate: [] as number[] }]))
  for (const r of reports) if (r.scope !== 'unknown') years.get(r.body)?.[r.scope].push(r.year)
  const ascending = (list: number[]) => [...new Set(list)].sort((a, b) => a - b)
  return bodies.map((b) => ({ ...b, own: ascending(years.get(b.id)!.own), aggregate: ascending(years.get(b.id)!.aggregate) }))
}
