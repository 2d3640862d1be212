import { describe, expect, it } from 'vitest'
import { read, shape } from './bytes'

/** What a page's own style sheet, or a style of no size or out of sight, hides from the eye. */

const page = (css: string, body: string, more = '') => shape(read(`<!DOCTYPE html><html><head><meta charset="utf-8"><style${more}>${css}</style></head><body>${body}</body></html>`))
const SEEN = '<p class="hide x">甲</p><p id="top">乙</p><p>丙</p>'

describe('hidden by the style sheet', () => {
  it.each([
    ['a class', '.hide{display:none}', ['乙', '丙']],
    ['an id', '#top { visibility : hidden }', ['甲', '丙']],
    ['an element with a class, in a list', 'h1, p.hide , #top{color:red;display:none !important}', ['丙']],
    ['a class of another element', 'div.hide{display:none}', ['甲', '乙', '丙']],
    ['two classes', '.hide.x{display:none}.hide.y{display:none}', ['乙', '丙']],
    ['a comment, the marks of old pages', '<!-- /* .hide{display:block} */ .hide{display:none} -->', ['乙', '丙']],
    ['on screens', '@media screen{.hide{display:none}}', ['乙', '丙']],
    ['on wide screens', '@media (min-width:768px){.hide{display:none}}', ['乙', '丙']],
  ])('%s', (_, css, seen) => expect(page(css, SEEN)).toEqual(seen))

  it.each([
    ['on paper', '@media print{.hide{display:none}}'],
    ['on a phone', '@media only screen and (max-width: 600px) { .hide { display: none } }'],
    ['shown again by a later rule', '.hide{display:none} .hide{display:block}'],
    ['shown by a rule that says more', '.hide.x{display:block}.hide{display:none}'],
    ['shown where it stands', 'body > .hide{display:block}.hide{display:none}'],
    ['a piece of a name', '.hid{display:none}.hide-x{display:none}'],
    ['behind what cannot be told', '@supports (display:grid){.hide{display:none}} .open .hide{display:none} .hide:empty{display:none}'],
    ['nested without end', '@media print{'.repeat(20_000)],
  ])('not %s', (_, css) => expect(page(css, SEEN)).toEqual(['甲', '乙', '丙']))

  it('a sheet for paper', () => expect(page('.hide{display:none}', SEEN, ' media="print"')).toEqual(['甲', '乙', '丙']))
  it('a style of its own shows', () => expect(page('.hide{display:none}', '<p class="hide" style="display:block">甲</p><p>乙</p>')).toEqual(['甲', '乙']))
  it('a later rule that hides', () => expect(page('.hide{display:block}.hide{display:none}', SEEN)).toEqual(['乙', '丙']))
  it('rows and cells', () => {
    expect(page('.h{display:none}', '<table><tr class=h><td>规章</td><td>1</td></tr><tr><td>甲</td><td class=h>1</td><td>2</td></tr><tr><td>乙</td><td>3</td></tr></table>')).toEqual([[['甲', '2'], ['乙', '3']]])
  })
  it('not where it would hide nearly all rows of the page: then a script shows them', () => {
    const rows = '<tr><td>甲</td><td>1</td></tr>'.repeat(5)
    expect(page('.con{display:none}', `<div class="con"><table>${rows}</table></div><table><tr><td>乙</td><td>2</td></tr></table>`)).toHaveLength(2)
    expect(page('.con{display:none}', `<div class="con"><table>${rows}</table></div><table>${rows}</table>`)).toHaveLength(1)
  })
})

describe('hidden by a style of its own', () => {
  it.each([
    '<div style="height:0;overflow:hidden">丁</div>', '<div style="overflow: hidden; max-height: 0px">丁</div>', '<p style="width:0;overflow:hidden">丁</p>',
    '<div style="position:absolute;left:-9999px">丁</div>', '<span style="top:-1000px;position:fixed">丁</span>', '<p style="text-indent:-9999px">丁</p>', '<span style="position:absolute;left:-999em">丁</span>',
  ])('%s', (hidden) => expect(page('', `甲${hidden}<p>乙</p>`)).toEqual(['甲', '乙']))
  it.each([
    '<p style="line-height:0;overflow:hidden">丁</p>', '<p style="min-height:0;overflow:hidden">丁</p>', '<p style="height:0.5px;overflow:hidden">丁</p>', '<p style="height:0">丁</p>',
    '<p style="position:relative;left:-20px">丁</p>', '<p style="margin-left:-5.25pt;text-indent:-21.0pt">丁</p>', '<p style="left:-9999px">丁</p>',
  ])('%s is seen', (seen) => expect(page('', seen)).toEqual(['丁']))
  it('the height of a row or a cell is the least it has', () => {
    expect(page('', '<table><tr style="height:0;overflow:hidden"><td style="height:0;overflow:hidden">甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>')).toEqual([[['甲', '1'], ['乙', '2']]])
  })
})
