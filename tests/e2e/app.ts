import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { serve } from '../../tools/serve.mjs'
import { POLICY } from '../../tools/policy.mjs'

/** The build under test; another folder through GONGKAI_DIST. */
export const dist = resolve(import.meta.dirname, '../..', process.env['GONGKAI_DIST'] ?? 'dist')

/** Waiting, not measuring: a machine under load is slow, and no test is about that. */
const PATIENCE = Number(process.env['GONGKAI_PATIENCE'] ?? 90_000)

/** What must not happen on a page, written down as it happens. */
export interface Troubles {
  /** Console errors, page errors, violations of the policy, failed requests. */
  readonly troubles: readonly string[]
  /** Requests to any other origin. */
  readonly foreign: readonly string[]
}

export interface Visit extends BrowserContextOptions {
  /** Done to the page before it goes anywhere: routes, scripts that run first. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Troubles that the test itself causes (a file taken away) and that are therefore none. */
  readonly caused?: RegExp
}

export interface Opened extends Troubles {
  readonly page: Page
  close(): Promise<void>
}

/** The production build under its policy, in Chromium. */
export interface App {
  readonly browser: Browser
  readonly address: string
  /** Opens a page at a hash (`#/?at=…`). */
  open(hash?: string, options?: Visit): Promise<Opened>
  /** Opens a page, acts, and fails on every trouble and every request to another origin. */
  visit(hash: string, act: (page: Page) => Promise<void>, options?: Visit): Promise<void>
  /** The same on one page that stays open with its engine up, for tests that leave nothing behind but a hash. */
  stay(hash: string, act: (page: Page) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export interface Hosting {
  /** False: a host that ignores Range headers. */
  readonly ranges?: boolean
  /** An address of this machine other than loopback: plain HTTP there is no secure context. */
  readonly host?: string
  readonly policy?: string
}

/** What playwright-core turns off: a second list takes the place of its own. */
const OFF = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'OptimizationHints', 'AimEnabled', 'PreconnectToSearch']
/** Pages of the browser's own in every new window, its address bar among them: they take both cores of a small machine for seconds. */
const OWN_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI', 'AiModeOmniboxEntryPoint']

export async function launch({ ranges = true, host: at, policy = POLICY }: Hosting = {}): Promise<App> {
  if (!existsSync(`${dist}/index.html`)) throw new Error(`${dist} is missing: run \`npm run build\` (or \`npm test\`, which builds it) first`)
  const host = await serve(dist, { port: 4273, ranges, ...(at === undefined ? {} : { host: at }), headers: { 'Content-Security-Policy': policy } })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${[...OFF, ...OWN_PAGES].join()}`],
  })

  async function open(hash = '', { before, caused, ...context }: Visit = {}): Promise<Opened> {
    const opened = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN', ...context })
    opened.setDefaultTimeout(PATIENCE)
    const page = await opened.newPage()
    const troubles: string[] = []
    const foreign: string[] = []
    const note = (text: string): void => { if (!caused?.test(text)) troubles.push(text) }
    page.on('console', (message) => { if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`) })
    page.on('pageerror', (error) => note(`error: ${error.message}`))
    page.on('requestfailed', (request) => note(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(host.address) && !url.startsWith('data:') && !url.startsWith('blob:')) foreign.push(url)
    })
    await before?.(page)
    await page.goto(`${host.address}${hash}`)
    return { page, troubles, foreign, close: () => opened.close() }
  }

  function check({ page, troubles, foreign }: Opened): void {
    const wrong = [...troubles, ...foreign.map((url) => `to another origin: ${url}`)]
    if (wrong.length > 0) throw new Error(`on ${page.url()}:\n${wrong.join('\n')}`)
  }

  async function visit(hash: string, act: (page: Page) => Promise<void>, options: Visit = {}): Promise<void> {
    const opened = await open(hash, options)
    try {
      await act(opened.page)
      check(opened)
    } finally {
      await opened.close()
    }
  }

  let standing: Opened | null = null
  async function stay(hash: string, act: (page: Page) => Promise<void>): Promise<void> {
    if (standing) {
      await standing.page.keyboard.press('Escape')
      await standing.page.goto(`${host.address}${hash}`)
    } else standing = await open(hash)
    try {
      await act(standing.page)
      check(standing)
    } catch (error) {
      await standing.close()
      standing = null
      throw error
    }
  }

  return { browser, address: host.address, open, visit, stay, close: async () => { await browser.close(); await host.close() } }
}
