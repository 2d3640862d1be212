import { describe, expect, it } from 'vitest'
import { read, shape } from './bytes'

const html = (body: string) => read(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`)
const grid = (body: string) => html(body).blocks.find((b) => b.kind === 'grid')

describe('web pages', () => {
  it('paragraphs, breaks and runs of blanks as a browser shows them', () => {
    expect(shape(html('<div>一、<span>总体</span>\n  情况<br>次行</div><p>三&nbsp;四</p>尾<hr>末'))).toEqual(['一、总体 情况', '次行', '三\u00a0四', '尾', '末'])
  })

  it('cells keep spans and no-break spaces; blanks of the markup are not text', () => {
    expect(grid(`<table border=1>
      <tr><td rowspan="2" colspan=3>合计</td><td> 34 </td></tr>
      <tr><td>&nbsp;</td><td><p>&nbsp;</p></td><td></td><td>0&nbsp;</td></tr>
    </table>`)).toEqual({
      kind: 'grid', separator: 'markup',
      rows: [
        [{ text: '合计', rowspan: 2, colspan: 3 }, { text: '34', rowspan: 1, colspan: 1 }],
        [{ text: '\u00a0', rowspan: 1, colspan: 1 }, { text: '\u00a0', rowspan: 1, colspan: 1 }, { text: '', rowspan: 1, colspan: 1 }, { text: '0\u00a0', rowspan: 1, colspan: 1 }],
      ],
    })
  })

  it('spans that say nonsense', () => {
    const cells = grid('<table><tr><td rowspan=0>a</td><td colspan=-3>b</td><td colspan=x>c</td><td colspan=99999>d</td></tr><tr><td>e</td></tr></table>')
    expect(cells?.kind === 'grid' && cells.rows[0]!.map((c) => [c.rowspan, c.colspan])).toEqual([[2, 1], [1, 1], [1, 1], [1, 1000]])
  })

  it('scripts, styles, comments, templates and hidden things are neither run nor read', () => {
    const page = html(`<script>globalThis.harmed = true; document.write('<p>规章</p>')</script><style>p{}</style><!-- 规章 --><template><p>规章</p></template>
      <noscript>规章</noscript><p onclick="globalThis.harmed=true">甲<img src=x onerror="globalThis.harmed=true" alt="规章"></p>
      <div style="color:red; DISPLAY : none">规章</div><div hidden>规章</div><svg><text>规章</text></svg><iframe src="javascript:globalThis.harmed=true">规章</iframe>
      <table><tr style="display:none"><td>规章</td></tr><tr><td>乙</td><td style="display:none">规章</td><td>丙</td></tr></table>`)
    expect(shape(page)).toEqual(['甲', [['乙', '丙']]])
    expect('harmed' in globalThis).toBe(false)
  })

  it('a table around tables lays out the page', () => {
    expect(shape(html(`<table><tr><td>站名</td></tr><tr><td>栏目</td><td>
        <p>前言</p><table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table><p>后记</p>
        <table><tr><td><table><tr><td>收费</td><td>3</td></tr></table></td></tr></table>
      </td></tr><tr><td>版权</td></tr></table>`))).toEqual(['站名', '栏目', '前言', [['规章', '1'], ['许可', '2']], '后记', [['收费', '3']], '版权'])
  })

  it('a row that holds an article is the page’s frame, the rows around it stay a table', () => {
    const article = '本报告按要求编制。'.repeat(100)
    expect(shape(html(`<table><tr><td>索引号</td><td>001</td></tr><tr><td>日期</td><td>2024-01-02</td></tr><tr><td colspan=2><p>标题</p><p>${article}</p></td></tr></table>`)))
      .toEqual([[['索引号', '001'], ['日期', '2024-01-02']], '标题', article])
  })

  it('a table of one cell a row is text', () => {
    expect(shape(html('<table><tr><td>青石县2023年报告</td></tr><tr><td>甲<br>乙</td></tr></table>'))).toEqual(['青石县2023年报告', '甲', '乙'])
  })

  it('what Word and WPS paste', () => {
    expect(shape(html(`<!--[if gte mso 9]><xml><w:WordDocument>规章</w:WordDocument></xml><![endif]-->
      <p class=MsoNormal style='mso-margin-top-alt:auto;text-indent:21.0pt'><b style='mso-bidi-font-weight:normal'><span lang=EN-US style='mso-fareast-font-family:宋体'>2023<o:p></o:p></span></b><span
      style="font-family:宋体">年<font face="仿宋">政府</font></span><st1:chsdate w:st="on" year="2023">1月</st1:chsdate><![if !supportEmptyParas]>&nbsp;<![endif]></p>
      <table class=MsoNormalTable><tr style='mso-yfti-irow:0'><td><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span><span>2</span><span>34</span></p></td><td><p>商业<span lang=EN-US><br></span>企业</p></td></tr></table>`)))
      .toEqual(['2023年政府1月\u00a0', [['1234', '商业\n企业']]])
  })

  it('frameworks’ attributes and unknown elements are walked through', () => {
    expect(shape(html('<div ms-if="a"><ms-repeat><ucap-content>规章</ucap-content></ms-repeat></div>'))).toEqual(['规章'])
  })

  it('broken and deep markup', () => {
    expect(shape(html(`<table><tr><td>规章<td>1<tr><td>许可<td>2</table>${'<div><font>'.repeat(3000)}深`))).toEqual([[['规章', '1'], ['许可', '2']], '深'])
    expect(shape(read(`${'<table><tr><td>'.repeat(300)}深`))).toEqual(['深'])
  })

  it('text set as it stands, with a table of tabs in it', () => {
    expect(shape(html('<pre>一、总体\n规章\t1\n许可\t2\n</pre><p style="white-space: pre-wrap">甲\n乙</p>'))).toEqual(['一、总体', [['规章', '1'], ['许可', '2']], '甲', '乙'])
  })

  it('a table printed with pipes in paragraphs', () => {
    expect(shape(html('<p>规章 | 1 | 2</p><p>许可 | 3 | 4</p>'))).toEqual([[['规章', '1', '2'], ['许可', '3', '4']]])
  })

  it('a caption and stray text in a table are kept before it', () => {
    expect(shape(html('<table><caption>表三</caption><tr><td>a</td><td>b</td></tr></table>'))).toEqual(['表三', [['a', 'b']]])
  })

  it('a piece of markup without html or body', () => {
    const page = read("<p style='text-align:center'>青石县报告</p>\t<p>发布日期：2020-01-31</p>")
    expect(page.kind).toBe('html')
    expect(shape(page)).toEqual(['青石县报告', '发布日期：2020-01-31'])
    expect(page.published).toBe('2020-01-31')
  })

  it('angle brackets in plain text are text', () => {
    const text = read('贯彻<青石县发展规划>若干意见\n1 < 2')
    expect(text.kind).toBe('text')
    expect(shape(text)).toEqual(['贯彻<青石县发展规划>若干意见', '1 < 2'])
  })

  it('what the head of the page says', () => {
    const page = read(`<html><head><title>  青石县年度报告_青石县人民政府 </title><meta name="PubDate" content="2024-01-29 10:20"><link rel="canonical" href="https://www.example.gov.cn/t20240129_1.htm">
      <meta name="Url" content="javascript:alert(1)"></head><body>甲</body></html>`)
    expect([page.title, page.published, page.address]).toEqual(['青石县年度报告_青石县人民政府', '2024-01-29', 'https://www.example.gov.cn/t20240129_1.htm'])
    const article = read('<title>门户</title><meta name="ArticleTitle" content="青石县年度报告"><meta property="og:url" content="https://e.gov.cn/a"><p>甲</p>')
    expect([article.title, article.published, article.address]).toEqual(['青石县年度报告', null, 'https://e.gov.cn/a'])
    expect(read('<meta name="Url" content="javascript:alert(1)"><p>甲</p>').address).toBeNull()
  })
})
