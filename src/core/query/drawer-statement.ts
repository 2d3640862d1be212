import type { StoredScope } from '../schema'
import { keptFor, planDrawer } from './drawer'
import { columnOfMeasure } from './plan'
import type { OverviewQuestion } from './question'
import { and, number, text } from './sql'
import { chosen } from './where'

/** The SELECT behind a figure, for people to read and to run: it gives the same number on the table `report` of the database that ships. */

interface StatementOf {
  readonly question: OverviewQuestion
  /** As the state names it. */
  readonly figure: string
  readonly year: number
  /** The scope in force. */
  readonly scope: StoredScope
  /** The reports that are summed, where they are few enough to be named; null: the conditions that choose them are written out. */
  readonly reports: readonly string[] | null
}

/** Up to so many reports are named. */
export const REPORTS_NAMED = 6

/** The statement, over several lines. Throws on a figure that neither the form nor the catalogue knows. Not for reports of the reader’s own: no database that ships holds them. */
export function figureStatement(asked: StatementOf): string {
  const alone = asked.reports?.length === 1
  const columns = columnsOf(asked, alone ? (column) => column : (column, pair) => `sum(${column})${pair === null ? '' : ` FILTER (${pair} IS NOT NULL)`}`)
  return fromOf(asked, `SELECT\n  ${[alone ? 'agency, year' : 'count(*) AS reports', ...columns].join(',\n  ')}`)
}

/**
 * A column; or numerator, denominator and what they come to.
 * @param sum how a column is summed; of a pair a report counts only where it reports both
 */
function columnsOf({ question, figure }: StatementOf, sum: (column: string, pair: string | null) => string): readonly string[] {
  const { metric, definition, numerator, denominator } = planDrawer(question, figure).terms
  const top = columnOfMeasure(numerator).name
  if (metric === null) return [named(sum(top, null), top)]
  const bottom = columnOfMeasure(denominator).name
  const [k, n] = [sum(top, bottom), sum(bottom, top)]
  const name = [
    metric.key.replaceAll(':', '_'), ...(metric.definitions.length > 1 ? [definition.id] : []),
    metric.kind === 'share' ? 'percent' : 'per_hundred',
  ].join('_')
  return [named(k, top), named(n, bottom), `100 * ${k}\n    / nullif(${n}, 0)\n    AS ${name}`]
}

const named = (expression: string, column: string): string => (expression === column ? column : `${expression} AS ${column}`)

/** Where an aggregate's place lies under another chosen one's, its cases are in that one already. */
const NOT_NESTED = `NOT EXISTS (
  SELECT 1 FROM chosen o WHERE o.level <> 'department' AND (o.place <> r.place OR r.level = 'department')
    AND o.place IN ('000000', left(r.place, 2) || '0000', left(r.place, 4) || '00', r.place))`

function fromOf({ question, figure, year, scope, reports }: StatementOf, select: string): string {
  if (reports !== null) {
    const named = reports.length === 1 ? `= ${text(reports[0]!)}` : `IN (\n  ${reports.map(text).join(',\n  ')})`
    return `${select}\nFROM report\nWHERE id ${named}`
  }
  const kept = keptFor(planDrawer(question, figure), question).map((id) => `r.${columnOfMeasure(id).name} > 0`)
  const conditions = and(`r.year = ${number(year)}`, `r.scope = ${text(scope)}`, chosen(question, 'r'))
  if (scope === 'own') return `${select}\nFROM report r\nWHERE ${and(conditions, ...kept)}`
  return `WITH chosen AS (\n  SELECT * FROM report r WHERE ${conditions})\n${select}\nFROM chosen r\nWHERE ${and(...kept, NOT_NESTED)}`
}
