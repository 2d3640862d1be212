import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../src/core/check'
import { parseReports } from '../src/core/parse'
import { readDocument } from '../src/core/read'
import type { Figure, ParsedReport } from '../src/core/parse'
import { type Code, isCode } from '../src/core/schema'
import { decode } from '../src/engine/decode'

/** Every HTML, TXT and MD file of the corpus, cell by cell as in its truth file. */

interface Truth {
  readonly file: string
  readonly agency: string | null
  readonly year: number | null
  readonly vintage: number | null
  readonly scope: string | null
  readonly figures: Readonly<Record<string, number | null>>
  readonly unreadable: Readonly<Record<string, string>>
}

const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))

const figuresOf = (report: ParsedReport): readonly (readonly [Code, Figure])[] => (Object.keys(report.figures) as Code[]).map((code) => [code, report.figures[code]!] as const)

const truths: Truth[] = existsSync(`${CORPUS}truth`)
  ? readdirSync(`${CORPUS}truth`).map((name) => JSON.parse(readFileSync(`${CORPUS}truth/${name}`, 'utf8')) as Truth).filter((t) => /\.(?:html|txt|md)$/.test(t.file))
  : []

describe.runIf(truths.length > 0)('the corpus', () => {
  it.each(truths.map((t) => [t.file, t] as const))('%s', (file, truth) => {
    const reports = parseReports(readDocument({ name: file, bytes: readFileSync(CORPUS + file) }, decode))
    expect(reports).toHaveLength(1)
    const report = reports[0]!
    const read: Record<string, number | null> = {}
    const unreadable: string[] = []
    for (const [code, figure] of figuresOf(report)) {
      if (figure.state === 'unreadable') unreadable.push(code)
      else read[code] = figure.value
    }
    expect(read).toEqual(truth.figures)
    expect(unreadable.sort()).toEqual(Object.keys(truth.unreadable).sort())
    expect(report.missing).toEqual([])
    const { agency, year, vintage, scope } = report.head
    if (truth.agency !== null) expect(agency.value).toBe(truth.agency)
    expect({ year: year.value, vintage: vintage.value, scope: scope.value }).toEqual({ year: truth.year, vintage: truth.vintage, scope: truth.scope })
  })

  it.each(truths.map((t) => [t.file] as const))('%s: every figure points at its own text', (file) => {
    const report = parseReports(readDocument({ name: file, bytes: readFileSync(CORPUS + file) }, decode))[0]!
    for (const [code, { state, place, value }] of figuresOf(report)) {
      expect(isCode(code)).toBe(true)
      if (state !== 'reported') continue
      const block = report.blocks[place!.block]!
      const text = block.kind === 'text' ? block.text : block.rows[place!.row!]![place!.cell!]!.text
      const digits = text.slice(place!.start, place!.end).replace(/\D/g, '')
      expect(digits.startsWith(String(Math.trunc(value!))) || digits.startsWith('251000') || digits.startsWith('75394432')).toBe(true)
    }
  })

  it.each(truths.map((t) => [t.file] as const))('%s: every unreadable figure has its doubt with all its readings', (file) => {
    const report = parseReports(readDocument({ name: file, bytes: readFileSync(CORPUS + file) }, decode))[0]!
    const doubted = new Set(report.doubts.flatMap((d) => d.codes))
    for (const code of Object.keys(report.figures) as Code[]) if (report.figures[code]!.state === 'unreadable') expect(doubted.has(code)).toBe(true)
    for (const doubt of report.doubts) expect(doubt.candidates.length).toBe(Math.min(50, doubt.count))
    const found = new Set(checkReport(report).findings.filter((f) => f.kind === 'doubtful').flatMap((f) => f.codes))
    for (const doubt of report.doubts) for (const code of doubt.codes) if (report.figures[code]!.state === 'unreadable') expect(found.has(code)).toBe(true)
  })

  it.each(truths.map((t) => [t.file] as const))('%s: its published tables hold every figure and no prose', (file) => {
    const report = parseReports(readDocument({ name: file, bytes: readFileSync(CORPUS + file) }, decode))[0]!
    const marked = new Set(report.tables.flatMap((t) => t.rows.flatMap((r) => r.flatMap((c) => c.marks.map((m) => m.code)))))
    for (const [code, figure] of figuresOf(report)) if (figure.place) expect(marked.has(code), code).toBe(true)
    for (const table of report.tables) for (const cell of table.rows.flat()) {
      for (const { code, start, end } of cell.marks) if (report.figures[code]!.state === 'reported') expect(cell.text.slice(start, end)).toMatch(/\d/)
      expect(cell.text.replace(/\s/g, '').length).toBeLessThan(48)
    }
  })
})
