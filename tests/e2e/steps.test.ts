import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { address, engineUp, panel, picture, says } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

describe('steps by key and by column', () => {
  it('single keys: place, years, definitions, previous year, help', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await page.keyboard.press('[')
    await says(page, '2024年新收218件')
    await page.keyboard.press(']')
    await says(page, '2025年新收154件')
    await page.keyboard.press('/')
    await page.getByRole('searchbox').waitFor()
    await page.keyboard.type('jysf')
    await page.keyboard.press('Enter')
    await says(page, '2023年新收34件')
    await page.keyboard.press('k')
    await page.getByRole('radio').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('y')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('2023')
  }))

  it('a column of 新收 offers its year', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const drawing = picture(panel(page, 'requests'))
    await drawing.waitFor()
    await drawing.scrollIntoViewIfNeeded()
    const option = panel(page, 'requests').getByRole('option', { name: /自然人.*2024年，217件/ })
    expect(await option.count()).toBe(1)
    const head = await panel(page, 'requests').getByRole('columnheader', { name: '2024' }).boundingBox()
    const drawn = await drawing.boundingBox()
    await page.mouse.click(head!.x + head!.width / 2, drawn!.y + drawn!.height - 60)
    await page.getByRole('button', { name: '看2024年', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '2024年新收218件' }).waitFor()
    expect(address(page).get('y')).toBe('2024')
  }))
})
