import type { Page } from 'playwright-core'
import { randomForm } from '../print/form'
import { htmlPage, PLAIN_HTML } from '../print/html'
import { pageOf } from '../print/page'
import { randomOf } from '../print/random'
import { sheetsOf } from '../print/sheet'
import { PLAIN, styleOf } from '../print/style'
import { textPage } from '../print/text'

/** Reports of invented bodies, and the ways in which a reader brings them. */

export const BODY = '测试市青山区人民政府'

/** The random form of a seed: the figures to look for. */
export const formOf = (seed: number): ReturnType<typeof randomForm> => randomForm(randomOf(seed), 'none', 2021)

export const reportHtml = (seed: number, year = 2025, body = BODY): string => htmlPage(sheetsOf(formOf(seed), styleOf(PLAIN)), pageOf(year, body), PLAIN_HTML)
export const reportText = (seed: number, year = 2025, body = BODY): string => textPage(sheetsOf(formOf(seed), styleOf(PLAIN)), pageOf(year, body), 'tabs', randomOf(seed))

export interface Brought {
  readonly name: string
  readonly text?: string
  /** Bytes, one character each. */
  readonly bytes?: string
  /** This many bytes of nothing in particular. */
  readonly megabytes?: number
}

/** Drops files on the page, as from the desktop: the cursor over it first, then the drop. */
export async function drop(page: Page, files: readonly Brought[]): Promise<void> {
  await page.evaluate(async (brought) => {
    const data = new DataTransfer()
    for (const { name, text, bytes, megabytes } of brought) {
      const content = megabytes !== undefined ? new Uint8Array(megabytes * 1024 * 1024).fill(97) : bytes !== undefined ? Uint8Array.from(bytes, (c) => c.charCodeAt(0)) : (text ?? '')
      data.items.add(new File([content], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }))
      await new Promise((done) => { setTimeout(done, 20) })
    }
  }, files)
}

/** Pastes on the page what the clipboard holds. */
export const paste = (page: Page, held: { readonly html?: string; readonly text?: string }): Promise<void> => page.evaluate(({ html, text }) => {
  const data = new DataTransfer()
  if (html !== undefined) data.setData('text/html', html)
  if (text !== undefined) data.setData('text/plain', text)
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}, held)
