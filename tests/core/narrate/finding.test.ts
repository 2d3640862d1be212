import { describe, expect, it } from 'vitest'
import { plain } from '../../../src/core/narrate'
import { HUAIAN, JIYUAN, PINGTAN, SHANGHAI, page, report } from '../view/page'
import type { Asked } from '../view/page'

const title = (reports: Parameters<typeof page>[0], asked: Asked = {}) => plain(page(reports, asked).finding.title)
const more = (reports: Parameters<typeof page>[0], asked: Asked = {}) => page(reports, asked).finding.more.map(plain)

describe('the finding of the page', () => {
  it('says what came in, what was disclosed, and that the change is within chance', () => {
    expect(title(PINGTAN, { years: [2025] })).toBe('2025年新收154件，比2024年少64件；公开率48.0%（71/148），与2024年的45.9%（100/218）相差在偶然起伏范围内')
    expect(more(PINGTAN, { years: [2025] })).toEqual([
      '部分公开占比由13.3%（29/218）到25.7%（38/148），不予公开占比由17.9%（39/218）到7.4%（11/148）。',
      '行政复议36件、行政诉讼9件，2024年为7件、19件。',
    ])
  })

  it('against 2023 as against 2024', () => {
    expect(title(PINGTAN, { years: [2025], versus: 2023 })).toBe('2025年新收154件，比2023年多73件；公开率48.0%（71/148），与2023年的51.9%（42/81）相差在偶然起伏范围内')
    expect(more(PINGTAN, { years: [2025], versus: 2023 })).toEqual(['其他处理占比由2.5%（2/81）到7.4%（11/148）。', '行政复议36件、行政诉讼9件，2023年为2件、7件。'])
  })

  it('in English', () => {
    expect(title(PINGTAN, { years: [2025], lang: 'en' })).toBe('154 requests received in 2025, 64 fewer than in 2024; disclosure rate 48.0% (71/148), within chance variation of 2024 (45.9%, 100/218)')
    expect(more(PINGTAN, { years: [2025], lang: 'en' })[1]).toBe('Administrative reviews: 36, lawsuits: 9, compared with 7 and 19 in 2024.')
  })

  it('binds each figure to what the drawer opens', () => {
    const parts = page(PINGTAN, { years: [2025] }).finding.title.flatMap((p) => ('figure' in p ? [[p.text, p.figure]] : []))
    expect(parts).toEqual([
      ['154件', 'requests.new.total'], ['64件', 'requests.new.total@2024'], ['48.0%（71/148）', 'disclosure'], ['45.9%（100/218）', 'disclosure@2024'],
    ])
  })

  it('follows the definition in force', () => {
    expect(title(PINGTAN, { years: [2025], definitions: { disclosure: 'gp_ni' } })).toContain('公开率46.1%（71/154）')
  })

  it('earns 上升 and 下降', () => {
    const up = [report(2023, 0, { 'requests.handled.total': 200, 'requests.granted.total': 40 }), report(2024, 0, { 'requests.handled.total': 200, 'requests.granted.total': 90 })]
    expect(title(up)).toBe('2024年新收0件，与2023年的0件相同；公开率45.0%（90/200），比2023年的20.0%（40/200）上升25.0个百分点')
    expect(title(up, { years: [2023], versus: 2024 })).toContain('比2024年的45.0%（90/200）下降25.0个百分点')
  })

  it('gives no verdict under 30, and names the small base', () => {
    expect(title(PINGTAN, { years: [2020] })).toBe('2020年新收21件，比2019年少2件；公开率13/21（62%），2020年分母不足30（21件），只列件数')
  })

  it('drops what has no comparison, and says where there is none to make', () => {
    expect(title(PINGTAN, { years: [2019] })).toBe('2019年新收23件；公开率8/23（35%）')
    expect(more(PINGTAN, { years: [2019] })).toEqual(['行政复议、行政诉讼均为0件。'])
    expect(title(SHANGHAI)).toBe('2025年新收1,295件，比2019年多436件；公开率17.5%（208/1,191），2019年无可比数')
    expect(page(SHANGHAI).notices).toEqual(['较2019年（2024年报告不在库中）'])
    expect(title(JIYUAN)).toBe('2023年新收34件；公开率56.3%（18/32）')
  })

  it('says of a blank report that it is blank', () => {
    expect(title([report(2023, null)])).toBe('2023年报告中新收与办结均未报告可用的数')
    expect(more([report(2023, null)])).toEqual([])
  })

  it('says 不计算 where nothing was handled', () => {
    expect(title([report(2023, 0, { 'requests.new.total': 3 })])).toBe('2023年新收3件；办结0件，不计算公开率')
  })

  it('counts reports first where many are summed, and compares only like sets', () => {
    const all = [...PINGTAN, ...HUAIAN]
    // As many reports in both years, but of other bodies: 洪泽 in 2023, 淮安 in 2024.
    expect(title(all, { at: [], years: [2024] })).toBe('库中2份2024年全域汇总报告，新收合计3,337件，2023年2份报告合计102件；合并公开率58.6%（1,916/3,268），2023年2份报告合并为45.1%（46/102）')
    expect(more(all, { at: [], years: [2024] })).toEqual(['行政复议358件、行政诉讼65件。'])
    expect(title(all, { at: [], years: [2025] })).toBe('库中1份2025年全域汇总报告，新收合计154件，2024年2份报告合计3,337件；合并公开率48.0%（71/148），2024年2份报告合并为58.6%（1,916/3,268）')
  })

  it('follows an applicant clause', () => {
    expect(title(PINGTAN, { years: [2025], clauses: [{ by: 'requests', kind: 'applicant', value: 'natural' }] })).toMatch(/^2025年自然人新收151件，比2024年少66件/)
  })

  it('follows it over many bodies, too', () => {
    const asked = { at: [], years: [2024], clauses: [{ by: 'requests', kind: 'applicant', value: 'natural' }] } as const
    expect(title([...PINGTAN, ...HUAIAN], asked)).toMatch(/^库中2份2024年全域汇总报告，自然人新收合计3,218件/)
    expect(title([...PINGTAN, ...HUAIAN], { ...asked, lang: 'en' })).toMatch(/^2 aggregate reports of 2024 in store; 3,218 requests received in all from natural persons/)
  })

  it('names what does not match, and of the years only those that were picked', () => {
    expect(title(PINGTAN, { years: [2011, 2013], clauses: [{ by: 'requests', kind: 'applicant', value: 'natural' }] })).toBe('没有同时满足平潭综合实验区、2011、2013年、全域汇总、自然人的报告')
    expect(title(PINGTAN, { years: [2031] })).toBe('2031年报告不在库中')
    expect(title([], { at: ['350128'] })).toBe('没有同时满足某县、本级机关的报告')
  })
})
