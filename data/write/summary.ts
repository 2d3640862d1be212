import { EMPTY_STATE, factsAnswer, factsSql, overviewQuestion, packFacts, selectionKey } from '../../src/core/query'
import type { OverviewQuestion, PackedFacts } from '../../src/core/query'
import type { DataSet } from '../../src/core/schema'
import type { Database } from './database'

/** The question of the page with nothing chosen. */
export const everything = (set: DataSet): OverviewQuestion => overviewQuestion({ ...EMPTY_STATE, set })

/** What some selections say, by their keys: asked with the app's own statement of the database that the app will load. */
export async function summarise(database: Database, questions: readonly OverviewQuestion[]): Promise<Record<string, PackedFacts>> {
  const facts: Record<string, PackedFacts> = {}
  for (const question of questions) {
    const rows = await database.run(factsSql(question, [], { shipped: '', own: null }))
    facts[selectionKey(question)] = packFacts(factsAnswer(rows, question))
  }
  return facts
}
