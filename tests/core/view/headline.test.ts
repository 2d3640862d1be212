import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/check/finding'
import { plain } from '../../../src/core/narrate'
import { HUAIAN, JIYUAN, PINGTAN, page, report } from './page'
import type { Asked } from './page'

const cards = (reports: Parameters<typeof page>[0], asked: Asked = {}) => page(reports, asked).headline.cards
const told = (reports: Parameters<typeof page>[0], asked: Asked = {}) =>
  cards(reports, asked).map((c) => [c.label, c.value.text, c.value.fraction, c.unit, plain(c.then), c.change && c.change.sign + c.change.text, c.interval?.text ?? null, ...c.lines.map(plain)])

describe('the six cards', () => {
  it('of 平潭 2025 against 2024', () => {
    expect(told(PINGTAN, { years: [2025] })).toEqual([
      ['新收', '154', null, '件', '2024年　218件', '▼64 −29.4%', null],
      ['办结', '148', null, '件', '2024年　218件', '▼70 −32.1%', null],
      ['公开率', '48.0%', '71/148', '', '2024年　45.9%（100/218）', '≈+2.1百分点', '95%区间 40.1%～56.0%'],
      ['结转下年', '6', null, '件', '2024年　0件', '0→6件', null, '结转率3.9%（6/154）'],
      ['复议与诉讼', '45', null, '件', '2024年　26件', '▲19 +73.1%', null, '纠错13.3%（6/45）', '尚未审结0件'],
      ['核对', '0', null, '处问题', '', null, null, '不平0　不符0　存疑0', '无法核对0', '空白0格　待认3格', '表内42项勾稽中不平0'],
    ])
  })

  it('against 2023: −3.9 points within chance, −17.1 to +9.5; no percentage from a base of 9', () => {
    const [received, , rate, , cases] = cards(PINGTAN, { years: [2025], versus: 2023 })
    expect([received!.change!.sign, received!.change!.text]).toEqual(['▲', '73 +90.1%'])
    expect(rate!.change).toMatchObject({ text: '−3.9百分点', sign: '≈', verdict: 'chance' })
    expect(rate!.change!.interval!.map((x) => x.toFixed(3))).toEqual(['-0.171', '0.095'])
    expect(rate!.change!.spoken).toBe('相差在偶然起伏范围内，95%区间−17.1到+9.5')
    expect(cases!.change).toMatchObject({ text: '36', sign: '▲' })
  })

  it('in the other definition', () => {
    expect(cards(PINGTAN, { years: [2025], definitions: { disclosure: 'gp_ni' } })[2]!.value).toMatchObject({ text: '46.1%', fraction: '71/154' })
  })

  it('says 均为0件 of reported zeros, not 空白', () => {
    expect(cards(PINGTAN, { years: [2019] })[4]!.value).toMatchObject({ text: '均为0件', state: 'reported', value: 0 })
    // 洪泽 prints totals of 0 over results that are not.
    const hongze = cards(HUAIAN.filter((r) => r.year === 2023))[4]!
    expect([hongze.value.text, plain(hongze.lines[0]!)]).toEqual(['0', '纠错1/16（6%）'])
  })

  it('prints small rates as fractions', () => {
    expect(plain(cards(JIYUAN)[4]!.lines[0]!)).toBe('纠错1/3')
    expect(cards(PINGTAN, { years: [2020] })[2]).toMatchObject({ value: { text: '13/21（62%）', fraction: '13/21' }, change: { text: '8→13件', verdict: 'small', sign: '' } })
  })

  it('says in words what is blank, and gives no rate over a blank', () => {
    const blank = cards([report(2023, null)])
    expect(blank.slice(0, 5).map((c) => [c.value.text, c.value.state, c.value.value, c.unit])).toEqual([
      ['空白', 'blank', null, ''], ['空白', 'blank', null, ''], ['分母空白，无法计算', 'blank', null, ''], ['空白', 'blank', null, ''], ['空白', 'blank', null, ''],
    ])
    expect(blank.every((c) => c.interval === null && c.change === null)).toBe(true)
    expect(blank[2]!.lines[0]).toEqual([{ text: '2023年「' }, { text: '办结', figure: 'requests.handled.total' }, { text: '」空白，公开率无法计算' }])
    expect(plain(blank[5]!.lines[2]!)).toBe('空白200格　待认0格')
  })

  it('says 无案件 over a denominator of 0, and 不在库 where there is no report', () => {
    expect(cards([report(2023, 0)])[2]!.value).toMatchObject({ text: '无案件', state: 'no_cases' })
    expect(cards(PINGTAN, { years: [2031] })[0]!.value).toMatchObject({ text: '不在库', state: 'absent', figure: null })
  })

  it('counts what a sum leaves out', () => {
    const many = [report(2023, 1, { 'requests.new.total': 40 }), report(2023, 2, { 'requests.new.total': null }, { body: '350200' })]
    const [received, , rate] = cards(many, { at: [] })
    expect([received!.value.text, ...received!.lines.map(plain)]).toEqual(['40', '2份中1份空白，未计入'])
    expect(rate!.label).toBe('合并公开率')
  })

  it('counts the identities of the form that the report has, with those that fail; what cannot be checked is counted with the years beside it', () => {
    const last = (reports: Parameters<typeof cards>[0], asked: Asked = {}) => cards(reports, asked)[5]!.lines.slice(-2).map(plain).join('：')
    expect(last(PINGTAN, { years: [2020] })).toBe('空白0格　待认16格：表内40项勾稽中不平0')
    // 洪泽 mixes both forms: its one row 其他处理 makes it 40 in a table 2 of 2021.
    expect(last(HUAIAN.filter((r) => r.year === 2023))).toMatch(/：表内40项勾稽中不平0$/)
    const found = (id: string, kind: Finding['kind']): Finding => ({ id, kind, codes: ['requests.new.total'], left: 1, right: 2, message: { key: 'check.odd', slots: { cell: 'requests.new.total', a: 1 } } })
    const findings = [found('requests.balance:total', 'unbalanced'), found('challenges.channel-total:review', 'not_checkable'), found('requests.row-total:new', 'not_checkable'), found('prose:1', 'not_checkable')]
    expect(last([report(2023, 1, {}, { findings }), report(2022, 1, {}, { findings })], { lang: 'en' })).toBe('blank 0, unreadable 0：identities in the tables: 42, unbalanced 1, not checkable 2')
    expect(last([report(2023, 1), report(2023, 1, {}, { body: '350200' })], { at: [] })).toBe('无法核对0：空白0格　待认0格')
  })

  it('says how many of the bodies chosen have a report that year', () => {
    const many = [report(2023, 1), report(2023, 2, {}, { body: '350200' })]
    const lines = (lang: 'zh' | 'en') => cards(many, { at: [], lang, coverage: { bodies: 24, reporting: new Map([[2023, 22]]) } })[5]!.lines.map(plain)
    expect(lines('zh')).toContain('覆盖22/24个机关（不分范围）')
    expect(lines('en')).toContain('coverage, either scope: 22/24 bodies')
    expect(cards(PINGTAN)[5]!.lines.map(plain).filter((t) => t.includes('覆盖'))).toEqual([])
  })

  it('speaks each card with its label, value, fraction and change', () => {
    expect(cards(PINGTAN, { years: [2025] })[2]!.spoken).toBe('公开率，2025年，48.0%，71除以148，95%区间40.1%到56.0%；相差在偶然起伏范围内，95%区间−8.2到+12.4；2024年　45.9%（100/218）')
    expect(cards(PINGTAN, { years: [2025], lang: 'en' })[0]!.spoken).toBe('Received, 2025, 154; 64 fewer, −29.4%; 2024: 218')
  })

  it('shows the part of a chosen outcome on the card of handled requests', () => {
    const [received, handled] = cards(PINGTAN, { years: [2025], clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }] })
    expect([received!.value.text, ...handled!.lines.map(plain)]).toEqual(['154', '其中无法提供53件'])
  })

  it('gives no quantiles of a handful of bodies', () => {
    const many = (n: number) => cards(Array.from({ length: n }, (_, i) => report(2023, 40, {}, { body: `35${10 + i}28` })), { at: [] })[2]!.lines.map(plain).join()
    expect(many(9)).not.toContain('P10')
    expect(many(10)).toContain('P10～P90')
  })
})
