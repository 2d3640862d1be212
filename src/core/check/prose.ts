import type { Claim } from '../parse/report'
import type { Code } from '../schema'
import { CHALLENGE_COLUMNS, LITIGATION, codeOf, figureOf } from '../schema'
import { LEFT, NONE } from '../schema/effect'
import type { Message } from '../text/message'
import type { Figured } from './figured'
import { partsOf, stateOf } from './figured'
import { gapMessage } from './gap'
import { proseId } from './meaning'
import type { Checked } from './outcome'
import type { Weighed } from './weigh'
import { weigh } from './weigh'

/**
 * The figures of the prose against those of the tables. A claim agrees where one of its meanings does; one whose figures the report's form
 * does not have, or that is only loosely worded and does not agree, says nothing.
 */
export function checkProse(report: Figured, claims: readonly Claim[], served: ReadonlySet<string>): readonly Checked[] {
  return claims.flatMap((claim, n): readonly Checked[] => {
    const id = proseId(n)
    const meanings = filled(report, claim.meanings.filter((m) => [...m, ...(claim.over ?? [])].every((code) => stateOf(report, code) !== 'not_applicable')))
    if (meanings.length === 0) return []
    const codes = [...new Set([...meanings.flat(), ...(claim.over ?? [])])]
    const made = meanings.map((meaning) => (claim.over ? share(report, claim, meaning, claim.over) : count(report, claim, meaning)))
    const best = made.find((m) => m.verdict === 'agrees') ?? made.find((m) => m.verdict === 'open') ?? nearest(made, claim.value)
    const base = { id, codes, left: claim.value, right: best.says }
    if (served.has(id) && best.verdict !== 'fails') return [{ ...base, outcome: 'served' }]
    if (best.verdict === 'agrees') return [{ ...base, outcome: 'agrees' }]
    if (claim.loose) return []
    return [best.verdict === 'open' ? { ...base, outcome: 'not_checkable', message: gapMessage(best.gaps) } : { ...base, outcome: 'mismatch', message: best.message }]
  })
}

/** Table 4 has two routes of litigation: one that the report leaves wholly blank brings nothing to a figure that may speak of both. */
function filled(report: Figured, meanings: Claim['meanings']): Claim['meanings'] {
  const empty = (code: Code) => {
    const { row } = figureOf(code)
    return LITIGATION.includes(row.id) && CHALLENGE_COLUMNS.every((c) => stateOf(report, codeOf(row.table, row.id, c.id)) === 'blank')
  }
  const left = meanings.map((m) => m.filter((code) => !empty(code))).filter((m) => m.length > 0)
  return left.length > 0 && meanings.length > 1 ? left : meanings
}

interface Compared {
  readonly verdict: Weighed['verdict']
  /** What the tables say; null where that is not one number. */
  readonly says: number | null
  readonly gaps: Weighed['gaps']
  readonly message: Message
}

/** A sum of cells. A blank 总计 counts as what the filled cells of its row come to at least, and agrees where they come to just that. */
function count(report: Figured, { value }: Claim, meaning: readonly Code[]): Compared {
  const { weighed, some, partly } = sum(report, meaning, value)
  const cells = meaning.join('+')
  const verdict = partly && weighed.verdict === 'agrees' ? (some && weighed.least[0] === value ? 'agrees' : 'open') : weighed.verdict
  const says = partly ? null : weighed.left
  const message: Message = says !== null ? { key: 'check.prose', slots: { a: value, b: says, cells } }
    : weighed.least[0] > value ? { key: 'check.prose.short', slots: { a: value, b: weighed.least[0], cells } }
      : { key: 'check.prose.any', slots: { a: value, cells } }
  return { verdict, says, gaps: partly ? blanks(report, meaning) : weighed.gaps, message }
}

/** A percentage, at the decimals that are printed; the last of them may have been rounded either way. */
function share(report: Figured, { value, decimals = 0 }: Claim, meaning: readonly Code[], over: readonly Code[]): Compared {
  const { weighed, some, partly } = sum(report, meaning, 0)
  const whole = weigh([{ report, codes: over }], [])
  const n = whole.left
  const gaps = [...(partly ? blanks(report, meaning) : weighed.gaps), ...whole.gaps]
  const open: Compared = { verdict: 'open', says: null, gaps, message: gapMessage(gaps) }
  if (n === null || n === 0) return open
  const least = (100 * weighed.least[0]) / n
  const near = Math.abs(least - value) <= 10 ** -decimals + 1e-9
  const known = weighed.left !== null
  const slots = { a: value, b: Number(least.toFixed(decimals)), k: weighed.least[0], n, cells: meaning.join('+') }
  if (known && !partly) return { verdict: near ? 'agrees' : 'fails', says: slots.b, gaps, message: { key: 'check.prose.share', slots } }
  if (near && known && some) return { ...open, verdict: 'agrees' }
  return !near && least > value ? { ...open, verdict: 'fails', message: { key: 'check.prose.share.short', slots } } : open
}

function sum(report: Figured, meaning: readonly Code[], constant: number): { readonly weighed: Weighed; readonly some: boolean; readonly partly: boolean } {
  const lacking = (code: Code) => stateOf(report, code) === 'blank' && partsOf(code).length > 0
  const partly = meaning.some(lacking)
  const codes = meaning.flatMap((code) => (lacking(code) ? partsOf(code).filter((c) => stateOf(report, c) !== 'blank') : [code]))
  return { weighed: weigh([{ report, codes }], [], { constant, more: partly ? LEFT : NONE }), some: codes.length > 0, partly }
}

const blanks = (report: Figured, codes: readonly Code[]): Weighed['gaps'] =>
  codes.flatMap((code) => { const state = stateOf(report, code); return state === 'reported' ? [] : [{ report, code, state }] })

const nearest = (made: readonly Compared[], value: number): Compared =>
  made.reduce((a, b) => (Math.abs((b.says ?? Infinity) - value) < Math.abs((a.says ?? Infinity) - value) ? b : a))
