import type { TableId } from '../schema'
import { isWholeHead } from './challenges'
import type { PrintedTable } from './copies'
import type { Entry } from './entry'
import type { FoundTable } from './found-table'
import { exactScore, SURE } from './match-label'
import { isHeaded } from './proactive'
import type { Range } from './split-reports'
import { ROW_FORMS } from './vocabulary'

/** Where the tables of the form stand in a document. */

/** Rows of table 2 that make a grid that table, and rows of table 3 that make it more than it. */
const FEWEST_ROWS = 4

/** The tables found in one part of a document, each with the lines that lead to it. */
export function tablesOf(tables: readonly FoundTable[], { start, end }: Range, leading: boolean): readonly PrintedTable[] {
  const spans = tables.flatMap(({ id, rows }) => {
    const blocks = rows.flatMap(({ entry }) => (entry ? [entry.block, ...entry.labels.map((w) => w.place.block), ...entry.values.map((v) => v.place.block)] : []))
    return blocks.length === 0 ? [] : [{ id, start: Math.min(...blocks), end: Math.max(...blocks) + 1 }]
  }).sort((a, b) => a.start - b.start)
  // what leads to a copy goes with it; before the first of all stands the report's own text
  return spans.map((span, i) => (leading ? { ...span, start: Math.min(span.start, spans[i - 1]?.end ?? start), end: Math.min(span.end, end), first: span.start } : { ...span, first: span.start }))
}

/** Tables 2 and 4 that stand more than once, each in a grid that holds nothing else of the form. */
export function repeatedGrids(entries: readonly Entry[]): readonly PrintedTable[] {
  const grids = new Map<number, Entry[]>()
  for (const entry of entries) if (entry.grid) grids.set(entry.grid.block, [...(grids.get(entry.grid.block) ?? []), entry])
  const rowsIn = (own: readonly Entry[], id: TableId): number => ROW_FORMS[id].filter((row) => own.some((e) => exactScore(e, row) >= SURE)).length
  const alone = (own: readonly Entry[]): boolean => rowsIn(own, 'requests') < FEWEST_ROWS
  const two = [...grids].filter(([, own]) => own.some((e) => exactScore(e, LICENCES) >= SURE) && own.some(isHeaded))
  const four = [...grids].filter(([, own]) => own.some(isWholeHead))
  const printed = (id: TableId) => ([block]: readonly [number, readonly Entry[]]): PrintedTable => ({ id, start: block, end: block + 1, first: block })
  const several = (list: readonly (readonly [number, readonly Entry[]])[], id: TableId): readonly PrintedTable[] => (list.length > 1 ? list.map(printed(id)) : [])
  return [
    ...several(two.length > 1 ? two.filter(([, own]) => rowsIn(own, 'proactive') >= FEWEST_ROWS && alone(own)) : [], 'proactive'),
    ...several(four.length > 1 ? four.filter(([, own]) => alone(own)) : [], 'challenges'),
  ]
}

const LICENCES = ROW_FORMS.proactive.find((r) => r.row.id === 'licences')!
