import type { DrawerAnswer } from '../core/query/answer'
import { figureRefOf } from '../core/metric/figure-ref'
import { questionKey, type OverviewQuestion } from '../core/query/question'
import type { DataStore } from '../engine/store'
import { Failed, failureOf, type Failure } from './failure'

/** What the drawer 出处 is asked: the reports behind one figure of one year, under a question. */
export interface DrawerQuestion {
  readonly question: OverviewQuestion
  /** As in the address; it may name a year of its own. */
  readonly figure: string
  /** The year on screen, for a figure that names none. */
  readonly year: number
}

/** The reports that came, and what they were asked for. */
export interface DrawerGot { readonly asked: DrawerQuestion; readonly answer: DrawerAnswer }

/** The one key of what a drawer is asked: the same figure of another place or year is another. */
const drawerKey = ({ question, figure, year }: DrawerQuestion): string => `${questionKey(question)}&fig=${figure}&y=${figureRefOf(figure).year ?? year}`

/** What came, where it answers just this; else null: an answer to another question is never drawn under its words. */
export const answerTo = (asked: DrawerQuestion, got: DrawerGot | null): DrawerAnswer | null => (got !== null && drawerKey(got.asked) === drawerKey(asked) ? got.answer : null)

/**
 * The reports behind a figure. Fails with `Failed`.
 * @param store null where the engine is not up
 * @param why what is known of that
 */
export async function reportsBehind({ question, figure, year }: DrawerQuestion, store: DataStore | null, why: Failure | null): Promise<DrawerAnswer> {
  if (store === null) throw new Failed(why ?? failureOf(new Error('the engine did not start'), 'engine'))
  try {
    return await store.drawer(question, figure, year)
  } catch (error) {
    throw new Failed(failureOf(error, 'query'))
  }
}
