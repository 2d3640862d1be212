import { describe, expect, it } from 'vitest'
import type { Directory, DirectoryBody } from '../../../src/core/query'
import { coverageOf } from '../../../src/core/view/coverage'

const body = (id: string, own: readonly number[], aggregate: readonly number[]): DirectoryBody => ({
  id, name: id, place: id.slice(0, 6), province: '', city: null, county: null, level: 'county', sector: null, former: [], pinyin: '', initials: '', own, aggregate,
})
const directory: Directory = {
  set: 'real', stamp: '2026-04-02', places: [],
  bodies: [body('350000', [], [2023, 2024]), body('350128', [2024], [2023, 2024]), body('350128-police', [2023], []), body('350200', [], []), body('310000', [], [2024])],
}
const told = (at: readonly string[], below: boolean, own: Parameters<typeof coverageOf>[2] = []) => {
  const found = coverageOf({ at, below }, directory, own)
  return found && [found.bodies, Object.fromEntries(found.reporting)]
}

describe('coverage', () => {
  it('is of all bodies of the directory where none is chosen; a body counts once a year, whatever the scope', () => {
    expect(told([], false)).toEqual([5, { 2023: 3, 2024: 3 }])
  })

  it('is of a place with all below it, those without any report too', () => {
    expect(told(['350000'], true)).toEqual([4, { 2023: 3, 2024: 2 }])
    expect(told(['350128'], true)).toEqual([2, { 2023: 2, 2024: 1 }])
  })

  it('is of the bodies pinned, and of nothing where there is one', () => {
    expect(told(['350128', '350200'], false)).toEqual([2, { 2023: 1, 2024: 1 }])
    expect(told(['350128'], false)).toBeNull()
  })

  it('takes the reader’s own reports along, of bodies that the directory knows and of others', () => {
    expect(told(['350200', 'own-1', '350128'], false, [{ body: '350200', year: 2024 }, { body: 'own-1', year: 2024 }, { body: '350128', year: 2024 }, { body: '310000', year: 2023 }])).toEqual([3, { 2023: 1, 2024: 3 }])
  })
})
