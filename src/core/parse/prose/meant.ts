import { figureOf } from '../../schema'
import { total } from './meanings'
import type { Counted } from './numbers'
import type { Rule } from './rules'
import { RULES, TAILS, isPart } from './rules'
import { carriedYear } from './years'

/** What a number can mean, and on which side of it the words stand that say so. */
export interface Meant extends Pick<Rule, 'meanings' | 'over' | 'loose' | 'beside' | 'without'> {
  readonly found: 'before' | 'behind'
}

/** What the words around a number make it; null where they make it nothing for certain. */
export function meantBy(n: Counted, inRequests: boolean, year: number | null): Meant | null {
  const before = carriedYear(n.lead)
  const named = before ?? carriedYear(n.tail)
  if (named && !n.sheet) {
    if (year === null || named.year !== (named.out ? year + 1 : year - 1) || !inRequests) return null
    return { meanings: [[total(named.out ? 'carried_out' : 'carried_in')]], found: before ? 'before' : 'behind' }
  }
  const behind = inRequests && !n.sheet ? TAILS.find((r) => r.lead.test(n.tail)) : undefined
  if (behind) return { ...behind, found: 'behind' }
  const rule = RULES.find((r) => r.lead.test(n.lead) && (!n.sheet || r.sheets || (inRequests && r.over)) && (!r.inRequests || inRequests) && !(r.tail && !r.tail.test(n.tail)))
  if (!rule || rule.not?.test(n.lead) || isPart(n.lead, rule)) return null
  const ofRequests = figureOf(rule.meanings[0]![0]!).table.id === 'requests'
  return ofRequests && !inRequests && !/公开|依申请|本年度?新收/.test(n.lead + n.tail) ? null : { ...rule, found: 'before' }
}
