import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { dist, type App } from '../e2e/app'
import { engineUp } from '../e2e/see'
import { watchFirst } from './watch'
import { median, ms, type Measured } from './stats'

const TIMES = 5

/** Notes when all six cards have figures and have been painted. */
function watchFigures(): void {
  const w = window as unknown as { figuresAt?: number }
  const whole = (): boolean => document.querySelectorAll('article').length === 6 && [...document.querySelectorAll('article')].every((a) => /\d/.test(a.textContent ?? ''))
  const watcher = new MutationObserver(() => {
    if (!whole()) return
    watcher.disconnect()
    requestAnimationFrame(() => { setTimeout(() => { w.figuresAt = performance.now() }) })
  })
  watcher.observe(document, { childList: true, subtree: true, characterData: true })
}

interface Start { readonly figures: number; readonly engine: number; readonly scripts: readonly string[]; readonly foreign: number }

async function start(app: App): Promise<Start> {
  const { page, foreign, close } = await app.open('', { before: (p) => watchFirst(p, watchFigures) })
  try {
    await engineUp(page)
    const seen = await page.evaluate(() => {
      const figures = (window as unknown as { figuresAt: number }).figuresAt
      const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((r) => r.name.endsWith('.js') && r.responseEnd <= figures).map((r) => new URL(r.name).pathname)
      return { figures, engine: performance.now(), scripts }
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
    { what: `first figures on screen (cold, median of ${TIMES})`, value: ms(median(starts.map((s) => s.figures))), budget: '< 1 s' },
    { what: 'script before them, gzip', value: `${median(weights).toFixed(0)} KB`, budget: '≤ 200 KB' },
    { what: 'engine ready and its answer on screen', value: ms(median(starts.map((s) => s.engine))), budget: '< 3 s' },
    { what: 'requests to other origins', value: String(starts.reduce((n, s) => n + s.foreign, 0)), budget: '0' },
  ]
}
