import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numbered } from '../../src/core/table'
import type { Body, StoredFigure, StoredReport } from '../../src/core/table'
import type { Engine } from '../../src/engine/engine'
import { OwnReports } from '../../src/engine/own-reports'
import { startTestEngine } from '../core/query/engine'
import type { TestEngine } from '../core/query/engine'

const figure = (value: number): StoredFigure => ({ state: 'reported', value, raw: String(value), place: null, solved: false })
/** A report of one body and year with what it carried in and out. */
const report = (body: string, year: number, carriedIn: number, carriedOut: number, origin: StoredReport['origin'] = 'own'): StoredReport => ({
  id: `${body}-${year}-own`, body, agency: body, year, vintage: 2021, scope: 'own', origin,
  source: { address: null, published: null, file: 'a.html', hash: 'ff' },
  figures: { 'requests.carried_in.total': figure(carriedIn), 'requests.carried_out.total': figure(carriedOut) },
  doubts: [], missing: [], findings: [], results: [], tables: [{ kind: 'grid', title: '表', rows: [] }],
})
const body = (id: string): Body => ({ id, name: id, place: '350128', province: '35', city: null, county: null, level: 'county', sector: null, former: [], pinyin: '', initials: '' })

let database: TestEngine
let asked: string[]
let engine: Engine
let own: OwnReports
beforeAll(async () => { database = await startTestEngine() }, 60_000)
beforeEach(() => {
  database.fill('', [report('b1', 2023, 0, 5, 'shipped'), report('b2', 2023, 0, 7, 'shipped')], new Map(['b1', 'b2', 'b3'].map((id) => [id, body(id)])))
  database.fill('own_', [], new Map())
  asked = []
  engine = {
    attach: () => Promise.resolve(), close: () => Promise.resolve(),
    run: async (sql) => { asked.push(sql); return database.run(sql) },
    append: async (table, stream) => database.append(table, stream),
  }
  own = new OwnReports(engine)
})

const carried = (r: StoredReport): readonly (number | null)[][] => r.findings.filter((f) => f.id.startsWith('across.carried')).map((f) => [f.left, f.right])
const inTable = (table: string): number => Number(database.run(`SELECT count(*)::INTEGER AS n FROM own_${table}`)[0]!['n'])

describe('own reports on their way into the tables', () => {
  it('returns them as checked, in their order, against shipped and own years of several bodies', async () => {
    const reports = [report('b1', 2024, 4, 1), report('b2', 2024, 7, 2), report('b2', 2025, 3, 0)].map((r, i) => numbered(r, i + 1))
    const checked = await own.add(reports, '')
    expect(checked.map((r) => r.id)).toEqual(reports.map((r) => r.id))
    expect(checked.map(carried)).toEqual([[[4, 5]], [], [[3, 2]]])
    expect(checked[1]!.findings.filter((f) => f.kind === 'mismatch')).toEqual([])
    expect(own.count).toBe(3)
  })

  it('puts rows, findings and places of the directory into the tables', async () => {
    await own.add([numbered(report('b1', 2024, 4, 1), 1), numbered(report('own-1', 2024, 4, 1), 2)], '')
    expect(database.run('SELECT id, place, requests_carried_in_total AS n, requests_new_total AS none FROM own_report ORDER BY no')).toEqual([
      { id: 'b1-2024-own-own-1', place: '350128', n: 4, none: null }, { id: 'own-2-2024-own-own-2', place: null, n: 4, none: null },
    ])
    expect(database.run("SELECT left_value AS a, right_value AS b FROM own_finding WHERE id LIKE 'across.carried%'")).toEqual([{ a: 4, b: 5 }])
    expect(database.run('SELECT DISTINCT tables FROM own_published')).toEqual([{ tables: '[{"kind":"grid","title":"表","rows":[]}]' }])
    expect(inTable('reading')).toBe(4)
  })

  it('asks one question for many bodies, and none where the data set can have no report of them', async () => {
    await own.add(Array.from({ length: 300 }, (_, i) => numbered(report('own-1', 2024, 1, 1), i + 1)), '')
    expect(asked).toEqual([])
    expect([own.count, inTable('report'), inTable('published')]).toEqual([300, 300, 300])
    await own.add([numbered(report('b1', 2024, 5, 1), 301), numbered(report('b2', 2024, 7, 1), 302), numbered(report('b3', 2024, 7, 1), 303)], '')
    expect(asked).toHaveLength(2)
  })

  it('checks an earlier report anew when the year before it comes later, and says so only where that changes it', async () => {
    const later = numbered(report('b3', 2025, 3, 0), 1)
    expect((await own.add([later], '')).map(carried)).toEqual([[]])
    const before = numbered(report('b3', 2024, 0, 9), 2)
    const checked = await own.add([before], '')
    expect(checked.map((r) => [r.id, carried(r)])).toEqual([[before.id, []], [later.id, [[3, 9]]]])
    expect(database.run("SELECT left_value AS a, right_value AS b FROM own_finding WHERE id LIKE 'across.carried%'")).toEqual([{ a: 3, b: 9 }])
    const other = numbered(report('b3', 2023, 0, 0), 3)
    expect((await own.add([other], '')).map((r) => r.id)).toEqual([other.id])
    expect(database.run("SELECT left_value AS a, right_value AS b FROM own_finding WHERE id LIKE 'across.carried%'")).toContainEqual({ a: 3, b: 9 })
  })

  it('takes two calls one after the other', async () => {
    const [first, second] = await Promise.all([own.add([numbered(report('b3', 2024, 0, 9), 1)], ''), own.add([numbered(report('b3', 2025, 3, 0), 2)], '')])
    expect([first!.length, second!.map(carried)]).toEqual([1, [[[3, 9]]]])
    expect(database.run('SELECT count(DISTINCT no)::INTEGER AS n FROM own_report')).toEqual([{ n: 2 }])
  })

  it('leaves nothing behind of reports that could not be put in whole, and takes the next ones', async () => {
    const { append } = engine
    engine.append = async (table, stream) => { if (table === 'own_published') throw new Error('full'); return append(table, stream) }
    await expect(own.add([numbered(report('b1', 2024, 4, 1), 1)], '')).rejects.toThrow('full')
    expect([own.count, inTable('report'), inTable('finding')]).toEqual([0, 0, 0])
    engine.append = append
    expect(await own.add([numbered(report('b1', 2024, 4, 1), 1)], '')).toHaveLength(1)
    expect(inTable('report')).toBe(1)
  })
})
