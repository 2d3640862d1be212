import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef, watch } from 'vue'
import type { DrawerAnswer, OverviewAnswer } from '../core/query/answer'
import { overviewQuestion, questionKey, type OverviewQuestion } from '../core/query/question'
import type { Directory, Summary } from '../core/query/shipped'
import type { ViewState } from '../core/query/state'
import { summaryAnswer } from '../core/query/summary-answer'
import { choose, yearsOf } from './choice'
import { differences } from './differences'
import type { DrawerQuestion } from './drawer'
import { feeding } from './feeding'
import { latest } from './latest'
import { useOwn } from './own'
import { Failed, failureOf, type Asker, type DataSet, type Failure, type Ports } from './ports'
import { withoutUnknown } from './unknown'
import { useView } from './view'

/** An answer with the question that it answers: what is on screen is always both, so that label and figure change in one frame. */
export interface Answered {
  readonly question: OverviewQuestion
  readonly key: string
  readonly answer: OverviewAnswer
}

/** Summary first, engine after it: figures stand on screen while the engine starts, and only the newest answer is shown. */
export const useData = defineStore('data', () => {
  const view = useView()
  const own = useOwn()
  const summary = shallowRef<Summary | null>(null)
  const directory = shallowRef<Directory | null>(null)
  const shown = shallowRef<Answered | null>(null)
  /** The state that the picture on screen is of: while an answer is awaited, years and comparison stay those of the old one. */
  const settled = shallowRef<ViewState>(view.state)
  const engine = shallowRef<'off' | 'starting' | 'ready' | 'failed'>('off')
  /** A question is under way, or waits for the engine. */
  const pending = shallowRef(false)
  const broken = shallowRef<Failure | null>(null)
  /** Why own reports are not in the engine's tables: stays until they are, whatever is answered meanwhile. */
  const unfed = shallowRef<Failure | null>(null)
  const failure = computed(() => broken.value ?? unfed.value)
  /** Where the summary and the engine said different things of the same question (UX 10.1). */
  const differs = shallowRef<string | null>(null)
  const askNewest = latest()
  let ports: Ports | null = null
  let asker: Asker | null = null
  /** The engine as soon as it runs: own reports go into it before it is asked. */
  let running: Asker | null = null
  /** Ends when the engine is up, or is known not to be. */
  let up: Promise<void> = Promise.resolve()
  let set: DataSet = 'real'
  /** Counts what was loaded: what belongs to an earlier load comes too late. */
  let life = 0
  /** Own reports came in since the answer on screen: it stays there until it is asked anew, for a new object would have every panel drawn. */
  let outdated = false
  const feed = feeding(() => own.reports, own.update)

  /** Bodies and years of an address that are not in store: kept out of the state and said. */
  function dropUnknown(): void {
    const found = choice.value && set === view.state.set ? withoutUnknown(view.state, choice.value) : null
    if (!found) return
    view.amend(found.patch)
    view.ignored = [...view.ignored, ...found.said]
  }

  const allYears = computed(() => (directory.value ? yearsOf(directory.value, own.reports) : []))
  const choice = computed(() => (directory.value ? choose(view.state.at, directory.value, own.reports) : null))
  const question = computed(() => overviewQuestion(view.state, own.inSums && own.reports.length > 0))

  const show = (asked: OverviewQuestion, answer: OverviewAnswer): void => {
    shown.value = markRaw({ question: asked, key: questionKey(asked), answer: markRaw(answer) })
    outdated = false
    settle()
    if (broken.value?.kind === 'query') broken.value = null
  }

  /** What is on screen answers this question, and still would. */
  const isShown = (key: string): boolean => !outdated && shown.value?.key === key

  function settle(): void {
    pending.value = false
    settled.value = view.state
  }

  function fail(error: unknown, where: 'engine' | 'query' | 'data'): void {
    broken.value = failureOf(error, where)
    pending.value = false
  }

  /** What the summary knows; nothing once own reports may be part of the answer. */
  function fromSummary(asked: OverviewQuestion): OverviewAnswer | null {
    return own.reports.length === 0 && summary.value ? summaryAnswer(summary.value, asked) : null
  }

  function askEngine(asked: OverviewQuestion, by: Asker): Promise<void> {
    return askNewest(
      () => by.overview(asked),
      (answer) => {
        const known = fromSummary(asked)
        if (known) differs.value = differences(known, answer) ?? differs.value
        show(asked, answer)
      },
      (error) => fail(error, 'query'),
    )
  }

  /** Answers the present question from the best that there is; a question that must wait is kept, never lost. */
  async function ask(): Promise<void> {
    if (set !== view.state.set) return load(view.state.set)
    if (summary.value === null) return
    dropUnknown()
    const asked = question.value
    const key = questionKey(asked)
    if (asker) {
      if (isShown(key) && shown.value?.answer.from === 'engine') { askNewest.drop(); return settle() }
      const known = asker.known(asked)
      if (known) { askNewest.drop(); return show(asked, known) }
      if (isShown(key)) settle()
      else pending.value = true
      return askEngine(asked, asker)
    }
    const known = fromSummary(asked)
    if (known) return show(asked, known)
    if (isShown(key)) return settle()
    pending.value = engine.value !== 'failed'
    if (engine.value === 'off') void startEngine()
  }

  /** Who starts it waits for its first answer, who comes later for the engine alone. */
  function startEngine(): Promise<void> {
    if (ports === null || engine.value === 'starting' || engine.value === 'ready') return up
    up = bringUp(ports)
    return up.then(() => (asker === null ? undefined : ask()))
  }

  async function bringUp({ start }: Ports): Promise<void> {
    const mine = life
    engine.value = 'starting'
    broken.value = null
    try {
      const started = await start(set)
      if (mine !== life) return
      running = started
      await putIn(started)
      if (mine !== life) return
      asker = started
      engine.value = 'ready'
    } catch (error) {
      if (mine !== life) return
      engine.value = 'failed'
      fail(error, 'engine')
    }
  }

  /** Loads what stands before the engine, for a set of data; then the engine in the background. */
  async function load(wanted: DataSet): Promise<void> {
    if (ports === null) return
    const mine = ++life
    set = wanted
    summary.value = null
    asker = running = null
    engine.value = 'off'
    pending.value = true
    broken.value = unfed.value = null
    try {
      const [first, bodies] = await Promise.all([ports.summary(wanted), ports.directory(wanted)])
      if (mine !== life) return
      summary.value = markRaw(first)
      directory.value = markRaw(bodies)
      await ask()
      if (!ports.saveData || wanted === 'sim') void startEngine()
    } catch (error) {
      if (mine === life) fail(error, 'data')
    }
  }

  async function retry(): Promise<void> {
    broken.value = null
    if (summary.value === null || directory.value === null) return load(set)
    if (asker === null) return startEngine()
    await feedOwn()
    return ask()
  }

  /** Puts the reader's own reports that the engine has not yet seen into its tables; every answer so far is old. */
  async function feedOwn(): Promise<void> {
    if (running) await putIn(running)
    askNewest.drop()
    outdated = true
  }

  /** The engine answers without them where that fails; `retry` tries again. */
  async function putIn(to: Asker): Promise<void> {
    const why = await feed(to).then(() => null, (error: unknown) => failureOf(error, 'own'))
    if (to === running) unfed.value = why
  }

  /** The reports behind a figure; waits for the engine. Fails with `Failed`. */
  async function drawer({ question, figure, year }: DrawerQuestion): Promise<DrawerAnswer> {
    void startEngine()
    await up
    try {
      if (asker === null) throw new Failed(failure.value ?? failureOf(new Error('the engine did not start'), 'engine'))
      return await asker.drawer(question, figure, year)
    } catch (error) {
      throw new Failed(failureOf(error, 'query'))
    }
  }

  function begin(given: Ports): Promise<void> {
    ports = given
    watch(question, () => void ask())
    return load(view.state.set)
  }

  return { summary, directory, shown, settled, engine, pending, failure, differs, allYears, choice, question, begin, ask, retry, feedOwn, drawer }
})
