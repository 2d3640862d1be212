import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { dist, type App } from '../e2e/app'
import { watchFirst } from './watch'
import { median, ms, type Measured } from './stats'

const TIMES = 5
/** A new window first loads pages of the browser's own (its address bar is one) and takes both cores for seconds: none of it is the app's. */
const SETTLED = 4000

interface Seen {
  readonly figuresAt: number
  readonly answerAt: number
}

/**
 * Notes when all six cards have figures and when the engine's answer stands on the page (its foot names the version of the data), each once painted.
 * Nothing is polled: on a machine of two cores that would be a part of what is measured.
 */
function watchStart(): void {
  const w = window as unknown as { seen: Promise<Seen> }
  const hasFigures = (): boolean => document.querySelectorAll('article').length === 6 && [...document.querySelectorAll('article')].every((a) => /\d/.test(a.textContent ?? ''))
  const hasAnswer = (): boolean => /数据版本/.test(document.querySelector('[data-panel="sources"]')?.textContent ?? '')
  const when = (holds: () => boolean): Promise<number> => new Promise((done) => {
    const watcher = new MutationObserver(() => {
      if (!holds()) return
      watcher.disconnect()
      requestAnimationFrame(() => { setTimeout(() => { done(performance.now()) }) })
    })
    watcher.observe(document, { childList: true, subtree: true, characterData: true })
  })
  w.seen = Promise.all([when(hasFigures), when(hasAnswer)]).then(([figuresAt, answerAt]) => ({ figuresAt, answerAt }))
}

interface Start extends Seen { readonly readyAt: number; readonly scripts: readonly string[]; readonly foreign: number }

async function start(app: App): Promise<Start> {
  const { page, foreign, close } = await app.open('', { before: async (p) => {
    await watchFirst(p, watchStart)
    await p.waitForTimeout(SETTLED)
  } })
  try {
    const seen = await page.evaluate(async () => {
      const at = await (window as unknown as { seen: Promise<Seen> }).seen
      const readyAt = performance.getEntriesByName('engine-ready')[0]!.startTime
      const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((r) => r.name.endsWith('.js') && r.responseEnd <= at.figuresAt).map((r) => new URL(r.name).pathname)
      return { ...at, readyAt, scripts }
    })
    return { ...seen, foreign: foreign.length }
  } finally {
    await close()
  }
}

/** Cold starts of the home view: nothing is cached. */
export async function measureStart(app: App): Promise<readonly Measured[]> {
  const starts: Start[] = []
  for (let i = 0; i < TIMES; i++) starts.push(await start(app))
  const weights = starts.map((s) => s.scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`${dist}${path}`)).length, 0) / 1024)
  return [
    { what: `first figures on screen (cold, median of ${TIMES})`, value: ms(median(starts.map((s) => s.figuresAt))), budget: '< 1 s' },
    { what: 'script before them, gzip', value: `${median(weights).toFixed(0)} KB`, budget: '≤ 200 KB' },
    { what: 'engine ready: its data open, questions taken', value: ms(median(starts.map((s) => s.readyAt))), budget: '< 3 s' },
    { what: 'its first answer in the place of the summary’s', value: ms(median(starts.map((s) => s.answerAt))), budget: '' },
    { what: 'requests to other origins', value: String(starts.reduce((n, s) => n + s.foreign, 0)), budget: '0' },
  ]
}
