import { expect, test } from 'vitest'
import { EMPTY_STATE } from '@/core/query/state'
import { toBody, toOwnReport, toSet } from '@/core/query/steps'

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
