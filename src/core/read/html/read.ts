import { parse } from 'parse5'
import type { Block } from '../block'
import type { PageFacts } from '../facts'
import { bodyBlocks } from './blocks'
import { childrenOf, type Element, isElement, type Node } from './element'
import { metadataOf } from './metadata'
import { hideByStyleSheets } from './style-sheet'

/** A web page (or a piece of one) → blocks. Nothing in it is run: parse5 builds a plain tree, scripts are skipped as text. */

const LEADING = /^\s*<(?:!doctype|\?xml|!--|!\[|(?:html|head|body|meta|title|link|base|style|script|table|tbody|tr|td|div|p|span|font|center|section|article|main|header|nav|h[1-6]|ul|ol|br|a|b|strong|o:p)[\s/>])/i

/** How text is HTML: `page` where it begins with markup, `mixed` where markup stands within text of its own lines, null where it is none. */
export function htmlShape(text: string): 'page' | 'mixed' | null {
  const begins = LEADING.test(text)
  const tags = text.match(/<(?:html|body|table|tr|td|p|div)[\s>]/gi)?.length ?? 0
  const closed = /<\/(?:html|body|table|tr|td|th|p|div|span)\s*>/i.test(text)
  if (begins && (closed || tags > 0)) return 'page'
  return closed && tags >= 4 ? 'mixed' : null
}

const find = (nodes: readonly Node[], name: string): Element | undefined => nodes.find((n): n is Element => isElement(n) && n.tagName === name)

/** The visible text of a page as blocks, in the order of the page, and what its head says. Markup that is broken is read as browsers mend it. */
export function readHtml(text: string, shape: 'page' | 'mixed'): { readonly facts: PageFacts; readonly blocks: readonly Block[] } {
  const page = parse(text, { scriptingEnabled: true })
  const html = find(page.childNodes, 'html')
  if (html) hideByStyleSheets(html)
  const body = html && (find(childrenOf(html), 'body') ?? html)
  return { facts: metadataOf(page), blocks: body ? bodyBlocks(body, shape === 'mixed') : [] }
}
