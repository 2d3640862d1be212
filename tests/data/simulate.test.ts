import { beforeAll, describe, expect, it, vi } from 'vitest'
import { allPlaces } from '../../data/directory/places'
import { findingsOfYear, reportAt } from '../../data/simulate/check'
import type { Flawed } from '../../data/simulate/check'
import { addFlaws } from '../../data/simulate/flaws'
import { Random } from '../../data/simulate/random'
import { SLOTS, slot } from '../../data/simulate/slots'
import { wideYear } from '../../data/simulate/wide'
import { simulateWorld } from '../../data/simulate/world'
import { simulateYears } from '../../data/simulate/years'
import { codesOf, identitiesOver } from '../../src/core/schema'
import type { Code } from '../../src/core/schema'
import { WIDE_COLUMNS, reportRows } from '../../src/core/table'
import type { StoredFigure, StoredReport } from '../../src/core/table'

vi.setConfig({ testTimeout: 60_000 })

const places = allPlaces()
const REPORTS = 4000

function simulate(reports: number): Flawed[] {
  const world = simulateWorld(places, reports)
  return [...simulateYears(world)].map((table) => ({ table, special: addFlaws(table) }))
}

let years: Flawed[]
beforeAll(() => { years = simulate(REPORTS) }, 60_000)
const each = () => years.flatMap((y) => y.table.bodies.map((b, row) => ({ y, b, row, at: (s: number) => y.table.values[s]![row]! })))
const NEW = slot('requests', 'new', 'total')
const HANDLED = slot('requests', 'handled', 'total')

