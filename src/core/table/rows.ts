import { isCode } from '../schema'
import type { Code } from '../schema'
import { FINDING_KINDS } from '../check/finding'
import type { TableName } from './ddl'
import type { Body, StoredReport } from './stored'
import { WIDE_COLUMNS } from './wide'

/** Stored reports as rows of the tables of ddl.ts, each value in the order of its table's columns. */

export type SqlValue = string | number | boolean | null
export type SqlRow = readonly SqlValue[]

type GapState = 'blank' | 'unreadable'

/** A number of the wide table: its value, or why there is none. */
export function valueIn(report: StoredReport, codes: readonly Code[]): { value: number | null; state: 'reported' | 'not_applicable' | GapState } {
  let sum = 0
  let held = 0
  let gap: GapState | null = null
  const missing = missingOf(report)
  for (const code of codes) {
    const figure = report.figures[code]
    if (figure === undefined && !missing.has(code)) continue
    held += 1
    if (figure?.state === 'reported' && figure.value !== null) sum += figure.value
    else if (figure?.state === 'unreadable') gap = 'unreadable'
    else gap ??= 'blank'
  }
  if (held === 0) return { value: null, state: 'not_applicable' }
  return gap === null ? { value: sum, state: 'reported' } : { value: null, state: gap }
}

const missingSets = new WeakMap<StoredReport, ReadonlySet<Code>>()
/** A cell that the form requires and that was not found is a gap like a blank one, never "not applicable". */
function missingOf(report: StoredReport): ReadonlySet<Code> {
  let set = missingSets.get(report)
  if (!set) missingSets.set(report, (set = new Set(report.missing)))
  return set
}

const json = (value: unknown): string => JSON.stringify(value)

/**
 * The rows of one report in every table but `body` and `meta`.
 * @param no its number, unique in the store (shipped from 1, own from 1,000,000,000)
 * @param body its entry in the directory; null for an own file without a match
 */
export function reportRows(report: StoredReport, no: number, body: Body | null): Readonly<Record<Exclude<TableName, 'body' | 'meta'>, readonly SqlRow[]>> {
  const { source } = report
  const gaps: SqlRow[] = []
  const cells = { blank: 0, unreadable: 0 }
  const numbers = WIDE_COLUMNS.map((column, measure) => {
    const { value, state } = valueIn(report, column.codes)
    if ((state === 'blank' || state === 'unreadable') && isCode(column.id)) cells[state] += 1
    const expected = column.vintages.includes(report.vintage)
    if (state === 'blank' || state === 'unreadable' || (state === 'not_applicable' && expected)) gaps.push([no, measure, state])
    else if (state === 'reported' && !expected) gaps.push([no, measure, 'extra'])
    return value
  })
  return {
    report: [[
      no, report.id, report.body, report.agency, report.year, report.vintage, report.scope, report.origin,
      body?.place ?? null, body?.province ?? null, body?.city ?? null, body?.county ?? null, body?.level ?? null, body?.sector ?? null,
      source.address, source.published, source.file, source.hash, cells.blank, cells.unreadable, gaps.length, ...numbers,
    ]],
    gap: gaps,
    reading: readingRows(report, no),
    finding: report.findings.map((f) => [
      no, f.id, f.kind, FINDING_KINDS.indexOf(f.kind), f.left === null || f.right === null ? null : Math.abs(f.left - f.right), f.codes.join(' '),
      f.left, f.right, json(f.message), f.against ?? null,
    ]),
    published: report.tables.length + report.results.length + report.missing.length === 0
      ? []
      : [[no, json(report.tables), json(report.results), json(report.missing)]],
  }
}

function readingRows(report: StoredReport, no: number): SqlRow[] {
  const rows: SqlRow[] = []
  for (const [code, figure] of Object.entries(report.figures)) {
    if (!figure || (figure.raw === null && !figure.solved && figure.state !== 'unreadable')) continue
    const doubt = figure.state === 'unreadable' ? report.doubts.find((d) => d.codes.includes(code as Code)) : undefined
    rows.push([
      no, code, figure.state, figure.raw, figure.place && json(figure.place), figure.solved,
      doubt ? json(doubt.codes) : null, doubt ? json(doubt.candidates) : null, doubt?.count ?? null, doubt ? json(doubt.why) : null,
    ])
  }
  return rows
}

/** One row of the directory. */
export const bodyRow = (b: Body): SqlRow =>
  [b.id, b.name, b.place, b.province, b.city, b.county, b.level, b.sector, b.former.join('|'), b.pinyin, b.initials]
