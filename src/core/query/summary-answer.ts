import type { OverviewAnswer } from './answer'
import type { Facts } from './facts'
import { unpackFacts } from './facts-json'
import type { PackedFacts } from './facts-json'
import { getOrMake } from './get-or-make'
import { overviewAnswer } from './overview-answer'
import { keptBy, selectionKey } from './question'
import type { OverviewQuestion } from './question'
import type { Summary } from './shipped'

const unpacked = new WeakMap<PackedFacts, Facts>()

/** Answers from the summary what it can: every clause of its selections but those that keep reports. Null for anything else. */
export function summaryAnswer(summary: Summary, question: OverviewQuestion): OverviewAnswer | null {
  if (summary.set !== question.set || keptBy(question.clauses).length > 0) return null
  const packed = summary.facts[selectionKey(question)]
  return packed ? { ...overviewAnswer(question, getOrMake(unpacked, packed, () => unpackFacts(packed))), from: 'summary' } : null
}
