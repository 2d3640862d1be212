import { describe, expect, it } from 'vitest'
import { CODES, codesOf } from '../../../src/core/schema'
import type { Code } from '../../../src/core/schema'
import { columnOf, createTable, matchBody, NoYear, numbered, reportRows, storeReport, tableSpec, TABLE_SPECS, valueIn, WIDE_COLUMNS } from '../../../src/core/table'
import type { StoredFigure, StoredReport } from '../../../src/core/table'
import type { CheckedReport } from '../../../src/core/check/finding'

const reported = (value: number): StoredFigure => ({ state: 'reported', value, raw: null, place: null, solved: false })
const blank: StoredFigure = { state: 'blank', value: null, raw: '', place: null, solved: false }
const report = (figures: StoredReport['figures'], more: Partial<StoredReport> = {}): StoredReport => ({
  id: 'x-2023-own', body: 'x', agency: 'x', year: 2023, vintage: 2021, scope: 'own', origin: 'shipped',
  source: { address: null, published: null, file: null, hash: null }, figures, doubts: [], missing: [], findings: [], results: [], tables: [], ...more,
})
const whole = (value: number): StoredReport['figures'] => Object.fromEntries(codesOf(2021).map((c) => [c, reported(value)]))

describe('the wide table', () => {
  it('has a column for every code, named by it, and no two of one name', () => {
    for (const code of CODES) expect(columnOf(code)!.name).toBe(code.replaceAll('.', '_'))
    expect(new Set(WIDE_COLUMNS.map((c) => c.name)).size).toBe(WIDE_COLUMNS.length)
    expect(new Set(tableSpec('report').columns.map((c) => c.name)).size).toBe(tableSpec('report').columns.length)
  })

  it('finds the column of a sum by its id; a group of one row is stored as that row', () => {
    expect(columnOf('requests.to_handle.total')).toMatchObject({ name: 'requests_to_handle_total', codes: ['requests.new.total', 'requests.carried_in.total'] })
    expect(columnOf('requests.group_granted.total')!.id).toBe('requests.granted.total')
    expect(columnOf('requests.group_granted.organisations')!.id).toBe('requests.granted.organisations')
    expect(columnOf('requests.group_refused.total')!.id).toBe('requests.group_refused.total')
    expect(columnOf('requests.nothing.total')).toBeNull()
  })

  it('makes tables whose rows have as many values as columns', () => {
    const rows = reportRows(report(whole(1), { tables: [{ kind: 'grid', title: '', rows: [] }], findings: [{ id: 'a', kind: 'doubtful', codes: [], left: null, right: null, message: { key: 'k', slots: {} } }] }), 1, null)
    for (const name of ['report', 'finding', 'published'] as const) expect(rows[name][0]).toHaveLength(tableSpec(name).columns.length)
    expect(TABLE_SPECS.map((t) => createTable(t, 'own_')).every((sql) => sql.startsWith('CREATE TABLE own_'))).toBe(true)
  })
})

describe('a sum of figures', () => {
  const other: Code[] = ['requests.other_overdue_correction.total', 'requests.other_unpaid_fee.total', 'requests.other_rest.total', 'requests.other.total']

  it('takes the figures that the report’s form has, and no number where one of them is not reported', () => {
    expect(valueIn(report(whole(2)), other)).toEqual({ value: 6, state: 'reported' })
    expect(valueIn(report({ 'requests.other.total': reported(5) }), other)).toEqual({ value: 5, state: 'reported' })
    expect(valueIn(report({ ...whole(2), [other[0]!]: blank }), other)).toEqual({ value: null, state: 'blank' })
    expect(valueIn(report({ ...whole(2), [other[0]!]: blank, [other[1]!]: { ...blank, state: 'unreadable' } }), other)).toEqual({ value: null, state: 'unreadable' })
    expect(valueIn(report({}), other)).toEqual({ value: null, state: 'not_applicable' })
  })

  it('counts a cell that the form requires and that was not found as a gap, never as not applicable', () => {
    expect(valueIn(report({}, { missing: [other[0]!] }), other)).toEqual({ value: null, state: 'blank' })
  })

  it('says of every NULL why it is one, unless the vintage explains it', () => {
    const { gap, report: wide } = reportRows(report({ 'requests.new.total': reported(0), 'requests.other.total': reported(3), 'requests.granted.total': blank }), 7, null)
    const state = (id: string) => gap.find(([, measure]) => WIDE_COLUMNS[measure as number]!.id === id)?.[2]
    expect(state('requests.new.total')).toBeUndefined()
    expect(state('requests.other.total')).toBe('extra')
    expect(state('requests.granted.total')).toBe('blank')
    expect(state('requests.handled.total')).toBe('not_applicable')
    expect(state('proactive.licences.items_change')).toBeUndefined()
    const at = (name: string) => wide[0]![tableSpec('report').columns.findIndex((c) => c.name === name)]
    expect([at('requests_new_total'), at('requests_granted_total'), at('blank_cells'), at('unreadable_cells')]).toEqual([0, null, 1, 0])
  })
})

