import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { address, engineUp, panel, picture, row, words } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

describe('the foot of a panel', () => {
  it('leads from a count of blanks to the first blank cell, and from the definition to all of them', () => app.stay('#/?at=310000-general-office&y=2019', async (page) => {
    await engineUp(page)
    const outcomes = panel(page, 'outcomes')
    await outcomes.getByRole('button', { name: /^空白\d+格$/ }).click()
    await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset['state'] === 'blank')
    expect(await outcomes.locator('[data-state=blank]:focus').count()).toBe(1)
    expect(await outcomes.getByRole('button', { name: '待认0格' }).count(), 'nothing to lead to').toBe(0)
    await outcomes.getByRole('button', { name: /^口径：/ }).click()
    await page.getByRole('dialog').waitFor()
  }))
})

describe('findings', () => {
  it('beyond the first few open in place, in the address, and back folds them; one of two years leads to both tables', () => app.stay('#/?y=2023&scope=aggregate', async (page) => {
    await engineUp(page)
    const attention = panel(page, 'attention')
    const items = attention.getByRole('listitem')
    await attention.getByRole('button', { name: '看2022年原表' }).waitFor()
    const few = await items.count()
    await attention.getByRole('button', { name: /^另有\d+条问题$/ }).click()
    await attention.getByRole('button', { name: '收起' }).waitFor()
    expect(await items.count()).toBeGreaterThan(few)
    expect(address(page).get('open')).toBe('findings')
    await page.goBack()
    await attention.getByRole('button', { name: /^另有\d+条问题$/ }).waitFor()
    expect(await items.count()).toBe(few)
    await attention.getByRole('button', { name: '看2022年原表' }).click()
    await page.getByRole('dialog').getByRole('heading', { name: /2022年/ }).waitFor()
  }))
})

describe('reasons', () => {
  it('open in place, fold those that are nought, survive a reload, and close with the back button', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const outcomes = panel(page, 'outcomes')
    await outcomes.getByRole('button', { name: '无法提供', exact: true }).click()
    await row(outcomes, '本机关不掌握').waitFor()
    expect(await words(row(outcomes, '本机关不掌握'))).toMatch(/ 50 .*33\.8%/)
    expect(await words(row(outcomes, '需要另行制作'))).toMatch(/ 3 .*2\.0%/)
    expect(await row(outcomes, '补正后仍不明确').count(), 'nought is folded').toBe(0)
    const fold = outcomes.getByRole('button', { name: /其余1种情形.*0|1种.*为0/ })
    await fold.click()
    await row(outcomes, '补正后仍不明确').waitFor()
    expect(address(page).get('open')).toBe('unavailable,zeros')

    await page.reload()
    await row(panel(page, 'outcomes'), '补正后仍不明确').waitFor()
    expect(await outcomes.getByRole('button', { name: '无法提供', exact: true }).getAttribute('aria-expanded')).toBe('true')
    await engineUp(page)

    await page.goBack()
    await row(outcomes, '补正后仍不明确').waitFor({ state: 'detached' })
    await page.goBack()
    await row(outcomes, '本机关不掌握').waitFor({ state: 'detached' })
  }))

  it('measures by 占比 or by 件数, in the address and back', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const outcomes = panel(page, 'outcomes')
    const heads = outcomes.getByRole('table')
    expect(await words(heads)).toContain('50%')
    const before = await picture(outcomes).innerHTML()
    await outcomes.getByRole('button', { name: '件数' }).click()
    await outcomes.getByText('竖线为2024年件数').waitFor()
    expect(address(page).get('scale')).toBe('count')
    expect(await words(heads)).toMatch(/ 去向 0 80 件 /)
    await expect.poll(() => picture(outcomes).innerHTML()).not.toBe(before)
    await page.goBack()
    await outcomes.getByText('竖线为2024年占比').waitFor()
    await expect.poll(() => picture(outcomes).innerHTML()).toBe(before)
  }))

  it('all at once, and the kinds of organisations beside them', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.getByRole('button', { name: '展开21种情形' }).click()
    const outcomes = panel(page, 'outcomes')
    for (const reason of ['行政执法案卷', '本机关不掌握', '信访举报投诉', '逾期不补正']) await row(outcomes, reason).first().waitFor()
    await panel(page, 'requests').getByRole('button', { name: '法人或其他组织' }).click()
    await row(panel(page, 'requests'), '商业企业').waitFor()
    expect(await words(row(panel(page, 'requests'), '商业企业'))).toMatch(/3$/)
    expect(address(page).get('open')).toContain('organisations')
  }))

  it('table in place of a picture, kept in the address', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const outcomes = panel(page, 'outcomes')
    await outcomes.getByRole('button', { name: '表', exact: true }).click()
    await outcomes.getByRole('listbox').waitFor({ state: 'detached' })
    await outcomes.getByRole('button', { name: '无法提供', exact: true }).click()
    await row(outcomes, '本机关不掌握').waitFor()
    expect(address(page).get('tab')).toBe('outcomes:table')
    await outcomes.getByRole('button', { name: '图', exact: true }).click()
    await outcomes.getByRole('listbox').waitFor()
  }))
})
