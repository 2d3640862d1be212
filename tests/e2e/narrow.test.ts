import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launch, type App } from './app'
import { address, card, drawer, engineUp, panel, picture, row, says } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

/** How far the page can be pushed sideways, and what sticks out. */
const sideways = (page: Page): Promise<string[]> => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.querySelectorAll<HTMLElement>('body *')].filter((e) => e.getBoundingClientRect().right > width + 1).map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8)
})

/** Targets of a finger: controls outside sentences and dense tables. */
const small = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('header button, header a, [role=group] button, .chips button, [role=dialog] button, [role=dialog] label')].filter((e) => {
  const box = e.getBoundingClientRect()
  return box.width > 1 && box.height > 1 && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.skips, td, p, h2') && (box.height < 43.5 || box.width < 43.5)
}).map((e) => `${e.innerText || e.getAttribute('aria-label')} ${Math.round(e.getBoundingClientRect().width)}×${Math.round(e.getBoundingClientRect().height)}`))

describe('a phone, 390 px', () => {
  it('the finding comes before figures, figures before charts; the page never moves sideways', () => app.visit('#/?at=350128&y=2025&open=unavailable,organisations', async (page) => {
    await engineUp(page)
    expect(await sideways(page)).toEqual([])
    const top = async (e: { boundingBox(): Promise<{ y: number; width: number } | null> }): Promise<number> => (await e.boundingBox())!.y
    const heading = await top(page.getByRole('heading', { level: 1 }))
    const rate = await top(card(page, '公开率'))
    expect(heading).toBeLessThan(rate)
    expect(rate, 'one wide card first').toBeLessThan(await top(card(page, '新收')))
    expect((await card(page, '公开率').boundingBox())!.width).toBeGreaterThan(340)
    expect(await top(card(page, '核对'))).toBeLessThan(await top(panel(page, 'outcomes')))
    await row(panel(page, 'outcomes'), '本机关不掌握').waitFor()
  }, PHONE))

  it('the source is drawn down by its head, not by what scrolls in it', () => app.visit('#/?at=350128&y=2025&fig=disclosure', async (page) => {
    await engineUp(page)
    const sheet = page.getByRole('dialog')
    await sheet.getByText('48.0%').first().waitFor()
    const finger = await page.context().newCDPSession(page)
    const draw = async (from: number, to: number): Promise<void> => {
      await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 150, y: from }] })
      for (let i = 1; i <= 8; i++) await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 150, y: from + ((to - from) * i) / 8 }] })
      await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const { y } = (await sheet.getByRole('heading').first().boundingBox())!
    await draw(y + 300, y + 460)
    await draw(y + 10, y + 40)
    expect(await sheet.isVisible(), 'too short, or in the sheet itself').toBe(true)
    await draw(y + 10, y + 200)
    await sheet.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('fig=')
  }, PHONE))

  it('filters on a sheet of their own, and the source as a sheet from below', () => app.visit('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: /平潭综合实验区.*2025/ }).tap()
    const sheet = page.getByRole('dialog', { name: '筛选条件' })
    await sheet.waitFor()
    expect(await sideways(page)).toEqual([])
    await sheet.getByRole('button', { name: /^2023/ }).tap()
    await sheet.getByRole('button', { name: '查看（81件）' }).tap()
    await says(page, '2023年新收81件')
    expect(address(page).get('y')).toBe('2023')
    await row(panel(page, 'outcomes'), '予以公开').getByRole('button').first().tap()
    const source = drawer(page)
    await source.locator('[data-ringed]').first().waitFor()
    for (let i = 0; i < 50 && Math.round((await source.boundingBox())!.y + (await source.boundingBox())!.height) !== 844; i++) await page.waitForTimeout(100)
    const box = (await source.boundingBox())!
    expect(box.width).toBe(390)
    expect(box.height).toBeLessThan(844 * 0.95)
    expect(box.y + box.height).toBeCloseTo(844, -1)
    expect(await sideways(page)).toEqual([])
    await source.getByRole('button', { name: '关闭' }).tap()
    await source.waitFor({ state: 'detached' })
  }, PHONE))

  it('targets of 44 px', () => app.visit('#/?at=350128&y=2025&f=outcome:unavailable', async (page) => {
    await engineUp(page)
    expect(await small(page)).toEqual([])
    await page.getByRole('button', { name: /平潭综合实验区.*2025/ }).tap()
    await page.getByRole('dialog').waitFor()
    expect(await small(page)).toEqual([])
  }, PHONE))
})

/** Cells that a panel cuts off: its frame hides what a table has too much of. */
const cut = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-panel] td, [data-panel] thead th')].filter((e) => {
  const edge = e.closest('[data-panel]')!.getBoundingClientRect().right
  return e.getBoundingClientRect().right > edge + 1 && getComputedStyle(e.closest('.scroll') ?? e).overflowX === 'visible'
}).map((e) => `${e.innerText} ${Math.round(e.getBoundingClientRect().right)}`))

describe('in between', () => {
  for (const lang of ['zh', 'en']) {
    it(`320 px, ${lang}: no panel cuts its table`, () => app.visit(`#/?at=350128&y=2025&lang=${lang}`, async (page) => {
      await picture(panel(page, 'challenges')).waitFor()
      expect(await cut(page)).toEqual([])
      for (const all of await page.getByRole('button', { name: /^(Columns|列) ?\d/ }).all()) await all.click()
      expect(await cut(page)).toEqual([])
      expect(await sideways(page)).toEqual([])
    }, { viewport: { width: 320, height: 900 }, before: (page) => page.route('**/*.wasm', () => undefined) }))
  }
  for (const width of [320, 600, 768, 1024, 1280, 1920]) {
    it(`${width} px: nothing sticks out`, () => app.visit('#/?at=350128&y=2025&vs=2023&open=refused,unavailable,not_processed,other,zeros,organisations', async (page) => {
      await says(page, '2025年新收154件')
      await picture(panel(page, 'requests')).waitFor()
      expect(await sideways(page)).toEqual([])
    }, { viewport: { width, height: 900 }, before: (page) => page.route('**/*.wasm', () => undefined) }))
  }
})
