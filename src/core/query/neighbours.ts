import { CODES } from '../schema'
import type { Code } from '../schema'
import { columnNumber, columnOf } from '../table'
import type { Body, StoredFigure, StoredReport } from '../table'
import type { Doubt } from '../parse/report'
import { SOURCE_COLUMNS, partsIn, readSource, stateOfFigure } from './parts'
import type { Part } from './parts'
import { groupBy, list } from './result'
import type { ResultRows } from './result'
import { texts } from './sql'

/** Reports of bodies as they are stored: what their own new reports are checked against. */

/** The shipped reports of bodies (at least one) with their figures, of every scope. `neighboursAnswer` reads the rows. */
export function neighboursSql(bodies: readonly string[], shipped: string): string {
  const theirs = `body IN (${texts(bodies)})`
  const mine = `no IN (SELECT no FROM ${shipped}report WHERE ${theirs})`
  return `SELECT 'report' AS part, no, year, vintage, NULL::INTEGER AS n, [${CODES.map((c) => columnOf(c)!.name).join(', ')}] AS numbers,
    [${SOURCE_COLUMNS.join(', ')}] AS words FROM ${shipped}report WHERE ${theirs}
UNION ALL SELECT 'gap', no, NULL, NULL, NULL, NULL, [measure::VARCHAR, state] FROM ${shipped}gap WHERE ${mine}
UNION ALL SELECT 'doubt', no, NULL, NULL, candidate_count, NULL, [run, any_value(raw), any_value(candidates), any_value(why)] FROM ${shipped}reading
    WHERE ${mine} AND run IS NOT NULL GROUP BY no, run, candidate_count`
}

/** Reads the rows of `neighboursSql`: reports with figures, states and doubts, without texts, places, findings and tables. */
export function neighboursAnswer(rows: ResultRows): readonly StoredReport[] {
  const parts = partsIn(rows)
  const beside = groupBy(parts, (p) => `${p.part} ${p.no}`)
  return parts.filter((p) => p.part === 'report').map((row): StoredReport => {
    const of = (part: string) => beside.get(`${part} ${row.no}`) ?? []
    const { report: id, address, published, ...source } = readSource(row)
    return {
      id, ...source, source: { address, published, file: null, hash: null },
      figures: figuresOf(row.numbers, new Map(of('gap').map(({ words: [measure, state] }) => [measure, state]))),
      doubts: of('doubt').map(doubtOf), missing: [], findings: [], results: [], tables: [],
    }
  })
}

/** `gaps`: why a number is missing, by the number of its column. */
function figuresOf(numbers: readonly (number | null)[], gaps: ReadonlyMap<string | null | undefined, string | null | undefined>): StoredReport['figures'] {
  const figures: Partial<Record<Code, StoredFigure>> = {}
  COLUMN_NUMBERS.forEach(([code, column], i) => {
    const value = numbers[i] ?? null
    const state = stateOfFigure(value, gaps.get(column))
    if (state !== 'not_applicable') figures[code] = { state, value, raw: null, place: null, solved: false }
  })
  return figures
}

const COLUMN_NUMBERS = CODES.map((code) => [code, String(columnNumber(columnOf(code)!))] as const)

function doubtOf({ n, words: [run, raw, candidates, why] }: Part): Doubt {
  return {
    codes: list<Code>(run), raw: raw ?? '', place: null, candidates: list<readonly (number | null)[]>(candidates), count: n,
    why: JSON.parse(why!) as Doubt['why'],
  }
}

/** Entries of the directory by id. Rows in the columns of `body`, read by `bodiesAnswer`. */
export const bodiesSql = (ids: readonly string[], shipped: string): string => `SELECT * FROM ${shipped}body WHERE id IN (${texts(ids)})`

/** Reads the rows of `bodiesSql`. */
export const bodiesAnswer = (rows: ResultRows): ReadonlyMap<string, Body> => new Map(rows.map((r) => {
  const word = (key: string) => (r[key] === null ? null : String(r[key]))
  const body: Body = {
    id: String(r['id']), name: String(r['name']), place: String(r['place']), province: String(r['province']), city: word('city'), county: word('county'),
    level: r['level'] as Body['level'], sector: word('sector'), former: String(r['former'] ?? '').split('|').filter(Boolean),
    pinyin: String(r['pinyin'] ?? ''), initials: String(r['initials'] ?? ''),
  }
  return [body.id, body]
}))
