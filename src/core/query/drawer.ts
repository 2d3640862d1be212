import { figureRefOf, measureOf, termsOfFigure } from '../metric'
import type { FigureTerms } from '../metric'
import { FIGURES, figureOf } from '../schema'
import type { Code } from '../schema'
import { columnNumber, columnOf } from '../table'
import { insideParts, isCounted } from './inside'
import { FINDING_COLUMNS, SOURCE_COLUMNS, findingParts } from './parts'
import { columnOfMeasure, isOwnOfChallenges } from './plan'
import { focusOf, keptBy } from './question'
import type { OverviewQuestion } from './question'
import { besides, chosenReports } from './relation'
import type { Store } from './relation'
import { and, number, text, texts } from './sql'

/** What stands behind a figure of the page: the drawer's question. */
export interface DrawerPlan {
  readonly terms: FigureTerms
  /** The figures that the terms sum. */
  readonly codes: readonly Code[]
  /** All figures of their rows, in the order of the form. */
  readonly rows: readonly Code[]
}

/** How `gap` names a figure. */
export const measureNumber = (code: Code): number => columnNumber(columnOf(code)!)

/** How many reports of a sum the drawer lists. */
const PARTS_LENGTH = 200

/** What a figure is asked for with; see `termsOfFigure` for what it may be. Throws as that does. */
export function planDrawer(question: OverviewQuestion, figure: string): DrawerPlan {
  const terms = termsOfFigure(figure, question.definitions, focusOf(question.clauses))
  const codes = [...new Set(terms.measures.flatMap((term) => measureOf(term).codes))]
  const rows = new Set(codes.map((c) => figureOf(c).row))
  return { terms, codes, rows: FIGURES.filter((f) => rows.has(f.row)).map((f) => f.code) }
}

/** The measures of which a report behind the figure must have a case: table 4's own clause does not filter it. */
export const keptFor = ({ terms }: DrawerPlan, question: OverviewQuestion): readonly string[] =>
  terms.measures.every(isOwnOfChallenges) ? [] : keptBy(question.clauses)

/**
 * The reports behind a figure in one year, largest first: their figures with raw text and state; where it is one report alone, also its tables,
 * checks and findings. A figure that names a year or a report is asked of those. `drawerAnswer` reads the rows.
 */
export function drawerSql(question: OverviewQuestion, figure: string, year: number, store: Store): string {
  const plan = planDrawer(question, figure)
  const ref = figureRefOf(figure)
  const columns = plan.rows.map((code) => columnOf(code)!.name)
  const first = columnOfMeasure(plan.terms.numerator).name
  const kept = keptFor(plan, question).map((id) => columnOfMeasure(id).name)
  const wide = [...new Set([...columns, first, ...kept])]
  const one = '(SELECT n FROM total) = 1'
  const keys = ['no', 'year', 'vintage', ...SOURCE_COLUMNS, 'hash']
  const named = ref.report === null ? null : `r.id = ${text(ref.report)}`
  const isBehind = and(isCounted(question, 'r'), `r.year = ${number(ref.year ?? year)}`, named, ...kept.map((c) => `r.${c} > 0`))
  const behind = `behind AS MATERIALIZED (SELECT * FROM (${chosenReports(question, store, [...keys, ...wide])}) r
  WHERE ${isBehind})`
  return `WITH ${[...insideParts(question, store), behind].join(',\n')},
total AS MATERIALIZED (SELECT count(*) AS n FROM behind),
listed AS MATERIALIZED (SELECT ${keys.join(', ')}, ${first} AS size, [${columns.join(', ')}] AS numbers
  FROM behind ORDER BY size DESC NULLS LAST, id LIMIT ${PARTS_LENGTH})
SELECT 'report' AS part, no, year, vintage, NULL::INTEGER AS n, numbers, [${[...SOURCE_COLUMNS, 'hash'].join(', ')}] AS words FROM listed
UNION ALL SELECT 'count', NULL, NULL, NULL, n::INTEGER, NULL, NULL FROM total
UNION ALL SELECT 'gap', l.no, NULL, NULL, NULL, NULL, [g.measure::VARCHAR, g.state] FROM listed l
  JOIN (${besides('gap', store, ['no', 'measure', 'state'], `measure IN (${plan.rows.map(measureNumber).join(', ')})`)}) g ON g.no = l.no
UNION ALL SELECT 'reading', l.no, NULL, NULL, d.candidate_count, NULL, [d.code, d.raw, CASE WHEN d.solved THEN '1' ELSE '' END, d.candidates] FROM listed l
  JOIN (${besides('reading', store, ['no', 'code', 'raw', 'solved', 'candidates', 'candidate_count'], `code IN (${texts(plan.rows)})`)}) d ON d.no = l.no
UNION ALL SELECT 'published', l.no, NULL, NULL, NULL, NULL, [p.tables, p.results] FROM listed l
  JOIN (${besides('published', store, ['no', 'tables', 'results'])}) p ON p.no = l.no WHERE ${one}
UNION ALL (SELECT 'finding', l.no, l.year, NULL, NULL, ${findingParts('f', 'l')} FROM listed l
  JOIN (${besides('finding', store, FINDING_COLUMNS)}) f ON f.no = l.no
  WHERE ${one} ORDER BY f.rank, f.size DESC NULLS LAST, f.id)`
}
