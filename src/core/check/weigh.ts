import type { Code } from '../schema'
import type { Effect } from '../schema/effect'
import { BOTH, LEFT, NONE, RIGHT, add, effectOf } from '../schema/effect'
import { NOTHING_LEFT, canHold, reachOf, together } from '../schema/reach'
import type { CellState, Figured } from './figured'
import { doubtOf, stateOf, valueAt } from './figured'

/** Compares two sums of figures, over every reading of those that are not plain. */

/** Figures of one report; a check across years or places has several. */
export interface Part {
  readonly report: Figured
  readonly codes: readonly Code[]
}

/** A figure without a value. */
export interface Gap {
  readonly report: Figured
  readonly code: Code
  readonly state: CellState
}

export interface Weighed {
  /** `agrees` and `fails` whatever blank and unreadable parts may be; `open` where that depends on them. */
  readonly verdict: 'agrees' | 'fails' | 'open'
  /** The sums; null where a part has no value. */
  readonly left: number | null
  readonly right: number | null
  /** The sums of the parts that have a value. */
  readonly least: readonly [left: number, right: number]
  /** Figures without a value, in order, and why. */
  readonly gaps: readonly Gap[]
}

/**
 * @param more on which side there is more than what is listed (parts that are not in store): the other side must not be smaller
 * @param constant a number that stands on the right beside its figures
 */
export function weigh(left: readonly Part[], right: readonly Part[], { more = NONE, constant = 0 }: { more?: number; constant?: number } = {}): Weighed {
  let base: Effect = { sum: -constant, blank: more }
  let rest = NOTHING_LEFT
  const gaps: Gap[] = []
  const least: [number, number] = [0, constant]
  const doubted = new Map<Figured, { code: Code; sign: 1 | -1 }[]>()
  const take = (parts: readonly Part[], sign: 1 | -1) => {
    for (const { report, codes } of parts) for (const code of codes) {
      const value = valueAt(report, code)
      if (value !== null) {
        base = add(base, { sum: sign * value, blank: NONE })
        least[sign > 0 ? 0 : 1] += value
        continue
      }
      const state = stateOf(report, code)
      gaps.push({ report, code, state })
      const doubt = doubtOf(report, code)
      if (doubt && doubt.candidates.length > 0 && doubt.candidates.length === doubt.count) doubted.set(report, [...(doubted.get(report) ?? []), { code, sign }])
      else base = add(base, { sum: 0, blank: sign > 0 ? LEFT : RIGHT })
    }
  }
  take(left, 1)
  take(right, -1)
  for (const [report, codes] of doubted) for (const doubt of new Set(codes.map(({ code }) => doubtOf(report, code)!))) {
    const parts = codes.flatMap(({ code, sign }): [number, 1 | -1][] => (doubt.codes.includes(code) ? [[doubt.codes.indexOf(code), sign]] : []))
    rest = together(rest, reachOf(doubt.candidates.map((values) => effectOf({ parts }, values))))
  }
  const known = (sign: 1 | -1, parts: readonly Part[]) => parts.every(({ report, codes }) => codes.every((code) => valueAt(report, code) !== null)) ? least[sign > 0 ? 0 : 1] : null
  return { verdict: verdictOf(base, rest, more), left: known(1, left), right: known(-1, right), least, gaps }
}

function verdictOf(base: Effect, rest: typeof NOTHING_LEFT, more: number): Weighed['verdict'] {
  if (!canHold(base.sum, base.blank, rest)) return 'fails'
  const plain = rest.range[NONE]
  if (base.blank !== more || !plain || rest.range.some((r, m) => m !== NONE && r)) return 'open'
  const low = base.sum + plain[0], high = base.sum + plain[1]
  const always = more === NONE ? low === 0 && high === 0 : more === LEFT ? high <= 0 : more === RIGHT ? low >= 0 : more === BOTH
  return always ? 'agrees' : 'open'
}
