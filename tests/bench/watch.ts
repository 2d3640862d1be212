import type { Page } from 'playwright-core'

/** Runs a function in a page before anything else. Names that the TypeScript runner gives to inner functions are none of the page's business. */
export async function watchFirst(page: Page, watch: () => void): Promise<void> {
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.addInitScript(watch)
}
