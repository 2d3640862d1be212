import { overviewAnswer, overviewQuestion, overviewSql, questionKey, EMPTY_STATE } from '../../src/core/query'
import type { OverviewAnswer, OverviewQuestion } from '../../src/core/query'
import type { Database } from './database'

/** The question of the page with nothing chosen. */
export const everything = (set: OverviewQuestion['set']): OverviewQuestion => overviewQuestion({ ...EMPTY_STATE, set })

/** The answers to some questions, by their keys: asked with the app's own statement of the database that the app will load. */
export async function summarise(database: Database, questions: readonly OverviewQuestion[]): Promise<Record<string, OverviewAnswer>> {
  const answers: Record<string, OverviewAnswer> = {}
  for (const question of questions) {
    const rows = await database.run(overviewSql(question, { shipped: '', own: null }))
    answers[questionKey(question)] = { ...overviewAnswer(rows, question), from: 'summary' }
  }
  return answers
}
