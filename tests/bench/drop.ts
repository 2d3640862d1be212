import type { Page } from 'playwright-core'
import type { App } from '../e2e/app'
import { reportHtml, reportText } from '../e2e/bring'
import { engineUp } from '../e2e/see'
import { ms, type Measured } from './stats'

const COUNT = 1000

interface Held { held: DataTransfer; tasks: number[] }

/** Puts the files into the page in portions: what the machine of a reader does before the drop, and none of the page's work. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => { (window as unknown as Held).held = new DataTransfer() })
  for (let from = 0; from < COUNT; from += 50) {
    const files = Array.from({ length: Math.min(50, COUNT - from) }, (_, n) => from + n).map((i) => ({
      name: `${i}.${i % 2 ? 'txt' : 'html'}`, text: (i % 2 ? reportText : reportHtml)(i + 1, 2019 + (i % 7), `测试市${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'东南西北中'[i % 5]}${i}区人民政府`),
    }))
    await page.evaluate((some) => { for (const { name, text } of some) (window as unknown as Held).held.items.add(new File([text], name)) }, files)
  }
}

/** Drops them, and notes every long task from then on. */
const dropHeld = (page: Page): Promise<void> => page.evaluate(async () => {
  const held = window as unknown as Held
  held.tasks = []
  new PerformanceObserver((list) => held.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' })
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: held.held, bubbles: true, cancelable: true }))
    await new Promise((done) => { setTimeout(done, 20) })
  }
})

/** Waits with few questions to the page, whose own tasks are measured. */
const until = (page: Page, selector: string, text: string): Promise<unknown> => page.waitForFunction(
  ([where, what]) => [...document.querySelectorAll(where!)].some((e) => e.textContent?.includes(what!)), [selector, text], { polling: 250, timeout: 300_000 })

/** Many reports dropped at once, HTML and text by turns: all read, checked, in the engine's tables, and the first of them on screen. */
export async function measureDrop(app: App): Promise<readonly Measured[]> {
  const { page, close } = await app.open('')
  try {
    await engineUp(page)
    await prepare(page)
    await page.waitForTimeout(2000)
    const from = performance.now()
    await dropHeld(page)
    await until(page, '[aria-label="导入"] p', `已读${COUNT}/${COUNT}`)
    const read = performance.now() - from
    await until(page, 'button', '本机')
    const time = performance.now() - from
    const whileImporting = await page.evaluate(() => (window as unknown as Held).tasks)
    await page.waitForTimeout(3000)
    const afterwards = (await page.evaluate(() => (window as unknown as Held).tasks)).slice(whileImporting.length)
    const failed = await page.locator('[data-state=failed]').count()
    const longest = (tasks: readonly number[]): string => (tasks.length === 0 ? '< 50 ms' : `${ms(Math.max(...tasks))}, ${tasks.length} over 50 ms`)
    return [
      { what: `${COUNT} reports dropped at once, ${failed} of them not read, until the first is on screen`, value: `${(time / 1000).toFixed(1)} s`, budget: '< 20 s' },
      { what: 'of which until all are read', value: `${(read / 1000).toFixed(1)} s`, budget: '' },
      { what: 'longest task of the page until then', value: longest(whileImporting), budget: '≤ 50 ms' },
      { what: 'longest task of the 3 s after it: the panels are painted', value: longest(afterwards), budget: '' },
    ]
  } finally {
    await close()
  }
}
