import { GAP_STATES, JUDGED_FROM } from '../schema'
import { LIST_LENGTH } from './answer'
import { FACT_COLUMNS, OTHER_MEASURES, SPREADS } from './facts'
import { inScope, insideParts, isCounted, mayNest } from './inside'
import { FINDING_COLUMNS, SOURCE_COLUMNS, findingParts } from './parts'
import { columnOfMeasure } from './plan'
import type { Selection } from './question'
import { besides, chosenReports } from './relation'
import type { Store } from './relation'
import { and, texts } from './sql'
import { isAlone } from './where'

/**
 * One statement that gives all that a selection says, for every panel and every year. Its rows have the columns
 * `part, no, year, vintage, n, numbers, words`; `factsAnswer` reads them. Reports without a gap are summed by year and vintage; the few that have
 * one come one by one, each with its `gap`, so that sums can be paired however they are asked for.
 * @param kept measures of table 4 of which a report must have at least one case
 */
export function factsSql(selection: Selection, kept: readonly string[], store: Store): string {
  const many = !isAlone(selection)
  const chosen = (columns: readonly string[]) => chosenReports(selection, store, [...new Set(columns)])
  const keptNames = kept.map((id) => columnOfMeasure(id).name)
  const spreadNames = many ? SPREADS.flatMap(({ numerator, denominator }) => [numerator.name, denominator.name]) : []
  const counted = ['no', 'id', 'year', 'published', 'gap_rows', ...spreadNames]
  const wide = ['no', 'year', 'vintage', 'gap_rows', ...CELLS]
  const isIn = and(isCounted(selection, 'r'), ...keptNames.map((c) => `r.${c} > 0`))
  const ctes = [
    ...insideParts(selection, store),
    `counted AS MATERIALIZED (SELECT ${[...new Set(counted)].join(', ')} FROM (${chosen(['scope', ...counted, ...keptNames])}) r WHERE ${isIn})`,
    `wrong AS MATERIALIZED (SELECT c.year, f.* FROM (${besides('finding', store, FINDING_COLUMNS)}) f JOIN counted c ON c.no = f.no)`,
  ]
  return `WITH ${ctes.join(',\n')}
${units(many)}
  FROM (${besides('report', store, wide)}) r WHERE no IN (SELECT no FROM counted)${many ? ' GROUP BY ALL' : ''}
${many ? `UNION ALL SELECT 'spread', NULL, year, NULL, NULL, [${SPREADS.map(spreadOf).join(', ')}], NULL FROM counted GROUP BY year` : ''}
UNION ALL SELECT 'gap', no, NULL, NULL, NULL, list(measure * ${GAP_STATES.length} + list_position([${texts(GAP_STATES)}], state) - 1)::DOUBLE[], NULL
  FROM (${besides('gap', store, ['no', 'measure', 'state'], `state IN (${texts(GAP_STATES)}) AND measure NOT IN (${OTHER_MEASURES.join(', ')})`)}) g
  WHERE no IN (SELECT no FROM counted WHERE gap_rows > 0) GROUP BY no
${mayNest(selection) ? `UNION ALL SELECT 'nested', NULL, year, NULL, count(*)::INTEGER, NULL, NULL FROM aggregates WHERE no IN (SELECT no FROM nested) GROUP BY year` : ''}
UNION ALL SELECT 'kind', NULL, year, NULL, count(*)::INTEGER, NULL, [kind] FROM wrong GROUP BY year, kind
UNION ALL (SELECT 'finding', w.rank, w.year, NULL, NULL, ${findingParts('w', 'r')}
  FROM wrong w JOIN (${besides('report', store, ['no', 'id', 'agency'])}) r ON r.no = w.no
  QUALIFY ${isListed('w.year', 'w.rank, w.size DESC NULLS LAST, r.agency, r.id, w.id')}
  ORDER BY w.rank, w.size DESC NULLS LAST, r.agency, w.year DESC, r.id, w.id)
UNION ALL (SELECT 'source', r.no, r.year, r.vintage, NULL, NULL, [${SOURCE_COLUMNS.map((c) => `r.${c}`).join(', ')}]
  FROM (${besides('report', store, ['no', 'year', 'vintage', ...SOURCE_COLUMNS])}) r
  WHERE r.no IN (SELECT no FROM counted QUALIFY ${isListed('year', 'published DESC NULLS LAST, id')})
  ORDER BY r.year DESC, r.published DESC NULLS LAST, r.id)
UNION ALL SELECT 'scope', NULL, NULL, NULL, count(*)::INTEGER, NULL, [scope, CASE WHEN ${inScope(selection, 'r')} THEN 'picked' ELSE '' END]
  FROM (${chosen(['scope'])}) r GROUP BY scope
UNION ALL SELECT 'stamp', NULL, NULL, NULL, NULL, NULL, [value] FROM (${stampSql(store)})`
}

const CELLS = [...FACT_COLUMNS.map((c) => c.name), 'blank_cells', 'unreadable_cells']

/** One body has a report a year: nothing is to be summed there, and 300 sums take a while to plan. */
const units = (many: boolean): string => (many
  ? `SELECT 'unit' AS part, CASE WHEN gap_rows > 0 THEN no END AS no, year, vintage, count(*)::INTEGER AS n, [${CELLS.map((c) => `sum(${c})`).join(', ')}] AS numbers, NULL::VARCHAR[] AS words`
  : `SELECT 'unit' AS part, no, year, vintage, 1 AS n, [${CELLS.join(', ')}]::DOUBLE[] AS numbers, NULL::VARCHAR[] AS words`)

/** The first LIST_LENGTH of each year. */
const isListed = (year: string, order: string): string => `row_number() OVER (PARTITION BY ${year} ORDER BY ${order}) <= ${LIST_LENGTH}`

const spreadOf = ({ numerator: { name: n }, denominator: { name: d } }: (typeof SPREADS)[number]): string => {
  const where = `FILTER (WHERE ${d} >= ${JUDGED_FROM} AND ${n} IS NOT NULL)`
  return `quantile_cont(${n} / ${d}, 0.1) ${where}, quantile_cont(${n} / ${d}, 0.9) ${where}, count(*) ${where}`
}

const stampSql = (store: Store): string =>
  store.shipped === null ? `SELECT '' AS value` : `SELECT value FROM ${store.shipped}meta WHERE key = 'stamp'`
