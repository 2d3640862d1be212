import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '../src/core/query/shipped'
import { bodyRow, reportRows } from '../src/core/table'
import type { StoredReport } from '../src/core/table'
import { checkTogether } from './checks'
import { allPlaces, placesWithParents } from './directory/places'
import { bodyAt, readDirectoryFile, withYears } from './directory/bodies'
import { createDatabase } from './write/database'
import { everything, summarise } from './write/summary'
import { writeJson } from './write/json'
import { readReports } from './write/report-file'

/** What makes this edition: its title and its home view. */
export const readEdition = (): Edition => JSON.parse(readFileSync(new URL('./edition.json', import.meta.url), 'utf8')) as Edition

/** The version of a set: the date of its newest report. */
const stampOf = (reports: readonly StoredReport[]): string =>
  reports.reduce((newest, r) => (r.source.published !== null && r.source.published > newest ? r.source.published : newest), '')

/** Writes reports.duckdb, directory.json and summary.json of the reports that ship. Returns a line that says what was written. */
export async function buildReal(out: string): Promise<string> {
  const file = readDirectoryFile()
  const places = allPlaces(file.places)
  const byCode = new Map(places.map((p) => [p.code, p]))
  const bodies = file.bodies.map((b) => bodyAt(b, byCode))
  const byId = new Map(bodies.map((b) => [b.id, b]))
  const tree = placesWithParents(bodies.map((b) => b.place), places)
  const reports = checkTogether(readReports(), byId)
  const stamp = stampOf(reports)

  const database = await createDatabase(join(out, 'reports.duckdb'), 16_384)
  database.append('meta', [['stamp', stamp], ['set', 'real']])
  database.append('body', bodies.map(bodyRow))
  reports.forEach((report, i) => {
    const body = byId.get(report.body)
    if (!body) throw new Error(`${report.id}: the directory has no body ${report.body}`)
    const { report: wide, gap, reading, finding, published } = reportRows(report, i + 1, body)
    database.append('report', wide)
    database.append('gap', gap)
    database.append('reading', reading)
    database.append('finding', finding)
    database.append('published', published)
  })
  await database.flush()
  const questions = [everything('real'), ...bodies.map((b) => ({ ...everything('real'), at: [b.id] }))]
  const facts = await summarise(database, questions)
  await database.close()

  writeJson(join(out, 'directory.json'), { set: 'real', stamp, places: tree, bodies: withYears(bodies, reports) })
  writeJson(join(out, 'summary.json'), { set: 'real', edition: readEdition(), stamp, reports: reports.length, facts })
  return `${reports.length} reports of ${bodies.length} bodies`
}
