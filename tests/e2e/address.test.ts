import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { address, card, drawer, engineUp, finding, panel, row, says, words } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

const WHOLE = '#/?at=350128&y=2025&vs=2023&def=disclosure:gp_ni&f=outcome:unavailable&open=unavailable,zeros&tab=challenges:table&fig=disclosure'

describe('the address', () => {
  it('holds the whole view: another window opens the same', () => app.visit(WHOLE, async (page) => {
    await engineUp(page)
    const open = drawer(page)
    await open.waitFor()
    expect(await words(open)).toContain('46.10%')
    expect(await finding(page)).toContain('公开率46.1%（71/154）')
    expect(await finding(page)).toContain('2023年')
    await page.locator('.chips').getByText('去向＝无法提供').waitFor()
    await page.keyboard.press('Escape')
    await open.waitFor({ state: 'detached' })
    expect(await row(panel(page, 'outcomes'), '补正后仍不明确').count()).toBe(1)
    expect(await panel(page, 'challenges').getByRole('listbox').count()).toBe(0)
    await page.goBack()
    await open.waitFor()
    const seen = await words(page.locator('main'))
    await page.reload()
    await engineUp(page)
    await drawer(page).waitFor()
    expect(await words(page.locator('main'))).toBe(seen)
    expect(Object.fromEntries(address(page))).toMatchObject({ at: '350128', y: '2025', vs: '2023', def: 'disclosure:gp_ni', f: 'outcome:unavailable', open: 'unavailable,zeros', tab: 'challenges:table', fig: 'disclosure' })
  }))

  it('says what it does not know, and keeps the rest', () => app.visit('#/?at=350128&y=2031,2025&colour=red', async (page) => {
    await says(page, '2025年新收154件')
    await page.getByText('链接中的「y=2031」不在库中，已忽略。').waitFor()
    expect(await words(page.getByRole('main'))).toContain('「colour=red」')
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.getByText('已忽略').count()).toBe(0)
  }))

  it('of a link made with other data says which', () => app.visit('#/?at=350128&y=2025&data=2020-01-02', async (page) => {
    await page.getByText(/链接生成时的数据是2020-01-02版，现在是\d{4}-\d{2}-\d{2}版/).waitFor()
  }))

  it('#/ is everything, of the newest year that is nearly whole', () => app.visit('#/', async (page) => {
    await says(page, /库中\d+份20\d\d年(全域汇总|本级机关)报告，新收合计/)
    await engineUp(page)
    expect(await words(card(page, '核对'))).toContain('不平')
  }))

  it('the wordmark leads home', () => app.visit('#/?at=419001-public-security&y=2023', async (page) => {
    await says(page, '2023年新收34件')
    await engineUp(page)
    await page.getByRole('link', { name: '公开', exact: true }).click()
    await says(page, '2025年新收154件')
    await page.goBack()
    await says(page, '2023年新收34件')
  }))
})
