import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { listedReports } from '../../data/import/listed'
import { readOriginal } from '../../data/import/original'
import { differencesFrom, storeListed } from '../../data/import/store'
import { printReport, reportFile } from '../../data/write/report-file'
import type { PublishedCell } from '../../src/core/parse'
import type { StoredReport } from '../../src/core/table'

vi.setConfig({ testTimeout: 60_000 })

const shared = resolve(import.meta.dirname, '../../../shared')
const there = existsSync(`${shared}/figures`) && existsSync(`${shared}/corpus`)
const listed = there ? listedReports(`${shared}/figures`) : []
const readable = there ? readdirSync(`${shared}/corpus`).filter((f) => /\.(html|txt|md)$/.test(f)) : []

describe.runIf(there)('importing the lists with their originals', () => {
  it.each(listed)('$name: gives the committed file again', (l) => {
    const report = storeListed(l, readOriginal(l.name, `${shared}/corpus`))
    expect(differencesFrom(l, report)).toEqual([])
    expect(printReport(report)).toBe(readFileSync(reportFile(report.id), 'utf8'))
  })

  it.each(listed.filter((l) => readable.some((f) => f.startsWith(l.name))))('$name: knows where its figures stand, in the tables as published', (l) => {
    const report = storeListed(l, readOriginal(l.name, `${shared}/corpus`))
    expect(report.source.hash).toMatch(/^[0-9a-f]{64}$/)
    const marks = marksOf(report)
    const printed = Object.entries(report.figures).filter(([, f]) => f!.state === 'reported')
    for (const [code, figure] of Object.entries(report.figures)) {
      expect(figure!.raw, code).not.toBeNull()
      if (figure!.state === 'reported' && marks.has(code)) expect(marks.get(code), code).toContain(digits(String(figure!.value)))
    }
    // a figure that stands apart from its row (text layers of PDF files) is in none of the tables
    expect(printed.filter(([code]) => !marks.has(code)).length).toBeLessThanOrEqual(report.source.file!.endsWith('.md') ? 4 : 0)
    for (const [code, f] of printed) expect(f!.place, code).not.toBeNull()
  })

  it('prefers the page as published to a copy of its text', () => {
    expect(readOriginal('pingtan-2019', `${shared}/corpus`)!.file).toBe('pingtan-2019.html')
    expect(readOriginal('hongze-district-2023', `${shared}/corpus`)).toBeNull()
    expect(readOriginal('no-such-report', `${shared}/corpus`)).toBeNull()
  })
})

const digits = (text: string): string => text.replace(/[^\d]/g, '')

/** By code: the digits that are marked as its own in the tables as published. */
function marksOf(report: StoredReport): ReadonlyMap<string, string> {
  const cells: readonly PublishedCell[] = report.tables.flatMap((t) => t.rows.flat())
  return new Map(cells.flatMap((c) => c.marks.map((m) => [m.code, digits(c.text.slice(m.start, m.end).normalize('NFKC'))])))
}
