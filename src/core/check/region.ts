import type { Code } from '../schema'
import { CHALLENGE_ROWS, REQUEST_ROWS, codeOf } from '../schema'
import { NONE, RIGHT } from '../schema/effect'
import type { Dated } from './figured'
import { stateOf } from './figured'
import type { Finding } from './finding'
import { gapMessage } from './gap'
import type { Checked } from './outcome'
import { findingsOf } from './outcome'
import type { Weighed } from './weigh'
import { weigh } from './weigh'

/** The totals of tables 3 and 4, and the decisions of table 2: what a region's report sums up over its bodies. */
const SUMMED: readonly Code[] = [
  ...REQUEST_ROWS.map((r) => codeOf('requests', r.id, 'total')),
  ...CHALLENGE_ROWS.map((r) => codeOf('challenges', r.id, 'total')),
  ...['licences', 'penalties', 'coercion'].map((row) => codeOf('proactive', row, 'decisions')),
]

/**
 * A region's aggregate against the reports of its parts of the same year: equal where all of them are in store, else not less than their sum.
 * A part counts with what it reports; a blank one only says that the sum is at least so much.
 * @param all are these all parts of the region?
 */
export function checkRegion(parent: Dated, parts: readonly Dated[], all: boolean): readonly Finding[] {
  const own = parts.filter((p) => p.year === parent.year && p.id !== parent.id)
  if (own.length === 0) return []
  return findingsOf(SUMMED.flatMap((code): readonly Checked[] => {
    if (stateOf(parent, code) === 'not_applicable') return []
    const holding = own.filter((p) => stateOf(p, code) !== 'not_applicable')
    const whole = all && holding.length === own.length
    const weighed = weigh([{ report: parent, codes: [code] }], holding.map((report) => ({ report, codes: [code] })), { more: whole ? NONE : RIGHT })
    const base = { id: `region:${code}`, codes: [code], left: weighed.left, right: whole ? weighed.right : weighed.least[1] }
    const slots = { cell: code, n: holding.length, a: weighed.left ?? 0, b: weighed.least[1] }
    if (weighed.verdict === 'fails') return [{ ...base, outcome: 'mismatch', message: { key: mismatch(weighed, whole), slots } }]
    return weighed.verdict === 'open' && weighed.left === null ? [{ ...base, outcome: 'not_checkable', message: gapMessage(weighed.gaps) }] : []
  }))
}

/** Which sentence a mismatch is told in. A sum that lacks a part is never said to be the sum: at most that the region is less than it. */
function mismatch({ left, right, least }: Weighed, whole: boolean): 'check.region' | 'check.region.short' | 'check.region.any' {
  if (left === null) return 'check.region.any'
  if (whole && right !== null) return 'check.region'
  return left < least[1] ? 'check.region.short' : 'check.region.any'
}
