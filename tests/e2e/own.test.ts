import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { BODY, drop, formOf, paste, reportHtml, reportText } from './bring'
import { address, card, drawer, engineUp, finding, panel, row, says, words } from './see'
import { formatCount } from './numbers'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

const total = (seed: number): string => formatCount(formOf(seed).figures['requests.new.total']!)

describe('reports of the reader’s own', () => {
  it('a dropped page is read, shown, marked 本机, and stands beside the others', () => app.visit('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await drop(page, [{ name: '青山2025.html', text: reportHtml(7) }])
    await says(page, `2025年新收${total(7)}件`)
    const tray = page.getByRole('region', { name: '导入' })
    expect(await words(tray)).toMatch(new RegExp(`青山2025\\.html ${BODY.replace('人民政府', '')}.*2025年.*全域汇总`))
    expect(await words(page.getByRole('button', { name: /^谁/ }))).toContain('本机')
    expect(await words(row(panel(page, 'requests'), '自然人'))).toContain(formatCount(formOf(7).figures['requests.new.natural']!))
    expect(await words(page.getByRole('main').getByRole('contentinfo').or(page.getByText('来源').last()))).toContain('来源')
    await tray.getByRole('button', { name: '关闭' }).click()

    await row(panel(page, 'outcomes'), '予以公开').getByRole('button').first().click()
    const open = drawer(page)
    await open.locator('[data-ringed]').first().waitFor()
    expect((await open.locator('[data-ringed]').first().innerText()).trim()).toBe(String(formOf(7).figures['requests.granted.total']))
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^谁/ }).click()
    const places = page.getByRole('dialog')
    await places.getByRole('button', { name: new RegExp(`${BODY.slice(0, 6)}.*本机`) }).waitFor()
    await places.getByRole('button', { name: /^平潭综合实验区/ }).first().click()
    await says(page, '2025年新收154件')
  }))

  it('dropped before the engine is up, it waits for it and is not lost', async () => {
    let release = (): void => undefined
    const gate = new Promise<void>((done) => { release = done })
    await app.visit('', async (page) => {
      await says(page, '新收154件')
      await drop(page, [{ name: 'a.txt', text: reportText(11) }])
      await page.getByRole('region', { name: '导入' }).getByText('2025年').first().waitFor()
      release()
      await says(page, `2025年新收${total(11)}件`)
    }, { before: (page) => page.route('**/*.wasm', async (route) => { await gate; await route.continue() }) })
  })

  it('a pasted page keeps its tables, as HTML and as plain text', () => app.visit('', async (page) => {
    await engineUp(page)
    await paste(page, { html: reportHtml(21, 2023), text: '' })
    await says(page, `2023年新收${total(21)}件`)
    await paste(page, { text: reportText(22, 2024) })
    await says(page, `2024年新收${total(22)}件`)
    const tray = page.getByRole('region', { name: '导入' })
    expect((await words(tray)).match(/粘贴的网页/g)).toHaveLength(2)
    expect(await card(page, '新收').count()).toBe(1)
  }))

  it('two reports in one file are two, the same file again is said to be the same', () => app.visit('', async (page) => {
    await engineUp(page)
    const both = `${reportText(31, 2023)}\n\n${reportText(32, 2024)}`
    await drop(page, [{ name: 'both.txt', text: both }])
    const tray = page.getByRole('region', { name: '导入' })
    await tray.getByText('2024年').first().waitFor()
    expect(await tray.getByRole('button', { name: '查看' }).count()).toBe(2)
    await drop(page, [{ name: 'again.txt', text: both }])
    await tray.getByText('与已导入的相同，已跳过').waitFor()
    await tray.getByRole('button', { name: '查看' }).first().click()
    await says(page, /202[34]年新收/)
  }))

  it('joins sums only when it is counted in, and the page says so', () => app.visit('#/?y=2025&scope=aggregate', async (page) => {
    await engineUp(page)
    const alone = await finding(page)
    await drop(page, [{ name: 'a.html', text: reportHtml(43) }])
    await says(page, `2025年新收${total(43)}件`)
    await page.goBack()
    await says(page, /^库中/)
    expect(await finding(page)).toBe(alone)
    await page.getByRole('region', { name: '导入' }).getByLabel('计入合计').check()
    await page.getByText('合计含您导入的报告').waitFor()
    await says(page, `库中2份2025年全域汇总报告，新收合计${formatCount(154 + formOf(43).figures['requests.new.total']!)}件`)
    await page.getByRole('button', { name: '不计入' }).click()
    await page.getByText('合计含您导入的报告').waitFor({ state: 'detached' })
    expect(await finding(page)).toBe(alone)
  }))

  it('lists as many rows of a large drop as are looked at', () => app.visit('', async (page) => {
    await engineUp(page)
    await drop(page, Array.from({ length: 70 }, (_, i) => ({ name: `${i}.txt`, text: i % 2 === 0 ? reportText(50 + i, 2025, `测试市${i}区人民政府`) : '采购清单：笔三支，纸两包。' })))
    const tray = page.getByRole('region', { name: '导入' })
    await tray.getByText('已读70/70').waitFor()
    expect(await words(tray)).toMatch(/导入70份 已读70\/70.*失败 35/)
    expect(await tray.getByRole('listitem').count()).toBeLessThan(70)
    await tray.getByRole('button', { name: '复制错误信息' }).last().focus()
    while (await tray.getByRole('listitem').count() < 70) await tray.getByRole('listitem').last().scrollIntoViewIfNeeded()
    expect(await tray.getByRole('listitem').last().getAttribute('aria-posinset')).toBe('70')
    expect(await tray.getByRole('button', { name: '查看' }).count()).toBe(35)
  }))

  it('is never in a copied link, and the link says so', () => app.visit('', async (page) => {
    await engineUp(page)
    await drop(page, [{ name: 'a.html', text: reportHtml(41) }])
    await says(page, `2025年新收${total(41)}件`)
    await page.getByRole('button', { name: '复制链接' }).click()
    await page.getByText(/链接不含您导入的1份文件/).first().waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).not.toContain('own-')
    expect(address(page).get('at')).toContain('own-')
  }, { permissions: ['clipboard-read', 'clipboard-write'] }))
})
