import { CODES } from '../schema'
import type { Code, StoredScope, Vintage } from '../schema'
import { columnNumber, columnOf } from '../table'
import type { Body, StoredFigure, StoredReport } from '../table'
import type { Doubt } from '../parse/report'
import { groupBy, list } from './result'
import type { ResultRows } from './result'
import { texts } from './sql'

/** Reports of bodies as they are stored: what their own new reports are checked against. */

/** The shipped reports of bodies (at least one) with their figures, of every scope. Rows: `part, no, year, n, numbers, words`, read by `neighboursAnswer`. */
export function neighboursSql(bodies: readonly string[], shipped: string): string {
  const theirs = `body IN (${texts(bodies)})`
  const mine = `no IN (SELECT no FROM ${shipped}report WHERE ${theirs})`
  return `SELECT 'report' AS part, no, year::INTEGER AS year, vintage::INTEGER AS n, [${CODES.map((c) => columnOf(c)!.name).join(', ')}] AS numbers,
    [id, body, scope, agency, origin, address, published] AS words FROM ${shipped}report WHERE ${theirs}
UNION ALL SELECT 'gap', no, NULL, NULL, NULL, [measure::VARCHAR, state] FROM ${shipped}gap WHERE ${mine}
UNION ALL SELECT 'doubt', no, NULL, candidate_count, NULL, [run, any_value(raw), any_value(candidates), any_value(why)] FROM ${shipped}reading
    WHERE ${mine} AND run IS NOT NULL GROUP BY no, run, candidate_count`
}

/** Reads the rows of `neighboursSql`: reports with figures, states and doubts, without texts, places, findings and tables. */
export function neighboursAnswer(rows: ResultRows): readonly StoredReport[] {
  const parts = groupBy(rows, (r) => `${String(r['part'])} ${String(r['no'])}`)
  return rows.filter((r) => r['part'] === 'report').map((row): StoredReport => {
    const of = (part: string) => parts.get(`${part} ${String(row['no'])}`) ?? []
    const [id, body, scope, agency, origin, address, published] = wordsOf(row)
    return {
      id: id!, body: body!, agency: agency!, year: Number(row['year']), vintage: Number(row['n']) as Vintage, scope: scope as StoredScope, origin: origin as StoredReport['origin'],
      source: { address: address ?? null, published: published ?? null, file: null, hash: null },
      figures: figuresOf(list<number | null>(row['numbers']), new Map(of('gap').map((r) => [wordsOf(r)[0], wordsOf(r)[1]]))),
      doubts: of('doubt').map(doubtOf), missing: [], findings: [], results: [], tables: [],
    }
  })
}

const wordsOf = (row: ResultRows[number]) => list<string | null>(row['words'])

/** `gaps`: why a number is missing, by the number of its column. */
function figuresOf(numbers: readonly (number | null)[], gaps: ReadonlyMap<string | null | undefined, string | null | undefined>): StoredReport['figures'] {
  const figures: Partial<Record<Code, StoredFigure>> = {}
  COLUMN_NUMBERS.forEach(([code, column], i) => {
    const value = numbers[i] ?? null
    const gap = gaps.get(column)
    const state = value !== null ? 'reported' : gap === 'blank' || gap === 'unreadable' ? gap : null
    if (state) figures[code] = { state, value, raw: null, place: null, solved: false }
  })
  return figures
}

const COLUMN_NUMBERS = CODES.map((code) => [code, String(columnNumber(columnOf(code)!))] as const)

function doubtOf(row: ResultRows[number]): Doubt {
  const [run, raw, candidates, why] = wordsOf(row)
  return { codes: list<Code>(run), raw: raw ?? '', place: null, candidates: list<readonly (number | null)[]>(candidates), count: Number(row['n']), why: JSON.parse(why!) as Doubt['why'] }
}

/** Entries of the directory by id. Rows in the columns of `body`, read by `bodiesAnswer`. */
export const bodiesSql = (ids: readonly string[], shipped: string): string => `SELECT * FROM ${shipped}body WHERE id IN (${texts(ids)})`

/** Reads the rows of `bodiesSql`. */
export const bodiesAnswer = (rows: ResultRows): ReadonlyMap<string, Body> => new Map(rows.map((r) => {
  const word = (key: string) => (r[key] === null ? null : String(r[key]))
  const body: Body = {
    id: String(r['id']), name: String(r['name']), place: String(r['place']), province: String(r['province']), city: word('city'), county: word('county'),
    level: r['level'] as Body['level'], sector: word('sector'), former: String(r['former'] ?? '').split('|').filter(Boolean), pinyin: String(r['pinyin'] ?? ''), initials: String(r['initials'] ?? ''),
  }
  return [body.id, body]
}))
