import { definitionOf, figureRefOf, isMeasure, isMetric, measureOf, metricOf, termsOf } from '../metric'
import { FIGURES, figureOf } from '../schema'
import type { Code } from '../schema'
import { columnNumber, columnOf } from '../table'
import { insideParts, isCounted } from './inside'
import { columnOfMeasure, isOwnOfChallenges } from './plan'
import { focusOf, keptBy } from './question'
import type { OverviewQuestion } from './question'
import { besides, chosenReports } from './relation'
import type { Store } from './relation'
import { and, number, text, texts } from './sql'

/** What stands behind a figure of the page: the drawer's question. */
export interface DrawerPlan {
  /** A measure is one term; a metric is its numerator and its denominator. */
  readonly terms: readonly string[]
  /** The figures that the terms sum. */
  readonly codes: readonly Code[]
  /** All figures of their rows, in the order of the form. */
  readonly rows: readonly Code[]
}

/** How `gap` names a figure. */
export const measureNumber = (code: Code): number => columnNumber(columnOf(code)!)

/** How many reports of a sum the drawer lists. */
const PARTS_LENGTH = 200

/** @param figure a figure code, measure id or metric key, with `@gp_ni` for another definition; a year or report behind it changes nothing here. */
export function planDrawer(question: OverviewQuestion, figure: string): DrawerPlan {
  const { id, definition } = figureRefOf(figure)
  const terms = isMetric(id) ? metricTerms(question, id, definition) : [id]
  for (const term of terms) if (!isMeasure(term)) throw new Error(`unknown figure “${figure}”`)
  const codes = [...new Set(terms.flatMap((term) => measureOf(term).codes))]
  const rows = new Set(codes.map((c) => figureOf(c).row))
  return { terms, codes, rows: FIGURES.filter((f) => rows.has(f.row)).map((f) => f.code) }
}

function metricTerms(question: OverviewQuestion, key: string, definition: string | null): readonly string[] {
  const metric = metricOf(key)
  const chosen = definitionOf(metric, question.definitions, definition)
  const { numerator, denominator } = termsOf(metric, chosen, focusOf(question.clauses))
  return [numerator, denominator]
}

/**
 * The reports behind a figure in one year, largest first: their figures with raw text and state; where it is one report alone, also its tables,
 * checks and findings. A figure that names a year or a report is asked of those. Rows: `part, no, n, numbers, words`, read by `drawerAnswer`.
 */
export function drawerSql(question: OverviewQuestion, figure: string, year: number, store: Store): string {
  const plan = planDrawer(question, figure)
  const ref = figureRefOf(figure)
  const columns = plan.rows.map((code) => columnOf(code)!.name)
  const first = columnOfMeasure(plan.terms[0]!).name
  const kept = plan.terms.every(isOwnOfChallenges) ? [] : keptBy(question.clauses).map((id) => columnOfMeasure(id).name)
  const wide = [...new Set([...columns, first, ...kept])]
  const one = '(SELECT n FROM total) = 1'
  const keys = ['no', 'id', 'body', 'agency', 'year', 'vintage', 'scope', 'origin', 'address', 'published', 'hash']
  const behind = `behind AS MATERIALIZED (SELECT * FROM (${chosenReports(question, store, [...keys, ...wide])}) r
  WHERE ${and(isCounted(question, 'r'), `r.year = ${number(ref.year ?? year)}`, ref.report === null ? null : `r.id = ${text(ref.report)}`, ...kept.map((c) => `r.${c} > 0`))})`
  return `WITH ${[...insideParts(question, store), behind].join(',\n')},
total AS MATERIALIZED (SELECT count(*) AS n FROM behind),
listed AS MATERIALIZED (SELECT ${keys.join(', ')}, ${first} AS size, [${columns.join(', ')}] AS numbers
  FROM behind ORDER BY size DESC NULLS LAST, id LIMIT ${PARTS_LENGTH})
SELECT 'report' AS part, no, vintage::INTEGER AS n, numbers, [id, body, agency, scope, origin, address, published, hash] AS words FROM listed
UNION ALL SELECT 'count', NULL, n::INTEGER, NULL, NULL FROM total
UNION ALL SELECT 'gap', l.no, NULL, NULL, [g.measure::VARCHAR, g.state] FROM listed l
  JOIN (${besides('gap', store, ['no', 'measure', 'state'], `measure IN (${plan.rows.map(measureNumber).join(', ')})`)}) g ON g.no = l.no
UNION ALL SELECT 'reading', l.no, d.candidate_count, NULL, [d.code, d.raw, CASE WHEN d.solved THEN '1' ELSE '' END, d.candidates] FROM listed l
  JOIN (${besides('reading', store, ['no', 'code', 'raw', 'solved', 'candidates', 'candidate_count'], `code IN (${texts(plan.rows)})`)}) d ON d.no = l.no
UNION ALL SELECT 'published', l.no, NULL, NULL, [p.tables, p.results] FROM listed l
  JOIN (${besides('published', store, ['no', 'tables', 'results'])}) p ON p.no = l.no WHERE ${one}
UNION ALL (SELECT 'finding', l.no, f.rank, [f.size, f.left_value, f.right_value], [f.id, f.kind, f.codes, f.message] FROM listed l
  JOIN (${besides('finding', store, ['no', 'id', 'kind', 'rank', 'size', 'codes', 'left_value', 'right_value', 'message'])}) f ON f.no = l.no
  WHERE ${one} ORDER BY f.rank, f.size DESC NULLS LAST, f.id)`
}
