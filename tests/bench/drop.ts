import type { App } from '../e2e/app'
import { drop, reportHtml, reportText } from '../e2e/bring'
import { engineUp } from '../e2e/see'
import { ms, type Measured } from './stats'

const COUNT = 200

/** Many reports dropped at once, HTML and text by turns: all read, checked and in the engine's tables. */
export async function measureDrop(app: App): Promise<readonly Measured[]> {
  const files = Array.from({ length: COUNT }, (_, i) => ({
    name: `${i}.${i % 2 ? 'txt' : 'html'}`, text: (i % 2 ? reportText : reportHtml)(i + 1, 2019 + (i % 7), `测试市${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'东南西北中'[i % 5]}${i}区人民政府`),
  }))
  const { page, close } = await app.open('')
  try {
    await engineUp(page)
    await page.evaluate(() => {
      const w = window as unknown as { tasks: number[] }
      w.tasks = []
      new PerformanceObserver((list) => w.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' })
    })
    const from = performance.now()
    await drop(page, files)
    await page.getByRole('region', { name: '导入' }).getByText(`已读${COUNT}/${COUNT}`).waitFor({ timeout: 300_000 })
    const time = performance.now() - from
    await page.waitForTimeout(2000)
    const { tasks, failed } = await page.evaluate(() => ({ tasks: (window as unknown as { tasks: number[] }).tasks, failed: document.querySelectorAll('[data-state=failed]').length }))
    return [
      { what: `${COUNT} reports dropped at once, ${failed} of them not read`, value: `${(time / 1000).toFixed(1)} s`, budget: '1,000 in < 20 s' },
      { what: 'longest task of the page meanwhile', value: tasks.length === 0 ? '< 50 ms' : ms(Math.max(...tasks)), budget: '≤ 50 ms' },
    ]
  } finally {
    await close()
  }
}
