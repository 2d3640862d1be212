import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launch, type App } from './app'
import { drop, paste, reportHtml, type Brought } from './bring'
import { engineUp, finding, says, words } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

const BAD: readonly (Brought & { readonly what: string; readonly says: RegExp })[] = [
  { what: 'nothing', name: 'empty.html', text: '', says: /「empty\.html」是空的/ },
  { what: 'another page', name: 'notice.html', text: '<html><body><h1>关于清明节放假的通知</h1><table><tr><td>日期</td><td>4月5日</td></tr></table></body></html>', says: /「notice\.html」不像政府信息公开工作年度报告：找到1个表格.*关于清明节放假的通知/ },
  { what: 'a report without tables', name: 'prose.txt', text: '测试市青山区人民政府2025年政府信息公开工作年度报告\n一、总体情况\n2025年，本区主动公开信息若干条，依申请公开工作平稳。\n二、主动公开政府信息情况\n见附件。', says: /「prose\.txt」谈到政府信息公开年度报告/ },
  { what: 'a PDF', name: 'report.html', bytes: '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n', says: /「report\.html」按内容看是PDF文件/ },
  { what: 'a picture named as a page', name: 'scan.html', bytes: '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01', says: /「scan\.html」按内容看是图片/ },
  { what: 'bytes named as a page', name: 'binary.html', bytes: Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 167 + (i >> 3) * 31) % 256)).join(''), says: /「binary\.html」(是二进制文件|的文字编码无法识别)/ },
  { what: '50 MB', name: 'huge.txt', megabytes: 50, says: /「huge\.txt」50 ?MB，超过单个文件.*的上限/ },
]

const tray = (page: Page) => page.getByRole('region', { name: '导入' })

describe('bad input', () => {
  it('gets a sentence each, and nothing else on the screen is lost', () => app.visit('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const before = await words(page.getByRole('main'))
    for (const bad of BAD) {
      await drop(page, [bad])
      await tray(page).getByRole('listitem').filter({ hasText: bad.name }).filter({ hasText: '失败' }).waitFor()
      expect(await words(tray(page).getByRole('listitem').filter({ hasText: bad.name })), bad.what).toMatch(bad.says)
    }
    expect(await words(page.getByRole('main'))).toBe(before)
    expect(await tray(page).getByRole('listitem').count()).toBe(BAD.length)
  }))

  it('among good files stops none of them', () => app.visit('', async (page) => {
    await engineUp(page)
    await drop(page, [{ name: 'empty.html', text: '' }, { name: 'good.html', text: reportHtml(51, 2024) }, { name: 'x.pdf', bytes: '%PDF-1.4\n' }])
    await says(page, /2024年新收/)
    expect(await words(tray(page))).toMatch(/已读3\/3.*失败 2/)
  }))

  it('a script in a page is not run, nor anything of it fetched', () => app.visit('', async (page) => {
    await engineUp(page)
    const nasty = reportHtml(52, 2025, '测试市<b onclick="window.hit=1">红山</b>区人民政府')
      .replace('</body>', '<script>window.hit = 1; fetch("https://example.com/x")</script><img src="https://example.com/a.png" onerror="window.hit=1"><iframe src="https://example.com/"></iframe><svg onload="window.hit=1"></svg></body>')
    await drop(page, [{ name: 'nasty.html', text: nasty }])
    await says(page, /2025年新收/)
    await paste(page, { html: nasty.replace('2025年', '2024年') })
    await tray(page).getByText('粘贴的网页').first().waitFor()
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined()
  }))

  it('a paste of nothing in particular is said to be none, and a paste into a field stays there', () => app.visit('', async (page) => {
    await engineUp(page)
    await paste(page, { text: '你好' })
    await tray(page).getByText(/「粘贴的网页」/).waitFor()
    const before = await finding(page)
    await tray(page).getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: /^谁/ }).click()
    const field = page.getByRole('searchbox')
    await field.evaluate((e) => {
      const data = new DataTransfer()
      data.setData('text/plain', '平潭')
      e.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    expect(await tray(page).count()).toBe(0)
    expect(await finding(page)).toBe(before)
  }))

  it('in English too', () => app.visit('#/?at=350128&y=2025&lang=en', async (page) => {
    await engineUp(page)
    await drop(page, [{ name: 'empty.html', text: '' }])
    await page.getByText(/“empty\.html” is empty/).waitFor()
  }))
})
