import { describe, expect, it } from 'vitest'
import { pathTo, placeTree, searchPlaces } from '@/components/shell/place-tree'
import type { Directory, DirectoryBody } from '@/core/query/shipped'

const body = (id: string, name: string, place: string, more: Partial<DirectoryBody> = {}): DirectoryBody => ({
  id, name, place, province: '江苏省', city: null, county: null, level: 'county', sector: null, former: [], pinyin: '', initials: '', own: [], aggregate: [2023], ...more,
})
const directory: Directory = {
  set: 'real', stamp: '2026-01-01',
  places: [
    { code: '320000', name: '江苏省', level: 'province', parent: null, pinyin: 'jiangsusheng', initials: 'jss' },
    { code: '320800', name: '淮安市', level: 'city', parent: '320000', pinyin: 'huaianshi', initials: 'has' },
    { code: '320813', name: '洪泽区', level: 'county', parent: '320800', pinyin: 'hongzequ', initials: 'hzq' },
    { code: '320900', name: '盐城市', level: 'city', parent: '320000', pinyin: 'yanchengshi', initials: 'ycs' },
  ],
  bodies: [
    body('320800', '淮安市人民政府', '320800', { former: ['淮阴市人民政府'], pinyin: 'huaianshirenminzhengfu', initials: 'hasrmzf' }),
    body('320813', '淮安市洪泽区人民政府', '320813', { pinyin: 'huaianshihongzequrenminzhengfu', initials: 'hashzqrmzf' }),
    body('320813-finance', '洪泽区财政局', '320813', { level: 'department', pinyin: 'hongzequcaizhengju', initials: 'hzqczj', aggregate: [] }),
    body('999999', '不在地区表中的机关', '999999'),
  ],
}

describe('the place tree', () => {
  const tree = placeTree(directory)

  it('holds every body once and no place without one', () => {
    expect(tree.map((n) => [n.place.name, n.count])).toEqual([['江苏省', 3], ['不在地区表中的机关', 1]])
    const city = tree[0]!.children
    expect(city.map((n) => n.place.name)).toEqual(['淮安市'])
    expect(city[0]!.body?.id).toBe('320800')
    expect(city[0]!.children[0]!.bodies.map((b) => b.id)).toEqual(['320813-finance'])
  })

  it('says which places must stand open for a body to be seen', () => {
    expect(pathTo(tree, '320813-finance')).toEqual(['320000', '320800', '320813'])
    expect(pathTo(tree, 'nobody')).toEqual([])
  })
})

describe('the search for bodies', () => {
  const ids = (query: string): readonly string[] => searchPlaces(directory, query).found.map((f) => f.body?.id ?? f.place!.code)

  it('finds by name, former name, initials, pinyin and division code', () => {
    expect(ids('洪泽')).toEqual(['320813-finance', '320813'].sort((a) => (a === '320813' ? 1 : -1)))
    expect(searchPlaces(directory, '淮阴').found[0]).toMatchObject({ former: '淮阴市人民政府' })
    expect(ids('hzqczj')).toEqual(['320813-finance'])
    expect(ids('HuaiAnShi')[0]).toBe('320800')
    expect(ids('320813')).toContain('320813')
    expect(ids('320813')).not.toContain('320800')
  })

  it('offers a place that has no body of its own, and says how many more there are', () => {
    expect(ids('江苏')).toEqual(['320000'])
    expect(searchPlaces(directory, '淮安', 1)).toMatchObject({ found: [{ body: { id: '320800' } }], more: 1 })
    expect(searchPlaces(directory, '  ').found).toEqual([])
    expect(searchPlaces(directory, '无此地').found).toEqual([])
  })
})
