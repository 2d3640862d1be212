import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characters, read, shape } from './bytes'

const word = fc.string({ unit: fc.constantFrom(...'规章许可收费总计自然人一二三（）、，。0123456789ab<&>"\''), minLength: 1, maxLength: 8 })
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** A page as a tree: text, elements around it, tables in it. */
const tree = fc.letrec<{ node: string; table: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map(escape),
    fc.tuple(fc.constantFrom('p', 'div', 'span', 'b', 'font', 'o:p', 'ul', 'center', 'td', 'x-y'), fc.array(tie('node'), { maxLength: 4 })).map(([tag, inner]) => `<${tag}>${inner.join('<br>')}</${tag}>`),
    tie('table'),
  ),
  table: fc.array(fc.array(tie('node'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('\n')}</tr>`).join('\n')}</table>`),
})).node

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s/g, '')
const sorted = (text: string): string => [...text].sort().join('')

describe('no visible text is lost', { timeout: 30_000 }, () => {
  it('of a page of any nesting, nor is any said twice', () => {
    fc.assert(fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (parts) => {
      const inner = parts.join('')
      fc.pre(textOf(inner) !== '')
      // order: broken nesting moves text out of tables, as in a browser, so only the characters are compared
      expect(sorted(characters(read(`<html><body>${inner}</body></html>`)))).toBe(sorted(textOf(inner)))
    }), { numRuns: 80 })
  })

  it('of text with tabs and pipes anywhere, but the marks between cells', () => {
    const line = fc.string({ unit: fc.constantFrom(...'规章许可12 \t|，。（）'), maxLength: 24 })
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const text = lines.join('\n')
      fc.pre(text.replace(/[\s|]/g, '') !== '')
      expect(characters(read(text)).replace(/\|/g, '')).toBe(text.replace(/[\s|]/g, ''))
    }), { numRuns: 250 })
  })
})

describe('grids printed are grids read', { timeout: 30_000 }, () => {
  const cell = fc.string({ unit: fc.constantFrom(...'规章许可收费0123456789（）'), minLength: 1, maxLength: 6 })
  const grids = fc.integer({ min: 2, max: 9 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }))
  const styles: readonly [string, (rows: readonly (readonly string[])[]) => string][] = [
    ['tabs', (rows) => rows.map((r) => r.join('\t')).join('\r\n')],
    ['pipes on both sides', (rows) => rows.map((r) => `| ${r.join(' | ')} |`).join('\n')],
    ['leading pipes', (rows) => rows.map((r) => `|${r.join('  |')}`).join('\n')],
    ['trailing pipes', (rows) => rows.map((r) => `${r.join(' |')} |`).join('\n')],
    ['pipes between', (rows) => rows.map((r) => r.join(' | ')).join('\n')],
    ['Markdown', (rows) => rows.map((r, i) => `| ${r.join(' | ')} |${i === 0 ? `\n|${'---|'.repeat(r.length)}` : ''}`).join('\n')],
    ['HTML', (rows) => `<table>${rows.map((r) => `<tr>${r.map((c) => `<td><p>${c}</p></td>`).join('\n')}</tr>`).join('')}</table>`],
    ['HTML in a frame', (rows) => `<table><tr><td><table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}`).join('')}`).join('')}</table></td></tr></table>`],
  ]
  it.each(styles)('%s', (_, print) => {
    fc.assert(fc.property(grids, (rows) => {
      expect(shape(read(print(rows)))).toEqual([rows])
    }), { numRuns: 60 })
  })
})
