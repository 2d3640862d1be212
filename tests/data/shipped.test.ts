import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDirectoryFile } from '../../data/directory/bodies'
import { BODY_OF_AGENCY, listedReports } from '../../data/import/listed'
import { printReport, readReports, reportFile, reportFiles } from '../../data/write/report-file'
import { CODES, isCode } from '../../src/core/schema'
import type { Code } from '../../src/core/schema'
import type { StoredReport } from '../../src/core/table'

const reports = readReports()
const lists = resolve(import.meta.dirname, '../../../shared/figures')

describe('the reports that ship', () => {
  it('stand one in each file, printed as data/import.ts prints them', () => {
    expect(reports.length).toBeGreaterThanOrEqual(12)
    expect(reports.map((r) => `${r.id}.json`).sort()).toEqual(reportFiles())
    for (const r of reports) expect(readFileSync(reportFile(r.id), 'utf8')).toBe(printReport(r))
  })

  it('belong to a body of the directory, with an id that says body, year and scope', () => {
    const bodies = new Set(readDirectoryFile().bodies.map((b) => b.id))
    for (const r of reports) {
      expect(r.id).toBe(`${r.body}-${r.year}-${r.scope}`)
      expect(bodies.has(r.body)).toBe(true)
      expect(r.origin).toBe('shipped')
    }
  })

  it('name their source: a public address, a date, or the file that they were read from', () => {
    for (const { id, source } of reports) {
      expect(Object.keys(source).sort(), id).toEqual(['address', 'file', 'hash', 'published'])
      if (source.address !== null) expect(source.address).toMatch(/^https?:\/\/[\w.-]+\.gov\.cn\//)
      if (source.published !== null) expect(source.published).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(source.hash === null).toBe(source.file === null)
    }
  })

  it('hold figures of the form only, each in one state with a value only where reported', () => {
    for (const r of reports) for (const [code, f] of Object.entries(r.figures)) {
      expect(isCode(code)).toBe(true)
      expect(f!.value !== null).toBe(f!.state === 'reported')
      if (f!.state === 'unreadable') expect(r.doubts.filter((d) => d.codes.includes(code as Code))).toHaveLength(1)
    }
  })

  it('offer at least two readings for what could not be told apart, none of them shorter than its run', () => {
    for (const r of reports) for (const d of r.doubts) {
      expect(d.count).toBeGreaterThanOrEqual(2)
      expect(d.candidates.length).toBe(Math.min(d.count, 50))
      for (const c of d.candidates) expect(c).toHaveLength(d.codes.length)
    }
  })

  it('hold no prose: no text longer than a label of the form, none with a full stop', () => {
    for (const r of reports) for (const { at, text } of texts(r)) {
      if (!/\p{Script=Han}/u.test(text)) continue
      expect(text.length, `${r.id} ${at}: ${text}`).toBeLessThanOrEqual(64)
      expect(text, `${r.id} ${at}`).not.toMatch(/[。！？；]/)
      // only two labels of the form have a comma in them
      if (/[，,]/.test(text)) expect(text, `${r.id} ${at}`).toMatch(/只计这一情形|第一项加第二项之和/)
    }
  })
})

function texts(report: StoredReport): { at: string; text: string }[] {
  const found: { at: string; text: string }[] = []
  const walk = (value: unknown, at: string) => {
    if (typeof value === 'string') found.push({ at, text: value })
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, at ? `${at}.${key}` : key)
  }
  walk(report, '')
  return found
}

describe.runIf(existsSync(lists))('the shipped figures beside the lists that they come from', () => {
  const listed = existsSync(lists) ? listedReports(lists) : []

  it('are all there', () => {
    expect(listed.map((l) => `${BODY_OF_AGENCY[l.agency]}-${l.year}-${l.scope}`).sort()).toEqual(reports.map((r) => r.id).sort())
  })

  it.each(listed)('$name: every value, blank and doubt is the same', (l) => {
    const r = reports.find((x) => x.body === BODY_OF_AGENCY[l.agency] && x.year === l.year && x.scope === l.scope)!
    expect([r.agency, r.vintage, r.source.address, r.source.published]).toEqual([l.agency, l.vintage, l.source.address, l.source.published])
    for (const code of CODES) {
      const f = r.figures[code]
      if (code in l.unreadable) expect(f?.state, code).toBe('unreadable')
      else if (code in l.figures) expect([f?.state, f?.value], code).toEqual([l.figures[code] === null ? 'blank' : 'reported', l.figures[code]])
      else expect(f, code).toBeUndefined()
    }
  })
})
