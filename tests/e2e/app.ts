import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { serve } from '../../tools/serve.mjs'
import { POLICY } from '../../tools/policy.mjs'

export const dist = resolve(import.meta.dirname, '../../dist')

/** The production build under its policy, in Chromium, with everything written down that must not happen. */
export interface App {
  readonly browser: Browser
  readonly address: string
  /** Opens a page at a hash (`#/?at=…`). What went wrong on it is kept in `troubles`. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Opened>
  close(): Promise<void>
}

export interface Opened {
  readonly page: Page
  /** Console errors, page errors, violations of the policy, failed requests. */
  readonly troubles: readonly string[]
  /** Requests to any other origin. */
  readonly foreign: readonly string[]
  close(): Promise<void>
}

export async function launch(options: { ranges?: boolean } = {}): Promise<App> {
  if (!existsSync(`${dist}/index.html`)) throw new Error('dist/ is missing: run `npm run build` (or `npm test`, which builds it) first')
  const host = await serve(dist, { port: 4273, ranges: options.ranges ?? true, headers: { 'Content-Security-Policy': POLICY } })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const open = async (hash = '', contextOptions: BrowserContextOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN', ...contextOptions })
    const page = await context.newPage()
    const troubles: string[] = []
    const foreign: string[] = []
    page.on('console', (message) => { if (message.type() === 'error') troubles.push(`console: ${message.text()}`) })
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(host.address) && !url.startsWith('data:') && !url.startsWith('blob:')) foreign.push(url)
    })
    await page.goto(`${host.address}${hash}`)
    return { page, troubles, foreign, close: () => context.close() }
  }
  return { browser, address: host.address, open, close: async () => { await browser.close(); await host.close() } }
}
