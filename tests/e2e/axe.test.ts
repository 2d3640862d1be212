import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launch, type App } from './app'
import { drop, reportHtml } from './bring'
import { drawer, engineUp, panel, picture, row, says } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Result { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }

/** Nothing is on its way in or out: in the middle of a fade every colour is a mixture that nobody is meant to read. */
const atRest = (page: Page) => page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))

/** What axe finds, one line a place. The script comes in through the debugger: the policy would not let the page load it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  await atRest(page)
  const result = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<Result> } }).axe.run())
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary?.split('\n').slice(1, 2).join('').trim() ?? ''}`))
}

const SIZES = { desk: { viewport: { width: 1440, height: 1000 } }, phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } } as const

describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'] as const) for (const size of ['desk', 'phone'] as const) {
    it(`${theme}, ${size}: page, chips, open rows, drawer, popovers`, () => app.visit(`#/?at=350128&y=2025&f=applicant:natural&open=unavailable,zeros,organisations&theme=${theme}`, async (page) => {
      await engineUp(page)
      await picture(panel(page, 'requests')).waitFor()
      expect(await violations(page), 'page').toEqual([])
      await row(panel(page, 'outcomes'), '予以公开').getByRole('button').first().click()
      await drawer(page).locator('[data-ringed]').first().waitFor()
      expect(await violations(page), 'drawer').toEqual([])
      await page.keyboard.press('Escape')
      await drawer(page).waitFor({ state: 'detached' })
      await page.getByRole('button', size === 'desk' ? { name: /^谁/ } : { name: /平潭综合实验区.*2025/ }).click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(page), 'who').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      if (size === 'desk') {
        await page.getByRole('button', { name: /^口径/ }).first().click()
        await page.getByRole('dialog').getByRole('radio').first().waitFor()
        expect(await violations(page), 'definitions').toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      await drop(page, [{ name: 'empty.html', text: '' }, { name: 'a.html', text: reportHtml(81, 2024) }])
      await says(page, /2024年/)
      expect(await violations(page), 'import').toEqual([])
    }, SIZES[size]))
  }

  it('English, many reports, large type', () => app.visit('#/?y=2024&lang=en&big=1', async (page) => {
    await engineUp(page)
    expect(await violations(page)).toEqual([])
  }))
})
