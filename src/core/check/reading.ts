import type { ParsedReport } from '../parse/report'
import type { Code } from '../schema'
import { CODES, figureOf } from '../schema'
import type { Figured } from './figured'
import type { Checked } from './outcome'

/** What is doubtful about the reading itself: runs that could not be told apart, rows that were not found, odd figures, an unknown head. */

const doubtful = (id: string, codes: readonly Code[], key: string, slots: Readonly<Record<string, string | number>>): Checked =>
  ({ id, codes, left: null, right: null, outcome: 'doubtful', message: { key, slots } })

/** Findings of the reading alone: doubtful runs, rows that were not found, counts that cannot be counts. */
export const checkReading = (report: Figured): readonly Checked[] => [...doubts(report), ...missing(report), ...odd(report)]

/** Figures with more than one reading, or with none. */
function doubts(report: Figured): readonly Checked[] {
  const told = new Set<Code>()
  const out = report.doubts.map((doubt) => {
    doubt.codes.forEach((c) => told.add(c))
    const unreadable = doubt.codes.filter((c) => report.figures[c]?.state === 'unreadable')
    const codes = unreadable.length > 0 ? unreadable : doubt.codes
    return doubtful(`doubt:${codes[0]!}`, codes, doubt.count > 0 ? 'check.doubt' : 'check.doubt.none', { raw: doubt.raw, n: doubt.count, cells: codes.length })
  })
  const rest = CODES.filter((c) => report.figures[c]?.state === 'unreadable' && !told.has(c))
  return [...out, ...rest.map((code) => doubtful(`doubt:${code}`, [code], 'check.unreadable', { cell: code }))]
}

/** Rows and tables that the vintage requires and that were not found, one finding each. */
function missing(report: Figured): readonly Checked[] {
  const found = new Set((Object.keys(report.figures) as Code[]).map((c) => figureOf(c).table))
  const places = new Map<string, { readonly slot: 'table' | 'row'; readonly codes: Code[] }>()
  for (const code of report.missing) {
    const { table, row } = figureOf(code)
    const slot = found.has(table) ? 'row' : 'table'
    const key = slot === 'row' ? `${table.id}.${row.id}` : table.id
    const place = places.get(key)
    if (place) place.codes.push(code)
    else places.set(key, { slot, codes: [code] })
  }
  return [...places].map(([key, { slot, codes }]) => doubtful(`missing:${key}`, codes, `check.missing.${slot}`, { [slot]: key, n: codes.length }))
}

/** Counts that cannot be counts. */
function odd(report: Figured): readonly Checked[] {
  return CODES.flatMap((code) => {
    const figure = report.figures[code]
    if (figure?.state !== 'reported' || figure.value === null) return []
    const { unit } = figureOf(code)
    if (Number.isFinite(figure.value) && (unit === 'change' || figure.value >= 0) && (unit === 'wan' || Number.isInteger(figure.value))) return []
    return [doubtful(`odd:${code}`, [code], 'check.odd', { cell: code, a: figure.value })]
  })
}

/** Agency, year and scope that nothing in the text tells. */
export const checkHead = ({ head }: ParsedReport): readonly Checked[] =>
  (['agency', 'year', 'scope'] as const).filter((part) => head[part].value === null).map((part) => doubtful(`head:${part}`, [], `check.head.${part}`, {}))
