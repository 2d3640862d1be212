import { markRaw, shallowRef } from 'vue'
import type { OverviewAnswer } from '../core/query/answer'
import { questionKey, type OverviewQuestion } from '../core/query/question'
import type { ViewState } from '../core/query/state'

/** An answer with the question that it answers: what is on screen is always both, so that label and figure change in one frame. */
interface Answered {
  readonly question: OverviewQuestion
  readonly key: string
  readonly answer: OverviewAnswer
}

/** What is on screen, and whether it is what was asked. */
export function onScreen(state: () => ViewState) {
  const shown = shallowRef<Answered | null>(null)
  /** The state that the picture on screen is of: while an answer is awaited, years and comparison stay those of the old one. */
  const settled = shallowRef<ViewState>(state())
  /** A question is under way, or waits for the engine. */
  const pending = shallowRef(false)
  /** Own reports came in since the answer on screen: it stays there until it is asked anew, for a new object would have every panel drawn. */
  let outdated = false

  function settle(): void {
    pending.value = false
    settled.value = state()
  }

  function show(question: OverviewQuestion, answer: OverviewAnswer): void {
    shown.value = markRaw({ question, key: questionKey(question), answer: markRaw(answer) })
    outdated = false
    settle()
  }

  return {
    shown, settled, pending, settle, show,
    outdate: () => { outdated = true },
    /** Who answered this question, where it stands on screen and still would. */
    answeredBy: (key: string): OverviewAnswer['from'] | null => (!outdated && shown.value?.key === key ? shown.value.answer.from : null),
  }
}
