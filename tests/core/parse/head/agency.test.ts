import { describe, expect, it } from 'vitest'
import { readHead } from '../../../../src/core/parse/head'
import { body, document } from './document'

const agencyOf = (lines: readonly string[], facts = {}): string | null => readHead(document(lines, facts)).agency.value

describe('the body in the title', () => {
  it.each([
    ['青石县人民政府2023年政府信息公开工作年度报告', '青石县人民政府'],
    ['青石县2023年政府信息公开工作年度报告', '青石县'],
    ['2023年青石县政府信息公开工作年度报告', '青石县'],
    ['2023年度青石县财政局政府信息公开工作年度报告', '青石县财政局'],
    ['青石县财政局政府信息公开工作年度报告（2023年）', '青石县财政局'],
    ['青石县财政局政府信息公开工作年度报告(2023年度)', '青石县财政局'],
    ['青石县财政局政府信息公开2023年度报告', '青石县财政局'],
    ['关于青石县财政局2023年政府信息公开工作年度报告', '青石县财政局'],
    ['青石县财政局关于2023年度政府信息公开工作情况的报告', '青石县财政局'],
    ['青石县财政局关于2023年政府信息公开工作的年度报告', '青石县财政局'],
    ['关于青石县2023年度政府信息公开工作情况的报告', '青石县'],
    ['《青石县教育局2023年政府信息公开工作年度报告》', '青石县教育局'],
    ['青石县教育局 2023 年政府信息公开工作年度报告', '青石县教育局'],
    ['青石县教育局２０２３年度政府信息公开工作年度报告', '青石县教育局'],
    ['青石县教育局二〇二三年政府信息公开工作年度报告', '青石县教育局'],
    ['青石县教育局2023年政府信息公开年报', '青石县教育局'],
    ['青石县教育局2023年信息公开年度报告', '青石县教育局'],
    ['青石县白水镇人民政府信息公开工作年度报告（2023年）', '青石县白水镇人民政府'],
    ['青石县人民政府办公室关于公布青石县2023年政府信息公开工作年度报告的通知', '青石县'],
    ['青 石 县 2023 年 政 府 信 息 公 开 工 作 年 度 报 告', '青石县'],
    ['青石县2023年政府信息公开工作年度报告 来源：县政府办公室 时间：2024-01-30 10:20 微信 微博', '青石县'],
    ['当前位置： 首页 > 政务公开 > 年度报告 > 青石县水利局2023年政府信息公开工作年度报告', '青石县水利局'],
    ['当前位置：首页政务公开政府信息公开年报 青石县水利局2023年度政府信息公开工作年度报告', '青石县水利局'],
    ['青石县政务服务管理局2023年政务公开和政府信息公开工作年度报告', '青石县政务服务管理局'],
    ['中共青石县委办公室（县档案局）2023年政府信息公开工作年度报告', '中共青石县委办公室（县档案局）'],
    ['青石高新技术产业开发区管委会2023年政府信息公开工作年度报告', '青石高新技术产业开发区管委会'],
    ['2023年政府信息公开工作年度报告（青石县教育局）', '青石县教育局'],
    ['青石县水务局-2023年政府信息公开工作年度报告', '青石县水务局'],
    ['年度报告 - 青石县水务局2023年政府信息公开工作年度报告', '青石县水务局'],
    ['根据要求，特向社会公布青石县2023年政府信息公开工作年度报告。', '青石县'],
    ['青石县政府信息和政务公开工作年度报告（2023年）', '青石县'],
    ['青石县发展和改革局（县粮食和物资储备局）2023年政府信息公开工作年度报告', '青石县发展和改革局（县粮食和物资储备局）'],
    ['中华人民共和国林草总局2023年政府信息公开工作年度报告', '中华人民共和国林草总局'],
  ])('%s', (title, agency) => {
    expect(agencyOf([title, ...body(2023)])).toBe(agency)
  })

  it.each([
    [['2023 年青石市人民政府办公厅政府信息公开', '工作年度报告'], '青石市人民政府办公厅'],
    [['青石市统计局', '2023年政府信息公开工作年度报告'], '青石市统计局'],
    [['青石市统计局2023年', '政府信息公开工作年度报告'], '青石市统计局'],
    [['青石市统计局', '政府信息公开工作年度报告', '（2023年）'], '青石市统计局'],
    [['青石市统计局', '2023年度政府信息公开', '工作年度报告'], '青石市统计局'],
  ])('over several lines: %s', (title, agency) => {
    const head = readHead(document(['正文', ...title, ...body(2023)]))
    expect(head.agency.value).toBe(agency)
    expect(head.year.value).toBe(2023)
    expect(head.agency.place).toMatchObject({ block: 1 })
  })

  it('is none of the names in the page around it', () => {
    expect(agencyOf([
      '青石市人民政府门户网站', '首页', '政务公开', '白水区2023年政府信息公开工作年度报告', '2024-01-28', '来源：白水区政府办公室', '【字体：大 中 小】', ...body(2023),
      '上一篇：白水区2022年政府信息公开工作年度报告', '下一篇：青石市民政局2023年政府信息公开工作年度报告', '相关链接', '青石市民政局2022年政府信息公开工作年度报告 2023-01-11',
    ])).toBe('白水区')
  })

  it('is not taken from lists of other years before the text', () => {
    const head = readHead(document([
      '青石市统计局2021年政府信息公开工作年度报告 2022-01-20', '青石市统计局2022年政府信息公开工作年度报告 2023-01-20', '青石市审计局2023年政府信息公开工作年度报告', ...body(2023),
    ]))
    expect(head.agency.value).toBe('青石市审计局')
    expect(head.year.value).toBe(2023)
  })

  it('is not what a page run into one line links to', () => {
    const head = readHead(document([
      `首页 青石市政务公开 白水区政府信息公开工作年度报告 来源：区政府办 ${body(2023).join('')} 上一篇：青石市民政局2022年政府信息公开工作年度报告 下一篇： 青石市水利局2023年政府信息公开工作年度报告`,
    ]))
    expect(head.agency.value).toBe('白水区')
    expect(head.year.value).toBe(2023)
  })

  it('is not what a list below the text links to, its labels on lines of their own', () => {
    const head = readHead(document(['白水区政府信息公开工作年度报告', ...body(2023), '上一篇：', '白水区2022年政府信息公开工作年度报告', '下一篇：', '青石市2023年政府信息公开工作年度报告']))
    expect(head.agency.value).toBe('白水区')
    expect(head.year.value).toBe(2023)
  })

  it('is not the body whose rule is cited, nor the compiler', () => {
    expect(agencyOf([
      '政府信息公开工作年度报告',
      '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，由青石市人民政府办公室编制本报告。', ...body(2023),
    ])).toBeNull()
  })

  it('comes from the title of the page where the text has none', () => {
    const head = readHead(document(body(2022), { title: '青石市统计局2022年政府信息公开工作年度报告_通知公告_青石市人民政府' }))
    expect(head.agency).toEqual({ value: '青石市统计局', evidence: '青石市统计局2022年政府信息公开工作年度报告', place: null })
  })

  it('comes from a title line of an archive, with its place', () => {
    const head = readHead(document(['标题: 青石新区2022年度政府信息公开工作年度报告', '发布机构: 青石新区管委会办公室', ...body(2022)]))
    expect(head.agency).toEqual({ value: '青石新区', evidence: '青石新区2022年度政府信息公开工作年度报告', place: { block: 0, start: 4, end: 26 } })
  })

  it('is null where nothing names one', () => {
    expect(readHead(document(['通知', '请各单位报送材料。'])).agency).toEqual({ value: null, evidence: null, place: null })
    expect(agencyOf(['2023年全市政府信息公开工作年度报告', ...body(2023)])).toBeNull()
    expect(agencyOf([])).toBeNull()
  })
})
