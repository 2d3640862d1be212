import { checkAcross, checkFigures } from '../../src/core/check'
import type { Dated } from '../../src/core/check'
import type { Finding } from '../../src/core/check/finding'
import { getOrMake } from '../../src/core/query/get-or-make'
import { CODES, codesOf, identitiesOver } from '../../src/core/schema'
import type { Code, State } from '../../src/core/schema'
import { doubtOfRun } from './flaws'
import type { SpecialRow } from './flaws'
import { CARRIED_IN, CARRIED_OUT, slotOf } from './slots'
import { reportId } from './years'
import type { YearTable } from './years'

/**
 * What the app's own checks find in simulated reports. Loops over the columns say where to look, so that a hundred thousand reports take
 * seconds; what is found there is said by the checks themselves. Not asked: what blanks leave open, jumps between years, copies, regions.
 */

export interface Flawed { readonly table: YearTable; readonly special: ReadonlyMap<number, SpecialRow> }

/** Broken sums and runs with several readings, and 上年结转 that is not the 结转下年 of the year before. By row. */
export function findingsOfYear(now: Flawed, before: Flawed | null): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>()
  const add = (row: number, findings: readonly Finding[]) => {
    if (findings.length > 0) getOrMake(found, row, () => []).push(...findings)
  }
  const doubted = [...now.special].filter(([, s]) => s.runs.length > 0).map(([row]) => row)
  for (const row of new Set([...brokenRows(now.table), ...doubted])) {
    add(row, checkFigures(reportAt(now, row)).findings.filter((f) => f.kind === 'unbalanced' || f.kind === 'doubtful'))
  }
  if (before) for (const [row, rowBefore] of brokenChains(now.table, before.table)) {
    const pair = [reportAt(before, rowBefore), reportAt(now, row)]
    add(row, (checkAcross(pair).get(pair[1]!.id) ?? []).filter((f) => f.kind === 'mismatch' && f.id.startsWith('across.carried')))
  }
  return found
}

function brokenRows(table: YearTable): readonly number[] {
  const suspect = new Uint8Array(table.bodies.length)
  const difference = new Float64Array(table.bodies.length)
  for (const { left, right } of identitiesOver(codesOf(table.vintage))) {
    difference.fill(0)
    addColumns(table, left, 1, difference)
    addColumns(table, right, -1, difference)
    difference.forEach((d, row) => { if (d !== 0) suspect[row] = 1 })
  }
  return rowsWhere(suspect)
}

function brokenChains(now: YearTable, before: YearTable): readonly (readonly [row: number, before: number])[] {
  const rowBefore = new Map(before.bodyIndex.map((body, row) => [body, row]))
  const columns = [...CARRIED_IN.cells, CARRIED_IN.total].map((at, i) => [now.values[at]!, before.values[[...CARRIED_OUT.cells, CARRIED_OUT.total][i]!]!] as const)
  return now.bodyIndex.flatMap((body, row) => {
    const was = rowBefore.get(body)
    return was !== undefined && columns.some(([into, out]) => into[row] !== out[was]) ? [[row, was] as const] : []
  })
}

const rowsWhere = (flags: Uint8Array): readonly number[] => [...flags.keys()].filter((row) => flags[row] === 1)

function addColumns(table: YearTable, codes: readonly Code[], sign: 1 | -1, into: Float64Array): void {
  for (const code of codes) {
    const values = table.values[slotOf(code)]!
    for (let row = 0; row < into.length; row += 1) into[row]! += sign * values[row]!
  }
}

/** One simulated report, as the checks take it. */
export function reportAt({ table, special }: Flawed, row: number): Dated {
  const odd = special.get(row)
  const figures: Partial<Record<Code, { state: Exclude<State, 'not_applicable'>; value: number | null }>> = {}
  for (const code of odd ? CODES : codesOf(table.vintage)) {
    const at = slotOf(code)
    const state = odd ? odd.states[at]! : 'reported'
    if (state !== 'not_applicable') figures[code] = { state, value: state === 'reported' ? table.values[at]![row]! : null }
  }
  const doubts = (odd?.runs ?? []).map(doubtOfRun)
  const { body } = table.bodies[row]!
  return { id: reportId(table.bodies[row]!, table.year), body: body.id, agency: body.name, year: table.year, origin: 'simulated', figures, doubts, missing: [] }
}
