import type { Code } from '../schema'
import { CHALLENGE_ROWS, REQUEST_COLUMNS, codeOf, figureOf } from '../schema'
import type { Message } from '../text/message'
import type { CheckResult, Finding } from './finding'
import type { Dated } from './figured'
import { stateOf, valueAt } from './figured'
import { gapMessage, hurdleOf } from './gap'
import type { Checked } from './outcome'
import { findingsOf, resultsOf } from './outcome'
import type { Weighed } from './weigh'
import { weigh } from './weigh'

/** The reports of one body over the years. */

const STOCKS = ['rules', 'normative_documents'] as const
/** Totals in which a jump from one year to the next is worth a look. */
const JUMPS: readonly Code[] = [...['new', 'handled', 'carried_out'].map((row) => codeOf('requests', row, 'total')), ...CHALLENGE_ROWS.map((r) => codeOf('challenges', r.id, 'total'))]
const LARGE = 10, UP = 5, DOWN = 0.2

/**
 * Compares the reports of one body and scope from year to year: 上年结转 with the 结转下年 before it, 现行有效 with its stock, jumps of totals, copied tables.
 * @returns findings by the id of the report that they belong to (the later of two); each names the other report in `against`
 */
export function checkAcross(reports: readonly Dated[]): ReadonlyMap<string, readonly Finding[]> {
  const copies = checkCopies(reports)
  return new Map([...compared(reports)].map(([id, checked]) => [id, [...findingsOf(checked), ...(copies.get(id) ?? [])]]))
}

/** How the same comparisons came out, the agreeing ones too, by the id of the later report. */
export const resultsAcross = (reports: readonly Dated[]): ReadonlyMap<string, readonly CheckResult[]> =>
  new Map([...compared(reports)].map(([id, checked]) => [id, resultsOf(checked)]))

function compared(reports: readonly Dated[]): ReadonlyMap<string, readonly Checked[]> {
  const years = [...new Set(reports.map((r) => r.year))].sort((a, b) => a - b)
  return new Map(reports.map((report) => {
    const last = years.filter((y) => y < report.year).at(-1)
    const before = previous(reports, report)
    if (before) return [report.id, [carried(report, before), ...STOCKS.flatMap((s) => stock(report, before, s)), ...JUMPS.flatMap((code) => jump(report, before, code))]]
    return [report.id, last === undefined ? [] : [gap(report, last)]]
  }))
}

/** The report of the year before; of several versions one of the same origin. */
function previous(reports: readonly Dated[], { year, origin }: Dated): Dated | undefined {
  const all = reports.filter((r) => r.year === year - 1)
  return all.find((r) => r.origin === origin) ?? all[0]
}

function carried(report: Dated, before: Dated): Checked {
  const columns = REQUEST_COLUMNS.map(({ id }) => {
    const [code, code0] = [codeOf('requests', 'carried_in', id), codeOf('requests', 'carried_out', id)]
    return { code, code0, weighed: weigh([{ report, codes: [code] }], [{ report: before, codes: [code0] }]) }
  })
  const total = columns.at(-1)!
  const failing = columns.filter((c) => c.weighed.verdict === 'fails')
  const shown = failing.includes(total) || failing.length === 0 ? total : failing[0]!
  const base = { id: `across.carried:${report.year}`, codes: failing.length > 0 ? failing.map((c) => c.code) : [total.code], left: shown.weighed.left, right: shown.weighed.right, against: before.id }
  if (failing.length > 0) {
    const { left, right } = shown.weighed
    const slots = { y: report.year, y0: before.year, cell: shown.code, cell0: shown.code0 }
    return { ...base, outcome: 'mismatch', message: left === null || right === null ? { key: 'check.carried.any', slots } : { key: 'check.carried', slots: { ...slots, a: left, b: right } } }
  }
  return total.weighed.verdict === 'agrees' ? { ...base, outcome: 'agrees' } : { ...base, outcome: 'not_checkable', message: hurdle(total.weighed, report, before) }
}

