import { checkIdentities } from '../../src/core/check/identities'
import { findingsOf } from '../../src/core/check/outcome'
import type { Finding } from '../../src/core/check/finding'
import { CODES, codesOf, identitiesOver } from '../../src/core/schema'
import type { Code } from '../../src/core/schema'
import type { CellState, SpecialRow } from './flaws'
import { slotOf } from './slots'
import type { YearTable } from './years'

/** What the app's own checks find in a simulated year: the broken sums. A loop over columns says where to look, the check itself says what. */
export function brokenSums(table: YearTable, special: ReadonlyMap<number, SpecialRow>): ReadonlyMap<number, readonly Finding[]> {
  const rows = table.bodies.length
  const suspect = new Uint8Array(rows)
  const difference = new Float64Array(rows)
  for (const { left, right } of identitiesOver(codesOf(table.vintage))) {
    difference.fill(0)
    addColumns(table, left, 1, difference)
    addColumns(table, right, -1, difference)
    for (let row = 0; row < rows; row += 1) if (difference[row] !== 0) suspect[row] = 1
  }
  const findings = new Map<number, readonly Finding[]>()
  for (let row = 0; row < rows; row += 1) {
    if (suspect[row] === 0) continue
    const found = findingsOf(checkIdentities(figuresOf(table, row, special.get(row)), new Set())).filter((f) => f.kind === 'unbalanced')
    if (found.length > 0) findings.set(row, found)
  }
  return findings
}

function addColumns(table: YearTable, codes: readonly Code[], sign: 1 | -1, into: Float64Array): void {
  for (const code of codes) {
    const values = table.values[slotOf(code)]!
    for (let row = 0; row < into.length; row += 1) into[row]! += sign * values[row]!
  }
}

/** The figures of one simulated report, as the checks take them. */
export function figuresOf(table: YearTable, row: number, special: SpecialRow | undefined) {
  const figures: Partial<Record<Code, { state: Exclude<CellState, 'not_applicable'>; value: number | null }>> = {}
  for (const code of special ? CODES : codesOf(table.vintage)) {
    const at = slotOf(code)
    const state = special ? special.states[at]! : 'reported'
    if (state !== 'not_applicable') figures[code] = { state, value: state === 'reported' ? table.values[at]![row]! : null }
  }
  return { figures, doubts: [], missing: [] }
}
