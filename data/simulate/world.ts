import type { Body } from '../../src/core/table'
import type { Scope } from '../../src/core/schema'
import { bodyAt } from '../directory/bodies'
import type { BodyEntry } from '../directory/bodies'
import type { Place } from '../directory/places'
import { OFFICES } from './offices'
import type { Office } from './offices'
import { Random, seedOf } from './random'

/** Which simulated bodies there are, and in which years each has a report. */

export const FIRST_YEAR = 2019
export const LAST_YEAR = 2025
const YEARS = LAST_YEAR - FIRST_YEAR + 1

interface Government {
  readonly place: Place
  /** Index of the government above it; -1 for a province. Parents stand before their children. */
  readonly parent: number
}

export interface SimulatedBody {
  readonly body: Body
  readonly scope: Scope
  /** Index of its government: its own one, or the one that it is an office of. */
  readonly government: number
  readonly office: Office | null
  /** In store for FIRST_YEAR + i? */
  readonly present: readonly boolean[]
}

export interface World {
  readonly governments: readonly Government[]
  readonly bodies: readonly SimulatedBody[]
  readonly reports: number
}

/** Most bodies report every year; one in ten begins later, and one year in thirty is missing. */
function presence(id: string): boolean[] {
  const random = new Random(`${id}/presence`)
  const from = random.chance(0.1) ? 1 + random.below(4) : 0
  return Array.from({ length: YEARS }, (_, i) => i >= from && !random.chance(0.033))
}

/** Bodies are about this part governments; the others are offices. */
const GOVERNMENTS = 0.3
const REPORTS_PER_BODY = 6.5
/** At most this part of the governments below the provinces are cities. */
const CITIES = 0.45

/** The governments: all provinces, then cities, then counties city by city in a drawn order, so that some cities are whole. */
function chooseGovernments(places: readonly Place[], wanted: number): readonly Place[] {
  const count = Math.max(wanted, 31)
  const drawn = (list: readonly Place[], key: (p: Place) => string) =>
    list.map((p) => ({ p, at: seedOf(`order/${key(p)}`) })).sort((a, b) => a.at - b.at || (a.p.code < b.p.code ? -1 : 1)).map((x) => x.p)
  const level = (l: Place['level']) => places.filter((p) => p.level === l)
  const cities = drawn(level('city'), (p) => p.code).slice(0, Math.round((count - 31) * CITIES))
  const above = new Set([...level('province'), ...cities].map((p) => p.code))
  const counties = drawn(level('county').filter((p) => above.has(p.parent!)), (p) => p.parent!)
  const chosen = new Set([...level('province'), ...cities, ...counties].slice(0, count).map((p) => p.code))
  return places.filter((p) => chosen.has(p.code))
}

const MUNICIPALITY = /^(11|12|31|50)0000$/

function namesOf(place: Place, byCode: ReadonlyMap<string, Place>): { before: string; municipality: boolean } {
  const above = place.parent ? byCode.get(place.parent)! : null
  // Names of districts repeat (鼓楼区, 朝阳区): the city before them tells them apart.
  return { before: place.level === 'county' && above ? above.name + place.name : place.name, municipality: MUNICIPALITY.test(place.code) }
}

/** The simulated bodies with exactly so many reports (at least one a body). */
export function simulateWorld(places: readonly Place[], reports: number): World {
  const byCode = new Map(places.map((p) => [p.code, p]))
  const chosen = chooseGovernments(places, Math.round((reports / REPORTS_PER_BODY) * GOVERNMENTS))
  const order = { province: 0, city: 1, county: 2 }
  const ranked = [...chosen].sort((a, b) => order[a.level] - order[b.level] || (a.code < b.code ? -1 : 1))
  const indexOf = new Map(ranked.map((p, i) => [p.code, i]))
  const governments = ranked.map((place): Government => ({ place, parent: place.parent === null ? -1 : indexOf.get(place.parent)! }))

  const bodies: SimulatedBody[] = []
  let left = reports
  const add = (entry: BodyEntry, scope: Scope, government: number, office: Office | null) => {
    let present = presence(entry.id)
    const count = present.filter(Boolean).length
    if (count === 0 || left === 0) return
    if (count > left) {
      let spare = left
      present = present.map((p) => p && spare-- > 0)
    }
    left -= present.filter(Boolean).length
    bodies.push({ body: bodyAt(entry, byCode), scope, government, office, present })
  }

  governments.forEach(({ place }, i) => {
    const { before } = namesOf(place, byCode)
    const level = place.level === 'county' ? (place.name.endsWith('区') ? 'district' : 'county') : place.level
    add({ id: place.code, name: `${before}人民政府`, place: place.code, level, sector: null, former: [] }, 'aggregate', i, null)
  })
  // Offices in rounds: each government gets one more of its own order of kinds, until there are reports enough.
  const kinds = governments.map(({ place }) => OFFICES.map((o, i) => ({ o, at: i * 0.12 + new Random(`${place.code}/${o.slug}`).next() * 3 })).sort((a, b) => a.at - b.at).map((x) => x.o))
  for (let round = 0; round < OFFICES.length && left > 0; round += 1) {
    governments.forEach(({ place }, i) => {
      const office = kinds[i]![round]!
      const { before, municipality } = namesOf(place, byCode)
      const end = place.level === 'province' && !municipality ? office.province : office.local
      add({ id: `${place.code}-${office.slug}`, name: before + end, place: place.code, level: 'department', sector: office.sector, former: [] }, 'own', i, office)
    })
  }
  return { governments, bodies, reports: reports - left }
}
