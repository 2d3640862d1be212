import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METRICS, MEASURES, figureRefOf, writeFigureRef } from '../../../src/core/metric'
import { readAddress, writeAddress, EMPTY_STATE } from '../../../src/core/query'

describe('the name of a figure', () => {
  it('is a code, measure or metric by itself', () => {
    expect(figureRefOf('requests.new.total')).toEqual({ id: 'requests.new.total', definition: null, year: null, report: null })
    expect(figureRefOf('outcome:refused_query')).toEqual({ id: 'outcome:refused_query', definition: null, year: null, report: null })
  })

  it('takes another definition, another year, or both in either order', () => {
    expect(figureRefOf('requests.new.total@2024')).toMatchObject({ id: 'requests.new.total', definition: null, year: 2024 })
    expect(figureRefOf('disclosure@gp_ni')).toMatchObject({ id: 'disclosure', definition: 'gp_ni', year: null })
    const both = { id: 'disclosure', definition: 'gp_ni', year: 2024, report: null }
    expect(figureRefOf('disclosure@gp_ni@2024')).toEqual(both)
    expect(figureRefOf('disclosure@2024@gp_ni')).toEqual(both)
  })

  it('takes one report of a sum, whatever its id holds', () => {
    expect(figureRefOf('requests.new.total@2024~350128-2024-aggregate')).toEqual({ id: 'requests.new.total', definition: null, year: 2024, report: '350128-2024-aggregate' })
    expect(figureRefOf('disclosure~own-1-2024-own-own-1')).toMatchObject({ id: 'disclosure', year: null, report: 'own-1-2024-own-own-1' })
    expect(figureRefOf('disclosure@gp_ni~a~b@2023')).toEqual({ id: 'disclosure', definition: 'gp_ni', year: null, report: 'a~b@2023' })
  })

  it('reads a year only in four digits, and never throws', () => {
    expect(figureRefOf('disclosure@20245')).toMatchObject({ definition: '20245', year: null })
    expect(figureRefOf('')).toEqual({ id: '', definition: null, year: null, report: null })
    fc.assert(fc.property(fc.string(), (text) => { expect(figureRefOf(text).id).not.toMatch(/[@~]/) }))
  })

  it('is told from names that hold more, and nobody knows', () => {
    const read = (figure: string) => readAddress(`#/?fig=${figure}`).state.figure
    for (const figure of ['disclosure@2024@gp_ni', 'disclosure@gp_ni@2024~a', 'requests.new.total~']) expect(read(figure)).toBe(figure)
    for (const figure of ['disclosure@gp_ni@g_t', 'disclosure@gp_ni@nonsense', 'requests.new.total@gp_ni', 'requests.new.total@1999', 'luck', 'disclosure@']) expect(read(figure)).toBeNull()
  })

  it('survives the address, for every measure and definition', () => {
    const ids = [...MEASURES.map((m) => m.id), ...METRICS.flatMap((m) => [m.key, ...m.definitions.map((d) => `${m.key}@${d.id}`)])]
    fc.assert(fc.property(fc.constantFrom(...ids), fc.option(fc.integer({ min: 2000, max: 2099 })), fc.option(fc.constantFrom('350128-2024-aggregate', 'own-1-2024-own-own-1')), (id, year, report) => {
      const figure = writeFigureRef({ ...figureRefOf(id), year, report })
      expect(figure).toBe(`${id}${year === null ? '' : `@${year}`}${report === null ? '' : `~${report}`}`)
      const read = readAddress(writeAddress({ ...EMPTY_STATE, figure })).state.figure
      expect(read).toBe(figure)
      expect(figureRefOf(read!)).toMatchObject({ id: id.split('@')[0], definition: id.split('@')[1] ?? null, year, report })
    }))
  })
})
