import type { OverviewAnswer } from './answer'
import type { Facts } from './facts'
import { unpackFacts } from './facts-json'
import { overviewAnswer } from './overview-answer'
import { keptBy, selectionKey } from './question'
import type { OverviewQuestion } from './question'
import type { Summary } from './shipped'

/** Answers from the summary what it can: every clause of its selections but those that keep reports. Null for anything else. */
export function summaryAnswer(summary: Summary, question: OverviewQuestion): OverviewAnswer | null {
  if (summary.set !== question.set || keptBy(question.clauses).length > 0) return null
  const facts = factsOf(summary, selectionKey(question))
  return facts && { ...overviewAnswer(question, facts), from: 'summary' }
}

const unpacked = new WeakMap<object, Facts>()

function factsOf(summary: Summary, key: string): Facts | null {
  const packed = summary.facts[key]
  if (!packed) return null
  let facts = unpacked.get(packed)
  if (!facts) unpacked.set(packed, (facts = unpackFacts(packed)))
  return facts
}