describe('random numbers', () => {
  it('come from their name alone', () => {
    const draw = (name: string) => { const r = new Random(name); return [r.next(), r.normal(), r.poisson(3), r.poisson(80), r.gamma(0.5), r.binomial(90, 0.3)] }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('have the means that they should have', () => {
    const r = new Random('means')
    const mean = (f: () => number) => Array.from({ length: 20_000 }, f).reduce((a, b) => a + b, 0) / 20_000
    expect(mean(() => r.next())).toBeCloseTo(0.5, 1)
    expect(mean(() => r.gamma(0.7))).toBeCloseTo(1, 1)
    expect(Math.abs(mean(() => r.poisson(4)) - 4)).toBeLessThan(0.1)
    expect(Math.abs(mean(() => r.poisson(50)) - 50)).toBeLessThan(0.3)
    expect(Math.abs(mean(() => r.binomial(12, 0.25)) - 3)).toBeLessThan(0.1)
    expect(Math.abs(mean(() => r.binomial(400, 0.01)) - 4)).toBeLessThan(0.1)
  })

  it('part a number without losing any of it', () => {
    const r = new Random('parts')
    for (const n of [0, 1, 17, 500, 100_000]) {
      const into = [0, 0, 0, 0]
      r.multinomial(n, [0.5, 0.3, 0.15, 0.05], into)
      expect(into.reduce((a, b) => a + b, 0)).toBe(n)
      expect(Math.min(...into)).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('the simulated set', () => {
  it('has exactly the number of reports that was asked for, over all years and levels', () => {
    expect(each()).toHaveLength(REPORTS)
    expect(years.map((y) => y.table.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
    expect(new Set(each().map(({ b }) => b.body.level))).toEqual(new Set(['province', 'city', 'county', 'district', 'department']))
    expect(new Set(each().map(({ b }) => b.scope))).toEqual(new Set(['own', 'aggregate']))
  })

  it('is the same each time', () => {
    const again = simulate(REPORTS)
    again.forEach((y, i) => {
      expect(y.table.bodyIndex).toEqual(years[i]!.table.bodyIndex)
      expect(y.special).toEqual(years[i]!.special)
      for (let s = 0; s < SLOTS; s += 1) expect(y.table.values[s]).toEqual(years[i]!.table.values[s])
    })
  })

  it('gives most bodies few requests and a few of them very many', () => {
    const own = each().filter(({ b }) => b.scope === 'own').map(({ at }) => at(NEW)).sort((a, b) => a - b)
    const quantile = (p: number) => own[Math.floor(p * own.length)]!
    const zeros = own.filter((n) => n === 0).length / own.length
    expect(zeros).toBeGreaterThan(0.02)
    expect(zeros).toBeLessThan(0.5)
    expect(quantile(0.5)).toBeLessThan(25)
    expect(own.at(-1)!).toBeGreaterThan(25 * Math.max(1, quantile(0.5)))
    const top = own.slice(-Math.ceil(own.length / 10)).reduce((a, b) => a + b, 0)
    expect(top / own.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.35)
  })

  it('has rates like those that are published', () => {
    const sum = (s: number) => each().filter(({ b }) => b.body.level === 'province').reduce((n, { at }) => n + at(s), 0)
    const share = (sum(slot('requests', 'granted', 'total')) + sum(slot('requests', 'partly_granted', 'total'))) / sum(HANDLED)
    expect(share).toBeGreaterThan(0.35)
    expect(share).toBeLessThan(0.6)
    expect(sum(slot('requests', 'new', 'natural')) / sum(NEW)).toBeGreaterThan(0.75)
    expect(sum(slot('requests', 'carried_out', 'total')) / sum(NEW)).toBeLessThan(0.1)
    expect(sum(slot('challenges', 'review', 'total')) / sum(HANDLED)).toBeGreaterThan(0.02)
  })

  it('holds its identities but for the few reports that contradict themselves on purpose', () => {
    let wrong = 0
    for (const { table } of years) {
      const identities = identitiesOver(codesOf(table.vintage))
      const slots = (codes: readonly Code[]) => codes.map((c) => table.values[slot(...(c.split('.') as [never, string, string]))]!)
      const sides = identities.map(({ left, right }) => [slots(left), slots(right)] as const)
      const total = (columns: readonly Float64Array[], row: number) => columns.reduce((n, c) => n + c[row]!, 0)
      table.bodies.forEach((_, row) => { if (sides.some(([l, r]) => total(l, row) !== total(r, row))) wrong += 1 })
    }
    expect(wrong / REPORTS).toBeGreaterThan(0.01)
    expect(wrong / REPORTS).toBeLessThan(0.06)
  })

  it('has what the reports of the real world have: blanks, unreadable runs, mixed forms, broken chains', () => {
    const special = years.flatMap((y) => [...y.special.values()])
    expect(special.some((s) => s.states.includes('blank'))).toBe(true)
    expect(special.some((s) => s.runs.length > 0)).toBe(true)
    for (const run of special.flatMap((s) => s.runs)) {
      expect(run.candidates.length).toBeGreaterThan(1)
      for (const c of run.candidates) expect(c.join('')).toBe(run.raw)
    }
    const found = years.flatMap((y, i) => [...findingsOfYear(y, years[i - 1] ?? null).values()].flat())
    expect(new Set(found.map((f) => f.kind))).toEqual(new Set(['unbalanced', 'mismatch', 'doubtful']))
    expect(found.some((f) => f.id.startsWith('across.carried:'))).toBe(true)
    expect(found.length / REPORTS).toBeLessThan(0.2)
  })

  it('carries in what it carried out, and has an aggregate that is not less than its parts', () => {
    for (let i = 1; i < years.length; i += 1) {
      const [now, before] = [years[i]!.table, years[i - 1]!.table]
      const was = new Map(before.bodyIndex.map((b, row) => [b, row]))
      const pairs = now.bodyIndex.flatMap((b, row) => (was.has(b) ? [[row, was.get(b)!] as const] : []))
      const broken = pairs.filter(([row, old]) => now.values[slot('requests', 'carried_in', 'total')]![row] !== before.values[slot('requests', 'carried_out', 'total')]![old])
      expect(broken.length / pairs.length).toBeLessThan(0.03)
    }
    for (const { table } of years) {
      const parts = new Map<string, number>()
      const value = (row: number) => table.values[slot('requests', 'handled', 'natural')]![row]!
      table.bodies.forEach(({ body, office }, row) => { if (office) parts.set(body.place, (parts.get(body.place) ?? 0) + value(row)) })
      table.bodies.forEach(({ body, office }, row) => { if (!office) expect(value(row)).toBeGreaterThanOrEqual(parts.get(body.place) ?? 0) })
    }
  })

  it('writes the wide row that a stored report with the same figures would have', () => {
    for (const y of [years[0]!, years[5]!]) {
      const wide = wideYear(y.table, y.special, 1)
      const rows = [0, 1, 2, ...[...y.special.keys()].slice(0, 25)]
      for (const row of rows) {
        const seen = reportAt(y, row)
        const figures = Object.fromEntries(Object.entries(seen.figures).map(([code, f]): [string, StoredFigure] => [code, { ...f!, raw: null, place: null, solved: false }]))
        const { body, scope } = y.table.bodies[row]!
        const stored: StoredReport = {
          id: seen.id, body: body.id, agency: body.name, year: y.table.year, vintage: y.table.vintage, scope, origin: 'simulated',
          source: { address: null, published: null, file: null, hash: null }, figures, doubts: seen.doubts, missing: [], findings: [], results: [], tables: [],
        }
        const rowsOf = reportRows(stored, row + 1, body)
        const numbers = rowsOf.report[0]!.slice(-WIDE_COLUMNS.length)
        expect(WIDE_COLUMNS.map((_, c) => (Number.isNaN(wide.columns[c]![row]) ? null : wide.columns[c]![row]))).toEqual(numbers)
        expect(wide.gaps.filter((g) => g[0] === row + 1)).toEqual(rowsOf.gap)
        expect([wide.blankCells[row], wide.unreadableCells[row], wide.gapRows[row]]).toEqual(rowsOf.report[0]!.slice(-WIDE_COLUMNS.length - 3, -WIDE_COLUMNS.length))
      }
    }
  })
})
