import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launch, type App } from './app'
import { card, clickBar, engineUp, finding, panel, picture, says, words, year } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

/** Holds the engine back until it is let go. */
function held(): { readonly before: (page: Page) => Promise<unknown>; readonly release: () => void } {
  let release = (): void => undefined
  const gate = new Promise<void>((done) => { release = done })
  return {
    before: (page) => page.route('**/*.wasm', async (route) => { await gate; await route.continue() }),
    release: () => release(),
  }
}

/** Adds up the layout shifts of a page's life; the reader's own input within half a second excuses them. */
const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const w = window as unknown as { shifts: { value: number; what: string }[] }
  w.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }[]) {
      if (!entry.hadRecentInput) w.shifts.push({ value: entry.value, what: entry.sources.map((s) => (s.node instanceof Element ? `${s.node.tagName}.${s.node.className} in ${s.node.closest('[data-panel]')?.getAttribute('data-panel') ?? 'page'}` : String(s.node?.nodeName))).join(' ') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
})
const shifts = (page: Page): Promise<{ value: number; what: string }[]> => page.evaluate(() => (window as unknown as { shifts: { value: number; what: string }[] }).shifts)

describe('the first second', () => {
  it('shows the figures of the home view from the summary, then the same from the engine, and nothing moves', async () => {
    const hold = held()
    await app.visit('', async (page) => {
      await says(page, '2025年新收154件')
      await picture(panel(page, 'outcomes')).waitFor()
      await picture(panel(page, 'requests')).waitFor()
      expect(await words(page.getByRole('main'))).toContain('随附摘要')
      const before = (await words(page.getByRole('main'))).replace(/随附摘要 · /, '')
      expect(await words(card(page, '公开率'))).toContain('48.0% 71/148')
      expect(await words(card(page, '核对'))).toMatch(/不平0 不符1 存疑1 无法核对0 空白0格 待认3格/)
      hold.release()
      await engineUp(page)
      const after = (await words(page.getByRole('main'))).replace(/数据版本/, '')
      expect(after).toBe(before)
      expect(await page.getByText('摘要与数据不一致').count()).toBe(0)
      const moved = await shifts(page)
      expect(moved.reduce((sum, s) => sum + s.value, 0), JSON.stringify(moved)).toBeLessThan(0.01)
    }, { before: async (page) => { await watchShifts(page); await hold.before(page) } })
  })

  it('answers a click on an outcome from the summary, before the engine', async () => {
    const hold = held()
    await app.visit('', async (page) => {
      await clickBar(panel(page, 'outcomes'), '无法提供')
      await page.getByRole('button', { name: '只看这一项' }).click()
      await page.getByRole('heading', { name: /无法提供由2019年的12件到2025年的53件/ }).waitFor()
      expect(await words(page.getByRole('main'))).toContain('随附摘要')
      hold.release()
      await engineUp(page)
      expect(await words(panel(page, 'requests'))).toContain('无法提供由2019年的12件到2025年的53件')
      expect(await page.getByText('摘要与数据不一致').count()).toBe(0)
    }, { before: hold.before })
  })

  it('keeps a click that the summary cannot answer: its chip stands at once, its answer follows the engine', async () => {
    const hold = held()
    await app.visit('', async (page) => {
      await panel(page, 'challenges').getByRole('listbox').focus()
      await page.keyboard.press('Home')
      await page.keyboard.press(' ')
      await page.getByRole('button', { name: /^去掉「(复议|诉讼|行政|争议)/ }).waitFor()
      expect(await finding(page)).toContain('新收154件')
      expect(await words(panel(page, 'requests'))).toContain('新收由2019年的23件到2025年的154件')
      hold.release()
      await engineUp(page)
      await panel(page, 'requests').getByText(/只含有「.*」案件的报告/).first().waitFor()
    }, { before: hold.before })
  })

  it('reads the figures of another year from the summary while the engine starts', async () => {
    const hold = held()
    await app.visit('', async (page) => {
      await says(page, '2025年新收154件')
      await year(page, '2023').click()
      await says(page, '2023年新收81件')
      expect(await words(card(page, '公开率'))).toContain('51.9% 42/81')
      hold.release()
      await engineUp(page)
      expect(await finding(page)).toContain('2023年新收81件')
    }, { before: hold.before })
  })
})
