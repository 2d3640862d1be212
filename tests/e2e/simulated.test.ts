import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { drop, reportHtml } from './bring'
import { address, clickBar, engineUp, finding, panel, says } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

describe('the simulated national set', () => {
  it('is chosen, banded on every view, filtered at 25,000 reports, searched, and left', () => app.visit('', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: '更多', exact: true }).click()
    await page.getByRole('radio', { name: /模拟全国数据/ }).click()
    await page.getByText('模拟数据，不是真实报告').first().waitFor()
    expect(address(page).get('set')).toBe('sim')
    await says(page, /库中[\d,]+份\d{4}年/)
    await engineUp(page)
    const before = await finding(page)
    await clickBar(panel(page, 'outcomes'), '无法提供')
    await page.getByRole('button', { name: '只看这一项' }).click()
    await page.getByRole('heading', { name: /无法提供由/ }).waitFor()
    await page.getByRole('button', { name: '去掉「去向＝无法提供」' }).click()
    await says(page, before)

    await page.getByRole('button', { name: /^谁/ }).click()
    await page.getByRole('searchbox').fill('gaj')
    await page.getByText(/还有[\d,]+个，请多输几个字/).waitFor()
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').first().click()
    await says(page, /年新收|年报告不在库/)
    expect(await page.getByText('模拟数据，不是真实报告').count()).toBeGreaterThan(0)

    await drop(page, [{ name: 'a.html', text: reportHtml(71, 2024) }])
    await page.getByText('模拟数据，不是真实报告').first().waitFor({ state: 'detached' })
    await says(page, /2024年新收/)
    expect(await page.getByRole('main').innerText(), 'never mixed with real reports').not.toContain('模拟')
    expect(address(page).get('set')).toBeNull()
  }))
})
