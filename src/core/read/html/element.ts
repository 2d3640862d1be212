import type { DefaultTreeAdapterMap } from 'parse5'

/** What an element of a page is for the eye. */

export type Node = DefaultTreeAdapterMap['childNode']
export type Element = DefaultTreeAdapterMap['element']

export const isElement = (node: Node): node is Element => 'tagName' in node

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((a) => a.name === name)?.value ?? null

/** Never text for the eye, and never run: code, styles, templates, embedded things, fields of forms. */
const UNSEEN = new Set([
  'script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'base', 'iframe', 'frame', 'frameset', 'noframes', 'object', 'embed', 'applet',
  // struck out: no longer said
  'del', 's', 'strike',
  'svg', 'math', 'audio', 'video', 'canvas', 'map', 'area', 'param', 'source', 'track', 'select', 'datalist', 'input', 'img', 'picture', 'progress', 'meter',
])

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre',
  'search', 'section', 'summary', 'table', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp',
])

/** Does it begin and end a line? */
export const isBlock = (element: Element): boolean => BLOCKS.has(element.tagName)

const HIDING = /(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$))/i

/** Without height or width, and what is in it cut off; the height of a part of a table is the least it has. */
const EMPTIED = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)/i
const CUT_OFF = /overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i
const PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'])
/** Far out of sight, to the left or above. */
const FAR = '\\s*:\\s*-(?:(?:9\\d\\d|\\d{4,})(?:\\.\\d+)?(?:px|pt)|\\d{3,}(?:em|rem|%|vw|vh))'
const PLACED_FAR = new RegExp(`(?:^|[;\\s])(?:left|top|right|bottom)${FAR}`, 'i')
const MOVED_FAR = new RegExp(`(?:^|[;\\s])(?:text-indent|margin-left|margin-top|margin)${FAR}`, 'i')
const PLACED = /position\s*:\s*(?:absolute|fixed)/i

const hides = (style: string, tag: string): boolean =>
  HIDING.test(style) || (EMPTIED.test(style) && CUT_OFF.test(style) && !PARTS.has(tag)) || MOVED_FAR.test(style) || (PLACED.test(style) && PLACED_FAR.test(style))

const isHidden = ({ attrs, tagName }: Element): boolean => attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && hides(value, tagName)))

/** Does a browser show nothing of it? */
export const isUnseen = (element: Element): boolean => UNSEEN.has(element.tagName) || isHidden(element)

/** The figure that a form on the page shows in a field: reports are at times published as they were filled in. */
export function typedIn(element: Element): string | null {
  if (element.tagName !== 'input' || !/^(?:text|number)?$/i.test(attribute(element, 'type') ?? '') || isHidden(element)) return null
  const value = attribute(element, 'value')?.trim() ?? ''
  return /^[+\-−]?\d[\d,.]*$/.test(value) ? value : null
}

const KEPT = new Set(['pre', 'textarea', 'xmp', 'listing', 'plaintext'])

/** Does the text in it keep its line breaks? */
export const isPreformatted = (element: Element): boolean => {
  if (KEPT.has(element.tagName)) return true
  const style = attribute(element, 'style')
  return style !== null && /white-space\s*:\s*(?:pre|break-spaces)/i.test(style)
}
