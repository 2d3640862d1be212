import { watch } from 'vue'
import { toOwnReport } from '../core/query/steps'
import { useAnnounce } from '../stores/announce'
import { useData } from '../stores/data'
import { useOwn, type Intake, type Reader } from '../stores/own'
import { useView } from '../stores/view'
import { ofFiles } from './intake'
import { useWords } from './words'

/** From this many files on, every tenth of the way is said. */
const MANY = 20

/** Reads what was brought, puts it beside the rest, and shows the first report that came of it. */
export function useTakeIn(reader: Reader): { take(intakes: readonly Intake[]): Promise<void>; chosen(event: Event): void } {
  const word = useWords()
  const view = useView()
  const data = useData()
  const own = useOwn()
  const announce = useAnnounce()

  const tenth = (): number => (own.working && own.progress.of >= MANY ? Math.floor((10 * own.progress.done) / own.progress.of) : 0)
  watch(tenth, (now) => { if (now > 0) announce.say(word('importDone', { done: own.progress.done, n: own.progress.of }), 0) })

  async function take(intakes: readonly Intake[]): Promise<void> {
    const from = view.move.count
    const came = await own.take(intakes, reader)
    const first = came[0]
    if (!first) return
    announce.say(word('importedSaid', { n: came.length }), 0)
    await data.feedOwn()
    // Who has gone elsewhere meanwhile is left there: the list shows what came.
    if (view.move.count !== from) return data.ask()
    view.pick(toOwnReport(view.state, first))
    await data.ask()
  }

  /** A file input that was filled. */
  function chosen(event: Event): void {
    const input = event.target as HTMLInputElement
    const intakes = ofFiles(input.files ?? [])
    input.value = ''
    void take(intakes)
  }
  return { take, chosen }
}
