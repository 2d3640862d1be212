import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { address, card, engineUp, panel, row, says, words, year } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

describe('the filter bar', () => {
  it('picks a body by search, a year, a comparison, and the browser goes back a step at a time', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: /^谁/ }).click()
    await page.getByRole('searchbox', { name: /名称/ }).fill('hz')
    await page.getByRole('button', { name: /^淮安市洪泽区人民政府/ }).first().click()
    await says(page, '2023年新收21件')
    expect(address(page).get('at')).toBe('320813')
    await page.goBack()
    await says(page, '2025年新收154件')
    await year(page, '2023').click()
    await says(page, '2023年新收81件')
    await page.getByRole('button', { name: /^对比/ }).click()
    await page.getByRole('radio', { name: /^2021年/ }).click()
    await says(page, '比2021年多11件')
    expect(address(page).get('vs')).toBe('2021')
    await page.goBack()
    await says(page, '比2022年多7件')
    await page.goBack()
    await says(page, '2025年新收154件')
  }))

  it('says chance where the interval of a fall holds nought: 2025 beside 2023', () => app.stay('#/?at=350128&y=2025&vs=2023', async (page) => {
    await says(page, '比2023年多73件；公开率48.0%（71/148），与2023年的51.9%（42/81）相差在偶然起伏范围内')
    const rate = await words(card(page, '公开率'))
    expect(rate).toContain('−3.9百分点≈')
    expect(rate).toContain('95%区间−17.1到+9.5')
    expect(await page.getByRole('main').innerText()).not.toMatch(/公开率[^。]*下降/)
  }))

  it('switches the scope where both are in store, and says so where one is not', () => app.stay('#/?y=2023', async (page) => {
    await engineUp(page)
    await says(page, '全域汇总报告')
    await page.getByRole('button', { name: '本级机关' }).click()
    await says(page, '1份2023年本级机关报告')
    await says(page, '新收合计34件')
    await page.goBack()
    await says(page, '新收合计102件')
    await page.goto(`${app.address}#/?at=350128&y=2025&scope=own`)
    await page.getByText('此机关只有「全域汇总」报告').first().waitFor()
  }))

  it('changes a definition everywhere at once, and back', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: /^口径/ }).first().click()
    const choice = page.getByRole('radio', { name: /受理|新收＋上年结转/ }).first()
    expect(await words(page.getByRole('dialog'))).toContain('46.1%')
    await choice.check()
    await says(page, '公开率46.1%（71/154）')
    expect(await words(card(page, '公开率'))).toContain('46.1% 71/154')
    expect(address(page).get('def')).toBe('disclosure:gp_ni')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /已改1项/ }).click()
    await page.getByRole('button', { name: '恢复默认' }).click()
    await says(page, '公开率48.0%（71/148）')
    expect(address(page).get('def')).toBeNull()
  }))

  it('makes a range of years with the shift key, and keeps the two forms apart', () => app.stay('#/?at=350128&y=2019', async (page) => {
    await engineUp(page)
    await page.waitForFunction(() => document.body.innerText.includes('2019年'))
    await year(page, '2021').click({ modifiers: ['Shift'] })
    await page.getByRole('heading', { name: /新收由2019年的23件到2021年的70件/ }).waitFor()
    expect(address(page).get('y')).toBe('2019-2021')
    expect(await words(panel(page, 'requests'))).toContain('2021年起表式变更')
    await year(page, '2019').click()
    await says(page, '2019年新收23件')
    await says(page, '2019年')
    expect(await words(panel(page, 'challenges'))).toContain('三类案件均为0件')
    expect(await words(row(panel(page, 'outcomes'), '其他处理'))).toMatch(/\d/)
  }))
})
