import { describe, expect, it } from 'vitest'
import { bodyAt, readDirectoryFile, withYears } from '../../data/directory/bodies'
import { spell } from '../../data/directory/pinyin'
import { allPlaces, placesWithParents } from '../../data/directory/places'

const places = allPlaces()
const byCode = new Map(places.map((p) => [p.code, p]))

describe('the places', () => {
  it('are one tree: every parent is there, and stands one level or two above', () => {
    const level = { province: 0, city: 1, county: 2 }
    expect(new Set(places.map((p) => p.code)).size).toBe(places.length)
    for (const p of places) {
      expect(p.code).toMatch(/^\d{6}$/)
      if (p.parent === null) expect(p.level).toBe('province')
      else expect(level[byCode.get(p.parent)!.level]).toBeLessThan(level[p.level])
    }
    expect(places.filter((p) => p.level === 'province')).toHaveLength(31)
    expect(places.filter((p) => p.level === 'city')).toHaveLength(333)
    expect(places.length).toBeGreaterThan(3300)
  })

  it('leave out the groupings of the list: districts of a municipality and counties run by a province stand under the province', () => {
    expect(byCode.get('310101')!.parent).toBe('310000')
    expect(byCode.get('419001')).toEqual({ code: '419001', name: '济源市', level: 'county', parent: '410000' })
    expect(places.some((p) => /市辖区|直辖/.test(p.name))).toBe(false)
  })

  it('count a city without counties once', () => {
    expect(byCode.get('441900')).toEqual({ code: '441900', name: '东莞市', level: 'city', parent: '440000' })
  })

  it('come with all that stand above them, and a code that is none is refused', () => {
    expect(placesWithParents(['320813'], places).map((p) => p.name)).toEqual(['江苏省', '淮安市', '洪泽区'])
    expect(() => placesWithParents(['999999'], places)).toThrow('999999')
  })
})

describe('spelling', () => {
  it('gives full pinyin and initials', () => {
    expect(spell('平潭综合实验区')).toEqual({ pinyin: 'pingtanzongheshiyanqu', initials: 'ptzhsyq' })
    expect(spell('重庆市').pinyin).toBe('chongqingshi')
  })
})

describe('the bodies that ship', () => {
  const file = readDirectoryFile()
  const known = new Map(allPlaces(file.places).map((p) => [p.code, p]))
  const bodies = file.bodies.map((b) => bodyAt(b, known))

  it('have ids of their division code, with an office behind it where they are one', () => {
    expect(new Set(bodies.map((b) => b.id)).size).toBe(bodies.length)
    for (const b of bodies) expect(b.id).toMatch(b.level === 'department' ? new RegExp(`^${b.place}-[a-z-]+$`) : new RegExp(`^${b.place}$`))
  })

  it('lie where they lie', () => {
    const at = (id: string) => { const { province, city, county } = bodies.find((b) => b.id === id)!; return [province, city, county] }
    expect(at('350128')).toEqual(['福建省', null, '平潭综合实验区'])
    expect(at('320813')).toEqual(['江苏省', '淮安市', '洪泽区'])
    expect(at('419001-public-security')).toEqual(['河南省', null, '济源市'])
    expect(at('310000-general-office')).toEqual(['上海市', null, null])
  })

  it('count their years by scope, each once and ascending', () => {
    const [first] = withYears([bodies[0]!], [{ body: bodies[0]!.id, year: 2021, scope: 'own' }, { body: bodies[0]!.id, year: 2019, scope: 'own' }, { body: 'another', year: 2020, scope: 'own' }])
    expect(first).toMatchObject({ own: [2019, 2021], aggregate: [] })
  })
})
