import { meaningsOf, verdictIn } from './challenge-words'
import type { Heard } from './heard'
import type { Topic } from './meanings'

/** Results of cases that are said without a number of their own. */

/** Reviews or suits that the sentence has counted; `told`: what became of them, too. */
export interface Cases { readonly topic: Topic; readonly value: number; readonly end: number; told: boolean }

/** `行政复议7件，诉讼9件，均获维持` · `诉讼1件，结果维持`: a result without a number of its own. */
export function unnumbered(text: string, cases: Cases[], until: number): readonly Heard[] {
  const last = cases.at(-1)
  if (!last || last.told) return []
  let at = last.end
  for (const clause of text.slice(last.end, until).split(/[,;:()、。]/)) {
    const from = at
    at += clause.length + 1
    const verdict = verdictIn(clause)
    if (!verdict) continue
    const meant = verdict.all ? cases.filter((c) => !c.told) : last.value === 1 ? [last] : []
    for (const c of meant) c.told = true
    return meant.map((c) => ({ from, to: from + clause.length, value: c.value, meanings: meaningsOf(c.topic, verdict.result) }))
  }
  return []
}
