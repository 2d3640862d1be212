import { describe, expect, it } from 'vitest'
import { randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { matrixOf, sheetsOf } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { textPage } from '../../print/text'
import { differences, readBack } from './read-back'

/** Figures that no row took: the rows beside them are not blank, and not made of what is left. */

const STYLE = styleOf(PLAIN)
const page = pageOf(2023)

describe.each([['all filled', 51, 'none'], ['zeros blank', 52, 'zeros'], ['other figures', 53, 'none']] as const)('%s', (_, seed, blanks) => {
  const form = randomForm(randomOf(seed), blanks, 2021)
  const sheets = sheetsOf(form, STYLE)
  const quiet = (text: string) => {
    const { silent } = differences(form.figures, readBack(text))
    expect(silent).toEqual([])
  }
  const lines = (parted: string): string => {
    const body = sheets.flatMap((s) => [s.title, ...matrixOf(s).map((row) => row.filter((t) => t !== null).join(parted))])
    return [page.title, '本报告所列数据的统计期限自2023年1月1日起至12月31日止。', '一、总体情况', ...body, '五、存在的主要问题及改进情况', '六、其他需要报告的事项', '无。'].join('\n')
  }

  it.each(['、', ' / ', ' ; ', ' · ', ' ~ '])('cells parted by %s', (mark) => quiet(lines(mark)))

  it('markup that is shown as text', () => {
    const html = htmlPage(sheets, page, PLAIN_HTML)
    const [, head, body] = /^(.*<body[^>]*>)(.*)<\/body>/s.exec(html)!
    quiet(`${head}<p>${page.title}</p><p>${body!.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p></body></html>`)
    quiet(`${head}<p>${page.title}</p>${body!.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').split('\n').map((l) => `<p>${l}</p>`).join('')}</body></html>`)
  })

  // Where zeros are blank, too, the solver needs seconds to say what is open.
  if (blanks === 'none') it('a page’s head between the figures of a row, one cell a line', () => {
    const text = textPage(sheets, page, 'lines-label', randomOf(2))
    for (const label of ['四、结转下年度继续办理', '2.重复申请', '一、本年新收政府信息公开申请数量']) {
      const at = text.indexOf(label)
      for (const lines of [2, 3, 5]) {
        const end = text.slice(at).split('\n').slice(0, lines).join('\n').length + at
        quiet(`${text.slice(0, end)}\n第 4 页 共 8 页\n${page.title}${text.slice(end)}`)
      }
    }
  })
})

describe('a page of so many inside a run', () => {
  const form = randomForm(randomOf(54), 'none', 2021)
  const text = textPage(sheetsOf(form, STYLE), page, 'flat', randomOf(3))
  const labels = ['第二十条第（五）项', '行政处罚', '二、上年结转', '3.危及', '（七）总计', '四、结转', '5.要求行政机关']
  it.each(labels)('before %s: nothing is silent', (label) => {
    expect(text).toContain(label)
    for (const mark of ['4 / 8', '12 / 30', '4 ／ 8']) {
      const before = differences(form.figures, readBack(text)).silent
      const { silent } = differences(form.figures, readBack(text.replace(label, `${mark}${label}`)))
      expect({ mark, silent }).toEqual({ mark, silent: before })
    }
  })
})
