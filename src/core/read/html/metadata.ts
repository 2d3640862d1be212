import type { DefaultTreeAdapterMap } from 'parse5'
import { dateIn, type PageFacts } from '../facts'
import { visible } from '../visible'
import { attribute, childrenOf, type Element, isElement, type Node } from './element'

/** What a page's head says of itself: <title> or ArticleTitle, canonical address, date of publication. */

const TITLES = ['articletitle', 'dc.title', 'og:title']
const DATES = ['pubdate', 'publishdate', 'publish-date', 'publishedtime', 'article:published_time', 'og:release_date', 'dc.date', 'dcterms.issued', 'date', 'firstpublishedtime', 'datepublished']
const ADDRESSES = ['og:url', 'url', 'pageurl']

const clean = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()

const textOf = (element: Element): string => childrenOf(element).map((n) => ('value' in n ? n.value : '')).join('')

/** Only an address of the web is one: a script or a path of someone's disk is not. */
const webAddress = (text: string | null | undefined): string | null => (text && /^https?:\/\//i.test(text.trim()) ? text.trim() : null)

/** What stands around and in <head>, and at the top of <body> where a broken head has spilled. */
function* headNodes(page: DefaultTreeAdapterMap['document']): Generator<Node> {
  for (const top of page.childNodes) {
    yield top
    if (top.nodeName !== 'html') continue
    for (const part of childrenOf(top)) {
      yield part
      yield* childrenOf(part)
    }
  }
}

/** Title, address and date of publication from the page’s metadata; null where it has none. The first of several names that is there counts. */
export function metadataOf(page: DefaultTreeAdapterMap['document']): PageFacts {
  const metas = new Map<string, string>()
  let title: string | null = null
  let canonical: string | null = null
  let saved: string | null = null
  for (const node of headNodes(page)) {
    if (node.nodeName === '#comment' && 'data' in node) saved ??= webAddress(/^\s*saved from url=\(\d+\)(\S+)/.exec(node.data)?.[1])
    if (!isElement(node)) continue
    if (node.tagName === 'title') title ??= clean(textOf(node)) || null
    else if (node.tagName === 'meta') {
      const name = (attribute(node, 'name') ?? attribute(node, 'property') ?? attribute(node, 'itemprop'))?.toLowerCase()
      const content = clean(attribute(node, 'content') ?? '')
      if (name && content && !metas.has(name)) metas.set(name, content)
    } else if (node.tagName === 'link' && attribute(node, 'rel')?.toLowerCase() === 'canonical') canonical ??= webAddress(attribute(node, 'href'))
  }
  const first = (names: readonly string[]): string | null => names.map((n) => metas.get(n)).find((v) => v !== undefined) ?? null
  const dates = DATES.map((name) => metas.get(name)).map((v) => (v === undefined ? null : dateIn(v)))
  return {
    title: first(TITLES) ?? title,
    address: canonical ?? webAddress(first(ADDRESSES)) ?? saved,
    published: dates.find((d) => d !== null) ?? null,
  }
}
