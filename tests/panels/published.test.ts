import { describe, expect, it } from 'vitest'
import PublishedTable from '@/components/panels/PublishedTable.vue'
import { figureOfCell, headCells, headRows, stretchesOf } from '@/components/panels/published'
import type { PublishedCell, PublishedTable as Table } from '@/core/parse/report'
import type { Code } from '@/core/schema'
import { render } from './render'

const label = (text: string, rowspan = 1, colspan = 1): PublishedCell => ({ text, rowspan, colspan, marks: [] })
const figure = (text: string, code: Code): PublishedCell => ({ text, rowspan: 1, colspan: 1, marks: [{ code, start: 0, end: text.length }] })
const NEW: Code = 'requests.new.total'
const NATURAL: Code = 'requests.new.natural'

const grid: Table = {
  kind: 'grid', title: '收到和处理政府信息公开申请情况',
  rows: [[label('勾稽关系', 2), label('申请人情况', 1, 2)], [label('自然人'), label('总计')], [label('一、本年新收'), figure('34', NATURAL), figure('35', NEW)]],
}

describe('the stretches of a cell', () => {
  const run: PublishedCell = { text: '15130000154', rowspan: 1, colspan: 1, marks: [{ code: NEW, start: 8, end: 11 }, { code: NATURAL, start: 0, end: 3 }] }
  it('part a run into its figures and what lies between', () => {
    expect(stretchesOf(run)).toEqual([{ text: '151', code: NATURAL }, { text: '30000', code: null }, { text: '154', code: NEW }])
  })
  it('lose nothing of the text', () => {
    expect(stretchesOf(run).map((s) => s.text).join('')).toBe(run.text)
  })
  it('a cell is one figure only where it holds nothing else', () => {
    expect(figureOfCell(figure(' 34 ', NATURAL))).toBe(NATURAL)
    expect(figureOfCell(run)).toBeNull()
    expect(figureOfCell({ ...label('55（含自然失效）'), marks: [{ code: NEW, start: 0, end: 2 }] })).toBeNull()
    expect(figureOfCell({ ...label(''), marks: [{ code: NEW, start: 0, end: 0 }] })).toBe(NEW)
  })
})

describe('the heads of a table as published', () => {
  it('are the rows before the first figure', () => {
    expect(headRows(grid)).toBe(2)
    expect(headCells(grid.rows[2]!)).toBe(1)
  })
  it('are not parted from the body where a cell reaches across', () => {
    expect(headRows({ ...grid, rows: [[label('x', 3), ...grid.rows[0]!], ...grid.rows.slice(1)] })).toBe(0)
  })
})

describe('the table', () => {
  it('keeps the spans of the original and rings the cells asked for', async () => {
    const html = await render(PublishedTable, { table: grid, ringed: [NEW] })
    expect(html).toContain('rowspan="2"')
    expect(html).toContain('colspan="2"')
    expect(html.match(/data-ringed/g)).toHaveLength(1)
    expect(html).toMatch(/data-code="requests\.new\.total"[^>]*>(<!--\[-->)*35/)
  })
  it('marks the digits within a run', async () => {
    const run: Table = { kind: 'run', title: '表三', rows: [[label('一、本年新收'), { text: '15130000154', rowspan: 1, colspan: 1, marks: [{ code: NEW, start: 8, end: 11 }] }]] }
    const html = await render(PublishedTable, { table: run, ringed: [NEW] })
    expect(html).toMatch(/<mark[^>]*>154<\/mark>/)
    expect(html.replace(/<[^>]+>/g, '')).toContain('15130000154')
  })
  it('prints text of the file as text', async () => {
    const html = await render(PublishedTable, { table: { ...grid, rows: [[label('<img src=x onerror=alert(1)>'), figure('1', NEW)]] }, ringed: [] })
    expect(html).toContain('&lt;img')
  })
})
