import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OverviewAnswer } from '@/core/query/answer'
import { overviewQuestion, selectionKey, type OverviewQuestion } from '@/core/query/question'
import type { Directory, DirectoryBody, Summary } from '@/core/query/shipped'
import { EMPTY_STATE } from '@/core/query/state'
import type { DataSet } from '@/core/schema'
import type { StoredReport } from '@/core/table/stored'
import type { DataStore } from '@/engine/store'
import { DRAWER_FAILURE } from '@/composables/failure-words'
import { fill } from '@/core/text/message'
import { SHELL } from '@/core/text/shell'
import { useData } from '@/stores/data'
import { useOwn } from '@/stores/own'
import { failureOf, MissingFile } from '@/stores/failure'
import type { Ports } from '@/stores/ports'
import { useView } from '@/stores/view'

const home = { ...EMPTY_STATE, at: ['350128'] }
const answer = (stamp: string, from: OverviewAnswer['from']): OverviewAnswer => ({ stamp, from, scope: 'aggregate', inScope: { own: 0, aggregate: 7 }, years: [], findings: [], sources: [] })
const summary = (set: DataSet = 'real'): Summary => ({
  set, edition: { title: { zh: '公开', en: 'Gongkai' }, home: '#/?at=350128' }, stamp: 's', reports: 7,
  facts: { [selectionKey(overviewQuestion(home))]: { stamp: 'home', scope: 'aggregate', inScope: { own: 0, aggregate: 7 }, units: [], years: [], findings: [], sources: [] } },
})
const body = (id: string): DirectoryBody => ({
  id, name: id, place: id, province: '', city: null, county: null, level: 'county', sector: null, former: [], pinyin: '', initials: '', own: [], aggregate: [2023, 2025],
})
const directory: Directory = { set: 'real', stamp: 's', places: [], bodies: ['350128', '320800', '320813', '1', '2'].map(body) }

const report: StoredReport = {
  id: 'a', body: '320800', agency: 'read', year: 2025, vintage: 2021, scope: 'aggregate', origin: 'own',
  source: { address: null, published: null, file: 'a.html', hash: 'a' }, figures: {}, doubts: [], missing: [], findings: [], results: [], tables: [],
}
/** A report of the reader's own is read. */
const bring = () => useOwn().take([{ kind: 'pasted', name: 'a', text: 'a' }], () => Promise.resolve({ reports: [report], hash: 'a' }))

