import { JUDGED_FROM } from '../schema'
import { newcombe } from './intervals'
import type { Interval } from './intervals'

/** Law 4: 上升 and 下降 are earned words. */

/** `small`: a denominator under JUDGED_FROM, only counts are told; `none`: one side has no share. */
export type Verdict = 'up' | 'down' | 'chance' | 'small' | 'none'

export interface Share { readonly k: number; readonly n: number }

export interface Comparison {
  readonly verdict: Verdict
  /** Difference of the shares, before rounding; null where one side has none. */
  readonly difference: number | null
  /** Newcombe's interval; null where the verdict is `small` or `none`. */
  readonly interval: Interval | null
}

/** Compares two shares: a rise or fall only where the 95 % interval of the difference leaves out 0. */
export function compareShares(now: Share | null, then: Share | null): Comparison {
  if (!now || !then || !(now.n > 0) || !(then.n > 0)) return { verdict: 'none', difference: null, interval: null }
  const difference = now.k / now.n - then.k / then.n
  const interval = newcombe(now.k, now.n, then.k, then.n)
  if (!interval || now.n < JUDGED_FROM || then.n < JUDGED_FROM) return { verdict: interval ? 'small' : 'none', difference, interval: null }
  const verdict = interval[0] > 0 ? 'up' : interval[1] < 0 ? 'down' : 'chance'
  return { verdict, difference, interval }
}