/** 现行有效(Y) = 现行有效(Y−1) + 制发 − 废止; where neither report has these rows there is nothing to check. */
function stock(report: Dated, before: Dated, row: (typeof STOCKS)[number]): readonly Checked[] {
  const [made, repealed, valid] = ['made', 'repealed', 'valid'].map((c) => codeOf('proactive', row, c)) as [Code, Code, Code]
  if (stateOf(report, valid) === 'not_applicable') return []
  const weighed = weigh([{ report, codes: [valid, repealed] }], [{ report, codes: [made] }, { report: before, codes: [valid] }])
  const now = valueAt(report, valid), was = valueAt(before, valid), plus = valueAt(report, made), minus = valueAt(report, repealed)
  const known = now !== null && was !== null && plus !== null && minus !== null
  const base = { id: `across.stock:${row}:${report.year}`, codes: [valid, made, repealed], left: now, right: known ? was + plus - minus : null, against: before.id }
  const slots = { y: report.year, y0: before.year, row: `proactive.${row}` }
  if (weighed.verdict === 'agrees') return [{ ...base, outcome: 'agrees' }]
  if (weighed.verdict === 'open') return [{ ...base, outcome: 'not_checkable', message: hurdle(weighed, report, before) }]
  return [{ ...base, outcome: 'mismatch', message: known ? { key: 'check.stock', slots: { ...slots, a: now, b: base.right!, was, plus, minus } } : { key: 'check.stock.any', slots } }]
}

/** What stands in the way, and in which of the two reports. */
function hurdle(weighed: Weighed, report: Dated, before: Dated): Message {
  const { key, slots } = gapMessage(weighed.gaps)
  return { key: `${key}.year`, slots: { ...slots, y: hurdleOf(weighed.gaps)?.report === before ? before.year : report.year } }
}

function jump(report: Dated, before: Dated, code: Code): readonly Checked[] {
  const a = valueAt(report, code), b = valueAt(before, code)
  if (a === null || b === null || a < LARGE || b < LARGE || (a <= UP * b && a >= DOWN * b)) return []
  return [{ id: `across.jump:${code}:${report.year}`, codes: [code], left: a, right: b, against: before.id, outcome: 'doubtful', message: { key: 'check.jump', slots: { cell: code, y: report.year, y0: before.year, a, b } } }]
}

const gap = (report: Dated, last: number): Checked => ({
  id: `across.gap:${report.year}`, codes: [codeOf('requests', 'carried_in', 'total')], left: valueAt(report, codeOf('requests', 'carried_in', 'total')), right: null, outcome: 'not_checkable',
  message: last === report.year - 2 ? { key: 'check.gap.one', slots: { y: report.year - 1 } } : { key: 'check.gap.years', slots: { y0: last + 1, y: report.year - 1 } },
})

/**
 * Reports whose table 3 is cell for cell that of an earlier year: it was probably copied.
 * Small reports are alike by chance, so only those with ten requests and a dozen filled cells count.
 */
function checkCopies(reports: readonly Dated[]): ReadonlyMap<string, readonly Finding[]> {
  const seen = new Map<string, Dated>()
  const out = new Map<string, Finding[]>()
  for (const report of [...reports].sort((a, b) => a.year - b.year)) {
    const cells = (Object.keys(report.figures) as Code[]).filter((c) => figureOf(c).table.id === 'requests').sort()
    const filled = cells.filter((c) => (valueAt(report, c) ?? 0) > 0)
    const total = codeOf('requests', 'new', 'total')
    if (filled.length < 12 || (valueAt(report, total) ?? 0) < LARGE) continue
    const key = filled.map((c) => `${c}=${valueAt(report, c)}`).join()
    const first = seen.get(key)
    if (!first) seen.set(key, report)
    else if (first.year !== report.year) out.set(report.id, [{
      id: `same-tables:requests:${report.year}`, kind: 'doubtful', codes: cells, left: null, right: null, against: first.id,
      message: { key: 'check.copy', slots: { table: 'requests', agency: first.agency, y: first.year } },
    }])
  }
  return out
}
