import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launch, type App } from './app'
import { drawer, engineUp, followed, panel, picture, row, says } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

const HAN = /\p{Script=Han}/u

/** Chinese that is not marked as such: the names of bodies, and what is quoted from the form, carry `lang`. */
const chinese = (page: Page, within: string): Promise<string[]> => page.evaluate((selector) => {
  const left: string[] = []
  const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!
    if (holder.closest('script,style,[lang^="zh"]')) continue
    const text = node.textContent!.replaceAll('平潭综合实验区', '').trim()
    if (/\p{Script=Han}/u.test(text)) left.push(text)
  }
  for (const element of document.querySelectorAll(`${selector} [aria-label], ${selector} [title], ${selector} [placeholder]`)) {
    if (element.closest('[lang^="zh"]')) continue
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = (element.getAttribute(name) ?? '').replaceAll('平潭综合实验区', '')
      if (/\p{Script=Han}/u.test(text)) left.push(`${name}: ${text}`)
    }
  }
  return left
}, within)

/** The ground that the page stands on. */
const ground = (page: Page): Promise<string> => page.evaluate(() => {
  for (let e: Element | null = document.querySelector('main'); e; e = e.parentElement) {
    const colour = getComputedStyle(e).backgroundColor
    if (colour !== 'rgba(0, 0, 0, 0)') return colour
  }
  return 'none'
})
const DARK = 'rgb(15, 19, 24)'
const LIGHT = 'rgb(245, 246, 248)'

/** Waits until the ground has a colour. */
async function grounded(page: Page, colour: string): Promise<void> {
  for (let i = 0; i < 100 && (await ground(page)) !== colour; i++) await page.waitForTimeout(100)
  expect(await ground(page)).toBe(colour)
}

describe('how it looks', () => {
  it('speaks English throughout: no Chinese is left but names of bodies and quotations', () => app.visit('#/?at=350128&y=2025&open=unavailable,zeros,organisations', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: 'EN: switch to English' }).click()
    await says(page, /154 requests received in 2025/)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.title()).not.toMatch(HAN)
    await page.waitForFunction(() => !/\p{Script=Han}/u.test((document.querySelector('[aria-live=polite]')?.textContent ?? '').replaceAll('平潭综合实验区', '')))
    const switcher = '中：切换为中文'
    expect((await chinese(page, '#gongkai')).filter((t) => !t.includes(switcher) && t !== '中')).toEqual([])
    await page.getByRole('button', { name: /^Definitions/ }).first().click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    expect(await chinese(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    expect(await chinese(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Escape')
    await page.reload()
    await says(page, /154 requests received in 2025/)
    await page.getByRole('button', { name: switcher }).click()
    await says(page, '2025年新收154件')
  }))

  it('the drawer speaks English around what it quotes', () => app.visit('#/?at=350128&y=2025&fig=disclosure&lang=en', async (page) => {
    await engineUp(page)
    const open = page.getByRole('dialog')
    await open.getByText('47.97%').waitFor()
    const outside = await open.evaluate((dialog) => {
      const copy = dialog.cloneNode(true) as HTMLElement
      for (const quoted of copy.querySelectorAll('[role=region], [lang^="zh"]')) quoted.remove()
      return copy.textContent ?? ''
    })
    expect(outside.replaceAll('平潭综合实验区', '')).not.toMatch(HAN)
  }))

  it('with forced colours: patterns tell the bars apart, and no picture hides the names of the rows that it lies over', () => app.visit('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await picture(panel(page, 'challenges')).waitFor()
    for (const name of ['outcomes', 'challenges'] as const) expect(await picture(panel(page, name)).locator('pattern').count(), name).toBeGreaterThan(1)
    const hidden = await page.evaluate(() => [...document.querySelectorAll('.area')].filter((area) => getComputedStyle(area).backgroundColor !== 'rgba(0, 0, 0, 0)').flatMap((area) => {
      const ground = area.getBoundingClientRect()
      return [...area.closest('figure')!.querySelectorAll('th .name')].filter((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect()
        return left < ground.right && right > ground.left && top < ground.bottom && bottom > ground.top
      }).map((name) => name.textContent)
    }))
    expect(hidden).toEqual([])
  }, { forcedColors: 'active' }))

  it('in print: what was chosen as a line, the pictures with patterns, nothing to press', () => app.visit('#/?at=350128&y=2025&def=disclosure:gp_ni&f=outcome:unavailable', async (page) => {
    await engineUp(page)
    await picture(panel(page, 'outcomes')).waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByText('平潭综合实验区·2025·对比2024·全域汇总·口径已改1项·去向＝无法提供').waitFor()
    await picture(panel(page, 'outcomes')).locator('pattern').first().waitFor({ state: 'attached' })
    for (const gone of [page.getByRole('group', { name: '筛选' }), page.getByRole('button', { name: '表', exact: true }).first(), page.getByRole('link', { name: '总览' })]) expect(await gone.isVisible()).toBe(false)
  }))

  it('in print simulated reports say that they are', () => app.visit('#/?set=sim', async (page) => {
    await engineUp(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.band').innerText()).toBe('模拟数据，不是真实报告')
    expect(await page.locator('.band').isVisible()).toBe(true)
  }))

  it('dark and light: chosen, remembered, and there before the first paint', () => app.visit('', async (page) => {
    await engineUp(page)
    await grounded(page, LIGHT)
    await page.getByRole('button', { name: '主题：深色' }).click()
    await grounded(page, DARK)
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => document.body !== null)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await engineUp(page)
    await grounded(page, DARK)
    await page.getByRole('button', { name: '主题：浅色' }).click()
    await grounded(page, LIGHT)
  }))

  it('follows the system where nothing was chosen', () => app.visit('', async (page) => {
    await says(page, '2025年新收154件')
    await grounded(page, DARK)
    await engineUp(page)
  }, { colorScheme: 'dark' }))

  it('大字: no text under 18 px, buttons to match, one column, nothing wider than the screen', () => app.visit('', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: '大字' }).click()
    await followed(page)
    const small = await page.evaluate(() => {
      const found = new Set<string>()
      const walker = document.createTreeWalker(document.querySelector('#gongkai')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement!
        const box = holder.getBoundingClientRect()
        if (node.textContent!.trim() === '' || box.width <= 1 || box.height <= 1 || getComputedStyle(holder).visibility === 'hidden' || holder.closest('.unseen')) continue
        const size = Number.parseFloat(getComputedStyle(holder).fontSize)
        if (size < 18) found.add(`${size}px ${holder.tagName} ${node.textContent!.trim().slice(0, 20)}`)
      }
      return [...found]
    })
    expect(small).toEqual([])
    const low = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#gongkai button, #gongkai a')].filter((e) => {
      const box = e.getBoundingClientRect()
      return box.width > 1 && box.height > 1 && box.height < 43.5 && !e.closest('h1, h2, p, .skips, td, small, footer, li')
    }).map((e) => `${e.innerText.slice(0, 20)} ${e.getBoundingClientRect().height}`))
    expect(low).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.reload()
    await says(page, '2025年新收154件')
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true')
    await row(panel(page, 'outcomes'), '予以公开').getByRole('button').first().click()
    await drawer(page).waitFor()
    await engineUp(page)
  }))
})
