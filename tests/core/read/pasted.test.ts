import { describe, expect, it } from 'vitest'
import { readPasted } from '../../../src/core/read'
import { shape } from './bytes'

const TABLE = '<table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>'
const GRID = [['规章', '1'], ['许可', '2']]

describe('what is pasted', () => {
  it('HTML keeps its tables', () => {
    const page = readPasted({ html: `<html><body>\r\n<!--StartFragment--><p>青石县报告</p>${TABLE}<!--EndFragment-->\r\n</body></html>`, text: '青石县报告\n规章\t1' })
    expect(shape(page)).toEqual(['青石县报告', GRID])
    expect(page.kind).toBe('html')
  })

  it('a fragment that begins inside a table', () => {
    expect(shape(readPasted({ html: `<html><body><table><!--StartFragment--><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr><!--EndFragment--></table></body></html>` }))).toEqual([GRID])
  })

  it('the head that Windows puts in front', () => {
    const page = readPasted({ html: `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\nSourceURL:https://www.example.gov.cn/t20240120_1.htm\r\n<html><body>\r\n<!--StartFragment-->${TABLE}<!--EndFragment-->` })
    expect(shape(page)).toEqual([GRID])
    expect(page.address).toBe('https://www.example.gov.cn/t20240120_1.htm')
  })

  it('text without a tag under the name of HTML', () => {
    expect(shape(readPasted({ html: '规章 1' }))).toEqual(['规章 1'])
  })

  it('plain text works too, also where the HTML shows nothing', () => {
    expect(shape(readPasted({ text: '规章\t1\n许可\t2' }))).toEqual([GRID])
    expect(shape(readPasted({ html: '<meta charset="utf-8"><img src="x">', text: '规章\t1\n许可\t2' }))).toEqual([GRID])
  })

  it('the plain text where it alone has the cells', () => {
    expect(shape(readPasted({ html: '<div><span>规章 1</span></div><div>许可 2</div>', text: '规章\t1\n许可\t2' }))).toEqual([GRID])
  })

  it('cells of several lines, as a spreadsheet copies them', () => {
    expect(shape(readPasted({ text: '项目\t"商业\r\n企业"\t"科研\n""机构"""\r\n一、新收\t1\t2\r\n' }))).toEqual([[['项目', '商业\n企业', '科研\n"机构"'], ['一、新收', '1', '2']]])
  })

  it('cells of paragraphs, as a browser copies them: a lone tab between two', () => {
    expect(shape(readPasted({ text: '一、总体情况\n\n一、新收\n\n\t\n34\n\n\t\n\t\n0\n\n\t\n商业\n企业\n\n\t\n34\n后来的话' }))).toEqual(['一、总体情况', [['一、新收', '34', '', '0'], ['商业\n企业', '34']], '后来的话'])
  })
})
