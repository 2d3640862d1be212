import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blanks, BLANKS, type Form, randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf, type Random } from '../../print/random'
import { sheetsOf } from '../../print/sheet'
import { PLAIN, randomWriting, styleOf } from '../../print/style'
import { differences, NO_DIFFERENCE, readBack } from './read-back'
import type { Code, Vintage } from '../../../src/core/schema'
import { tornPage } from '../../print/torn'
import { TEXT_LAYOUTS, textPage, type TextLayout } from '../../print/text'

/** A random form, printed in a layout and read back, is the same form. */

const EMPTY = ['', '\u00a0', '　', '/', '—', '-', '－']
/** Few of them, over many layouts, and always the same; others and more by PRINTED_RUNS. */
const MORE = process.env['PRINTED_RUNS']
const RUNS = Number(MORE ?? 3)
const runs = (times = 1): { numRuns: number; seed?: number } => ({ numRuns: RUNS * times, ...(MORE === undefined ? { seed: 2021 } : {}) })
const TIME = 120_000

function printed(seed: number, blanks: Blanks, print: (form: Form, r: Random) => string, only?: Vintage): { readonly form: Form; readonly text: string } {
  const r = randomOf(seed)
  const six = r.chance(0.15) ? 2019 : undefined
  const form = only ? randomForm(r, blanks, only) : six === 2019 ? randomForm(r, blanks, 2021, 2019) : randomForm(r, blanks)
  return { form, text: print(form, r) }
}

const yearOf = (form: Form): number => (form.vintage === 2019 ? 2020 : 2023)

describe('a web page', () => {
  it.each(BLANKS)('read back, blanks: %s', (blanks) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const { form, text } = printed(seed, blanks, (f, r) => htmlPage(sheetsOf(f, styleOf(randomWriting(r, EMPTY))), pageOf(yearOf(f)), {
        junk: r.pick(['none', 'word', 'font', 'nested'] as const), trailing: r.chance(0.3), broken: r.pick(['whole', 'repeated', 'headed'] as const),
      }))
      expect(differences(form.figures, readBack(text))).toEqual(NO_DIFFERENCE)
    }), runs())
  }, TIME)
})

/** Layouts in which a blank cell leaves no trace, or none at the end of a line. */
const LOSSY: readonly TextLayout[] = ['lines-blank', 'lines-label', 'tabs-ragged', 'lines-bars', 'pipes-open']

describe.each(TEXT_LAYOUTS)('text, %s', (layout) => {
  it.each(BLANKS)('read back, blanks: %s', (blanks) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const { form, text } = printed(seed, blanks, (f, r) => {
        const writing = layout === 'flat' ? { ...PLAIN, blank: r.pick(EMPTY) } : randomWriting(r, EMPTY)
        return textPage(sheetsOf(f, styleOf(writing)), pageOf(yearOf(f)), layout, r)
      })
      const { silent, found, open } = differences(form.figures, readBack(text))
      expect({ silent, found }).toEqual({ silent: [], found: [] })
      if (layout !== 'flat' && (blanks === 'none' || !LOSSY.includes(layout))) expect(open).toEqual([])
    }), runs())
  }, TIME)
})

describe('plain pages', () => {
  it('a form of 2019 and one of 2021', () => {
    for (const vintage of [2019, 2021] as const) {
      const form = randomForm(randomOf(vintage), 'none', vintage)
      const report = readBack(htmlPage(sheetsOf(form, styleOf(PLAIN)), pageOf(yearOf(form)), PLAIN_HTML))
      expect(differences(form.figures, report)).toEqual(NO_DIFFERENCE)
      expect(report.head.vintage.value).toBe(vintage)
    }
  })
})

describe('a torn page', () => {
  it.each([true, false])('read back, brackets that tell the column: %s', (notes) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const { form, text } = printed(seed, 'none', (f, r) => tornPage(sheetsOf(f, styleOf(PLAIN)), pageOf(yearOf(f)), r, notes), 2021)
      const { silent, found, open } = differences(form.figures, readBack(text))
      expect({ silent, found }).toEqual({ silent: [], found: [] })
      expect(open.filter((d) => notes || !d.code.startsWith('proactive.'))).toEqual([])
    }), runs(4))
  }, TIME)
})

describe('a page that contradicts itself', () => {
  it.each(['flat', 'tabs', 'lines-label'] as const)('%s: what is wrong is doubted or found', (layout) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const r = randomOf(seed)
      const form = randomForm(r, 'none')
      const figures = { ...form.figures }
      const codes = (Object.keys(figures) as Code[]).filter((c) => !c.startsWith('proactive.'))
      for (let i = 0; i < 2; i++) figures[r.pick(codes)] = r.below(60)
      const text = textPage(sheetsOf({ ...form, figures }, styleOf(PLAIN)), pageOf(yearOf(form)), layout, r)
      const { silent, open } = differences(figures, readBack(text))
      expect(silent).toEqual([])
      if (layout !== 'flat') expect(open).toEqual([])
    }), runs(4))
  }, TIME)
})
