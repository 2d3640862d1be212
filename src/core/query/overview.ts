import { inScope, insideParts, isCounted, mayNest } from './inside'
import { planOverview, SPREAD_FROM } from './plan'
import type { OverviewQuestion } from './question'
import { besides, chosenReports } from './relation'
import type { Store } from './relation'
import { columnNumber } from '../table'

/** How many findings and sources the answer lists beside their counts. */
export const LIST_LENGTH = 50

/**
 * One statement that answers all panels of the overview. Its rows have the columns `part, year, vintage, mask, kept, n, numbers, words`;
 * `overviewAnswer` reads them. Sums are taken per year, vintage and pattern of unreported denominators (`mask`), so that paired sums need no
 * aggregate of their own: a numerator counts where its denominator's bit is not set, and what the gaps of a numerator take from its
 * denominator is summed over the few rows of `gap`.
 */
export function overviewSql(question: OverviewQuestion, store: Store): string {
  const plan = planOverview(question)
  const denominators = plan.denominators.map((d) => d.name)
  const maskOf = denominators.map((d, i) => `(CASE WHEN ${d} IS NULL THEN ${2 ** i} ELSE 0 END)`).join(' + ')
  const keptOf = plan.kept.length === 0 ? 'true' : plan.kept.map((c) => `coalesce(${c.name} > 0, false)`).join(' AND ')
  const kept = plan.kept.map((c) => c.name)
  const { numerator, denominator } = plan.spread
  const few = [...new Set([...denominators, numerator.name])]
  const wide = [...new Set([...plan.columns.map((c) => c.name), ...kept])]
  const chosen = (columns: readonly string[]) => chosenReports(question, store, [...new Set(columns)])
  const ctes = [
    ...insideParts(question, store),
    `counted AS MATERIALIZED (SELECT no, year, vintage, ${keptOf} AS kept, id, published, ${few.join(', ')}
  FROM (${chosen(['no', 'year', 'vintage', 'scope', 'id', 'published', ...few, ...kept])}) r WHERE ${isCounted(question, 'r')})`,
    `wrong AS MATERIALIZED (SELECT c.year, c.id AS report, f.* FROM (${besides('finding', store, FINDING)}) f JOIN counted c ON c.no = f.no WHERE c.kept)`,
  ]
  return `WITH ${ctes.join(',\n')}
SELECT 'sum' AS part, year, vintage, mask, kept, count(*)::INTEGER AS n, [${plan.columns.map((c) => `sum(${c.name})`).join(', ')}, sum(blank_cells), sum(unreadable_cells)] AS numbers, NULL::VARCHAR[] AS words
  FROM (SELECT *, ${keptOf} AS kept, ${maskOf} AS mask FROM (${chosen(['no', 'year', 'vintage', 'scope', 'blank_cells', 'unreadable_cells', ...wide])}) r WHERE ${isCounted(question, 'r')})
  GROUP BY year, vintage, mask, kept
UNION ALL SELECT 'gap', c.year, c.vintage, NULL, c.kept, count(*)::INTEGER, [${denominators.map((d) => `sum(c.${d}), count(c.${d})`).join(', ')}], [g.measure::VARCHAR, g.state]
  FROM (${besides('gap', store, ['no', 'measure', 'state'], `measure IN (${plan.columns.map(columnNumber).join(', ')})`)}) g JOIN counted c ON g.no = c.no
  GROUP BY c.year, c.vintage, c.kept, g.measure, g.state
UNION ALL SELECT 'spread', year, NULL, NULL, true, count(*)::INTEGER, quantile_cont(${numerator.name} / ${denominator.name}, [0.1, 0.9]), NULL
  FROM counted WHERE kept AND ${denominator.name} >= ${SPREAD_FROM} AND ${numerator.name} IS NOT NULL GROUP BY year
${mayNest(question) ? `UNION ALL SELECT 'nested', year, NULL, NULL, true, count(*)::INTEGER, NULL, NULL FROM aggregates WHERE no IN (SELECT no FROM nested) GROUP BY year` : ''}
UNION ALL SELECT 'kind', year, NULL, NULL, true, count(*)::INTEGER, NULL, [kind] FROM wrong GROUP BY year, kind
UNION ALL (SELECT 'finding', w.year, NULL, w.rank, true, NULL, [w.size, w.left_value, w.right_value], [r.id, r.agency, w.id, w.kind, w.codes, w.message]
  FROM wrong w JOIN (${besides('report', store, ['no', 'id', 'agency'])}) r ON r.no = w.no
  ORDER BY w.rank, w.size DESC NULLS LAST, r.agency, w.year DESC, r.id, w.id LIMIT ${LIST_LENGTH})
UNION ALL (SELECT 'source', r.year, r.vintage, NULL, true, NULL, NULL, [r.id, r.body, r.agency, r.scope, r.origin, r.address, r.published]
  FROM (${besides('report', store, ['no', 'year', 'vintage', 'id', 'body', 'agency', 'scope', 'origin', 'address', 'published'])}) r
  WHERE r.no IN (SELECT no FROM counted WHERE kept ORDER BY year DESC, published DESC NULLS LAST, id LIMIT ${LIST_LENGTH})
  ORDER BY r.year DESC, r.published DESC NULLS LAST, r.id)
UNION ALL SELECT 'scope', NULL, NULL, NULL, true, count(*)::INTEGER, NULL, [scope, CASE WHEN ${inScope(question, 'r')} THEN 'picked' ELSE '' END]
  FROM (${chosen(['scope'])}) r GROUP BY scope
UNION ALL SELECT 'stamp', NULL, NULL, NULL, true, NULL, NULL, [value] FROM (${stampSql(store)})`
}

const FINDING = ['no', 'id', 'kind', 'rank', 'size', 'codes', 'left_value', 'right_value', 'message']

const stampSql = (store: Store): string =>
  store.shipped === null ? `SELECT '' AS value` : `SELECT value FROM ${store.shipped}meta WHERE key = 'stamp'`
