import { mulberry32 } from '../../../data/simulate/random'
import { CODES, codesOf } from '../../../src/core/schema'
import type { Code, Origin, StoredScope, Vintage } from '../../../src/core/schema'
import { FINDING_KINDS } from '../../../src/core/check/finding'
import type { Body, BodyLevel, StoredFigure, StoredReport } from '../../../src/core/table'

/** Random stored reports with gaps of every kind, from a seed. */

const body = (id: string, place: string, level: BodyLevel): Body =>
  ({ id, name: `机关${id}`, place, province: place.slice(0, 2), city: null, county: null, level, sector: null, former: [], pinyin: '', initials: '' })

export const BODIES: ReadonlyMap<string, Body> = new Map([
  body('350000', '350000', 'province'), body('350100', '350100', 'city'), body('350128', '350128', 'county'), body('350128-police', '350128', 'department'),
  body('350121', '350121', 'county'), body('350100-office', '350100', 'department'), body('320800', '320800', 'city'), body('320813', '320813', 'district'),
].map((b) => [b.id, b]))

export const FIRST = 2019

function figure(next: () => number, code: Code): StoredFigure | null {
  const r = next()
  const value = next() < 0.5 ? 0 : Math.floor(next() * 60)
  const read = next() < 0.3
  const base = { raw: read ? `读${value}'` : null, place: read ? { block: 1, row: 2, cell: 3, start: 0, end: 2 } : null, solved: read && next() < 0.2 }
  if (r < 0.02) return null
  if (r < 0.05) return { ...base, state: 'blank', value: null, solved: false }
  if (r < 0.07) return { ...base, state: 'unreadable', value: null, raw: '5845546', solved: false }
  return { ...base, state: 'reported', value: code.endsWith('amount') ? value / 8 : value }
}

function randomReport(next: () => number, id: string, of: string, year: number, scope: StoredScope, origin: Origin): StoredReport {
  const vintage: Vintage = next() < 0.1 ? (year < 2021 ? 2021 : 2019) : year < 2021 ? 2019 : 2021
  const own = new Set(codesOf(vintage))
  const figures: Partial<Record<Code, StoredFigure>> = {}
  const missing: Code[] = []
  const careful = next() < 0.4
  for (const code of CODES) {
    if (own.has(code) ? true : next() < 0.05) {
      const made = careful && own.has(code) ? { state: 'reported' as const, value: Math.floor(next() * 80), raw: null, place: null, solved: false } : figure(next, code)
      if (made) figures[code] = made
      else if (own.has(code) && next() < 0.3) missing.push(code)
    }
  }
  const unreadable = CODES.filter((c) => figures[c]?.state === 'unreadable')
  return {
    id, body: of, agency: `机关${of}`, year, vintage, scope, origin,
    source: { address: next() < 0.5 ? `https://example.org/${id}` : null, published: next() < 0.8 ? `${year + 1}-0${1 + Math.floor(next() * 3)}-1${Math.floor(next() * 9)}` : null, file: null, hash: null },
    figures, missing, tables: [], results: [],
    doubts: unreadable.map((code) => ({ codes: [code], raw: '5845546', place: null, candidates: [[1], [null]], count: 2, why: { key: 'doubt.run', slots: { raw: '5845546', count: 2 } } })),
    findings: Array.from({ length: Math.floor(next() * 3) }, (_, i) => ({
      id: `requests.balance:${i}`, kind: FINDING_KINDS[Math.floor(next() * 4)]!, codes: CODES.slice(i, i + 2),
      left: next() < 0.2 ? null : Math.floor(next() * 9), right: 3, message: { key: 'k', slots: { a: 1, b: "o'clock" } },
    })),
  }
}

/** Shipped reports of the bodies over four years, a few of unknown scope; `ownCount` own ones, some of them of the same body, year and scope. */
export function randomLibrary(seed: number, density = 0.6, ownCount = 4): { readonly shipped: readonly StoredReport[]; readonly own: readonly StoredReport[] } {
  const next = mulberry32(seed)
  const shipped: StoredReport[] = []
  for (const of of BODIES.keys()) {
    for (let year = FIRST; year < FIRST + 4; year += 1) {
      for (const scope of ['own', 'aggregate'] as const) {
        if (next() < density * (scope === 'own' ? 0.6 : 1)) shipped.push(randomReport(next, `${of}-${year}-${scope}`, of, year, scope, 'shipped'))
      }
    }
  }
  for (const of of BODIES.keys()) for (let year = FIRST; year < FIRST + 4; year += 1) {
    if (next() < density * 0.2) shipped.push(randomReport(next, `${of}-${year}-unknown`, of, year, 'unknown', 'shipped'))
  }
  const ids = [...BODIES.keys(), 'own-1', 'own-2']
  const own = Array.from({ length: ownCount }, (_, i) => {
    const of = ids[Math.floor(next() * ids.length)]!
    const year = FIRST + Math.floor(next() * 4)
    const chance = next()
    const scope = of === 'own-2' || chance > 0.8 ? 'unknown' : chance < 0.4 ? 'own' : 'aggregate'
    return randomReport(next, `${of}-${year}-${scope}-own-${i}`, of, year, scope, 'own')
  })
  return { shipped, own }
}
