import { expect, test } from 'vitest'
import { EMPTY_STATE } from '@/core/query/state'
import { isAtOwnReport, toBody, toOwnReport, toSet, withoutOwn } from '@/core/query/steps'

const state = {
  ...EMPTY_STATE, at: ['350128'], years: [2024, 2025], scope: 'aggregate' as const, figure: 'disclosure', definitions: { disclosure: 'gp_ni' }, tables: ['outcomes'],
  clauses: [{ by: 'outcomes' as const, kind: 'outcome' as const, value: 'unavailable' }],
}
const own = { body: 'own-1', year: 2023, scope: 'own' as const }

test('a report of the reader’s own is shown alone, in its year and scope', () => {
  expect(toOwnReport(state, own)).toEqual({ ...state, at: ['own-1'], years: [2023], scope: 'own', figure: null })
})

test('from the simulated set it leads back to the real one, without its clauses', () => {
  expect(toOwnReport({ ...state, set: 'sim', below: true }, own)).toEqual({ ...state, at: ['own-1'], years: [2023], scope: 'own', figure: null, clauses: [] })
})

test('another body keeps the years that it has a report of, and begins anew where it has none', () => {
  expect(toBody(state, ['320813'], false, [2023, 2024])).toMatchObject({ at: ['320813'], years: [2024, 2025], scope: null, figure: null, clauses: state.clauses })
  expect(toBody(state, ['320813'], false, [2021]).years).toEqual([])
  expect(toBody(state, ['350000'], true, null)).toMatchObject({ below: true, years: [2024, 2025] })
})

test('the other set begins with everything; what the reader likes stays', () => {
  expect(toSet(state, 'sim')).toEqual({ ...EMPTY_STATE, set: 'sim', definitions: state.definitions, tables: state.tables })
  expect(toSet(state, 'real')).toBe(state)
})

test('two files of one body are two choices', () => {
  const there = toOwnReport(EMPTY_STATE, { ...own, body: '350128' })
  expect([2023, 2024].map((year) => isAtOwnReport(there, { ...own, body: '350128', year }))).toEqual([true, false])
})

test('what others can see names no file of the reader’s own, neither as a body nor as a part of a sum', () => {
  expect(withoutOwn({ ...state, at: ['350128', 'own-2'], figure: 'disclosure~own-2-2023-own-own-2' })).toEqual({ ...state, figure: null })
  expect(withoutOwn({ ...state, at: ['own-2'], below: true, figure: 'disclosure@2024~350128-2024-aggregate' })).toEqual({ ...state, at: [], figure: 'disclosure@2024~350128-2024-aggregate' })
})
