import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bodyRow, findingRow } from '../src/core/table'
import { allPlaces, placesWithParents } from './directory/places'
import { withYears } from './directory/bodies'
import { readEdition } from './real'
import { findingsOfYear } from './simulate/check'
import type { Flawed } from './simulate/check'
import { addFlaws } from './simulate/flaws'
import { wideYear } from './simulate/wide'
import { simulateWorld, LAST_YEAR } from './simulate/world'
import type { SimulatedBody, World } from './simulate/world'
import { publishedOn, reportId, simulateYears } from './simulate/years'
import type { YearTable } from './simulate/years'
import { createDatabase } from './write/database'
import type { ColumnValues } from './write/database'
import { writeJson } from './write/json'
import { everything, summarise } from './write/summary'

const STAMP = `${LAST_YEAR + 1}-03-31`

/** Writes the simulated national set: reports.duckdb, directory.json and summary.json. Every report says that it is simulated. */
export async function buildSimulated(out: string, reports: number): Promise<string> {
  mkdirSync(out, { recursive: true })
  const places = allPlaces()
  const world = simulateWorld(places, reports)
  const database = await createDatabase(join(out, 'reports.duckdb'))
  database.append('meta', [['stamp', STAMP], ['set', 'sim']])
  database.append('body', world.bodies.map((b) => bodyRow(b.body)))
  let first = 1
  let findings = 0
  let before: Flawed | null = null
  for (const table of simulateYears(world)) {
    const special = addFlaws(table)
    const wide = wideYear(table, special, first)
    database.appendColumns('report', [...keyColumns(table, first), wide.blankCells, wide.unreadableCells, wide.gapRows, ...wide.columns])
    database.append('gap', wide.gaps)
    database.append('reading', wide.readings)
    const found = [...findingsOfYear({ table, special }, before)].flatMap(([row, list]) => list.map((f) => findingRow(first + row, f)))
    database.append('finding', found)
    findings += found.length
    before = { table, special }
    first += table.bodies.length
  }
  await database.flush()
  const facts = await summarise(database, [everything('sim')])
  await database.close()

  const bodies = withYears(world.bodies.map((b) => b.body), reportsOf(world))
  writeJson(join(out, 'directory.json'), { set: 'sim', stamp: STAMP, places: placesWithParents(new Set(bodies.map((b) => b.place)), places), bodies })
  writeJson(join(out, 'summary.json'), { set: 'sim', edition: readEdition(), stamp: STAMP, reports: world.reports, facts })
  return `${world.reports} reports of ${world.bodies.length} bodies, ${findings} findings`
}

function keyColumns({ year, vintage, bodies }: YearTable, first: number): ColumnValues[] {
  const of = (value: (b: SimulatedBody, row: number) => string | number | null) => bodies.map(value)
  const none = of(() => null)
  return [
    of((_, row) => first + row), of((b) => reportId(b, year)), of((b) => b.body.id), of((b) => b.body.name), of(() => year), of(() => vintage),
    of((b) => b.scope), of(() => 'simulated'), of((b) => b.body.place), of((b) => b.body.province), of((b) => b.body.city), of((b) => b.body.county),
    of((b) => b.body.level), of((b) => b.body.sector), none, of((b) => publishedOn(b, year)), none, none,
  ]
}

function* reportsOf({ bodies }: World) {
  for (const b of bodies) for (const [i, there] of b.present.entries()) if (there) yield { body: b.body.id, year: LAST_YEAR - b.present.length + 1 + i, scope: b.scope }
}
