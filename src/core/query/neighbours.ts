import { CODES } from '../schema'
import type { Code, StoredScope, Vintage } from '../schema'
import { columnNumber, columnOf } from '../table'
import type { Body, StoredFigure, StoredReport } from '../table'
import type { Doubt } from '../parse/report'
import { list } from './result'
import type { ResultRows } from './result'
import { text, texts } from './sql'

/** Reports of a body as they are stored: what its own new report is checked against. */

/** The shipped reports of a body and scope with their figures. Rows: `part, no, year, n, numbers, words`, read by `neighboursAnswer`. */
export function neighboursSql(body: string, scope: StoredScope, shipped: string): string {
  const mine = `SELECT no FROM ${shipped}report WHERE body = ${text(body)} AND scope = ${text(scope)}`
  return `SELECT 'report' AS part, no, year::INTEGER AS year, vintage::INTEGER AS n, [${CODES.map((c) => columnOf(c)!.name).join(', ')}] AS numbers,
    [id, agency, origin, address, published] AS words FROM ${shipped}report WHERE no IN (${mine})
UNION ALL SELECT 'gap', no, NULL, NULL, NULL, [measure::VARCHAR, state] FROM ${shipped}gap WHERE no IN (${mine})
UNION ALL SELECT 'doubt', no, NULL, candidate_count, NULL, [run, any_value(raw), any_value(candidates), any_value(why)] FROM ${shipped}reading
    WHERE no IN (${mine}) AND run IS NOT NULL GROUP BY no, run, candidate_count`
}

export function neighboursAnswer(rows: ResultRows, body: string, scope: StoredScope): readonly StoredReport[] {
  const words = (row: ResultRows[number]) => list<string | null>(row['words'])
  const of = (part: string, no: unknown) => rows.filter((r) => r['part'] === part && r['no'] === no)
  return rows.filter((r) => r['part'] === 'report').map((row) => {
    const [id, agency, origin, address, published] = words(row)
    const numbers = list<number | null>(row['numbers'])
    const gaps = new Map(of('gap', row['no']).map((r) => [words(r)[0], words(r)[1]]))
    const figures: Partial<Record<Code, StoredFigure>> = {}
    CODES.forEach((code, i) => {
      const value = numbers[i] ?? null
      const gap = gaps.get(String(columnNumber(columnOf(code)!)))
      const state = value !== null ? 'reported' : gap === 'blank' || gap === 'unreadable' ? gap : null
      if (state) figures[code] = { state, value, raw: null, place: null, solved: false }
    })
    return {
      id: id!, body, agency: agency!, year: Number(row['year']), vintage: Number(row['n']) as Vintage, scope, origin: origin as StoredReport['origin'],
      source: { address: address ?? null, published: published ?? null, file: null, hash: null }, figures,
      doubts: of('doubt', row['no']).map((r): Doubt => {
        const [run, raw, candidates, why] = words(r)
        return { codes: list<Code>(run), raw: raw ?? '', place: null, candidates: list<readonly (number | null)[]>(candidates), count: Number(r['n']), why: JSON.parse(why!) as Doubt['why'] }
      }),
      missing: [], findings: [], results: [], tables: [],
    }
  })
}

/** Entries of the directory by id. Rows in the columns of `body`, read by `bodiesAnswer`. */
export const bodiesSql = (ids: readonly string[], shipped: string): string => `SELECT * FROM ${shipped}body WHERE id IN (${texts(ids)})`

export const bodiesAnswer = (rows: ResultRows): ReadonlyMap<string, Body> => new Map(rows.map((r) => {
  const word = (key: string) => (r[key] === null ? null : String(r[key]))
  const body: Body = {
    id: String(r['id']), name: String(r['name']), place: String(r['place']), province: String(r['province']), city: word('city'), county: word('county'),
    level: r['level'] as Body['level'], sector: word('sector'), former: String(r['former'] ?? '').split('|').filter(Boolean), pinyin: String(r['pinyin'] ?? ''), initials: String(r['initials'] ?? ''),
  }
  return [body.id, body]
}))
