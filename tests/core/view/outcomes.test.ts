import { describe, expect, it } from 'vitest'
import { plain } from '../../../src/core/narrate'
import { HUAIAN, JIYUAN, PINGTAN, SHANGHAI, page, report } from './page'
import type { Asked } from './page'

const view = (reports: Parameters<typeof page>[0], asked: Asked = {}) => page(reports, asked).outcomes
const GROUPS = ['refused', 'unavailable', 'not_processed', 'other']
const rows = (v: ReturnType<typeof view>) => v.rows.map((r) => [r.label, r.count.text, r.share.text, r.change ? r.change.text + r.change.sign : null])

describe('去向', () => {
  it('of 平潭 2025 against 2024, as the picture of the brief has it', () => {
    const v = view(PINGTAN, { years: [2025] })
    expect(plain(v.frame.title)).toBe('148件办结中，无法提供最多（53件，35.8%）；不公开的主要情形是「本机关不掌握」（50件）')
    expect(v.frame.subtitle).toBe('去向　2025年，竖线为2024年占比　单位：件，占比的分母为办结总计148')
    expect(rows(v)).toEqual([
      ['予以公开', '33', '22.3%', '−10.3↓'], ['部分公开', '38', '25.7%', '+12.4↑'], ['不予公开', '11', '7.4%', '−10.5↓'],
      ['无法提供', '53', '35.8%', '+1.4≈'], ['不予处理', '2', '1.4%', '+0.9≈'], ['其他处理', '11', '7.4%', '+6.1↑'],
    ])
    expect(v.scale).toEqual({ by: 'share', end: 0.5, text: '50%' })
    expect(v.rows.map((r) => r.before?.toFixed(3))).toEqual(['0.326', '0.133', '0.179', '0.344', '0.005', '0.014'])
    expect(v.rows.map((r) => r.open)).toEqual([null, null, false, false, false, false])
    expect(v.frame.foot.map((f) => f.text)).toEqual(['来源1份报告', '空白0格', '无项0格', '待认0格', '问题0条', '口径：占办结', '≈ 相差在偶然起伏范围内（95%）', '区分处理的只计入部分公开'])
    expect(v.openAll).toEqual({ text: '展开21种情形', open: GROUPS })
  })

  it('by 件数: bars and ticks are counts on a round scale, the table says the same', () => {
    const share = view(PINGTAN, { years: [2025] })
    const v = view(PINGTAN, { years: [2025], scale: 'count' })
    expect(v.rows.map((r) => [r.bar, r.before])).toEqual([[33, 71], [38, 29], [11, 39], [53, 75], [2, 1], [11, 3]])
    expect(v.scale).toEqual({ by: 'count', end: 80, text: '80' })
    expect(v.scales.map((c) => [c.text, c.on])).toEqual([['占比', false], ['件数', true]])
    expect(v.frame.subtitle).toContain('竖线为2024年件数')
    expect(v.table).toEqual(share.table)
    expect(view(SHANGHAI, { years: [2019], open: ['refused'], scale: 'count' }).rows.some((r) => r.count.state === 'blank' && r.bar === null)).toBe(true)
  })

  it('opens to the reasons, largest first, and folds those that are 0', () => {
    const v = view(PINGTAN, { years: [2025], open: GROUPS })
    expect(v.rows.filter((r) => r.level === 1).map((r) => [r.label, r.count.text])).toEqual([
      ['属于三类内部事务信息', '3'], ['属于行政执法案卷', '3'], ['属于行政查询事项', '3'], ['属于四类过程性信息', '2'],
      ['本机关不掌握', '50'], ['需要另行制作', '3'], ['信访举报投诉', '2'], ['逾期不补正', '8'], ['逾期未缴费', '2'], ['其他', '1'],
    ])
    expect(v.fold).toMatchObject({ text: '其余9种情形均为0', after: 'other_rest', open: false })
    expect(v.table.rows.at(-1)).toMatchObject({ id: 'zeros', fold: true, head: '其余9种情形均为0' })
    const open = view(PINGTAN, { years: [2025], open: [...GROUPS, 'zeros'] })
    expect(open.rows.filter((r) => r.level === 1)).toHaveLength(19)
    expect(open.fold).toMatchObject({ open: true })
  })

  it('has no reasons under 其他处理 in the form of 2019, and says 无项', () => {
    const v = view(PINGTAN, { years: [2019], open: GROUPS })
    const other = v.rows.find((r) => r.id === 'other')!
    expect([other.open, other.closedWord, other.count.text]).toEqual([null, '无项', '0'])
    expect(v.table.rows.find((r) => r.id === 'other')!.without).toBe('无项')
    expect(v.frame.foot.map((f) => f.text)).toContain('无项3格')
  })

  it('keeps blanks out of the fold and out of the title', () => {
    const v = view(SHANGHAI, { years: [2019], open: ['refused'] })
    expect(v.fold!.text).toMatch(/另有\d格空白/)
    expect(plain(v.frame.title)).toBe('办结805件，逐项见下')
    expect(view([report(2023, null)]).rows.map((r) => [r.count.text, r.share.text, r.before])).toEqual(Array.from({ length: 6 }, () => ['空', '空', null]))
  })

  it('lists and does not characterise under ten, and compares no shares under 30', () => {
    expect(plain(view([report(2023, 0, { 'requests.handled.total': 9, 'requests.granted.total': 9 })]).frame.title)).toBe('办结9件，逐项见下')
    const small = view(PINGTAN, { years: [2020] })
    expect(small.rows[0]!.change).toMatchObject({ verdict: 'small', text: '7→7件', sign: '' })
    expect(small.rows[0]!.share.text).toBe('7/21（33%）')
    expect(small.frame.foot.map((f) => f.text)).toContain('分母不足30，只列件数')
  })

  it('marks no share of other bodies, and says of no tick', () => {
    const v = view([...PINGTAN, ...HUAIAN], { at: [], years: [2024] })
    expect([v.rows.map((r) => r.before), v.rows[0]!.change!.text, v.frame.subtitle]).toEqual([Array(6).fill(null), '报告不同', '去向　2024年　单位：件，占比的分母为办结总计3,268'])
    expect(view(PINGTAN, { years: [2024] }).rows[0]!.before).not.toBeNull()
  })

  it('names ties as ties', () => {
    const tied = report(2023, 0, { 'requests.handled.total': 40, 'requests.granted.total': 20, 'requests.partly_granted.total': 20 })
    expect(plain(view([tied]).frame.title)).toBe('40件办结中，予以公开与部分公开并列最多（各20件）')
    expect(plain(view(JIYUAN).frame.title)).toBe('32件办结中，予以公开最多（18件，56.3%）')
  })

  it('says so where printed shares do not add up', () => {
    expect(view(JIYUAN).frame.foot.map((f) => f.text)).toContain('因四舍五入，分项之和可能不等于合计')
  })

  it('follows an applicant, and only highlights by its own clause', () => {
    const v = view(PINGTAN, { years: [2025], clauses: [{ by: 'requests', kind: 'applicant', value: 'organisations' }, { by: 'outcomes', kind: 'outcome', value: 'unavailable' }] })
    expect(v.rows.map((r) => r.dimmed)).toEqual([true, true, true, false, true, true])
    expect(v.rows[3]!.count).toMatchObject({ text: '1', figure: 'requests.group_unavailable.organisations' })
    expect(plain(v.frame.title)).toBe('法人或其他组织：办结1件，逐项见下')
    expect(v.frame.foot.map((f) => f.text)).toEqual(expect.arrayContaining(['只看：法人或其他组织', '本图按「无法提供」突出，不被它筛去']))
  })

  it('goes over to the other base with the definition', () => {
    const v = view(PINGTAN, { years: [2025], definitions: { outcome: 'ni' } })
    expect(v.rows[0]!.share).toMatchObject({ text: '21.4%', fraction: '33/154' })
    expect(v.frame.subtitle).toContain('占比的分母为受理合计154')
    expect(v.table.columns[1]!.head).toBe('占比（÷154）')
  })
})
