import { describe, expect, it } from 'vitest'
import { read, shape } from './bytes'

describe('plain text', () => {
  it('lines and ragged tables of tabs', () => {
    const page = read('一、总体情况\n\n\t二、缩进的一行\n第二十条第（一）项\t\t\t\n规章\t0\t0\t0\n\t许可\t1\n三、收到\n甲\t乙\n')
    expect(shape(page)).toEqual([
      '一、总体情况', '二、缩进的一行', [['第二十条第（一）项', '', '', ''], ['规章', '0', '0', '0'], ['', '许可', '1']], '三、收到', '甲\t乙',
    ])
    expect(page.blocks[2]).toMatchObject({ separator: 'tab' })
    expect(page.kind).toBe('text')
  })

  it.each([
    ['both', '| 规章 | 1 | 2 |\n| 许可 | 3 | 4 |'],
    ['leading', '| 规章 | 1 | 2\n| 许可 | 3 | 4'],
    ['trailing', '规章 | 1 | 2 |\n许可 | 3 | 4 |'],
    ['neither', '规章 | 1 | 2\n许可 | 3 | 4'],
    ['double blanks', '|  规章  |  1  |  2  |\n|  许可  |  3  |  4  |'],
    ['tight', '规章|1|2\n许可|3|4'],
    ['full-width', '｜规章｜1｜2｜\n｜许可｜3｜4｜'],
    ['drawn', '┌──┬─┬─┐\n│规章│1│2│\n├──┼─┼─┤\n│许可│3│4│\n└──┴─┴─┘'],
    ['Markdown', '| 规章 | 1 | 2 |\n|---|:-:|---|\n| 许可 | 3 | 4 |'],
    ['Markdown without border', '规章 | 1 | 2\n--- | --- | ---\n许可 | 3 | 4'],
    ['blank lines between', '规章 | 1 | 2 |\n\n许可 | 3 | 4 |'],
  ])('pipes: %s', (_, text) => {
    expect(shape(read(`前\n${text}\n后`))).toEqual(['前', [['规章', '1', '2'], ['许可', '3', '4']], '后'])
  })

  it('merged cells absent, or kept as empty cells; one empty cell too many at the end', () => {
    expect(shape(read('| 第二十条 |\n| 规章 | 1 | 2 | 3 |\n| 许可 | 4 |'))).toEqual([[['第二十条'], ['规章', '1', '2', '3'], ['许可', '4']]])
    expect(shape(read('结果 | 公开 | 1 |\n | 部分 | 2 |\n其他 |  | 3 |'))).toEqual([[['结果', '公开', '1'], ['', '部分', '2'], ['其他', '', '3']]])
    expect(shape(read('| 规章 | 1 |  |\n| 许可 | 4 |  |'))).toEqual([[['规章', '1', ''], ['许可', '4', '']]])
  })

  it('a row of dashes is a row of blanks, not the rule of a Markdown table', () => {
    expect(shape(read('| 规章 | 1 | 2 |\n| 许可 | - | — |\n| - | - | - |'))).toEqual([[['规章', '1', '2'], ['许可', '-', '—'], ['-', '-', '-']]])
  })

  it('one cell a line, with pipes on lines of their own', () => {
    expect(shape(read('表三\n\n商业\n企业\n|\n34\n|\n0\n|\n|\n2\n|\n36\n后来的话'))).toEqual(['表三', '商业', [['企业', '34', '0', '', '2', '36']], '后来的话'])
  })

  it('one cell a line, with the pipe at the end of the line', () => {
    expect(shape(read('自然人 |\n商业\n企业 |\n总计 |\n一、新收 |\n34 |\n0 |\n34 |\n完'))).toEqual([[['自然人'], ['商业\n企业'], ['总计'], ['一、新收', '34', '0', '34']], '完'])
  })

  it('one cell a line, each row with a pipe of its own before it: then the rows are known', () => {
    const text = '|\n第二十条 | |||\n|\n信息内容 |\n本年制发件数 |\n现行有效件数 |\n|\n规章 |\n0 |\n|\n|\n行政规范性文件 |\n5 |\n8 |\n|\n行政许可 |\n7 | ||\n后'
    expect(shape(read(text))).toEqual([[
      ['第二十条', '', '', ''], ['信息内容', '本年制发件数', '现行有效件数'], ['规章', '0', ''], ['行政规范性文件', '5', '8'], ['行政许可', '7', '', ''],
    ], '后'])
  })

  it('one cell a line, with what is left of merged cells on lines of pipes', () => {
    expect(shape(read('第二十条 |\n|||\n规章 |\n/ |\n5 |\n许可 |\n0 |\n||\n一、新收 |\n|\n|\n0 |\n||\n后'))).toEqual([
      [['第二十条', '', '', ''], ['规章', '/', '5'], ['许可', '0', '', ''], ['一、新收', '', '', '0', '', '']], '后',
    ])
  })

  it('one cell a line: figures with words beside them are values, numbered labels are labels', () => {
    expect(shape(read('规章 |\n22（其中修订16件） |\n251000元 |\n减4 |\n1.属于国家秘密 |\n0 |\n2、重复申请 |\n12,345 |'))).toEqual([
      [['规章', '22（其中修订16件）', '251000元', '减4'], ['1.属于国家秘密', '0'], ['2、重复申请', '12,345']],
    ])
  })

  it('rows of blanks are rows all the same', () => {
    expect(shape(read(Array.from({ length: 6 }, (_, i) => `行${i} |  |  |`).join('\n')))).toEqual([Array.from({ length: 6 }, (_, i) => [`行${i}`, '', ''])])
    expect(shape(read(Array.from({ length: 6 }, (_, i) => `| 行${i} |  |  |`).join('\n')))).toEqual([Array.from({ length: 6 }, (_, i) => [`行${i}`, '', ''])])
  })

  it('one cell a line with blank lines between stays lines', () => {
    expect(shape(read('一、新收\n\n34\n\n0\n\n34'))).toEqual(['一、新收', '34', '0', '34'])
  })

  it('pipes and tabs in a sentence are prose', () => {
    expect(shape(read('首页 | 公开\n正文\n发布日期：2020-01-31\t来源：办公室'))).toEqual(['首页 | 公开', '正文', '发布日期：2020-01-31\t来源：办公室'])
  })

  it('marks of Markdown are not text', () => {
    const page = read('# 青石县2023年**政府信息公开**工作年度报告 #\n> 引文\n\n| 名 | 数 |\n|---|---|\n| 商业<br>企业 | **34** |\n| a\\|b | &nbsp; |\n1\\. 其他')
    expect(page.kind).toBe('markdown')
    expect(shape(page)).toEqual(['青石县2023年政府信息公开工作年度报告', '引文', [['名', '数'], ['商业\n企业', '34'], ['a|b', '\u00a0']], '1. 其他'])
  })

  it('Markdown with a table in HTML keeps the lines around it', () => {
    const page = read('# 青石县报告\n\n第一行\n第二行\n\n<table>\n<tr><td>规章</td><td>1</td></tr>\n<tr><td>许可</td><td>2</td></tr>\n</table>\n\n后一行\n')
    expect(page.kind).toBe('markdown')
    expect(shape(page)).toEqual(['青石县报告', '第一行', '第二行', [['规章', '1'], ['许可', '2']], '后一行'])
  })

  it('the head of an archived page', () => {
    const page = read('标题: 青石新区2022年度报告\n发布时间: 2023-02-08 16:34\n文号: \n原文链接: https://www.example.gov.cn/202302/t20230208_1.htm\n=== 正文 ===\n正文')
    expect([page.title, page.published, page.address]).toEqual(['青石新区2022年度报告', '2023-02-08', 'https://www.example.gov.cn/202302/t20230208_1.htm'])
  })

  it('a date of publication in a source line or an index table, never the period', () => {
    expect(read('青石县报告\n来源：办公室 时间：2024-1-9 10:01 浏览').published).toBe('2024-01-09')
    expect(read('索引号 | 1 | 发文日期 | 2024年01月28日 |\n名称 | 报告 | 文号 | |').published).toBe('2024-01-28')
    expect(read('统计时间：2023年1月1日至2023年12月31日').published).toBeNull()
    expect(read('时间：2023年1月1日起至12月31日').published).toBeNull()
  })

  it('line ends of every kind', () => {
    expect(shape(read('甲\r\n乙\r丙\n丁\u2028戊\f己'))).toEqual(['甲', '乙', '丙', '丁', '戊', '己'])
  })
})
