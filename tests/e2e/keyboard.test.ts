import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launch, type App } from './app'
import { address, drawer, engineUp } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

interface Focus { readonly tag: string; readonly name: string; readonly seen: boolean }
const focus = (page: Page): Promise<Focus> => page.evaluate(() => {
  const e = document.activeElement as HTMLElement
  const box = e.getBoundingClientRect()
  return { tag: e.tagName, name: (e.getAttribute('aria-label') ?? e.innerText).trim(), seen: box.width > 4 && box.height > 4 && e.closest('.unseen') === null }
})

/** Presses Tab until the focus is on what is looked for; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: (f: Focus) => boolean, limit = 120): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press('Tab')
    const at = await focus(page)
    expect(at.seen || at.tag === 'BODY', `the focus is on something that nobody sees: ${at.tag} ${at.name}`).toBe(true)
    if (wanted(at)) return
    passed.push(at.name)
  }
  throw new Error(`never reached; passed ${passed.join(' | ')}`)
}

describe('without a mouse', () => {
  it('reaches 无法提供, opens it, opens a source in it, closes, and the focus is back', () => app.visit('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.keyboard.press('Tab')
    expect((await focus(page)).name).toBe('跳到结论')
    await tabTo(page, (f) => f.name === '跳到图表')
    await page.keyboard.press('Enter')
    await tabTo(page, (f) => f.tag === 'BUTTON' && f.name === '无法提供')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: /本机关不掌握/ }).waitFor()
    expect((await focus(page)).name).toBe('无法提供')
    await tabTo(page, (f) => /^2025年，50件/.test(f.name))
    await page.keyboard.press('Enter')
    const open = drawer(page)
    await open.waitFor()
    expect(await open.evaluate((d) => d.contains(document.activeElement))).toBe(true)
    for (let i = 0; i < 40; i++) await page.keyboard.press('Tab')
    expect(await open.evaluate((d) => d.contains(document.activeElement)), 'the focus stays in the drawer').toBe(true)
    await page.keyboard.press('Escape')
    await open.waitFor({ state: 'detached' })
    expect((await focus(page)).name).toMatch(/^2025年，50件/)
  }))

  it('walks the marks of a picture, speaks the fraction, filters with Space, opens with Enter, T is the table', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const list = page.getByRole('listbox', { name: /办结中/ })
    await tabTo(page, (f) => f.name.startsWith('图：148件办结中'))
    const spoken = (): Promise<string> => list.evaluate((e) => document.getElementById(e.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
    await page.keyboard.press('Home')
    expect(await spoken()).toMatch(/^予以公开，2025年，22\.3%，33除以148，95%区间/)
    await page.keyboard.press('ArrowDown')
    expect(await spoken()).toMatch(/^部分公开/)
    await page.keyboard.press('End')
    expect(await spoken()).toMatch(/^其他处理/)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: '去掉「去向＝其他处理」' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: '去掉「去向＝其他处理」' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await drawer(page).waitFor()
    await page.keyboard.press('Escape')
    await drawer(page).waitFor({ state: 'detached' })
    expect((await focus(page)).name).toMatch(/^图：148件办结中/)
    await page.keyboard.press('t')
    await list.waitFor({ state: 'detached' })
    expect(address(page).get('tab')).toBe('outcomes:table')
  }))

  it('says in the live region what a filter did', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.getByRole('listbox', { name: /办结中/ }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.waitForFunction(() => /已筛选：.*予以公开.*33件/.test(document.querySelector('[aria-live=polite]')?.textContent ?? ''))
  }))
})
