import { describe, expect, it } from 'vitest'
import { randomForm } from '../../../print/form'
import { htmlPage, PLAIN_HTML } from '../../../print/html'
import { pageOf } from '../../../print/page'
import { randomOf } from '../../../print/random'
import { sheetsOf } from '../../../print/sheet'
import { PLAIN, styleOf } from '../../../print/style'
import { readBack } from '../read-back'

describe('the year that the prose is held against', () => {
  it('is that of the head, also where only the page’s own title names it', () => {
    const page = pageOf(2023)
    const prose = '2022年，我局收到政府信息公开申请9999件。本年收到政府信息公开申请7件，结转至2024年5件。'
    const html = htmlPage(sheetsOf(randomForm(randomOf(3), 'none', 2021), styleOf(PLAIN)), page, PLAIN_HTML)
      .replace(`<p>${page.title}</p>`, '').replace(/<p>本报告所列[^<]*<\/p>/, '').replace(/<p>2023年，本机关[^<]*<\/p>/, `<p>${prose}</p>`)
    const report = readBack(html)
    expect(report.head.year.value).toBe(2023)
    expect(report.claims.map((c) => c.value)).not.toContain(9999)
    expect(report.claims.find((c) => c.value === 5)?.meanings).toEqual([['requests.carried_out.total']])
  })
})
