import { computed, type ShallowRef } from 'vue'
import { overviewQuestion } from '../core/query/question'
import type { Directory } from '../core/query/shipped'
import { choose, yearsOf } from './choice'
import { useOwn } from './own'
import { withoutUnknown } from './unknown'
import { useView } from './view'

/** What the view asks for, by the directory of its set of data and the reader's own reports. */
export function whatIsAsked(directory: Readonly<ShallowRef<Directory | null>>) {
  const view = useView()
  const own = useOwn()
  const allYears = computed(() => (directory.value ? yearsOf(directory.value, own.reports) : []))
  const choice = computed(() => (directory.value ? choose(view.state.at, directory.value, own.reports) : null))
  const question = computed(() => overviewQuestion(view.state, own.inSums && own.reports.length > 0))

  /** Bodies and years of an address that are not in store: kept out of the state and said. */
  function dropUnknown(): void {
    const found = choice.value ? withoutUnknown(view.state, choice.value) : null
    if (!found) return
    view.amend(found.patch)
    view.ignored = [...view.ignored, ...found.said]
  }
  return { allYears, choice, question, dropUnknown }
}
