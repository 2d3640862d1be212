import { describe, expect, it } from 'vitest'
import { randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { challengesSheet, matrixOf, proactiveSheet, requestsSheet, type Sheet, type SheetCell } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { differences, NO_DIFFERENCE, readBack } from './read-back'

/** Columns that the form does not have, under heads of their own: what the form has is read, the rest is none of it. */

const STYLE = styleOf(PLAIN)
const cell = (text: string, colspan = 1, rowspan = 1): SheetCell => ({ text, colspan, rowspan, figure: false })
const html = (sheets: readonly Sheet[]): string => htmlPage(sheets, pageOf(2023), PLAIN_HTML)
const figuresIn = (row: readonly SheetCell[]): readonly SheetCell[] => row.filter((c) => c.figure)

describe.each([['all filled', 'none'], ['zeros blank', 'zeros'], ['only the totals', 'only-total']] as const)('%s', (_, blanks) => {
  const form = randomForm(randomOf(41), blanks, 2021)
  const [two, three, four] = [proactiveSheet(form, STYLE), requestsSheet(form, STYLE), challengesSheet(form, STYLE)]
  const whole = (sheets: readonly Sheet[]) => expect(differences(form.figures, readBack(html(sheets)))).toEqual(NO_DIFFERENCE)

  /** Table 3 with one column more behind 总计. */
  const behind = (head: string, to: (row: readonly SheetCell[], i: number) => string): Sheet => ({ ...three, rows: three.rows.map((row, i) => (i === 0 ? [...row, cell(head, 1, 3)] : i < 3 ? row : [...row, cell(to(row, i))])) })
  it.each([
    ['上年同期', (_: readonly SheetCell[], i: number) => String(i * 7)],
    ['占比', () => '12.5%'],
    ['备注', (_: readonly SheetCell[], i: number) => (i % 4 === 0 ? '含2件补正' : '')],
    ['同比增减', () => '-3'],
    ['合计', (row: readonly SheetCell[]) => figuresIn(row).at(-1)!.text],
  ] as const)('table 3: %s behind 总计', (head, to) => whole([two, behind(head, to), four]))

  it('table 3: 小计 among the organisations', () => {
    whole([two, { ...three, rows: three.rows.map((row, i) => {
      if (i === 0) return row.map((c, k) => (k === 1 ? { ...c, colspan: 8 } : c))
      if (i === 1) return row.map((c, k) => (k === 1 ? { ...c, colspan: 6 } : c))
      if (i === 2) return [...row, cell('小计')]
      return [...row.slice(0, -1), cell(String(figuresIn(row).slice(1, 6).reduce((sum, c) => sum + Number(c.text), 0))), row.at(-1)!]
    }) }, four])
  })

  it('table 3: 计量单位 before the figures', () => {
    whole([two, { ...three, rows: three.rows.map((row, i) => (i === 0 ? [row[0]!, cell('计量单位', 1, 3), ...row.slice(1)] : i < 3 ? row : [...row.slice(0, -7), cell('件'), ...row.slice(-7)])) }, four])
  })

  it('table 4: 合计 and 备注 behind the fifteen', () => {
    for (const [head, text] of [['合计', '31'], ['备注', '含1件撤诉'], ['备注', '']] as const) {
      whole([two, three, { ...four, rows: four.rows.map((row, i) => (i === 0 ? [...row, cell(head, 1, 3)] : i < 3 ? row : [...row, cell(text)])) }])
    }
  })

  it('table 2: 备注 beside the three', () => {
    whole([{ ...two, rows: two.rows.map((row) => (row.length === 4 ? [...row, cell(figuresIn(row).length > 0 ? '含2件修订' : '备注')] : row)) }, three, four])
  })

  it('table 2: the same of last year', () => {
    whole([{ ...two, rows: two.rows.map((row) => {
      if (row.length === 1) return row
      const last = row.at(-1)!
      return [...row.slice(0, -1), last, { ...last, figure: false, text: last.figure ? '46' : last.text.replace(/^本年/, '').replace(/^/, '上年') }]
    }) }, three, four])
  })

  it('table 3 in tabs, spans written out', () => {
    const text = matrixOf(behind('上年同期', () => '5')).map((row) => row.map((t) => t ?? '').join('\t')).join('\n')
    const page = html([two, four]).replace(/<p>四、/, `<pre>${text}</pre><p>四、`)
    const { silent, found } = differences(form.figures, readBack(page))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  })
})

describe('what cannot be told', () => {
  const form = randomForm(randomOf(42), 'none', 2021)
  const [two, three, four] = [proactiveSheet(form, STYLE), requestsSheet(form, STYLE), challengesSheet(form, STYLE)]
  const quiet = (sheets: readonly Sheet[]) => {
    const { silent, found } = differences(form.figures, readBack(html(sheets)))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  }
  it('a column more without a head', () => quiet([two, { ...three, rows: three.rows.map((row, i) => (i < 3 ? row : [...row, cell('4')])) }, four]))
  it('two heads 总计', () => quiet([two, three, { ...four, rows: four.rows.map((row, i) => (i === 0 ? [...row, cell('总计', 1, 3)] : i < 3 ? row : [...row, cell('9')])) }]))
  it('misprinted heads are the form’s', () => {
    const old = randomForm(randomOf(43), 'none', 2019)
    const sheet = proactiveSheet(old, STYLE)
    const misprinted: Sheet = { ...sheet, rows: sheet.rows.map((row) => row.map((c) => ({ ...c, text: c.text.replace('上一年项目数量', '上一年项目数').replace('本年增/减', '本年增减数') }))) }
    expect(differences(old.figures, readBack(htmlPage([misprinted, requestsSheet(old, STYLE), challengesSheet(old, STYLE)], pageOf(2020), PLAIN_HTML)))).toEqual(NO_DIFFERENCE)
  })
})
