import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read'
import { type Code, codeOf, REQUEST_COLUMNS } from '../../../src/core/schema'
import { randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { around, pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { challengesSheet, proactiveSheet, requestsSheet, type Sheet, type SheetCell, sheetsOf } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { textPage } from '../../print/text'
import { differences, NO_DIFFERENCE, readBack, reportsIn } from './read-back'

/** Tables as authors, converters and page breaks leave them. Nothing wrong may pass in silence. */

const STYLE = styleOf(PLAIN)
const form = randomForm(randomOf(11), 'none', 2021)
const old = randomForm(randomOf(12), 'none', 2019)
const page = pageOf(2023)
const html = (sheets: readonly Sheet[]): string => htmlPage(sheets, page, PLAIN_HTML)
const [two, three, four] = [proactiveSheet(form, STYLE), requestsSheet(form, STYLE), challengesSheet(form, STYLE)]
const cell = (text: string, colspan = 1, rowspan = 1): SheetCell => ({ text, colspan, rowspan, figure: false })
const rowWith = (sheet: Sheet, label: string): number => sheet.rows.findIndex((r) => r.some((c) => c.text.includes(label)))
const change = (sheet: Sheet, at: number, to: (row: readonly SheetCell[]) => readonly (readonly SheetCell[])[]): Sheet =>
  ({ ...sheet, rows: sheet.rows.flatMap((row, i) => (i === at ? to(row) : [row])) })
const without = (codes: readonly Code[]): Record<Code, number | null> => Object.fromEntries(Object.entries(form.figures).filter(([c]) => !codes.includes(c as Code))) as Record<Code, number | null>
const rowCodes = (row: string): Code[] => REQUEST_COLUMNS.map((c) => codeOf('requests', row, c.id))

describe('rows and columns that are not there', () => {
  it('a missing row is missing, and the rows below it do not move up', () => {
    const report = readBack(html([two, change(three, rowWith(three, '重复申请'), () => []), four]))
    expect(report.missing).toEqual(rowCodes('not_processed_repeat'))
    expect(differences(without(rowCodes('not_processed_repeat')), report).silent).toEqual([])
    expect(differences(without(rowCodes('not_processed_repeat')), report).open).toEqual([])
  })

  it('a missing column of table 3 is missing', () => {
    const cut: Sheet = { ...three, rows: three.rows.map((row, i) => {
      if (i === 2) return row.slice(0, -1)
      const figures = row.filter((c) => c.figure)
      return figures.length === 7 ? row.filter((c) => c !== figures[5]) : row.map((c) => (c.text === '法人或其他组织' ? { ...c, colspan: 4 } : c))
    }) }
    const report = readBack(html([two, cut, four]))
    const gone = Object.keys(form.figures).filter((c) => c.endsWith('.other_org')) as Code[]
    expect([...report.missing].sort()).toEqual([...gone].sort())
    expect(differences(without(gone), report).silent).toEqual([])
    for (const code of Object.keys(without(gone)) as Code[]) expect(report.figures[code]?.value).toBe(form.figures[code])
  })

  it('a missing column of table 2 is missing', () => {
    const cut: Sheet = { ...two, rows: two.rows.map((row) => (row.length === 4 ? row.filter((_, i) => i !== 2) : row)) }
    const report = readBack(html([cut, three, four]))
    expect(report.missing).toEqual(['proactive.rules.repealed', 'proactive.normative_documents.repealed'])
    expect(report.figures['proactive.rules.valid']?.value).toBe(form.figures['proactive.rules.valid'])
  })

  it('a lost cell is not made good by its neighbour', () => {
    const cut: Sheet = { ...two, rows: two.rows.map((row) => (row[0]!.text === '规章' ? row.filter((_, i) => i !== 2) : row)) }
    const { silent } = differences(form.figures, readBack(html([cut, three, four])))
    expect(silent).toEqual([])
  })

  it('a missing table is missing as a whole', () => {
    const report = readBack(html([two, three]))
    expect(report.missing).toHaveLength(15)
    expect(differences(form.figures, report).silent).toEqual([])
  })

  it('a table alone', () => {
    const report = readBack(html([three]))
    expect(report.missing).toHaveLength(25)
    expect(report.head.vintage.value).toBe(2021)
  })
})

describe('columns in another order', () => {
  it('the heads decide', () => {
    const moved: Sheet = { ...three, rows: three.rows.map((row, i) => {
      if (i === 1) return [row[2]!, row[0]!, row[1]!]
      const figures = row.filter((c) => c.figure)
      return figures.length === 7 ? [...row.filter((c) => !c.figure), figures[6]!, ...figures.slice(0, 6)] : row
    }) }
    expect(differences(form.figures, readBack(html([two, moved, four])))).toEqual(NO_DIFFERENCE)
  })
})

describe('labels', () => {
  it('a row without its label takes the gap between its neighbours', () => {
    const bare = change(three, rowWith(three, '重复申请'), (row) => [row.map((c) => (c.figure ? c : cell(''))) ])
    expect(differences(form.figures, readBack(html([two, bare, four])))).toEqual(NO_DIFFERENCE)
  })

  it('two gaps and one row without a label: nobody can tell', () => {
    const a = rowWith(three, '重复申请')
    const bare = change(three, a, (row) => [row.map((c) => (c.figure ? c : cell('')))])
    const short = change(bare, rowWith(bare, '要求提供公开出版物'), () => [])
    const { silent, found } = differences(form.figures, readBack(html([two, short, four])))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  })

  it('a label over two rows, the figures in the second', () => {
    const split = change(three, rowWith(three, '没有现成信息'), (row) => [
      [cell('2.没有现成信息'), ...Array.from({ length: 7 }, () => cell(''))],
      row.map((c) => (c.figure ? c : cell('需要另行制作'))),
    ])
    const shaded: Sheet = { ...split, rows: split.rows.map((row) => row.map((c) => (/不予公开|无法提供|办理结果/.test(c.text) && c.rowspan > 1 ? { ...c, rowspan: c.rowspan + 1 } : c))) }
    const { silent, found } = differences(form.figures, readBack(html([two, shaded, four])))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  })

  it('a row printed twice at a page break', () => {
    const twice = change(three, rowWith(three, '重复申请'), (row) => [row, row])
    expect(differences(form.figures, readBack(html([two, twice, four])))).toEqual(NO_DIFFERENCE)
  })

  it('a row printed twice with other figures is doubted', () => {
    const twice = change(three, rowWith(three, '重复申请'), (row) => [row, row.map((c) => (c.figure ? { ...c, text: `${Number(c.text) + 1}` } : c))])
    const { silent } = differences(form.figures, readBack(html([two, twice, four])))
    expect(silent).toEqual([])
  })

  it('heads with one character a line, and a unit behind a label', () => {
    const vertical: Sheet = { ...three, rows: three.rows.map((row, i) => row.map((c) => ({ ...c, text: i < 3 && c.text.length < 8 ? [...c.text].join('\n') : c.text.replace('申请数量', '申请数量（件）') }))) }
    expect(differences(form.figures, readBack(html([two, vertical, four])))).toEqual(NO_DIFFERENCE)
  })

  it('two identical heads in table 2', () => {
    const oldTwo = proactiveSheet(old, STYLE)
    const same: Sheet = { ...oldTwo, rows: oldTwo.rows.map((row) => row.map((c) => ({ ...c, text: c.text.replace(/^本年新(?:制作|公开)数量$/, '本年新') }))) }
    const sheets = [same, requestsSheet(old, STYLE), challengesSheet(old, STYLE)]
    const report = readBack(htmlPage(sheets, pageOf(2020), PLAIN_HTML))
    expect(differences(old.figures, report)).toEqual(NO_DIFFERENCE)
  })
})

describe('cells', () => {
  it('three figures in one cell', () => {
    const sheet = proactiveSheet(old, STYLE)
    const joined: Sheet = { ...sheet, rows: sheet.rows.map((row) => (row[0]!.text === '行政许可' ? [row[0]!, { ...cell(row.slice(1).map((c) => c.text).join(' / '), 3), figure: true }] : row)) }
    const report = readBack(htmlPage([joined, requestsSheet(old, STYLE), challengesSheet(old, STYLE)], pageOf(2020), PLAIN_HTML))
    expect(differences(old.figures, report)).toEqual(NO_DIFFERENCE)
  })

  it('words in the place of a figure are no figure', () => {
    for (const word of ['见附件', '无', '约30', '若干', '3%', '2023年']) {
      const odd: Sheet = { ...two, rows: two.rows.map((row) => (row[0]!.text === '规章' ? row.map((c, i) => (i === 2 ? { ...c, text: word } : c)) : row)) }
      const report = readBack(html([odd, three, four]))
      const figure = report.figures['proactive.rules.repealed']
      expect(figure === undefined ? report.missing : figure.state, word).toEqual(figure === undefined ? expect.arrayContaining(['proactive.rules.repealed']) : 'unreadable')
      const { silent } = differences(form.figures, report)
      expect(silent, word).toEqual([])
    }
  })

  it('a number broken by a blank is decided by its row, or doubted', () => {
    const at = rowWith(three, '（七）总计')
    const broken = change(three, at, (row) => [row.map((c) => ({ ...c, text: c.figure ? c.text.replace(/^(\d)(\d+)$/, '$1 $2') : c.text }))])
    const { silent, found } = differences(form.figures, readBack(html([two, broken, four])))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  })

  it('amounts in 元, signs in words', () => {
    const sheet = proactiveSheet(old, STYLE)
    const words: Sheet = { ...sheet, rows: sheet.rows.map((row) => {
      if (row[0]!.text === '政府集中采购') return [row[0]!, row[1]!, { ...row[2]!, text: '251000.5元' }]
      if (row[0]!.text === '行政强制') return [row[0]!, row[1]!, { ...row[2]!, text: '减3' }, row[3]!]
      if (row[0]!.text === '行政处罚') return [row[0]!, row[1]!, { ...row[2]!, text: '+5' }, row[3]!]
      return row
    }) }
    const report = readBack(htmlPage([words, requestsSheet(old, STYLE), challengesSheet(old, STYLE)], pageOf(2020), PLAIN_HTML))
    expect(report.figures['proactive.procurement.amount']?.value).toBe(25.10005)
    expect(report.figures['proactive.coercion.items_change']?.value).toBe(-3)
    expect(report.figures['proactive.penalties.items_change']?.value).toBe(5)
  })
})

describe('table 4', () => {
  const figures = four.rows[3]!
  it('in two tables', () => {
    const review: Sheet = { title: four.title, width: 5, rows: [[cell('行政复议', 5)], four.rows[1]!.slice(0, 5).map((c) => ({ ...c, rowspan: 1 })), figures.slice(0, 5)] }
    const litigation: Sheet = { title: '', width: 10, rows: [[cell('行政诉讼', 10)], four.rows[1]!.slice(5), four.rows[2]!, figures.slice(5)] }
    expect(differences(form.figures, readBack(html([two, three, review, litigation])))).toEqual(NO_DIFFERENCE)
  })
  it('with a row for each channel', () => {
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((label, i) => [cell(label), ...figures.slice(i * 5, i * 5 + 5)])
    const sheet: Sheet = { title: four.title, width: 6, rows: [[cell(''), ...four.rows[2]!.slice(0, 5)], ...rows] }
    expect(differences(form.figures, readBack(html([two, three, sheet])))).toEqual(NO_DIFFERENCE)
  })
  it('without its heads', () => {
    expect(differences(form.figures, readBack(html([two, three, { ...four, rows: [figures] }])))).toEqual(NO_DIFFERENCE)
  })
})

describe('where the tables stand', () => {
  it('in another order, behind other tables', () => {
    const index: Sheet = { title: '索引', width: 4, rows: [[cell('索引号'), cell('5'), cell('发布日期'), cell('2024-01-20')], [cell('文号'), cell('12'), cell('行政许可'), cell('3')]] }
    expect(differences(form.figures, readBack(html([index, four, three, two])))).toEqual(NO_DIFFERENCE)
  })
  it('all in one table of the page', () => {
    const all: Sheet = { title: '', width: 15, rows: [[cell(two.title, 15)], ...two.rows, [cell(three.title, 15)], ...three.rows, [cell(four.title, 15)], ...four.rows] }
    expect(differences(form.figures, readBack(html([all])))).toEqual(NO_DIFFERENCE)
  })
  it('with prose that speaks in the words of the form', () => {
    const text = textPage(sheetsOf(form, STYLE), { ...page, between: '全年受理：行政许可 12，行政处罚 7；予以公开 5，部分公开 3，（七）总计 8；结转下年度继续办理 2' }, 'tabs', randomOf(1))
    expect(differences(form.figures, readBack(text))).toEqual(NO_DIFFERENCE)
  })
})

describe('two reports in one file', () => {
  const other = randomForm(randomOf(13), 'none', 2021)
  it.each(['html', 'pipes', 'tabs', 'lines-label', 'flat'] as const)('%s', (layout) => {
    const print = (f: typeof form, year: number): string => (layout === 'html' ? htmlPage(sheetsOf(f, STYLE), pageOf(year), PLAIN_HTML) : textPage(sheetsOf(f, STYLE), pageOf(year), layout, randomOf(2)))
    const text = layout === 'html' ? `${print(form, 2022).replace('</body></html>', '')}${print(other, 2023).replace(/^.*?<body[^>]*>/s, '')}` : `${print(form, 2022)}\n\n${print(other, 2023)}`
    const reports = reportsIn(text)
    expect(reports.map((r) => r.head.year.value)).toEqual([2022, 2023])
    for (const [i, f] of [form, other].entries()) {
      const { silent, found, open } = differences(f.figures, reports[i]!)
      expect({ silent, found }).toEqual({ silent: [], found: [] })
      if (layout !== 'flat') expect(open).toEqual([])
    }
  })
  it('the same report twice is one', () => {
    const once = htmlPage(sheetsOf(form, STYLE), page, PLAIN_HTML)
    expect(reportsIn(once.replace('</body></html>', '') + once.replace(/^.*?<body[^>]*>/s, ''))).toHaveLength(1)
  })
})

describe('no report', () => {
  const code = (text: string): string => {
    try {
      reportsIn(text)
    } catch (error) {
      if (error instanceof ReadError) return error.code
      throw error
    }
    return 'none'
  }
  it('a page of another kind', () => {
    expect(code('<html><body><p>今天天气很好。</p><table><tr><td>甲</td><td>1</td></tr></table></body></html>')).toBe('not-a-report')
  })
  it('a report whose tables are pictures', () => {
    expect(code(`<html><body>${Object.values(around(page)).flat().map((l) => `<p>${l}</p>`).join('')}<img src="a.png"></body></html>`)).toBe('no-tables')
  })
})
