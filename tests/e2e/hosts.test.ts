import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { POLICY } from '../../tools/policy.mjs'
import { launch, type App, type Hosting } from './app'
import { drop, reportHtml } from './bring'
import { clickBar, drawer, engineUp, panel, picture, row, says, words } from './see'

/** An address of this machine on which plain HTTP is no secure context. */
const lan = Object.values(networkInterfaces()).flat().find((i) => i?.family === 'IPv4' && !i.internal)?.address

const on = async (hosting: Hosting, act: (app: App) => Promise<void>): Promise<void> => {
  const app = await launch(hosting)
  try { await act(app) } finally { await app.close() }
}

/** The main job in a few steps: figures, a filter, a source, a file. */
const mainJob = (app: App): Promise<void> => app.visit('#/?at=350128&y=2025', async (page) => {
  await engineUp(page)
  await says(page, '2025年新收154件')
  await clickBar(panel(page, 'outcomes'), '无法提供')
  await page.getByRole('button', { name: '只看这一项' }).click()
  await page.getByRole('heading', { name: /无法提供由2019年的12件到2025年的53件/ }).waitFor()
  await row(panel(page, 'outcomes'), '予以公开').getByRole('button').first().click()
  await drawer(page).locator('[data-ringed]').first().waitFor()
  await page.keyboard.press('Escape')
  await drop(page, [{ name: 'a.html', text: reportHtml(61, 2024) }])
  await says(page, /2024年新收/)
})

describe('hosts', () => {
  it('without ranges', () => on({ ranges: false }, mainJob))

  it.runIf(lan !== undefined)('plain HTTP at an address of the network: no secure context', () => on({ host: lan! }, async (app) => {
    await mainJob(app)
    await app.visit('', async (page) => {
      expect(await page.evaluate(() => isSecureContext)).toBe(false)
      await engineUp(page)
      await page.getByRole('button', { name: '复制链接' }).click()
      const field = page.getByRole('dialog', { name: '复制', exact: true }).getByRole('textbox')
      expect(await field.inputValue()).toContain('#/?at=350128&y=2025')
      expect(await field.evaluate((e: HTMLTextAreaElement) => e.selectionEnd! - e.selectionStart!)).toBeGreaterThan(20)
      await page.keyboard.press('Escape')
      await field.waitFor({ state: 'detached' })
    })
  }))

  it('without the data file: the summary stays, and a sentence says what is missing', () => on({}, (app) => app.visit('', async (page) => {
    await page.getByText(/没找到数据文件.*reports\.duckdb.*404/).first().waitFor()
    await says(page, '2025年新收154件')
    expect(await words(panel(page, 'outcomes'))).toContain('53')
    await page.getByRole('button', { name: '重试' }).waitFor()
  }, { caused: /404|reports\.duckdb/, before: (page) => page.route('**/reports.duckdb', (route) => route.fulfill({ status: 404, body: '404' })) })))

  it('where the engine does not come: the summary stays, another try helps', () => on({}, async (app) => {
    let broken = true
    await app.visit('', async (page) => {
      await page.getByText(/查询引擎没有启动.*duckdb-eh/).first().waitFor()
      await says(page, '2025年新收154件')
      broken = false
      await page.getByRole('button', { name: '重试' }).click()
      await engineUp(page)
      expect(await page.getByText(/查询引擎没有启动|没找到数据文件/).count()).toBe(0)
    }, { caused: /wasm|ERR_FAILED|Failed to load resource|fetch/i, before: (page) => page.route('**/*.wasm', (route) => (broken ? route.abort() : route.continue())) })
  }))

  it('where the policy forbids WebAssembly: said, and figures can be read', () => on({ policy: POLICY.replace(" 'wasm-unsafe-eval'", '') }, (app) => app.visit('', async (page) => {
    await page.getByText(/浏览器禁止运行WebAssembly/).first().waitFor()
    await says(page, '2025年新收154件')
  }, { caused: /WebAssembly|Content Security Policy|wasm/i })))

  it('without the summary: said, with a way to try again', () => on({}, (app) => app.visit('', async (page) => {
    await page.getByText(/没找到数据文件.*summary\.json/).first().waitFor()
    await page.getByRole('button', { name: '重试' }).waitFor()
  }, { caused: /404|summary/, before: (page) => page.route('**/summary.json', (route) => route.fulfill({ status: 404, body: '404' })) })))

  it('where the code of the pictures does not come: each panel says so and keeps its figures, another try draws it', () => on({}, async (app) => {
    let broken = true
    await app.visit('#/?at=350128&y=2025', async (page) => {
      await engineUp(page)
      const outcomes = panel(page, 'outcomes')
      const said = outcomes.getByRole('alert').filter({ hasText: '这张图没有画出来' })
      await said.waitFor()
      expect(await words(row(outcomes, '无法提供'))).toContain('53')
      broken = false
      await said.getByRole('button', { name: '重试' }).click()
      await picture(outcomes).waitFor()
      expect(await said.count()).toBe(0)
    }, { caused: /EChart/, before: (page) => page.route('**/EChart-*.js', (route) => (broken ? route.abort() : route.continue())) })
  }))

  it('where the drawer does not come: a note says so, and the page lives on', () => on({}, (app) => app.visit('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await row(panel(page, 'outcomes'), '予以公开').getByRole('button').first().click()
    const note = page.getByRole('alert').filter({ hasText: '页面的一部分没有载入' })
    await note.getByRole('button', { name: '知道了' }).click()
    expect(await note.count()).toBe(0)
    await page.getByRole('group', { name: '年份' }).getByRole('button', { name: /^2024/ }).click()
    await says(page, '2024年新收218件')
  }, { caused: /SourceLayer/, before: (page) => page.route('**/SourceLayer-*.js', (route) => route.abort()) })))
})