describe('storing a checked report', () => {
  const evidenced = <T>(value: T | null) => ({ value, evidence: null, place: null })
  const checked = (year: number | null, scope: 'own' | 'aggregate' | null = null): CheckedReport => ({
    findings: [], results: [],
    report: {
      file: '年报.html', kind: 'html', head: { agency: evidenced<string>(null), year: evidenced(year), vintage: evidenced<2019 | 2021>(null), scope: evidenced(scope) },
      published: '2024-01-20', address: 'https://example.org/a', figures: { 'requests.new.total': { ...reported(3), raw: '3' } },
      doubts: [], missing: [], served: [], claims: [], tables: [], blocks: [],
    },
  })

  it('gives an own file without a body an id of its own, and keeps no prose', () => {
    const stored = storeReport(checked(2023), { origin: 'own', body: null, hash: 'ff' })
    expect(stored).toMatchObject({ id: 'own-1-2023-unknown-own-1', body: 'own-1', agency: '年报', vintage: 2021, source: { file: '年报.html', hash: 'ff', published: '2024-01-20' } })
    expect(stored).not.toHaveProperty('blocks')
    expect(storeReport(checked(2020, 'own'), { origin: 'shipped', body: '350128' })).toMatchObject({ id: '350128-2020-own', vintage: 2019 })
  })

  it('keeps a report that speaks of no scope as unknown, in its row too', () => {
    const stored = storeReport(checked(2023), { origin: 'own', body: null })
    expect(stored.scope).toBe('unknown')
    const [row] = reportRows(stored, 1, null).report
    expect(row![tableSpec('report').columns.findIndex((c) => c.name === 'scope')]).toBe('unknown')
    for (const scope of ['own', 'aggregate'] as const) expect(storeReport(checked(2023, scope), { origin: 'own', body: null }).scope).toBe(scope)
  })

  it('keeps the clause that a check compared of the reader’s own file alone', () => {
    const { report: read } = checked(2023)
    const claims = ['共收到申请3件', '共办结3件'].map((text) => ({ text, place: { block: 0, start: 0, end: 1 }, value: 3, meanings: [['requests.new.total' as const]] }))
    const result = (id: string) => ({ id, codes: ['requests.new.total' as const], outcome: 'agrees' as const })
    const made: CheckedReport = { findings: [], results: [result('prose:1'), result('requests.balance:total'), result('prose:7')], report: { ...read, claims } }
    expect(storeReport(made, { origin: 'own', body: null }).results.map((r) => r.said)).toEqual(['共办结3件', undefined, undefined])
    expect(storeReport(made, { origin: 'shipped', body: '350128' }).results).toEqual(made.results)
  })

  it('refuses a report of no year', () => {
    expect(() => storeReport(checked(null), { origin: 'own', body: null })).toThrow(NoYear)
  })
})

describe('matching an agency', () => {
  const bodies = [
    { id: '320813', name: '淮安市洪泽区人民政府', former: ['洪泽县人民政府'] },
    { id: '350128', name: '平潭综合实验区', former: ['平潭综合实验区管理委员会'] },
    { id: '419001-ga', name: '济源示范区公安局', former: ['济源市公安局'] },
    { id: '1', name: '南京市鼓楼区人民政府', former: [] }, { id: '2', name: '徐州市鼓楼区人民政府', former: [] },
  ]
  it('finds a name, a former name, and the only one that ends so', () => {
    expect(matchBody('平潭综合实验区管委会', bodies)).toBe('350128')
    expect(matchBody('济源市公安局', bodies)).toBe('419001-ga')
    expect(matchBody('洪泽区人民政府', bodies)).toBe('320813')
    expect(matchBody('江苏省淮安市洪泽区人民政府', bodies)).toBe('320813')
  })
  it('never guesses', () => {
    expect(matchBody('鼓楼区', bodies)).toBeNull()
    expect(matchBody('公安局', bodies)).toBeNull()
    expect(matchBody('', bodies)).toBeNull()
    expect(matchBody('某市财政局', bodies)).toBeNull()
  })
})

describe('an own report under its number', () => {
  it('carries it behind its id, and as its body where none matched', () => {
    expect(numbered(report({}, { body: '350128' }), 7)).toMatchObject({ id: '350128-2023-own-own-7', body: '350128' })
    expect(numbered(report({}, { body: 'own-1' }), 7)).toMatchObject({ id: 'own-7-2023-own-own-7', body: 'own-7' })
    expect(numbered(numbered(report({}, { body: 'own-1' }), 7), 8).id).toBe('own-8-2023-own-own-8')
  })
})
