import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildReal } from '../../data/real'
import { readReports } from '../../data/write/report-file'
import { everything } from '../../data/write/summary'
import { overviewQuestion, summaryAnswer } from '../../src/core/query'
import { readAddress } from '../../src/core/query/address'
import type { Directory, Summary } from '../../src/core/query'
import { TABLE_SPECS } from '../../src/core/table'

vi.setConfig({ testTimeout: 60_000 })

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'gongkai-data-')))
const json = <T>(name: string): T => JSON.parse(readFileSync(join(folders[0]!, name), 'utf8')) as T

beforeAll(async () => {
  for (const folder of folders) await buildReal(folder)
}, 60_000)
afterAll(() => folders.forEach((f) => rmSync(f, { recursive: true })))

/** The rows of every table of a database file. */
async function contents(path: string): Promise<Record<string, unknown[]>> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`ATTACH '${path}' AS d (READ_ONLY)`)
  const out: Record<string, unknown[]> = {}
  for (const { name } of TABLE_SPECS) out[name] = (await connection.runAndReadAll(`SELECT * FROM d.${name}`)).getRowsJson()
  out['figure'] = (await connection.runAndReadAll('SELECT * FROM d.figure ORDER BY report, code')).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return out
}

describe('the data build', () => {
  it('writes the same JSON again, byte for byte', () => {
    for (const name of ['summary.json', 'directory.json']) expect(readFileSync(join(folders[0]!, name)).equals(readFileSync(join(folders[1]!, name)))).toBe(true)
  })

  it('writes the same rows again into every table', async () => {
    const [first, second] = [await contents(join(folders[0]!, 'reports.duckdb')), await contents(join(folders[1]!, 'reports.duckdb'))]
    expect(second).toEqual(first)
    const reports = readReports()
    expect(first['report']).toHaveLength(reports.length)
    // findings across years come on top of those that each report has by itself
    expect(first['finding']!.length).toBeGreaterThan(reports.reduce((n, r) => n + r.findings.length, 0))
    expect(first['figure']!.length).toBe(reports.length * 226)
  })

  it('keeps the reports in the order in which they are asked for: place, then body, then year', async () => {
    const rows = (await contents(join(folders[0]!, 'reports.duckdb')))['report'] as unknown[][]
    const keys = rows.map((r) => [r[8], r[2], r[4]].map(String).join(' '))
    expect(keys).toEqual([...keys].sort())
    expect(rows.map((r) => r[0])).toEqual(rows.map((_, i) => i + 1))
  })

  it('answers the first second: everything and every body, under the keys of the questions', () => {
    const summary = json<Summary>('summary.json')
    const directory = json<Directory>('directory.json')
    expect(summary.reports).toBe(readReports().length)
    expect(summary.stamp).toBe('2026-03-10')
    for (const at of [[], ...directory.bodies.map((b) => [b.id])]) expect(summaryAnswer(summary, { ...everything('real'), at })?.from).toBe('summary')
    const opens = readAddress(summary.edition.home)
    expect(opens.ignored).toEqual([])
    expect(opens.state).toMatchObject({ at: ['350128'], years: [2025] })
    const home = summaryAnswer(summary, overviewQuestion(opens.state))!
    const year = home.years.find((y) => y.year === 2025)!
    expect(year.tallies['requests.new.total']).toEqual({ value: 154, reported: 1, blank: 0, notApplicable: 0, unreadable: 0 })
    expect(year.ratios['disclosure']).toEqual({ numerator: 71, denominator: 148, counted: 1, leftOut: 0 })
    expect(year.tallies['challenges.all.total']!.value).toBe(45)
    expect(year.gaps).toEqual({ blank: 0, unreadable: 3 })
    expect(home.years.map((y) => y.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025])
  })

  it('leaves a county out of a sum that its city is in', () => {
    // 洪泽 lies in 淮安, but their reports are of different years: nothing is left out
    const all = summaryAnswer(json<Summary>('summary.json'), everything('real'))!
    expect(all.years.map((y) => y.nested)).toEqual(all.years.map(() => 0))
  })

  it('lists the bodies with the years that they have', () => {
    const directory = json<Directory>('directory.json')
    expect(directory.bodies.find((b) => b.id === '350128')).toMatchObject({ aggregate: [2019, 2020, 2021, 2022, 2023, 2024, 2025], own: [], initials: 'ptzhsyq' })
    expect(directory.places.map((p) => p.code)).toContain('320000')
  })
})
