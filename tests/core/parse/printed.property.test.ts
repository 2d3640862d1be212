import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReports, type ParsedReport } from '../../../src/core/parse'
import { readDocument } from '../../../src/core/read'
import type { Code } from '../../../src/core/schema'
import { type Blanks, BLANKS, type Form, randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf, type Random } from '../../print/random'
import { sheetsOf } from '../../print/sheet'
import { PLAIN, randomWriting, styleOf } from '../../print/style'
import { TEXT_LAYOUTS, textPage, type TextLayout } from '../../print/text'

/** A random form, printed in a layout and read back, is the same form. */

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)
const encoder = new TextEncoder()

function readBack(text: string): ParsedReport {
  const reports = parseReports(readDocument({ name: 'form', bytes: encoder.encode(text) }, decode))
  expect(reports).toHaveLength(1)
  return reports[0]!
}

interface Difference { readonly code: string; readonly wanted: number | null | undefined; readonly got: number | null | undefined; readonly state: string }

/** The figures that differ; `doubted` ones and missing ones are said by the parser itself. */
function differences(form: Form, report: ParsedReport): { readonly silent: readonly Difference[]; readonly open: readonly Difference[] } {
  const silent: Difference[] = []
  const open: Difference[] = []
  for (const code of new Set([...Object.keys(form.figures), ...Object.keys(report.figures)]) as Set<Code>) {
    const wanted = form.figures[code]
    const figure = report.figures[code]
    const got = figure?.state === 'unreadable' ? undefined : figure?.value
    if (figure && figure.state !== 'unreadable' && wanted !== undefined && got === wanted) continue
    const difference = { code, wanted, got, state: figure?.state ?? (report.missing.includes(code) ? 'missing' : 'absent') }
    if (figure?.state === 'unreadable' || report.missing.includes(code)) open.push(difference)
    else silent.push(difference)
  }
  return { silent, open }
}

const EMPTY = ['', '\u00a0', '　', '/', '—', '-', '－']
const RUNS = Number(process.env['PRINTED_RUNS'] ?? 12)

function printed(seed: number, blanks: Blanks, print: (form: Form, r: Random) => string): { readonly form: Form; readonly text: string } {
  const r = randomOf(seed)
  const six = r.chance(0.15) ? 2019 : undefined
  const form = six === 2019 ? randomForm(r, blanks, 2021, 2019) : randomForm(r, blanks)
  return { form, text: print(form, r) }
}

const yearOf = (form: Form): number => (form.vintage === 2019 ? 2020 : 2023)

describe('a web page', () => {
  it.each(BLANKS)('read back, blanks: %s', (blanks) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const { form, text } = printed(seed, blanks, (f, r) => htmlPage(sheetsOf(f, styleOf(randomWriting(r, EMPTY))), pageOf(yearOf(f)), {
        junk: r.pick(['none', 'word', 'font', 'nested'] as const), trailing: r.chance(0.3), broken: r.pick(['whole', 'repeated', 'headed'] as const),
      }))
      expect(differences(form, readBack(text))).toEqual({ silent: [], open: [] })
    }), { numRuns: RUNS })
  })
})

/** Layouts in which a blank cell leaves no trace, or figures may run together. */
const LOSSY: readonly TextLayout[] = ['lines-blank', 'lines-label', 'flat', 'phantom', 'tabs-ragged', 'lines-bars', 'lines-bar-end', 'pipes-merged-absent', 'pipes-leading', 'pipes-trailing']

describe.each(TEXT_LAYOUTS)('text, %s', (layout) => {
  it.each(BLANKS)('read back, blanks: %s', (blanks) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const { form, text } = printed(seed, blanks, (f, r) => {
        const writing = layout === 'flat' ? { ...PLAIN, blank: r.pick(EMPTY) } : randomWriting(r, EMPTY)
        return textPage(sheetsOf(f, styleOf(writing)), pageOf(yearOf(f)), layout, r)
      })
      if (blanks === 'all' && ['flat', 'lines-blank', 'lines-label'].includes(layout)) return
      const { silent, open } = differences(form, readBack(text))
      expect(silent).toEqual([])
      if (!LOSSY.includes(layout) || (blanks === 'none' && layout !== 'flat')) expect(open).toEqual([])
    }), { numRuns: RUNS })
  })
})

describe('plain pages', () => {
  it('a form of 2019 and one of 2021', () => {
    for (const vintage of [2019, 2021] as const) {
      const form = randomForm(randomOf(vintage), 'none', vintage)
      const report = readBack(htmlPage(sheetsOf(form, styleOf(PLAIN)), pageOf(yearOf(form)), PLAIN_HTML))
      expect(differences(form, report)).toEqual({ silent: [], open: [] })
      expect(report.head.vintage.value).toBe(vintage)
    }
  })
})
