import { describe, expect, it } from 'vitest'
import { readHead } from '../../../../src/core/parse/head'
import { body, document } from './document'

const yearOf = (lines: readonly string[], facts = {}) => readHead(document(lines, facts)).year

describe('the year', () => {
  it('is the one of the title', () => {
    const year = yearOf(['青石县2022年政府信息公开工作年度报告', ...body(2022)], { published: '2024-01-01' })
    expect(year).toMatchObject({ value: 2022, evidence: '青石县2022年政府信息公开工作年度报告', place: { block: 0, start: 0, end: 20 } })
  })

  it.each([
    ['本报告中所列数据的统计期限自2020年1月1日起，至2020年12月31日止。', 2020],
    ['数据统计期限为202020年1月1日至2020年12月31日。', 2020],
    ['数据统计期限为2020年1月1日至202020年12月31日。', 2020],
    ['本年度报告所列数据统计期限为 2025 年 1 月 1 日至 12 月 31 日。', 2025],
    ['统计期限从2019年1月1日到12月31日止。', 2019],
    ['统计时间为2021年1月1日—2021年12月31日。', 2021],
    ['统计期限为2021年1月至12月。', 2021],
    ['统计期限：2021.1.1-2021.12.31。', 2021],
    ['所列数据的统计期限为２０２１年１月１日至１２月３１日。', 2021],
  ])('stands in the period sentence: %s', (sentence, expected) => {
    expect(yearOf(['政府信息公开工作年度报告', sentence, '一、总体情况']).value).toBe(expected)
  })

  it('is found in a period sentence cut over lines', () => {
    const year = yearOf(['政府信息公开工作年度报告', '本年度报告中所列数据统计期限为 2025', '年 1 月 1 日至 12 月 31 日。', '一、总体情况'])
    expect(year.value).toBe(2025)
    expect(year.evidence).toContain('12 月 31 日')
  })

  it('is the year before the date of publication or of the address, the earlier of the two', () => {
    expect(yearOf(['青石县政府信息公开工作年度报告'], { published: '2023-01-30' }).value).toBe(2022)
    expect(yearOf(['青石县政府信息公开工作年度报告'], { address: 'https://www.example.gov.cn/zwgk/202301/t20230130_1.htm' }).value).toBe(2022)
    expect(yearOf(['青石县政府信息公开工作年度报告'], { address: 'https://www.example.gov.cn/art/2023/1/30/art_11_22.html' }).value).toBe(2022)
    expect(yearOf(['青石县政府信息公开工作年度报告'], { published: '2024-06-01', address: 'https://www.example.gov.cn/t20230130_1.htm' }).value).toBe(2022)
  })

  it('is not the year of another report in a list, nor of a rule that is cited', () => {
    expect(yearOf([
      '青石县政府信息公开工作年度报告', '根据《条例》（国务院令第711号，2019年5月15日起施行）编制。', ...body(2023), '上一篇：青石县2021年政府信息公开工作年度报告',
    ]).value).toBe(2023)
  })

  it('is the year that the first chapter speaks of, where nothing else does', () => {
    const year = yearOf(['一、总体情况', '2021年，我镇按2020年的安排公开信息66条。2021年度共收到申请0件。', '二、主动公开政府信息情况', '2022年，2022年，2022年'])
    expect(year).toMatchObject({ value: 2021, place: { block: 1, start: 0 } })
    expect(yearOf(['一、总体情况', '2021年与2020年相当。', '二、主动公开政府信息情况']).value).toBeNull()
  })

  it('is null where nothing speaks of it', () => {
    expect(yearOf(['青石县政府信息公开工作年度报告'])).toEqual({ value: null, evidence: null, place: null })
    expect(yearOf(['青石县政府信息公开工作年度报告'], { address: 'https://www.example.gov.cn/a/12345678.html' }).value).toBeNull()
  })
})
