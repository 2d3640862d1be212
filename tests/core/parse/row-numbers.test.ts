import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomForm, type Form } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { type Random, randomOf } from '../../print/random'
import { numbered, type Sheet, sheetsOf } from '../../print/sheet'
import { randomWriting, styleOf } from '../../print/style'
import { textPage } from '../../print/text'
import { printedLines } from '../../../src/core/parse/lines'
import type { PrintedLine } from '../../../src/core/parse/printed-line'
import { differences, NO_DIFFERENCE, readBack } from './read-back'

/** Tables whose first column numbers the rows read as the same tables without it. */

const YEARS = { 2019: 2020, 2021: 2023 } as const

function readNumbered(seed: number, print: (sheets: readonly Sheet[], form: Form, r: Random) => string): void {
  const r = randomOf(seed)
  const form = randomForm(r, r.pick(['none', 'zeros', 'only-total'] as const))
  const [two, three, four] = sheetsOf(form, styleOf(randomWriting(r, ['', '/', '-'])))
  expect(differences(form.figures, readBack(print([r.chance(0.5) ? numbered(two!) : two!, numbered(three!), four!], form, r)))).toEqual(NO_DIFFERENCE)
}
const forMany = (print: Parameters<typeof readNumbered>[1], numRuns = 8): void =>
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => { readNumbered(seed, print) }), { numRuns, seed: 2021 })

describe('a column of row numbers', () => {
  it('in a web page', () => {
    forMany((sheets, form, r) => htmlPage(sheets, pageOf(YEARS[form.vintage]), { ...PLAIN_HTML, junk: r.pick(['none', 'word', 'nested'] as const), trailing: r.chance(0.3) }))
  })

  it.each(['tabs', 'tabs-trailing', 'pipes', 'pipes-leading', 'pipes-merged-absent', 'markdown'] as const)('in text, %s', (layout) => {
    forMany((sheets, form, r) => textPage(sheets, pageOf(YEARS[form.vintage]), layout, r))
  })

  it('over a page break, however few rows are left', () => {
    forMany((sheets, form, r) => textPage(sheets, pageOf(YEARS[form.vintage]), 'tabs', r).replace(form.six === 2021 ? /\n(?=24\t)/ : /\n(?=22\t)/, '\n— 5 —\n'), 24)
  })

  it('is none where the figures before the labels do not count', () => {
    const lines = (numbers: readonly number[]): readonly PrintedLine[] => printedLines([{
      kind: 'grid', separator: 'tab', rows: numbers.map((n) => [String(n), '属于国家秘密', '7'].map((text) => ({ text, rowspan: 1, colspan: 1 }))),
    }])
    const left = (numbers: readonly number[]): boolean[] => lines(numbers).map((l) => l.cells[0]!.segments.length > 0)
    expect(left([7, 8, 9, 10])).toEqual([false, false, false, false])
    expect(left([1, 2, 1, 2])).toEqual([false, false, false, false])
    for (const numbers of [[1, 2, 3], [1, 1, 1, 1], [3, 0, 2, 5], [4, 3, 2, 1]]) expect(left(numbers)).not.toContain(false)
  })
})
