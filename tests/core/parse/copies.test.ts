import { describe, expect, it } from 'vitest'
import type { Form } from '../../print/form'
import { randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { challengesSheet, proactiveSheet, requestsSheet, type Sheet, sheetsOf } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { textPage } from '../../print/text'
import { differences, NO_DIFFERENCE, readBack, reportsIn } from './read-back'
import type { Code } from '../../../src/core/schema'

/** A table of the form that stands twice in one report. Equal copies are one; where copies differ, neither is taken in silence. */

const STYLE = styleOf(PLAIN)
const form = randomForm(randomOf(31), 'none', 2021)
const other = randomForm(randomOf(32), 'none', 2021)
const page = pageOf(2023)
const html = (sheets: readonly Sheet[]): string => htmlPage(sheets, page, PLAIN_HTML)
const [two, three, four] = [proactiveSheet(form, STYLE), requestsSheet(form, STYLE), challengesSheet(form, STYLE)]
const untitled = (sheet: Sheet, title = ''): Sheet => ({ ...sheet, title })
const whole = (text: string) => expect(differences(form.figures, readBack(text))).toEqual(NO_DIFFERENCE)

/** The form with one figure more in that cell. */
const slipped = (code: Code): Form => ({ ...form, figures: { ...form.figures, [code]: (form.figures[code] ?? 0) + 1 } })
const SLIP: readonly (readonly [string, (f: Form) => readonly Sheet[], Code])[] = [
  ['table 2', (f) => [two, untitled(proactiveSheet(f, STYLE)), three, four], 'proactive.licences.decisions'],
  ['table 3', (f) => [two, three, untitled(requestsSheet(f, STYLE)), four], 'requests.granted.natural'],
  ['table 4', (f) => [two, three, four, untitled(challengesSheet(f, STYLE))], 'challenges.review.upheld'],
  ['all three', (f) => [two, three, four, ...sheetsOf(f, STYLE).map((s) => untitled(s))], 'requests.carried_out.total'],
]

describe('a table that is printed again', () => {
  it.each(SLIP)('%s, equal: one report, plainly read', (_, sheets) => whole(html(sheets(form))))

  it.each(SLIP)('%s, with one figure that differs: doubt of that figure and no other', (_, sheets, code) => {
    const report = readBack(html(sheets(slipped(code))))
    expect(report.doubts.flatMap((d) => d.codes)).toEqual([code])
    expect(report.doubts[0]!.candidates).toEqual([[form.figures[code]], [(form.figures[code] ?? 0) + 1]])
    expect(differences(form.figures, report)).toEqual({ silent: [], found: [], open: [{ code, wanted: form.figures[code], got: undefined }] })
  })

  it.each(SLIP)('%s, all of it differs: nothing is silent', (_, sheets) => {
    const { silent, found } = differences(form.figures, readBack(html(sheets(other))))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  })

  it('blank in the copy, or with a cell that is no number there', () => {
    const at = (text: string): Sheet => ({ ...untitled(three), rows: three.rows.map((row) => (row.some((c) => c.text.includes('予以公开')) ? row.map((c, i) => (i === row.length - 1 ? { ...c, text } : c)) : row)) })
    expect(readBack(html([two, three, at(''), four])).doubts.flatMap((d) => d.codes)).toEqual(['requests.granted.total'])
    whole(html([two, three, at('见附件'), four]))
  })

  it.each(['tabs', 'pipes', 'lines-label'] as const)('in text: %s', (layout) => {
    const text = (f: Form): string => textPage([two, three, untitled(requestsSheet(f, STYLE)), four], page, layout, randomOf(1))
    whole(text(form))
    const { silent, found } = differences(form.figures, readBack(text(other)))
    expect({ silent, found }).toEqual({ silent: [], found: [] })
  })
})

describe('a table under a heading of its own', () => {
  it.each(['附：2022年收到和处理政府信息公开申请情况', '（2022年度数据）', '上年度收到和处理政府信息公开申请情况表'])('of another year, behind or before: %s', (title) => {
    whole(html([two, three, four, untitled(requestsSheet(other, STYLE), title)]))
    whole(html([two, three, untitled(requestsSheet(other, STYLE), title), four]))
    whole(html([two, untitled(requestsSheet(other, STYLE), title), untitled(three, '（2023年度数据）'), four]))
  })
  it('of the whole region and of the government alone: that which the report speaks of', () => {
    const [region, alone] = [untitled(three, '（全市汇总）'), untitled(requestsSheet(other, STYLE), '（市本级）')]
    whole(html([two, region, alone, four]))
    whole(html([two, alone, region, four]))
  })
})

describe('two reports', () => {
  it('stay two, where the second has a title or a period of its own', () => {
    const second = htmlPage(sheetsOf(other, STYLE), pageOf(2022, '测试市教育局'), PLAIN_HTML).replace(/^.*?<body[^>]*>/s, '')
    expect(reportsIn(html([two, three, four]).replace('</body></html>', '') + second)).toHaveLength(2)
    expect(reportsIn(html([two, three, four]).replace('</body></html>', '') + second.replace(/<p>测试市教育局[^<]*<\/p>/, ''))).toHaveLength(2)
  })
})
