import type { Sheet } from './sheet'
import type { Page } from './page'
import { around } from './page'

/** A form as a web page. */

export interface HtmlStyle {
  readonly junk: 'none' | 'word' | 'font' | 'nested'
  /** Rows end in one empty cell. */
  readonly trailing: boolean
  /** Table 3 broken in two after a row, the second piece with the repeated group, or under a head of its own. */
  readonly broken: 'whole' | 'repeated' | 'headed'
}
export const PLAIN_HTML: HtmlStyle = { junk: 'none', trailing: false, broken: 'whole' }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\u00a0/g, '&nbsp;').replace(/\n/g, '<br/>')

function inner(text: string, { junk }: HtmlStyle): string {
  const t = escaped(text)
  if (junk === 'word') return `<p class="MsoNormal" align="center" style="mso-pagination:widow-orphan"><span style="font-family:宋体;mso-ascii-font-family:Calibri"><st1:chmetcnv>${t}</st1:chmetcnv></span><o:p></o:p></p>`
  if (junk === 'font') return `<font size="2"><b>${t}</b></font>`
  return t
}

function table(rows: Sheet['rows'], style: HtmlStyle): string {
  const trs = rows.map((row) => {
    const tds = row.map((c) => `<td${c.colspan > 1 ? ` colspan="${c.colspan}"` : ''}${c.rowspan > 1 ? ` rowspan="${c.rowspan}"` : ''} style="border:1px">${inner(c.text, style)}</td>`)
    return `<tr>${tds.join('')}${style.trailing ? '<td></td>' : ''}</tr>`
  })
  return `<table border="1"><tbody>\n${trs.join('\n')}\n</tbody></table>`
}

/** Breaks table 3 over two pages: the cells that were merged over the break are printed again. */
function broken(sheet: Sheet, style: HtmlStyle): readonly Sheet['rows'][] {
  if (style.broken === 'whole' || sheet.width !== 10) return [sheet.rows]
  const at = sheet.rows.findIndex((row) => row.some((c) => c.text.replace(/\s/g, '').includes('无法提供')))
  if (at < 0) return [sheet.rows]
  const before = sheet.rows.slice(0, at), after = sheet.rows.slice(at)
  const again = { text: '三、本年度办理结果', colspan: 1, rowspan: after.length - 1, figure: false }
  const head = { colspan: 1, rowspan: 1, figure: false }
  const invented = ['本年新收件数', '类别', '事项', '自然人', '企业', '科研', '公益', '法律', '其他', '合计'].map((text) => ({ ...head, text }))
  const second = [[again, ...after[0]!], ...after.slice(1)]
  return [before.map((row) => row.map((c) => (c.text.replace(/\s/g, '') === '三、本年度办理结果' ? { ...c, rowspan: at - 5 } : c))), style.broken === 'headed' ? [invented, ...second] : second]
}

export function htmlPage(sheets: readonly Sheet[], page: Page, style: HtmlStyle): string {
  const { before, after } = around(page)
  const body = sheets.map((s) => {
    const tables = broken(s, style).map((rows) => table(rows, style)).join('<p>— 5 —</p>')
    const framed = style.junk === 'nested' ? `<table width="100%"><tr><td><table><tr><td>${tables}</td></tr></table></td></tr></table>` : tables
    return `<p>${s.title}</p>${page.between ? `<p>${page.between}</p>` : ''}${framed}`
  })
  const p = (lines: readonly string[]): string => lines.map((l) => `<p>${l}</p>`).join('\n')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${page.title}</title><script>var a = 5</script></head><body ms-if="x">
<div class="nav"><ul><li><a href="#">首页</a></li><li>政务公开</li></ul></div>
${p(before)}${body.join('\n')}${p(after)}<div class="share">微信 微博</div></body></html>`
}
