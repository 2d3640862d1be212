import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app'
import { address, drawer, engineUp, panel, row, says, words, year } from './see'

let app: App
beforeAll(async () => { app = await launch() })
afterAll(() => app.close())

describe('the drawer 出处', () => {
  it('48.0% is (33＋38)÷148; each number rings its digits in the run; ∴ vouches for nothing; Esc gives focus back', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    const opener = page.getByRole('heading', { level: 1 }).getByRole('button', { name: '48.0%（71/148）' })
    await opener.click()
    const open = drawer(page)
    await open.getByRole('heading', { name: /公开率.*平潭综合实验区.*2025/ }).waitFor()
    expect(address(page).get('fig')).toBe('disclosure')
    const said = await words(open)
    expect(said).toMatch(/（ ?33.*＋ ?38.*） ?÷ ?148.*＝ ?47\.97%/)
    expect(said).toContain('40.1%～56.0%')
    expect(said).toContain('表内42项勾稽：32项相符，10项用于判读')
    expect(said).toContain('正文的148＝办结')
    expect(said).toMatch(/更正 无/)
    expect(said).toContain("FROM report WHERE id = '350128-2025-aggregate'")

    const table = open.getByRole('region', { name: '收到和处理政府信息公开申请情况' })
    for (const [number, cell, run] of [['33', '三（一）总计', '330000033'], ['38', '三（二）总计', '380000038'], ['148', '三（七）总计', '14710000148']] as const) {
      const button = open.getByRole('button', { name: `${number} ${cell}` })
      await button.click()
      expect(await button.getAttribute('aria-pressed')).toBe('true')
      const ring = table.locator('mark[data-current]')
      expect(await ring.innerText()).toBe(number)
      expect((await ring.locator('xpath=..').innerText()).replace(/\s/g, '')).toContain(run)
      const [box, inside] = [(await table.boundingBox())!, (await ring.boundingBox())!]
      expect(inside.y, 'scrolled to').toBeGreaterThanOrEqual(box.y - 1)
      expect(inside.y + inside.height).toBeLessThanOrEqual(box.y + box.height + 1)
    }

    const checks = await open.getByRole('listitem').allInnerTexts()
    const readings = checks.filter((c) => c.includes('六类之和'))
    expect(readings.length).toBe(3)
    for (const check of readings) expect(check.trim()).toMatch(/^∴/)
    expect(checks.some((c) => c.trim().startsWith('✓'))).toBe(true)
    expect(await open.getByRole('link', { name: /原文/ }).getAttribute('href')).toMatch(/^https:\/\/www\.pingtan\.gov\.cn\//)

    await page.keyboard.press('Escape')
    await open.waitFor({ state: 'detached' })
    expect(await opener.evaluate((e) => e === document.activeElement)).toBe(true)
    expect(address(page).get('fig')).toBeNull()
  }))

  it('a figure that nobody can read shows its raw text, its place and why', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await panel(page, 'attention').getByRole('listitem').filter({ hasText: '5845546' }).getByRole('button', { name: '看原表' }).click()
    const open = drawer(page)
    await open.waitFor()
    const said = await words(open)
    expect(said).toContain('待认')
    expect(said).toContain('「5845546」可拆为15种')
    expect(await open.locator('mark').first().innerText()).toBe('5845546')
    const cells = row(open, '规范性文件').getByRole('cell')
    expect((await cells.allInnerTexts()).map((t) => t.includes('待认'))).toEqual([true, true, true])
    expect(said).toContain('≠')
  }))

  it('a figure of another year opens that year', () => app.stay('#/?at=350128&y=2025', async (page) => {
    await engineUp(page)
    await row(panel(page, 'requests'), '自然人').getByRole('button', { name: '2024年，217件' }).click()
    const open = drawer(page)
    await open.waitFor()
    expect(await open.getByRole('heading').first().innerText()).toContain('2024')
    expect(await words(open)).toContain('217')
    await page.keyboard.press('Escape')
    await open.waitFor({ state: 'detached' })
    await row(panel(page, 'requests'), '法人或其他组织').getByRole('button', { name: '2024年，1件' }).click()
    await open.waitFor()
    expect(await open.getByRole('heading').first().innerText()).toContain('2024')
  }))

  it('a sum lists its reports, and each opens its own cell', () => app.stay('#/?y=2024', async (page) => {
    await engineUp(page)
    await says(page, '新收合计3,337件')
    await page.getByRole('heading', { level: 1 }).getByRole('button', { name: /^3,337/ }).click()
    const open = drawer(page)
    await open.waitFor()
    const parts = await words(open)
    expect(parts).toContain('3,119')
    expect(parts).toContain('218')
    await open.getByRole('button', { name: /平潭综合实验区/ }).click()
    await open.getByRole('heading', { name: /平潭综合实验区.*2024/ }).waitFor()
    expect(await words(row(open, '新收'))).toContain('218')
    expect(await open.getByRole('link', { name: /原文/ }).getAttribute('href')).toMatch(/^https:/)
    await page.reload()
    await open.getByRole('heading', { name: /平潭综合实验区.*2024/ }).waitFor()
    await engineUp(page)
    expect(await page.getByText('已忽略').count()).toBe(0)
  }))

  it('leads to the definitions', () => app.stay('#/?at=350128&y=2025&fig=disclosure', async (page) => {
    await engineUp(page)
    await drawer(page).getByRole('button', { name: '换口径' }).click()
    await page.getByRole('radio', { name: /受理|上年结转/ }).first().waitFor()
    expect(address(page).get('fig')).toBeNull()
    await year(page, '2025').waitFor()
  }))

  it('shows the ringed cell itself, not only the heads over it, also where those are tall', () => app.stay('#/?at=419001-public-security&fig=requests.new.total', async (page) => {
    await drawer(page).locator('td[data-ringed]').waitFor()
    const seen = (): Promise<boolean> => page.evaluate(() => {
      const cell = document.querySelector('td[data-ringed]')!
      const box = cell.getBoundingClientRect()
      return cell.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
    })
    await expect.poll(seen).toBe(true)
    expect((await words(drawer(page).locator('td[data-ringed]'))).trim()).toBe('34')
  }))
})
