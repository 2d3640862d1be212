import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOCUS_COLUMNS, MEASURES, METRICS, SWITCHABLE } from '../../../src/core/metric'
import { EMPTY_STATE, readAddress, writeAddress } from '../../../src/core/query'
import type { Clause, Looks, ViewState } from '../../../src/core/query'
import { OUTCOME_GROUPS, REQUEST_ROWS } from '../../../src/core/schema'

const year = fc.integer({ min: 2008, max: 2030 })
const bodyId = fc.oneof(fc.constantFrom('350128', '419001-public-security', 'own-1'), fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ab9-,~&=%#?:机 ') }))
const clauses = fc.tuple(
  fc.option(fc.constantFrom(...OUTCOME_GROUPS.map((g) => g.id), ...REQUEST_ROWS.filter((r) => r.group).map((r) => r.id)).map((value): Clause => ({ by: 'outcomes', kind: 'outcome', value }))),
  fc.option(fc.constantFrom(...FOCUS_COLUMNS).map((value): Clause => ({ by: 'requests', kind: 'applicant', value }))),
  fc.option(fc.constantFrom('review.corrected', 'litigation.total').map((value): Clause => ({ by: 'challenges', kind: 'challenge', value }))),
).map((list) => list.filter((c) => c !== null))
const definitions = fc.subarray([...SWITCHABLE]).map((list) => Object.fromEntries(list.map(({ family, metric }) => [family, metric.definitions.at(-1)!.id])))
const figure = fc.tuple(fc.constantFrom(...MEASURES.map((m) => m.id), ...METRICS.map((m) => m.key)), fc.option(year)).map(([id, y]) => (y === null ? id : `${id}@${y}`))
const state: fc.Arbitrary<ViewState> = fc.record({
  set: fc.constantFrom('real' as const, 'sim' as const),
  at: fc.uniqueArray(bodyId, { maxLength: 4 }),
  below: fc.boolean(),
  years: fc.uniqueArray(year, { maxLength: 6 }).map((ys) => ys.sort((a, b) => a - b)),
  versus: fc.oneof(fc.constant('previous' as const), year),
  scope: fc.constantFrom(null, 'own' as const, 'aggregate' as const, 'unknown' as const),
  definitions, clauses,
  open: fc.subarray(OUTCOME_GROUPS.map((g) => g.id)),
  tables: fc.subarray(['outcomes', 'requests', 'challenges']),
  scale: fc.constantFrom('share' as const, 'count' as const),
  figure: fc.option(figure),
}).map((s) => ({ ...s, below: s.below && s.at.length > 0 }))
const looks: fc.Arbitrary<Partial<Looks>> = fc.record({ lang: fc.constantFrom('zh' as const, 'en' as const), theme: fc.constantFrom('dark' as const, 'light' as const, 'auto' as const), big: fc.boolean() }, { requiredKeys: [] })

describe('the address', () => {
  it('gives back every state and look that was written', () => {
    fc.assert(fc.property(state, looks, (s, l) => {
      expect(readAddress(writeAddress(s, l))).toEqual({ state: s, looks: l, data: null, ignored: [] })
    }), { numRuns: 300 })
  })

  it('writes only what differs from the default, in readable codes', () => {
    expect(writeAddress(EMPTY_STATE)).toBe('#/')
    expect(writeAddress({
      ...EMPTY_STATE, at: ['350128'], below: true, years: [2021, 2022, 2023], versus: 2019, definitions: { disclosure: 'gp_ni' },
      clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }, { by: 'requests', kind: 'applicant', value: 'natural' }],
      open: ['unavailable'], tables: ['outcomes'], figure: 'requests.granted.total@2021',
    }, { lang: 'en' })).toBe('#/?at=350128~&y=2021-2023&vs=2019&def=disclosure:gp_ni&f=outcome:unavailable,applicant:natural&open=unavailable&tab=outcomes:table&fig=requests.granted.total@2021&lang=en')
  })

  it('reads years as one, a span or a list', () => {
    expect(readAddress('#/?y=2025').state.years).toEqual([2025])
    expect(readAddress('#/?y=2021-2023').state.years).toEqual([2021, 2022, 2023])
    expect(readAddress('#/?y=2023,2019,2023').state.years).toEqual([2019, 2023])
  })

  it('keeps out what it does not know, says so, and keeps the rest', () => {
    const read = readAddress('#/?at=350128&y=20x5,2024&f=outcome:nothing,applicant:natural&def=disclosure:zz&fig=a.b.c&tab=map&vs=soon&scope=both&colour=red&lang=fr&set=sim')
    expect(read.state).toEqual({ ...EMPTY_STATE, at: ['350128'], years: [2024], set: 'sim', clauses: [{ by: 'requests', kind: 'applicant', value: 'natural' }] })
    expect(read.ignored).toEqual(['y=20x5', 'f=outcome:nothing', 'def=disclosure:zz', 'fig=a.b.c', 'tab=map', 'vs=soon', 'scope=both', 'colour=red', 'lang=fr'])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'#/?&=,:~@%-20y at') }), (text) => { readAddress(text) }))
    expect(readAddress('').state).toEqual(EMPTY_STATE)
    expect(readAddress('#/detail?y=2025')).toMatchObject({ ignored: ['#/detail'], state: { years: [2025] } })
  })

  it('takes a named default definition for no change', () => {
    expect(readAddress('#/?def=disclosure:gp_t')).toMatchObject({ state: { definitions: {} }, ignored: [] })
  })
})
