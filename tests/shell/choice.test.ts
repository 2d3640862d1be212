import { describe, expect, it } from 'vitest'
import { choose, yearsOf } from '@/stores/choice'
import type { Directory, DirectoryBody } from '@/core/query/shipped'

const body = (id: string, name: string, own: number[], aggregate: number[]): DirectoryBody => ({
  id, name, place: id.slice(0, 6), province: '福建省', city: null, county: null, level: 'county', sector: null, former: [], pinyin: '', initials: '', own, aggregate,
})
const directory: Directory = {
  set: 'real', stamp: '2026-03-10',
  places: [{ code: '350000', name: '福建省', level: 'province', parent: null, pinyin: '', initials: '' }],
  bodies: [body('350128', '平潭综合实验区', [], [2019, 2021]), body('350128-finance', '平潭财政局', [2023], [])],
}

describe('what a state chooses', () => {
  it('names bodies and places, in their order', () => {
    expect(choose(['350000', '350128'], directory).bodies).toEqual([{ id: '350000', name: '福建省' }, { id: '350128', name: '平潭综合实验区' }])
  })

  it('says which ids nobody knows; own files are known by what they were recognised as', () => {
    expect(choose(['350128', '999999', 'own-1'], directory).unknown).toEqual(['999999', 'own-1'])
    const own = [{ body: 'own-1', agency: '某局', year: 2024 }]
    expect(choose(['own-1'], directory, own)).toMatchObject({ unknown: [], bodies: [{ id: 'own-1', name: '某局' }] })
  })

  it('lists the years of the set without holes, own files among them', () => {
    expect(yearsOf(directory)).toEqual([2019, 2020, 2021, 2022, 2023])
    expect(yearsOf(directory, [{ year: 2025 }]).at(-1)).toBe(2025)
    expect(yearsOf({ ...directory, bodies: [] })).toEqual([])
  })
})