interface Gate { readonly wait: Promise<void>; open(): void }
function gate(): Gate {
  let open = (): void => undefined
  const wait = new Promise<void>((resolve) => { open = resolve })
  return { wait, open: () => open() }
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Ports whose engine starts when its gate opens and answers with the chosen body as its stamp. */
function world(more: Partial<Ports> = {}, said = (q: OverviewQuestion): string => q.at.join() || 'all') {
  const engine = gate()
  const asked: string[] = []
  const asker: DataStore = {
    overview: (q) => { asked.push(said(q)); return Promise.resolve(answer(said(q), 'engine')) },
    known: () => null,
    drawer: (_q, _figure, year) => Promise.resolve({ year, count: 0, reports: [] }),
    add: () => Promise.resolve([]),
  }
  const ports: Ports = {
    summary: (set) => Promise.resolve(summary(set)), directory: () => Promise.resolve(directory),
    start: async () => { await engine.wait; return asker }, saveData: false, ...more,
  }
  return { ports, engine, asked }
}

describe('the data store', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('shows the summary while the engine starts, then the engine’s answer in silence', async () => {
    const { ports, engine } = world({}, () => 'home')
    useView().restore(home)
    const data = useData()
    await data.begin(ports)
    expect(data.shown?.answer.from).toBe('summary')
    expect([data.engine, data.pending]).toEqual(['starting', false])
    engine.open()
    await settle()
    expect(data.shown?.answer.from).toBe('engine')
    expect(data.differs).toBeNull()
  })

  it('says where summary and engine differ, and shows the engine’s', async () => {
    const { ports, engine } = world({}, () => 'other')
    useView().restore(home)
    const data = useData()
    await data.begin(ports)
    engine.open()
    await settle()
    expect(data.differs).toBe('stamp')
    expect(data.shown?.answer.stamp).toBe('other')
  })

  it('keeps a click made before the engine is up: old figures under their old labels, the new ones after it', async () => {
    const { ports, engine, asked } = world()
    const view = useView()
    view.restore(home)
    const data = useData()
    await data.begin(ports)
    view.pick({ at: ['320800'] })
    view.pick({ at: ['320813'] })
    await settle()
    expect([data.pending, data.shown?.question.at.join()]).toEqual([true, '350128'])
    engine.open()
    await settle()
    expect([data.pending, data.shown?.question.at.join(), data.shown?.answer.stamp]).toEqual([false, '320813', '320813'])
    expect(asked).toEqual(['320813'])
  })

  it('shows only the newest of two answers', async () => {
    const slow = gate()
    const { ports, engine } = world()
    const started = ports.start('real')
    engine.open()
    const base = await started
    const view = useView()
    view.restore(home)
    const data = useData()
    await data.begin({ ...ports, start: () => Promise.resolve({ ...base, overview: async (q) => { if (q.at[0] === '1') await slow.wait; return base.overview(q) } }) })
    await settle()
    view.pick({ at: ['1'] })
    await nextTick()
    view.pick({ at: ['2'] })
    await settle()
    slow.open()
    await settle()
    expect(data.shown?.question.at).toEqual(['2'])
  })

  it('asks nothing again for another year or an open row', async () => {
    const { ports, engine, asked } = world()
    const view = useView()
    view.restore(home)
    const data = useData()
    await data.begin(ports)
    engine.open()
    await settle()
    view.pick({ years: [2023], open: ['unavailable'] })
    await settle()
    expect(asked).toHaveLength(1)
    expect(data.pending).toBe(false)
  })

  it('does not start the engine where data is to be saved, until a question needs it', async () => {
    const { ports, engine } = world({ saveData: true })
    const view = useView()
    view.restore(home)
    const data = useData()
    await data.begin(ports)
    expect(data.engine).toBe('off')
    view.pick({ at: ['320800'] })
    await nextTick()
    expect(data.engine).toBe('starting')
    engine.open()
    await settle()
    expect(data.shown?.question.at).toEqual(['320800'])
  })

  it('keeps the summary on screen where the engine does not start, and starts it again on retry', async () => {
    let broken = true
    const { ports, engine } = world()
    engine.open()
    const start = ports.start
    useView().restore(home)
    const data = useData()
    await data.begin({ ...ports, start: (set) => (broken ? Promise.reject(new Error('no worker')) : start(set)) })
    await settle()
    expect([data.engine, data.failure?.kind, data.shown?.answer.from]).toEqual(['failed', 'engine', 'summary'])
    broken = false
    await data.retry()
    expect([data.engine, data.failure, data.shown?.answer.from]).toEqual(['ready', null, 'engine'])
  })

  it('names a data file that is not there', async () => {
    const { ports } = world({ summary: () => Promise.reject(new MissingFile('data/summary.json', 404)) })
    const data = useData()
    await data.begin(ports)
    expect(data.failure).toMatchObject({ kind: 'data', slots: { file: 'data/summary.json', status: 404 } })
  })

  it('keeps bodies and years that are not in store out of the state, and says so', async () => {
    const { ports, engine } = world()
    engine.open()
    const view = useView()
    view.restore({ ...home, at: ['350128', '999999'], years: [2025, 2031], versus: 2010 })
    const data = useData()
    await data.begin(ports)
    await settle()
    expect(view.state).toMatchObject({ at: ['350128'], years: [2025], versus: 'previous' })
    expect(view.ignored).toEqual(['at=999999', 'y=2031', 'vs=2010'])
    expect(data.shown?.question.at).toEqual(['350128'])
  })

  it('puts own reports into the engine once, and never shows an answer from before them', async () => {
    const given: number[] = []
    const slow = gate()
    const { ports, engine } = world()
    const start = ports.start
    engine.open()
    const view = useView()
    view.restore(home)
    const data = useData()
    let held = false
    await data.begin({ ...ports, start: async (set) => {
      const base = await start(set)
      return {
        ...base,
        overview: async () => { if (held) await slow.wait; return answer(given.length === 0 ? 'before' : 'after', 'engine') },
        add: (reports) => { given.push(reports.length); return Promise.resolve([]) },
      }
    } })
    await settle()
    held = true
    view.pick({ at: ['320800'] })
    await nextTick()
    await bring()
    await data.feedOwn()
    held = false
    slow.open()
    await data.ask()
    await settle()
    await data.feedOwn()
    await data.ask()
    expect(given).toEqual([1])
    expect(data.shown?.answer.stamp).toBe('after')
  })

  it('tells the own reports what the engine’s checks against other years found', async () => {
    const { ports, engine } = world()
    const start = ports.start
    engine.open()
    useView().restore(home)
    const data = useData()
    await data.begin({ ...ports, start: async (set) => ({ ...(await start(set)), add: (reports) => Promise.resolve(reports.map((r) => ({ ...r, agency: 'checked' }))) }) })
    await settle()
    await bring()
    await data.feedOwn()
    expect(useOwn().reports.map((r) => r.agency)).toEqual(['checked'])
  })

  /** A world with one report of the reader's own, which the engine takes in while it is `well`. */
  function ownWorld() {
    const { ports, engine } = world()
    engine.open()
    const state = { well: false, given: [] as number[], starts: 0 }
    let asker: DataStore | null = null
    const start: Ports['start'] = async (set) => {
      state.starts += 1
      return (asker ??= {
        ...(await ports.start(set)),
        overview: () => Promise.resolve(answer(state.given.length === 0 ? 'without' : 'with', 'engine')),
        add: (reports) => {
          if (!state.well) return Promise.reject(new Error('out of memory'))
          state.given.push(reports.length)
          return Promise.resolve([])
        },
      })
    }
    useView().restore(home)
    return { ports: { ...ports, start }, state }
  }

  it('says that own reports are not in the engine until they are, whatever is answered meanwhile; another try puts them in', async () => {
    const { ports, state } = ownWorld()
    const data = useData()
    await data.begin(ports)
    await settle()
    await bring()
    await data.feedOwn()
    useView().pick({ at: ['320800'] })
    await settle()
    expect([data.shown?.question.at, data.shown?.answer.stamp]).toEqual([['320800'], 'without'])
    expect(data.failure).toMatchObject({ kind: 'own', slots: { message: 'out of memory' } })
    await data.retry()
    expect([data.failure?.kind, data.shown?.answer.stamp]).toEqual(['own', 'without'])
    state.well = true
    await data.retry()
    expect([data.failure, data.shown?.answer.stamp, state.given]).toEqual([null, 'with', [1]])
  })

  it('answers without own reports where an engine that starts does not take them in', async () => {
    const { ports, state } = ownWorld()
    await bring()
    const data = useData()
    await data.begin(ports)
    await settle()
    expect([data.engine, data.failure?.kind, data.shown?.answer.stamp]).toEqual(['ready', 'own', 'without'])
    state.well = true
    await data.retry()
    expect([data.failure, data.shown?.answer.stamp, state.given]).toEqual([null, 'with', [1]])
  })

  it('gives an engine that it meets again no report twice', async () => {
    const { ports, state } = ownWorld()
    state.well = true
    await bring()
    const data = useData()
    await data.begin({ ...ports, summary: (set) => (set === 'sim' ? Promise.reject(new MissingFile('data/sim/summary.json', 404)) : ports.summary(set)) })
    await settle()
    useView().pick({ set: 'sim', at: [] })
    await settle()
    expect(data.failure?.kind).toBe('data')
    useView().pick({ set: 'real' })
    await settle()
    expect([state.starts, state.given, data.engine]).toEqual([2, [1], 'ready'])
  })

  it('lets an engine that comes after the set was left and chosen again be no second one', async () => {
    const gates = [gate(), gate(), gate()]
    const started: string[] = []
    const { ports, engine } = world()
    engine.open()
    const base = await ports.start('real')
    useView().restore(home)
    const data = useData()
    await data.begin({ ...ports, start: async (set) => {
      const mine = gates[started.push(set) - 1]!
      const stamp = `${set} ${started.length}`
      await mine.wait
      return { ...base, overview: () => Promise.resolve(answer(stamp, 'engine')) }
    } })
    useView().pick({ set: 'sim', at: [] })
    await settle()
    useView().pick({ set: 'real', at: ['350128'] })
    await settle()
    gates[2]!.open()
    await settle()
    gates[0]!.open()
    gates[1]!.open()
    await settle()
    useView().pick({ at: ['320800'] })
    await settle()
    expect([started, data.shown?.answer.stamp]).toEqual([['real', 'sim', 'real'], 'real 3'])
  })

  it('answers the drawer once the engine is up, for the question that it was asked', async () => {
    const { ports, engine } = world({ saveData: true })
    useView().restore(home)
    const data = useData()
    await data.begin(ports)
    const seen: string[] = []
    const asking = data.drawer({ question: data.question, figure: 'disclosure', year: 2024 }).then((a) => seen.push(`${a.year}`))
    expect(data.engine).toBe('starting')
    engine.open()
    await asking
    expect(seen).toEqual(['2024'])
  })

  it('tells the drawer why there is no answer in a sentence for people: what a developer needs is for copying', async () => {
    const { ports } = world({ start: () => Promise.reject(new Error('no worker')) })
    useView().restore(home)
    const data = useData()
    await data.begin(ports)
    await settle()
    const asked = { question: data.question, figure: 'disclosure', year: 2025 }
    for (let i = 0; i < 2; i++) {
      const failure = failureOf(await data.drawer(asked).catch((error: unknown) => error), 'query')
      expect([failure.kind, failure.detail]).toEqual(['engine', expect.stringContaining('no worker')])
      for (const lang of ['zh', 'en'] as const) expect(fill(SHELL[lang][DRAWER_FAILURE[failure.kind]], failure.slots)).not.toMatch(/no worker|Error|\n|[{}]/)
    }
  })
})
