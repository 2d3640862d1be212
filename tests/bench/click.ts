import type { Page } from 'playwright-core'
import type { App } from '../e2e/app'
import { engineUp } from '../e2e/see'
import { watchFirst } from './watch'
import { ms, quantile, type Measured } from './stats'

/** Times each query between the page and the engine's worker: what a click costs without drawing. */
function watchQueries(): void {
  const w = window as unknown as { queries: number[] }
  w.queries = []
  const asked = new Map<number, number>()
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker & { watched?: boolean }, message: { messageId?: number; type?: string }, ...rest: []) {
    if (message.type === 'RUN_QUERY' && message.messageId !== undefined) asked.set(message.messageId, performance.now())
    if (!this.watched) {
      this.watched = true
      this.addEventListener('message', ({ data }: MessageEvent<{ requestId?: number }>) => {
        const from = asked.get(data.requestId ?? -1)
        if (from !== undefined) w.queries.push(performance.now() - from)
        asked.delete(data.requestId ?? -1)
      })
    }
    post.call(this, message, ...rest)
  }
}

/** Milliseconds from the click until what is in the window stands painted with new figures, and until all of the page does. */
interface Clicked { readonly seen: readonly number[]; readonly all: readonly number[] }

/** Presses Space on mark after mark of `outcomes`; each is a question that was not asked before. */
const press = (page: Page, limit: number): Promise<Clicked> => page.evaluate(async (most) => {
  const panel = (id: string): HTMLElement => document.querySelector<HTMLElement>(`[data-panel=${id}]`)!
  const list = panel('outcomes').querySelector<HTMLElement>('[role=listbox]')!
  const key = (name: string): boolean => list.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  const pause = (time: number): Promise<void> => new Promise((done) => { setTimeout(done, time) })
  const inWindow = (e: HTMLElement): boolean => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0
  /** All of them say something new, and are painted. */
  const renewed = (panels: readonly HTMLElement[], from: number): Promise<number> => new Promise((done) => {
    const before = panels.map((e) => e.textContent)
    const watcher = new MutationObserver(() => {
      if (panels.some((e, i) => e.getAttribute('aria-busy') === 'true' || e.textContent === before[i])) return
      watcher.disconnect()
      requestAnimationFrame(() => { setTimeout(() => done(performance.now() - from)) })
    })
    for (const e of panels) watcher.observe(e, { childList: true, subtree: true, characterData: true, attributes: true })
    setTimeout(() => { watcher.disconnect(); done(Number.NaN) }, 10_000)
  })
  /** A click filters the cards and the other panels; its own panel only dims, in the frame of the cards. */
  const filtered = [panel('headline'), panel('requests')]
  const times: { seen: number[]; all: number[] } = { seen: [], all: [] }
  list.focus()
  key('Home')
  const marks = list.querySelectorAll('[role=option]').length
  for (let i = 0; i < Math.min(marks, most); i++) {
    await pause(100)
    const from = performance.now()
    const painted = [renewed(filtered.filter(inWindow), from), renewed(filtered, from)] as const
    key(' ')
    const [seen, all] = await Promise.all(painted)
    times.seen.push(seen)
    times.all.push(all)
    key('ArrowDown')
  }
  return { seen: times.seen.filter(Number.isFinite), all: times.all.filter(Number.isFinite) }
}, limit)

/** One click to all visible panels painted, at 25,000 simulated reports, in a window of some height in px: the higher, the more panels are in it. */
export async function measureClicks(app: App, height: number): Promise<readonly Measured[]> {
  const where = `1440 × ${height}`
  const { page, close } = await app.open('#/?set=sim&open=refused,unavailable,not_processed,other', { viewport: { width: 1440, height }, before: (p) => watchFirst(p, watchQueries) })
  try {
    await engineUp(page)
    await page.locator('[data-panel=outcomes] [role=option]').first().waitFor({ state: 'attached' })
    await press(page, 5)
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.waitForTimeout(500)
    await page.evaluate(() => { (window as unknown as { queries: number[] }).queries.length = 0 })
    const first = await press(page, 40)
    await page.goto(`${page.url().replace(/&f=[^&]*/, '')}&f=applicant:natural`)
    await page.waitForTimeout(1500)
    const second = await press(page, 40)
    // The first few are those of the round before: asked again.
    const seen = [...first.seen.slice(5), ...second.seen]
    const all = [...first.all.slice(5), ...second.all]
    const queries = await page.evaluate(() => (window as unknown as { queries: number[] }).queries)
    return [
      { what: `one click to all visible panels painted (${where}), 25,000 reports, ${seen.length} clicks: median`, value: ms(quantile(seen, 0.5)), budget: '' },
      { what: 'the same: p95', value: ms(quantile(seen, 0.95)), budget: '< 50 ms' },
      { what: 'until those below the window are painted too: median / p95', value: `${ms(quantile(all, 0.5))} / ${ms(quantile(all, 0.95))}`, budget: '' },
      { what: `the overview’s query alone, asked to answered (${queries.length}): median / p95`, value: `${ms(quantile(queries, 0.5))} / ${ms(quantile(queries, 0.95))}`, budget: '' },
    ]
  } finally {
    await close()
  }
}
