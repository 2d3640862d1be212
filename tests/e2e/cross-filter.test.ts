import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { address, clickBar, engineUp, panel, row, words } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

describe('panels that filter one another', () => {
  it('offers the source and the filter on a mark; the filter reaches every panel but its own', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const outcomes = panel(page, 'outcomes')
    const own = await words(outcomes.getByRole('table'))
    await clickBar(outcomes, '无法提供')
    const offer = page.getByRole('dialog', { name: /无法提供/ })
    await offer.getByRole('button', { name: '看出处' }).waitFor()
    expect(await words(offer)).toContain('53')
    await offer.getByRole('button', { name: '只看这一项' }).click()

    await page.getByRole('heading', { name: /无法提供由2019年的12件到2025年的53件/ }).waitFor()
    expect(address(page).get('f')).toBe('outcome:unavailable')
    expect(await words(row(panel(page, 'requests'), '自然人'))).toMatch(/52$/)
    expect(await words(outcomes.getByRole('table'))).toBe(own)
    expect(await words(outcomes)).toContain('本图按「无法提供」突出，不被它筛去')

    await clickBar(panel(page, 'outcomes'), '部分公开')
    await page.getByRole('button', { name: '只看这一项' }).click()
    await page.getByRole('button', { name: '去掉「去向＝部分公开」' }).waitFor()
    await page.getByRole('heading', { name: /部分公开由2019年.*到2025年的38件/ }).waitFor()
    expect(await page.getByRole('button', { name: '去掉「去向＝无法提供」' }).count(), 'one clause a panel').toBe(0)

    await page.goBack()
    await page.getByRole('button', { name: '去掉「去向＝无法提供」' }).click()
    await page.getByRole('heading', { name: /新收由2019年的23件到2025年的154件/ }).waitFor()
    expect(address(page).get('f')).toBeNull()
    await page.goBack()
    await page.getByRole('button', { name: '去掉「去向＝无法提供」' }).waitFor()
  }))

  it('holds two clauses of two panels, and clears them together', () => app.stay('#/?at=350128&y=2025&f=outcome:unavailable,applicant:natural', async (page) => {
    await page.getByRole('button', { name: '去掉「申请人＝自然人」' }).waitFor()
    await engineUp(page)
    const requests = await words(panel(page, 'requests'))
    expect(requests).toContain('无法提供由2019年的12件到2025年的53件')
    await panel(page, 'outcomes').getByRole('heading').filter({ hasText: '147件' }).waitFor()
    expect(await words(row(panel(page, 'outcomes'), '无法提供'))).toContain('52')
    await page.getByRole('button', { name: '全部清除' }).click()
    await panel(page, 'outcomes').getByRole('heading').filter({ hasText: '148件' }).waitFor()
    expect(await page.getByRole('list', { name: '已选条件' }).count()).toBe(0)
  }))
})
