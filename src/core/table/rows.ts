import { isCode } from '../schema'
import type { Code, GapState, State, Vintage } from '../schema'
import { doubtOf } from '../check/figured'
import { FINDING_KINDS } from '../check/finding'
import type { Finding } from '../check/finding'
import type { Doubt } from '../parse/report'
import type { TableName } from './ddl'
import type { Body, StoredFigure, StoredReport } from './stored'
import { WIDE_COLUMNS } from './wide'
import type { WideColumn } from './wide'

/** Stored reports as rows of the tables of ddl.ts, each value in the order of its table's columns. */

export type SqlValue = string | number | boolean | null
export type SqlRow = readonly SqlValue[]

/** A number of the wide table: its value, or why there is none. */
export interface WideValue { readonly value: number | null; readonly state: State }

/** A sum is in the state of its worst part; a part that the form does not hold is none. */
const RANK: Readonly<Record<State, number>> = { not_applicable: 0, reported: 1, blank: 2, unreadable: 3 }

/** Several figures together: their sum, or why there is none. */
export function sumIn(codes: readonly Code[], figureAt: (code: Code) => WideValue): WideValue {
  let sum = 0
  let worst: State = 'not_applicable'
  for (const code of codes) {
    const { value, state } = figureAt(code)
    sum += value ?? 0
    if (RANK[state] > RANK[worst]) worst = state
  }
  return { value: worst === 'reported' ? sum : null, state: worst }
}

const MISSING: WideValue = { value: null, state: 'blank' }
const NOT_HELD: WideValue = { value: null, state: 'not_applicable' }

/** The sum of figures in a stored report. */
export function valueIn(report: StoredReport, codes: readonly Code[]): WideValue {
  const missing = missingOf(report)
  return sumIn(codes, (code) => report.figures[code] ?? (missing.has(code) ? MISSING : NOT_HELD))
}

const missingSets = new WeakMap<StoredReport, ReadonlySet<Code>>()
/** A cell that the form requires and that was not found is a gap like a blank one, never "not applicable". */
function missingOf(report: StoredReport): ReadonlySet<Code> {
  let set = missingSets.get(report)
  if (!set) missingSets.set(report, (set = new Set(report.missing)))
  return set
}

/** What `gap` says of a column: why there is no number though the form of that vintage has one, `extra` for a number that it does not have; null where a look at the number tells all. */
export function gapIn(column: WideColumn, vintage: Vintage, state: State): GapState | 'not_applicable' | 'extra' | null {
  const expected = column.vintages.includes(vintage)
  if (state === 'reported') return expected ? null : 'extra'
  return state === 'not_applicable' && !expected ? null : state
}

const json = (value: unknown): string => JSON.stringify(value)

/** A row of `reading`. @param no the number of its report; @param doubt what an unreadable figure stands in */
export const readingRow = (no: number, code: Code, { state, raw, place, solved }: Omit<StoredFigure, 'value'>, doubt: Doubt | undefined): SqlRow => [
  no, code, state, raw, place && json(place), solved,
  doubt ? json(doubt.codes) : null, doubt ? json(doubt.candidates) : null, doubt?.count ?? null, doubt ? json(doubt.why) : null,
]

/** A row of `finding`. @param no the number of its report */
export const findingRow = (no: number, f: Finding): SqlRow => [
  no, f.id, f.kind, FINDING_KINDS.indexOf(f.kind), f.left === null || f.right === null ? null : Math.abs(f.left - f.right), f.codes.join(' '),
  f.left, f.right, json(f.message), f.against ?? null,
]

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
    const gap = gapIn(column, report.vintage, state)
    if (gap !== null) gaps.push([no, measure, gap])
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
    finding: report.findings.map((f) => findingRow(no, f)),
    published: report.tables.length + report.results.length + report.missing.length === 0
      ? []
      : [[no, json(report.tables), json(report.results), json(report.missing)]],
  }
}

function readingRows(report: StoredReport, no: number): SqlRow[] {
  const rows: SqlRow[] = []
  for (const [code, figure] of Object.entries(report.figures)) {
    if (!figure || (figure.raw === null && !figure.solved && figure.state !== 'unreadable')) continue
    rows.push(readingRow(no, code as Code, figure, doubtOf(report, code as Code)))
  }
  return rows
}

/** One row of the directory. */
export const bodyRow = (b: Body): SqlRow =>
  [b.id, b.name, b.place, b.province, b.city, b.county, b.level, b.sector, b.former.join('|'), b.pinyin, b.initials]
