import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef, watch } from 'vue'
import type { DrawerAnswer, OverviewAnswer } from '../core/query/answer'
import { questionKey, type OverviewQuestion } from '../core/query/question'
import type { Directory, Summary } from '../core/query/shipped'
import { summaryAnswer } from '../core/query/summary-answer'
import type { DataSet } from '../core/schema'
import type { DataStore } from '../engine/store'
import { whatIsAsked } from './asked'
import { differences } from './differences'
import { reportsBehind, type DrawerQuestion } from './drawer'
import { engineLife } from './engine-life'
import { failureOf, type Failure } from './failure'
import { feeding } from './feeding'
import { latest } from './latest'
import { useOwn } from './own'
import type { Ports } from './ports'
import { onScreen } from './shown'
import { useView } from './view'

/** Summary first, engine after it: figures stand on screen while the engine starts, and only the newest answer is shown. */
export const useData = defineStore('data', () => {
  const view = useView()
  const own = useOwn()
  const summary = shallowRef<Summary | null>(null)
  const directory = shallowRef<Directory | null>(null)
  const { shown, settled, pending, ...screen } = onScreen(() => view.state)
  const { allYears, choice, question, dropUnknown } = whatIsAsked(directory)
  const engine = engineLife(feeding(() => own.reports, own.update), (error) => fail(error, 'engine'))
  const broken = shallowRef<Failure | null>(null)
  const failure = computed(() => broken.value ?? engine.unfed.value)
  /** Where the summary and the engine said different things of the same question (UX 10.1). */
  const differs = shallowRef<string | null>(null)
  const askNewest = latest()
  let ports: Ports | null = null
  let set: DataSet = 'real'

  function show(asked: OverviewQuestion, answer: OverviewAnswer): void {
    screen.show(asked, answer)
    if (broken.value?.kind === 'query') broken.value = null
  }

  function fail(error: unknown, where: 'engine' | 'query' | 'data'): void {
    broken.value = failureOf(error, where)
    pending.value = false
  }

  /** What the summary knows; nothing once own reports may be part of the answer. */
  function fromSummary(asked: OverviewQuestion): OverviewAnswer | null {
    return own.reports.length === 0 && summary.value ? summaryAnswer(summary.value, asked) : null
  }

  function askEngine(asked: OverviewQuestion, by: DataStore): Promise<void> {
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
    const answeredBy = screen.answeredBy(questionKey(asked))
    const store = engine.store()
    if (store) {
      if (answeredBy === 'engine') { askNewest.drop(); return screen.settle() }
      const known = store.known(asked)
      if (known) { askNewest.drop(); return show(asked, known) }
      if (answeredBy) screen.settle()
      else pending.value = true
      return askEngine(asked, store)
    }
    const known = fromSummary(asked)
    if (known) return show(asked, known)
    if (answeredBy) return screen.settle()
    pending.value = engine.state.value !== 'failed'
    if (engine.state.value === 'off') void startEngine()
  }

  /** Who starts it waits for its first answer, who comes later for the engine alone. */
  async function startEngine(): Promise<void> {
    if (ports === null || engine.state.value === 'starting' || engine.state.value === 'ready') return engine.up()
    const { start } = ports
    broken.value = null
    await engine.start(() => start(set))
    if (engine.store()) await ask()
  }

  /** Loads what stands before the engine, for a set of data; then the engine in the background. */
  async function load(wanted: DataSet): Promise<void> {
    if (ports === null) return
    const late = engine.end()
    set = wanted
    summary.value = null
    pending.value = true
    broken.value = null
    try {
      const [first, bodies] = await Promise.all([ports.summary(wanted), ports.directory(wanted)])
      if (late()) return
      summary.value = markRaw(first)
      directory.value = markRaw(bodies)
      await ask()
      if (!late() && (!ports.saveData || wanted === 'sim')) void startEngine()
    } catch (error) {
      if (!late()) fail(error, 'data')
    }
  }

  async function retry(): Promise<void> {
    broken.value = null
    if (summary.value === null || directory.value === null) return load(set)
    if (engine.store() === null) return startEngine()
    await feedOwn()
    return ask()
  }

  /** Puts the reader's own reports that the engine has not yet seen into its tables; every answer so far is old. */
  async function feedOwn(): Promise<void> {
    await engine.feed()
    askNewest.drop()
    screen.outdate()
  }

  /** The reports behind a figure; waits for the engine. Fails with `Failed`. */
  async function drawer(asked: DrawerQuestion): Promise<DrawerAnswer> {
    void startEngine()
    await engine.up()
    return reportsBehind(asked, engine.store(), failure.value)
  }

  function begin(given: Ports): Promise<void> {
    ports = given
    watch(question, () => void ask())
    return load(view.state.set)
  }

  return { summary, directory, shown, settled, engine: engine.state, pending, failure, differs, allYears, choice, question, begin, ask, retry, feedOwn, drawer }
})
