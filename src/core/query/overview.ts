import { inScope, insideParts } from './inside'
import { planOverview, SPREAD_FROM } from './plan'
import type { OverviewQuestion } from './question'
import { besides, chosenReports } from './relation'
import type { Store } from './relation'
import { texts } from './sql'

/**
 * One statement that answers all panels of the overview. Its rows have the columns `part, year, vintage, mask, kept, n, numbers, words`;
 * `overviewAnswer` reads them. Sums are taken per year and per pattern of unreported denominators (`mask`), so that paired sums need no
 * aggregate of their own: a numerator counts where its denominator's bit is not set, and what the gaps of a numerator take from its
 * denominator is summed over the few rows of `gap`.
 */
export function overviewSql(question: OverviewQuestion, store: Store): string {
  const plan = planOverview(question)
  const denominators = plan.denominators.map((d) => d.name)
  const sums = plan.columns.map((c) => `sum(${c.name})`)
  const maskOf = denominators.map((d, i) => `(CASE WHEN ${d} IS NULL THEN ${2 ** i} ELSE 0 END)`).join(' + ')
  const keptOf = plan.kept.length === 0 ? 'true' : plan.kept.map((c) => `coalesce(${c.name} > 0, false)`).join(' AND ')
  const wide = [...new Set([...plan.columns, ...plan.kept].map((c) => c.name))]
  const { numerator, denominator } = plan.spread
  return `WITH ${insideParts(question, store)},
counted AS MATERIALIZED (SELECT r.no, r.year, r.vintage, ${keptOf} AS kept, ${maskOf} AS mask, blank_cells, unreadable_cells, ${[...new Set([...denominators, numerator.name])].join(', ')}
  FROM (${chosenReports(question, store, ['no', 'year', 'vintage', 'scope', 'blank_cells', 'unreadable_cells', ...new Set([...denominators, numerator.name, ...plan.kept.map((c) => c.name)])])}) r
  WHERE ${inScope(question, 'r')} AND r.no NOT IN (SELECT no FROM nested)),
shown AS MATERIALIZED (SELECT i.* FROM inside i JOIN counted c ON c.no = i.no WHERE c.kept),
wrong AS MATERIALIZED (SELECT s.id AS report, s.agency, s.year, f.* FROM shown s JOIN (${besides('finding', store, FINDING)}) f ON f.no = s.no)
SELECT 'sum' AS part, year, NULL::INTEGER AS vintage, mask, kept, count(*)::INTEGER AS n, [${sums.join(', ')}] AS numbers, NULL::VARCHAR[] AS words
  FROM (SELECT year, ${keptOf} AS kept, ${maskOf} AS mask, ${plan.columns.map((c) => c.name).join(', ')}
    FROM (${chosenReports(question, store, ['no', 'year', 'scope', ...wide])}) r WHERE ${inScope(question, 'r')} AND r.no NOT IN (SELECT no FROM nested))
  GROUP BY year, mask, kept
UNION ALL SELECT 'form', year, vintage, mask, kept, count(*)::INTEGER, [${denominators.map((d) => `sum(${d})`).join(', ')}, sum(blank_cells), sum(unreadable_cells)], NULL
  FROM counted GROUP BY year, vintage, mask, kept
UNION ALL SELECT 'gap', c.year, c.vintage, c.mask, c.kept, count(*)::INTEGER, [${denominators.map((d) => `sum(c.${d})`).join(', ')}], [g.measure, g.state]
  FROM counted c JOIN (${besides('gap', store, ['no', 'measure', 'state'], `measure IN (${texts(plan.columns.map((c) => c.id))})`)}) g ON g.no = c.no
  GROUP BY c.year, c.vintage, c.mask, c.kept, g.measure, g.state
UNION ALL SELECT 'spread', year, NULL, NULL, true, count(*)::INTEGER, quantile_cont(${numerator.name} / ${denominator.name}, [0.1, 0.9]), NULL
  FROM counted WHERE kept AND ${denominator.name} >= ${SPREAD_FROM} AND ${numerator.name} IS NOT NULL GROUP BY year
UNION ALL SELECT 'nested', i.year, NULL, NULL, true, count(*)::INTEGER, NULL, NULL FROM inside i JOIN nested d ON d.no = i.no GROUP BY i.year
UNION ALL SELECT 'kind', year, NULL, NULL, true, count(*)::INTEGER, NULL, [kind] FROM wrong GROUP BY year, kind
UNION ALL (SELECT 'finding', year, NULL, rank, true, NULL, [size, left_value, right_value], [report, agency, id, kind, codes, message]
  FROM wrong ORDER BY rank, size DESC NULLS LAST, agency, year DESC, report, id LIMIT ${LIST_LENGTH})
UNION ALL (SELECT 'source', year, vintage, NULL, true, NULL, NULL, [id, body, agency, scope, origin, address, published]
  FROM shown ORDER BY year DESC, published DESC NULLS LAST, id LIMIT ${LIST_LENGTH})
UNION ALL SELECT 'scope', NULL, NULL, NULL, true, count(*)::INTEGER, NULL, [scope, CASE WHEN scope = (SELECT scope FROM picked) THEN 'picked' ELSE '' END]
  FROM chosen GROUP BY scope
UNION ALL SELECT 'stamp', NULL, NULL, NULL, true, NULL, NULL, [value] FROM (${stampSql(store)})`
}

/** How many findings and sources the answer lists beside their counts. */
export const LIST_LENGTH = 50

const FINDING = ['no', 'id', 'kind', 'rank', 'size', 'codes', 'left_value', 'right_value', 'message']

const stampSql = (store: Store): string =>
  store.shipped === null ? `SELECT '' AS value` : `SELECT value FROM ${store.shipped}meta WHERE key = 'stamp'`
