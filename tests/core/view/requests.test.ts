import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/check/finding'
import { plain } from '../../../src/core/narrate'
import { JIYUAN, PINGTAN, SHANGHAI, page, report } from './page'
import type { Asked } from './page'

const view = (reports: Parameters<typeof page>[0], asked: Asked = {}) => page(reports, asked).requests

describe('历年新收', () => {
  it('of 平潭, seven years, the border of the forms before 2021', () => {
    const v = view(PINGTAN, { years: [2025] })
    expect(plain(v.frame.title)).toBe('新收由2019年的23件到2025年的154件；自然人占98.1%（151/154）')
    expect(v.years.map((y) => [y.year, y.total.text, y.natural.text, y.organisations.text, y.carriedIn.text])).toEqual([
      [2019, '23', '23', '0', '0'], [2020, '21', '20', '1', '0'], [2021, '70', '64', '6', '0'], [2022, '74', '71', '3', '1'],
      [2023, '81', '80', '1', '0'], [2024, '218', '217', '1', '0'], [2025, '154', '151', '3', '0'],
    ])
    expect(v.years.map((y) => y.unsplit)).toEqual(Array.from({ length: 7 }, () => null))
    expect(v.border).toEqual({ before: 2021, text: '2021年起表式变更' })
    expect([v.axisEnd, v.single, v.years.filter((y) => y.selected).map((y) => y.year), v.years.filter((y) => y.compared).map((y) => y.year)]).toEqual([250, false, [2025], [2024]])
    expect(v.strip.map((s) => s.id)).toEqual(['natural', 'organisations', 'business', 'research', 'nonprofit', 'legal_service', 'other_org'])
    expect(v.frame.foot.map((f) => f.text)).toContain('来源7份报告')
  })

  it('keeps to a chosen range', () => {
    expect(view(PINGTAN, { years: [2021, 2022, 2023] }).years.map((y) => y.year)).toEqual([2021, 2022, 2023])
  })

  it('leaves missing years as gaps, never as 0', () => {
    const v = view(SHANGHAI)
    expect(v.years.map((y) => y.state)).toEqual(['reported', 'absent', 'absent', 'absent', 'absent', 'absent', 'reported'])
    expect(v.years[1]!.total).toMatchObject({ text: '无报告', value: null, figure: null, spoken: '2020年，报告不在库中' })
  })

  it('draws what a blank kind leaves open undivided', () => {
    const v = view(SHANGHAI, { years: [2019] }).years[0]!
    expect([v.total.text, v.natural.text, v.organisations.text, v.unsplit]).toEqual(['859', '821', '空', 38])
  })

  it('of one report is ordered bars', () => {
    const v = view(JIYUAN)
    expect([v.single, plain(v.frame.title), v.axisEnd]).toEqual([true, '2023年新收34件；自然人占100%（34/34）', 40])
  })

  it('splits a chosen outcome by applicants, without a cap', () => {
    const v = view(PINGTAN, { years: [2025], clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }] })
    expect(plain(v.frame.title)).toBe('无法提供由2019年的12件到2025年的53件；自然人占98.1%（52/53）')
    expect(v.years.at(-1)!.carriedIn.state).toBe('not_applicable')
    expect(v.years.at(-1)!.total.figure).toBe('requests.group_unavailable.total')
    expect(v.frame.foot.map((f) => f.text)).toContain('只看：无法提供')
  })

  it('counts in its foot the findings that its marks show, also of a group and of what was carried in', () => {
    const found = (id: string, codes: Finding['codes']): Finding => ({ id, kind: 'unbalanced', codes, left: 1, right: 2, message: { key: 'check.outcomes-sum', slots: { column: 'requests.total', a: 1, b: 2, d: 1 } } })
    const reports = [report(2020, 1, {}, { findings: [found('a', ['requests.unavailable_unclear.total']), found('b', ['requests.carried_in.total']), found('c', ['requests.handled.total'])] }), report(2021, 1)]
    const marked = (v: ReturnType<typeof view>) => v.years.filter((y) => [y.total, y.natural, y.organisations, y.carriedIn, y.toHandle].some((s) => s.problem !== null)).map((y) => y.year)
    const told = (v: ReturnType<typeof view>) => v.frame.foot.find((f) => f.list === 'findings')!.text
    const unavailable = view(reports, { clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }] })
    expect([marked(unavailable), told(unavailable)]).toEqual([[2020], '问题1条'])
    expect([marked(view(reports)), told(view(reports))]).toEqual([[2020], '问题1条'])
  })

  it('counts blank cells of a group as it shows them', () => {
    const v = view([report(2021, 1, { 'requests.unavailable_unclear.total': null })], { clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }] })
    expect(v.years[0]!.total.state).toBe('blank')
    expect(v.frame.foot.map((f) => f.text)).toContain('空白1格')
  })

  it('has no column for a part that the form of the year lacks', () => {
    const v = view(PINGTAN, { years: [2025], clauses: [{ by: 'outcomes', kind: 'outcome', value: 'other_overdue_correction' }] })
    expect(v.years.map((y) => y.state).slice(0, 3)).toEqual(['not_applicable', 'not_applicable', 'reported'])
    const old = view(PINGTAN, { years: [2019], clauses: [{ by: 'outcomes', kind: 'outcome', value: 'other_overdue_correction' }] })
    expect(plain(old.frame.title)).toBe('2019年没有「逾期不补正」分项（该年表式只有一行）')
  })

  it('is not filtered by its own clause', () => {
    const v = view(PINGTAN, { years: [2025], clauses: [{ by: 'requests', kind: 'applicant', value: 'organisations' }] })
    expect(v.years.at(-1)!.total.text).toBe('154')
    expect(v.strip.map((s) => s.dimmed)).toEqual([true, false, false, false, false, false, false])
  })

  it('tells no change between as many reports of other bodies', () => {
    const title = (body: string) => plain(view([report(2022, 3), report(2023, 5, {}, { body })], { at: [] }).frame.title)
    expect(title('350128')).toMatch(/^新收由2022年的3件到2023年的5件/)
    expect(title('350200')).toMatch(/^2023年新收5件/)
  })

  it('names the number of reports behind sums that differ in it', () => {
    const v = view([...PINGTAN, report(2025, 1, { 'requests.new.total': 6 }, { body: '350200' })], { at: [], years: [2025] })
    expect(plain(v.frame.title)).toBe('新收由2019年的23件（1份）到2025年的160件（2份）；自然人占95.0%（152/160）')
  })

  it('draws the change of the form before 2021, also where the years beside it are not in store', () => {
    expect(view(SHANGHAI, { years: [2025] }).border).toEqual({ before: 2021, text: '2021年起表式变更' })
    expect(view([report(2022, 1), report(2023, 1)]).border).toBeNull()
  })

  it('says 已筛去 of a year whose reports the clauses leave out, and 无报告 of one without', () => {
    const reports = [report(2021, 0), report(2023, 1)]
    const v = view(reports, { years: [2021, 2022, 2023], clauses: [{ by: 'challenges', kind: 'challenge', value: 'review.corrected' }] })
    expect(v.years.map((y) => [y.year, y.emptied, y.total.text, y.total.spoken])).toEqual([[2021, true, '已筛去', '已筛去'], [2022, false, '无报告', expect.stringContaining('不在库')], [2023, false, '1', expect.any(String)]])
  })
})
