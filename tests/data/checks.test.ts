import { describe, expect, it } from 'vitest'
import { checkTogether } from '../../data/checks'
import { liesUnder } from '../../src/core/query/where'
import { bodyAt, readDirectoryFile } from '../../data/directory/bodies'
import { allPlaces } from '../../data/directory/places'
import { readReports } from '../../data/write/report-file'
import type { StoredReport } from '../../src/core/table'

const file = readDirectoryFile()
const places = new Map(allPlaces(file.places).map((p) => [p.code, p]))
const bodies = new Map(file.bodies.map((b) => [b.id, bodyAt(b, places)]))
const reports = readReports()
const found = (all: readonly StoredReport[], id: string) => all.find((r) => r.id === id)!.findings

describe('places by their codes', () => {
  it('lie below a city, a province, never below themselves or a neighbour', () => {
    expect([liesUnder('320813', '320800'), liesUnder('320813', '320000'), liesUnder('320800', '320000'), liesUnder('320800', '320800'), liesUnder('320813', '320900'), liesUnder('320800', '320813')])
      .toEqual([true, true, true, false, false, false])
  })
})

describe('the checks over all shipped reports', () => {
  const checked = checkTogether(reports, bodies)

  it('find 平潭’s stock of documents, which no way of reading it carries on', () => {
    for (const year of [2023, 2024, 2025]) {
      expect(found(checked, `350128-${year}-aggregate`)).toContainEqual(expect.objectContaining({ id: `across.stock:normative_documents:${year}`, kind: 'mismatch', against: `350128-${year - 1}-aggregate` }))
    }
    expect(found(checked, '350128-2022-aggregate').filter((f) => f.kind === 'mismatch')).toEqual([])
  })

  it('find the sums that are printed wrong', () => {
    expect(found(checked, '350128-2020-aggregate')[0]).toMatchObject({ id: expect.stringMatching(/^requests\.outcomes-sum:/), kind: 'unbalanced' })
    expect(found(checked, '350128-2020-aggregate').find((f) => f.id === 'requests.outcomes-sum:total')).toMatchObject({ left: 27, right: 21 })
    expect(found(checked, '320813-2023-aggregate').find((f) => f.id === 'challenges.channel-total:review')).toMatchObject({ left: 11, right: 0 })
  })

  it('say of every carried-over figure of 平潭 that it agrees', () => {
    const results = checked.find((r) => r.id === '350128-2025-aggregate')!.results
    expect(results).toContainEqual(expect.objectContaining({ id: 'across.carried:2025', outcome: 'agrees' }))
  })

  it('hold a region against its parts of the same year', () => {
    const district = reports.find((r) => r.id === '320813-2023-aggregate')!
    const city = reports.find((r) => r.id === '320800-2024-aggregate')!
    const larger: StoredReport = { ...district, year: 2024, figures: { ...district.figures, 'requests.new.total': { state: 'reported', value: 99_999, raw: null, place: null, solved: false } } }
    const region = found(checkTogether([larger, city], bodies), city.id).filter((f) => f.id.startsWith('region:'))
    expect(region.map((f) => f.id)).toContain('region:requests.new.total')
    // a part of unknown scope is in no sum
    expect(found(checkTogether([{ ...larger, scope: 'unknown' }, city], bodies), city.id).filter((f) => f.id.startsWith('region:'))).toEqual([])
    expect(found(checkTogether([district, city], bodies), city.id).filter((f) => f.id.startsWith('region:'))).toEqual([])
  })
})
