import { describe, expect, it } from 'vitest'
import { segmentText } from '../../../src/core/parse/segment'
import { readCell } from '../../../src/core/parse/read-number'
import { randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { challengesSheet, proactiveSheet, requestsSheet, type Sheet, type SheetCell } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { differences, NO_DIFFERENCE, readBack } from './read-back'

/** Slips of the key, marks and orders that a reader of the page takes in his stride. Each passed in silence once. */

const STYLE = styleOf(PLAIN)
const form = randomForm(randomOf(21), 'none', 2021)
const [two, three, four] = [proactiveSheet(form, STYLE), requestsSheet(form, STYLE), challengesSheet(form, STYLE)]
const page = pageOf(2023)
const html = (sheets: readonly Sheet[]): string => htmlPage(sheets, page, PLAIN_HTML)
const mapped = (sheet: Sheet, to: (cell: SheetCell, i: number, row: readonly SheetCell[]) => SheetCell): Sheet => ({ ...sheet, rows: sheet.rows.map((row) => row.map((c, i) => to(c, i, row))) })
const whole = (text: string) => expect(differences(form.figures, readBack(text))).toEqual(NO_DIFFERENCE)

describe('a mark beside the digits', () => {
  const marks: readonly ((text: string) => string)[] = [(t) => `${t}*`, (t) => `※${t}`, (t) => `（${t}）`, (t) => `${t}。`, (t) => `${t}、`, (t) => `${t}①`, (t) => `${t}件次`]
  it.each(marks.map((m) => [m('7'), m] as const))('%s in every total of table 3', (_, mark) => {
    whole(html([two, mapped(three, (c, i, row) => (c.figure && i === row.length - 1 ? { ...c, text: mark(c.text) } : c)), four]))
  })
  it('in the first cell of table 4', () => {
    whole(html([two, three, mapped(four, (c, i) => (c.figure && i === 0 ? { ...c, text: `${c.text}件次` } : c))]))
  })
  it('an amount that begins with its point', () => {
    expect(readCell('.35', 'wan')).toMatchObject({ is: 'number', value: 0.35 })
    expect(readCell('（5）', 'change')).toEqual({ is: 'odd' })
  })
  it('a raised number behind a figure is none of its digits', () => {
    const text = html([two, three, four])
    const cells = [...text.matchAll(/<td style="border:1px">(\d+)<\/td>/g)]
    const first = cells[3]!
    whole(text.slice(0, first.index) + first[0].replace('</td>', '<sup>2</sup></td>') + text.slice(first.index + first[0].length))
  })
})

describe('raised marks without end', () => {
  it('are no way to break the reader', () => {
    const deep = `<td style="border:1px">7${'<sup>'.repeat(50_000)}2`
    expect(() => readBack(html([two, three, four]).replace('</body>', `<table><tr>${deep}</td></tr></table></body>`))).not.toThrow()
  })
})

describe('what is not said', () => {
  const noise: Readonly<Record<string, string>> = { 'struck out': '<del>9</del>', 'struck, older': '<s>9</s>', hidden: '<span style="visibility: hidden">9</span>', 'of no size': '<span style="font-size:0">9</span>' }
  it.each(Object.entries(noise))('%s: no digit of a figure', (_, more) => {
    whole(html([two, three, four]).replace(/(<td style="border:1px">)(\d)/g, `$1${more}$2`))
  })
  it('a figure that stands in a field of a form is said', () => {
    whole(html([two, three, four]).replace(/<td style="border:1px">(\d+)<\/td>/g, '<td><input type="text" value="$1"></td>'))
  })
})

describe('the number of a page inside a run', () => {
  it.each(['- 4 -', '— 12 —', '-4-'])('%s before the next label', (mark) => {
    expect(segmentText(`2.行政查询0000000${mark}3.危及安全0000011`).map((s) => [s.is, s.text])).toEqual([['words', '2.行政查询'], ['figures', '0000000'], ['page', mark], ['words', '3.危及安全'], ['figures', '0000011']])
  })
  it('keeps the place of every piece', () => {
    const text = '行政查询1- 4 -3.危及安全22'
    for (const s of segmentText(text)) expect(text.slice(s.start, s.start + s.text.length)).toBe(s.text)
  })
  it('not where dashes stand for blanks', () => {
    expect(segmentText('0 - 4 - 3.危及安全').map((s) => s.is)).toEqual(['figures', 'page', 'words'])
    expect(segmentText('- 0 - 4 - 3.危及安全').some((s) => s.is === 'page')).toBe(false)
  })
})

describe('rows that stand below one another in one row of the grid', () => {
  const stacked = (sheet: Sheet, from: number, rows: number): Sheet => {
    const own = sheet.rows.slice(from, from + rows).map((row) => row.slice(-8))
    const first = sheet.rows[from]!
    const merged = [...first.slice(0, -8), ...own[0]!.map((c, i) => ({ ...c, text: own.map((row) => row[i]!.text).join('\n') }))]
    return { ...sheet, rows: [...sheet.rows.slice(0, from), merged, ...sheet.rows.slice(from + rows)] }
  }
  it('are read line by line', () => {
    const from = three.rows.findIndex((r) => r.some((c) => c.text.includes('属于国家秘密')))
    whole(html([two, stacked(three, from, 4), four]))
  })
})

describe('heads in another order than the form’s', () => {
  it('results of table 4', () => {
    const order = [1, 0, 2, 4, 3]
    const swapped: Sheet = { ...four, rows: four.rows.map((row, r) => (r === 1 ? [...order.map((i) => row[i]!), ...row.slice(5)] : r === 0 ? row : row.map((_, i) => row[5 * Math.floor(i / 5) + order[i % 5]!]!))) }
    whole(html([two, three, swapped]))
  })
  it('columns of table 2', () => {
    whole(html([{ ...two, rows: two.rows.map((row) => (row.length === 4 ? [row[0]!, row[3]!, row[1]!, row[2]!] : row)) }, three, four]))
  })
  it('kinds of organisations, the heads without their spans', () => {
    const order = [4, 0, 3, 1, 2]
    const moved = (row: readonly SheetCell[], from: number): SheetCell[] => row.map((c, i) => (i >= from && i < from + 5 ? row[from + order[i - from]!]! : c))
    const swapped: Sheet = { ...three, rows: three.rows.map((row, r) => (r === 2 ? moved(row, 0) : r < 2 ? row.map((c) => ({ ...c, colspan: 1, rowspan: 1 })) : moved(row, row.length - 6))) }
    whole(html([two, swapped, four]))
  })
})

describe('the unit of an amount', () => {
  const amount = form.figures['proactive.fees.amount']!
  const inUnit = (head: string, factor: number): string => html([mapped(two, (c, _, row) => (c.text.startsWith('本年收费金额') ? { ...c, text: head } : c.figure && row.length === 2 && c === row.at(-1) ? { ...c, text: String(Number((amount * factor).toPrecision(12))) } : c)), three, four])
  it.each([['本年收费金额（元）', 1e4], ['本年收费金额（单位：人民币元）', 1e4], ['本年收费金额（单位：千元）', 10], ['本年收费金额（单位：亿元）', 1e-4], ['本年收费金额（万元）', 1]] as const)('%s', (head, factor) => {
    expect(readBack(inUnit(head, factor)).figures['proactive.fees.amount']?.value).toBeCloseTo(amount, 6)
  })
})
