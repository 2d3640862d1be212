import type { Locator, Page } from 'playwright-core'

/** The page as a reader finds his way on it: by what is written there. */

/** The engine has answered: the foot names the version of the data in place of the bundled summary. */
export const engineUp = (page: Page): Promise<void> => page.getByText(/数据版本|Data version/).waitFor()

const SUBTITLES = { outcomes: /去向　|Outcomes/, requests: /历年|新收　件/, challenges: /复议与诉讼　|Review and litigation ·/, attention: /^需关注/ } as const

/** A panel, by the line under its sentence. */
export const panel = (page: Page, name: keyof typeof SUBTITLES): Locator => page.getByRole('region').filter({ hasText: SUBTITLES[name] })

/** A row of a panel's table, by its head. */
export const row = (within: Locator, head: string): Locator => within.getByRole('row').filter({ has: within.page().getByRole('rowheader', { name: head }) })

/** One of the six figure cards. */
export const card = (page: Page, name: string): Locator => page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** The drawer once the reports behind its figure are there: before, it says value and working alone. */
export const drawer = (page: Page): Locator => page.getByRole('dialog').filter({ hasText: '引用' }).filter({ hasNotText: /正在取原表|Fetching the source/ })
/** The finding, also while a drawer lies over it and hides it from the accessibility tree. */
export const finding = (page: Page): Promise<string> => page.locator('h1').innerText()

/** Waits until what stands below the window says what the rest of the page says. */
export const followed = async (page: Page): Promise<void> => { await page.waitForFunction(() => document.querySelector('.when-seen[aria-busy=true]') === null) }

/** Waits until the finding says something, and the panels with it. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor()
  await followed(page)
}

/** Everything that the page says, without how it is broken into lines. */
export const words = async (within: Locator): Promise<string> => (await within.innerText()).replace(/\s+/g, ' ')

/** What ECharts drew in a panel; the small lines in table cells are none of it. */
export const picture = (within: Locator): Locator => within.locator('x-vue-echarts svg').first()

/** Waits until a picture is no longer drawn anew. */
async function still(drawing: Locator): Promise<void> {
  const drawn = (): Promise<string> => drawing.evaluate((svg) => svg.outerHTML)
  for (let before = await drawn(), same = 0; same < 3;) {
    await drawing.page().waitForTimeout(100)
    const now = await drawn()
    same = now === before ? same + 1 : 0
    before = now
  }
}

/** Clicks the bar of a row in a picture, just right of the axis, as a mouse does. */
export async function clickBar(within: Locator, head: string, across = 24): Promise<void> {
  const drawing = picture(within)
  await drawing.waitFor()
  await drawing.scrollIntoViewIfNeeded()
  await still(drawing)
  const line = await row(within, head).boundingBox()
  const drawn = await drawing.boundingBox()
  if (!line || !drawn) throw new Error(`no bar for ${head}`)
  await within.page().mouse.click(drawn.x + across, line.y + line.height / 2)
}

/** The part of the address behind the hash, as its keys. */
export const address = (page: Page): URLSearchParams => new URLSearchParams(page.url().split('?')[1] ?? '')

/** The buttons of 何时. */
export const year = (page: Page, name: string): Locator => page.getByRole('group', { name: /^(年份|Years)$/ }).getByRole('button', { name: new RegExp(`^${name}`) })
