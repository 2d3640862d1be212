import type { Effect } from './effect'
import { BOTH, LEFT, NONE, RIGHT } from './effect'
import type { Sums } from './number-sets'
import { added, has } from './number-sets'

/**
 * Which sums a set of readings can still bring to one identity. Sums without a blank are kept one by one as long as that
 * is cheap (else only their range is kept, which prunes less and never wrongly); with a blank only the ends of the range matter.
 */
export interface Reach {
  readonly exact: Sums | null
  /** Per blank mask the smallest and the largest sum; absent where that mask cannot occur. */
  readonly range: readonly (readonly [low: number, high: number] | undefined)[]
}

/** The reach of no readings at all: nothing is added any more. */
export const NOTHING_LEFT: Reach = { exact: new Set([0]), range: [[0, 0], undefined, undefined, undefined] }

/** The reach of one reading's choices. */
export function reachOf(effects: readonly Effect[]): Reach {
  const exact = new Set<number>()
  const range: ([number, number] | undefined)[] = [undefined, undefined, undefined, undefined]
  for (const { sum, blank } of effects) {
    if (blank === NONE) exact.add(sum)
    const r = range[blank]
    range[blank] = r ? [Math.min(r[0], sum), Math.max(r[1], sum)] : [sum, sum]
  }
  return { exact, range }
}

/** The reach of two readings, or groups of readings, together. */
export function together(a: Reach, b: Reach): Reach {
  if (a === NOTHING_LEFT) return b
  if (b === NOTHING_LEFT) return a
  const range: ([number, number] | undefined)[] = [undefined, undefined, undefined, undefined]
  a.range.forEach((x, i) => {
    if (x) b.range.forEach((y, j) => {
      if (!y) return
      const r = range[i | j]
      const low = x[0] + y[0], high = x[1] + y[1]
      range[i | j] = r ? [Math.min(r[0], low), Math.max(r[1], high)] : [low, high]
    })
  })
  const plain = range[NONE]
  return { exact: a.exact && b.exact && plain ? added(a.exact, b.exact, plain[0], plain[1] - plain[0]) : plain ? null : new Set(), range }
}

/** Can what was chosen so far be completed so that the identity holds? Counts are never negative, so a blank part can only add to its side. */
export function canHold(sum: number, blank: number, rest: Reach): boolean {
  if (blank === BOTH) return true
  for (let m = 0; m < 4; m++) {
    const r = rest.range[m]
    if (!r) continue
    switch (m | blank) {
      case NONE:
        if (rest.exact ? has(rest.exact, -sum) : r[0] <= -sum && -sum <= r[1]) return true
        break
      case LEFT:
        if (sum + r[0] <= 0) return true
        break
      case RIGHT:
        if (sum + r[1] >= 0) return true
        break
      default:
        return true
    }
  }
  return false
}
