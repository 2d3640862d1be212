import { describe, expect, it } from 'vitest'
import { randomForm } from '../../print/form'
import { columnedSheet, drawnSheet } from '../../print/drawn'
import { around, pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { type Sheet, sheetsOf } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'
import { differences, NO_DIFFERENCE, readBack } from '../parse/read-back'
import { read, shape } from './bytes'

/** Tables that are pictures made of characters, and Markdown as converters leave it. */

const page = pageOf(2023)
const { before, after } = around(page)
const STYLE = styleOf(PLAIN)
const text = (sheets: readonly Sheet[], draw: (sheet: Sheet) => string): string => [...before, ...sheets.flatMap((s) => ['', s.title, '', draw(s), '']), ...after].join('\n')

describe.each([['zeros printed', 'none'], ['zeros blank', 'zeros']] as const)('%s', (_, blanks) => {
  describe.each([2021, 2019] as const)('form of %s', (vintage) => {
    const form = randomForm(randomOf(81), blanks, vintage)
    const sheets = sheetsOf(form, STYLE)
    const whole = (printed: string) => expect(differences(form.figures, readBack(printed))).toEqual(NO_DIFFERENCE)

    it('drawn with bars and strokes, rows of several lines, merged cells', () => whole(text(sheets, (s) => drawnSheet(s, 'box'))))
    it('drawn with plus and minus', () => whole(text(sheets, (s) => drawnSheet(s, 'plain'))))
    it('in columns under strokes, a row a line', () => whole(text(sheets, (s) => columnedSheet(s, null))))
    it('in columns under strokes, rows of several lines', () => whole(text(sheets, (s) => columnedSheet(s, 9))))
  })
})

describe('pictures of tables', () => {
  it('rules part the rows, and one that stops leaves a merged cell open', () => {
    const picture = ['+----+----+--+', '| 甲 | 乙 |12|', '|    | 丙 |  |', '|    +----+--+', '|    | 丁 |3 |', '|    | 戊 |  |', '+----+----+--+', '| 己 | 庚 |0 |', '| 辛 |    |  |', '+----+----+--+', '| 壬 | 癸 |  |', '+----+----+--+'].join('\n')
    expect(shape(read(`前\n${picture}\n后`))).toEqual(['前', [['甲', '乙\n丙', '12'], ['丁\n戊', '3'], ['己\n辛', '庚', '0'], ['壬', '癸', '']], '后'])
    expect(read(picture).blocks[0]).toMatchObject({ separator: 'markup', rows: [[{ rowspan: 2 }, {}, {}], [{}, {}], [{}, {}, {}], [{}, {}, {}]] })
  })

  it('a mark without width before a figure moves it over no border', () => {
    expect(shape(read('  ---- ----- ---- ---\n  许可 1\ufeff    22   333\n  处罚 \u200b4444 \u200b5   6\n  ---- ----- ---- ---'))).toEqual([[['许可', '1', '22', '333'], ['处罚', '4444', '5', '6']]])
  })

  it('a picture within a cell lays out the page', () => {
    const inner = ['+--+--+', '|甲|1 |', '+--+--+', '|乙|2 |', '+--+--+', '|丙|3 |', '+--+--+', '|丁|4 |', '+--+--+']
    const page = ['+----+-----------+', '|栏目| 标题      |', '+----+-----------+', ...inner.map((l) => `|    |${l.replace(/[甲乙丙丁]/, '$&')}    |`), '+----+-----------+'].join('\n')
    expect(read(page).blocks.filter((b) => b.kind === 'grid').map((b) => (b.kind === 'grid' ? b.rows.map((r) => r.map((c) => c.text)) : []))).toEqual([[['甲', '1'], ['乙', '2'], ['丙', '3'], ['丁', '4']]])
  })
})

it('a drawn table beside tables of markup', () => {
  const drawn = ['+------+----+', '| 规章 | 1  |', '| 件数 |    |', '+------+----+', '| 许可 | 2  |', '+------+----+', '| 处罚 | 3  |', '+------+----+', '| 强制 | 4  |', '| 件数 |    |', '+------+----+'].join('\n')
  expect(shape(read(`# 题\n\n${drawn}\n\n<table><tr><td>一</td><td>5</td></tr><tr><td>二</td><td>6</td></tr></table>\n`))).toEqual([
    '题', [['规章\n件数', '1'], ['许可', '2'], ['处罚', '3'], ['强制\n件数', '4']], [['一', '5'], ['二', '6']],
  ])
})

describe('Markdown as converters leave it', () => {
  it('elements that only wrap do not run the lines together', () => {
    expect(shape(read('<div id="a" class="b">\n\n<div>\n\n# 标题\n\n| 规章 | 1 |\n|----|----|\n| 许可 | 2 |\n\n</div>\n\n末行\n\n</div>\n'))).toEqual(['标题', [['规章', '1'], ['许可', '2']], '末行'])
  })

  it('attributes of spans are not text', () => {
    expect(shape(read('# 题\n\n[第一]{style="color:red"}段[落]{.x}\n'))).toEqual(['题', '第一段落'])
  })

  it('links are their words, pictures nothing', () => {
    expect(shape(read('# [题](http://a.gov.cn/x.html "题")\n\n![标](a.png)段[落](b.html)。\n'))).toEqual(['题', '段落。'])
  })

  it('the last cell of a row on a line of its own', () => {
    expect(shape(read('甲 | 乙 | 丙\n---|---|---\n维持 | 纠正 | 总计\n | 12 |\n418\n后'))).toEqual([[['甲', '乙', '丙'], ['维持', '纠正', '总计'], ['', '12', '418']], '后'])
  })
})
