import { describe, expect, it } from 'vitest'
import { JIYUAN, PINGTAN, SHANGHAI, page, report } from './page'

describe('filter bar, chips, definitions, sources', () => {
  it('knows which years are there, chosen and compared, and where the form changed', () => {
    const { filter } = page(SHANGHAI)
    expect(filter.years.map((y) => [y.year, y.present, y.selected, y.compared, y.border])).toEqual([
      [2019, true, false, true, false], [2020, false, false, false, false], [2021, false, false, false, true], [2022, false, false, false, false],
      [2023, false, false, false, false], [2024, false, false, false, false], [2025, true, true, false, false],
    ])
    expect(filter.years[1]!.reason).toBe('2020年报告不在库中')
    expect(filter.scope.options.map((o) => [o.id, o.chosen, o.reason])).toEqual([['own', true, null], ['aggregate', false, '没有「全域汇总」报告']])
    expect([filter.place, filter.versus.text, filter.apply]).toEqual(['上海市人民政府办公厅', '上年', '查看（1,295件）'])
  })

  it('names runs of years by their ends, and no year that was not picked', () => {
    const line = (years: readonly number[]) => page(PINGTAN, { years }).filter.line
    expect(line([2021, 2022, 2023])).toMatch(/·2021–2023·/)
    expect(line([2021, 2023])).toMatch(/·2021、2023·/)
    expect(line([2019, 2021, 2022])).toMatch(/·2019、2021–2022·/)
  })

  it('says that the scope is unknown where nothing in the report tells it', () => {
    const reports = [report(2023, 4, {}, { scope: 'unknown', body: 'own-1', origin: 'own' })]
    const options = (lang: 'zh' | 'en') => page(reports, { scope: 'unknown', lang }).filter.scope.options.map((o) => [o.id, o.label, o.chosen])
    expect(options('zh')).toEqual([['own', '本级机关', false], ['aggregate', '全域汇总', false], ['unknown', '范围不明', true]])
    expect(options('en').at(-1)).toEqual(['unknown', 'Scope unknown', true])
  })

  it('names places', () => {
    expect(page([...PINGTAN, ...JIYUAN], { at: [] }).filter.place).toBe('全部机关')
    expect(page(PINGTAN, { below: true }).filter.place).toBe('平潭综合实验区（含下辖）')
    expect(page([...PINGTAN, ...JIYUAN], {}).filter.place).toBe('2个机关')
  })

  it('shows clauses as chips and speaks what they leave', () => {
    const { chips } = page(PINGTAN, { years: [2025], clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }, { by: 'requests', kind: 'applicant', value: 'natural' }, { by: 'challenges', kind: 'challenge', value: 'review.corrected' }] })
    expect(chips.chips.map((c) => c.text)).toEqual(['去向＝无法提供', '申请人＝自然人', '争议＝行政复议结果纠正'])
    expect(chips.live).toBe('已筛选：无法提供、自然人、行政复议结果纠正。52件，1份报告')
    expect(page(PINGTAN, { years: [2025] }).chips.live).toBe('平潭综合实验区，2025年：154件，1份报告')
    // A blank is no missing report.
    expect(page([report(2023, null)]).chips.live).toBe('某县，2023年：空白，1份报告')
    expect(page(PINGTAN, { years: [2031] }).chips.live).toBe('平潭综合实验区，2031年：不在库，0份报告')
  })

  it('shows every definition with the value that it gives now', () => {
    const { definitions, sources, filter } = page(PINGTAN, { years: [2025], definitions: { disclosure: 'gp_ni' } })
    expect(definitions.families[0]!.options.map((o) => [o.formula, o.value!.text, o.value!.fraction, o.chosen])).toEqual([
      ['（予以公开＋部分公开）÷办结总计', '48.0%', '71/148', false], ['（予以公开＋部分公开）÷（新收＋上年结转）', '46.1%', '71/154', true], ['予以公开÷办结总计', '22.3%', '33/148', false],
    ])
    expect(definitions.families.map((f) => f.label)).toEqual(['公开率', '各项去向占比', '复议纠错率', '诉讼纠错率', '综合纠错率', '争议比（每百件）'])
    expect([filter.definitions.text, definitions.changed]).toEqual(['已改1项', 1])
    expect(sources.definition).toBe('口径：公开率＝（予以公开＋部分公开）÷（新收＋上年结转）（口径已改）')
  })

  it('names its sources and the version of the data', () => {
    const { sources } = page(PINGTAN, { years: [2025] })
    expect(sources.reports.map((r) => r.text)).toEqual(['平潭综合实验区2025年政府信息公开工作年度报告，2026-03-10公布'])
    expect(sources.stamp).toBe('随附摘要 · 2026-04-02')
    const own = page([report(2023, 0, {}, { origin: 'own' })]).sources
    const many = page(Array.from({ length: 12 }, (_, i) => report(2023, 0, {}, { body: `b${i}`, id: `b${i}` })))
    expect([many.sources.reports.length, many.sources.count]).toEqual([8, String(8 + Number(/\d+/.exec(many.sources.more!)![0]))])
    expect(own.reports[0]!.text).toBe('某县（本机）2023年政府信息公开工作年度报告')
  })

  it('marks the simulated set everywhere', () => {
    const sim = page([report(2023, 1, {}, { origin: 'simulated' })], { set: 'sim' })
    expect(sim.band).toBe('模拟数据，不是真实报告')
    for (const foot of [sim.outcomes.frame.foot, sim.requests.frame.foot, sim.challenges.frame.foot]) expect(foot.map((f) => f.text)).toContain('模拟数据，不是真实报告')
  })

  it('names the definition that was changed, not the one that was not', () => {
    const foot = (definitions: Readonly<Record<string, string>>) => page(PINGTAN, { definitions }).sources.definition
    expect(foot({})).toMatch(/÷办结总计$/)
    expect(foot({ disclosure: 'gp_ni' })).toMatch(/（口径已改）$/)
    expect(foot({ outcome: 'ni' })).toMatch(/÷办结总计（另有1项口径已改）$/)
  })

  it('says that the reports are of the other scope, with a way to them', () => {
    expect(page(PINGTAN, { years: [2023], scope: 'own' }).outcomes.frame.empty).toEqual({ text: '没有「本级机关」报告', remove: 'scope' })
  })

  it('says in place of a picture what emptied it, and what to take away', () => {
    const gone = page(PINGTAN, { years: [2031] })
    expect(gone.outcomes.frame.empty).toEqual({ text: '2031年报告不在库中', remove: 'years' })
    const clause = page([report(2023, 0)], { clauses: [{ by: 'challenges', kind: 'challenge', value: 'review.corrected' }] })
    expect(clause.outcomes.frame.empty).toEqual({ text: '没有同时满足「某县、全域汇总、行政复议结果纠正」的报告。', remove: 'challenge:review.corrected' })
  })
})
