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

/** Presses Space on mark after mark of `outcomes`; each is a question that was not asked before. Milliseconds until the other panels stand painted with new figures. */
const press = (page: Page, limit: number): Promise<number[]> => page.evaluate(async (most) => {
  const list = document.querySelector<HTMLElement>('[data-panel=outcomes] [role=listbox]')!
  const other = document.querySelector<HTMLElement>('[data-panel=requests]')!
  const key = (name: string): boolean => list.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  const pause = (time: number): Promise<void> => new Promise((done) => { setTimeout(done, time) })
  const times: number[] = []
  list.focus()
  key('Home')
  const marks = list.querySelectorAll('[role=option]').length
  for (let i = 0; i < Math.min(marks, most); i++) {
    await pause(60)
    const before = other.textContent
    const from = performance.now()
    const painted = new Promise<number>((done) => {
      const settled = (): boolean => other.getAttribute('aria-busy') !== 'true' && other.textContent !== before
      const watcher = new MutationObserver(() => {
        if (!settled()) return
        watcher.disconnect()
        requestAnimationFrame(() => { setTimeout(() => done(performance.now() - from)) })
      })
      watcher.observe(other, { childList: true, subtree: true, characterData: true, attributes: true })
      setTimeout(() => { watcher.disconnect(); done(Number.NaN) }, 10_000)
    })
    key(' ')
    times.push(await painted)
    key('ArrowDown')
  }
  return times.filter(Number.isFinite)
}, limit)

/** One click to all visible panels painted, at 25,000 simulated reports. */
export async function measureClicks(app: App): Promise<readonly Measured[]> {
  const { page, close } = await app.open('#/?set=sim&open=refused,unavailable,not_processed,other', { before: (p) => watchFirst(p, watchQueries) })
  try {
    await engineUp(page)
    await page.locator('[data-panel=outcomes] [role=option]').first().waitFor({ state: 'attached' })
    await press(page, 5)
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.waitForTimeout(500)
    await page.evaluate(() => { (window as unknown as { queries: number[] }).queries.length = 0 })
    const all = (await press(page, 40)).slice(5)
    await page.goto(`${page.url().replace(/&f=[^&]*/, '')}&f=applicant:natural`)
    await page.waitForTimeout(1500)
    all.push(...await press(page, 40))
    const queries = await page.evaluate(() => (window as unknown as { queries: number[] }).queries)
    return [
      { what: `one click to all panels painted, 25,000 reports (${all.length} clicks): median`, value: ms(quantile(all, 0.5)), budget: '' },
      { what: 'the same: p95', value: ms(quantile(all, 0.95)), budget: '< 50 ms' },
      { what: `the overview’s query alone, asked to answered (${queries.length}): median / p95`, value: `${ms(quantile(queries, 0.5))} / ${ms(quantile(queries, 0.95))}`, budget: '' },
    ]
  } finally {
    await close()
  }
}
