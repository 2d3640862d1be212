import { type Element, isBlock, isElement, isPreformatted, isUnseen, childrenOf, typedIn, type Node } from './element'
import type { LineWriter } from './line-writer'

/** Walks visible content in the order of the page. */

export interface WalkOptions {
  /** Called for a table in place of walking into it; absent: a table's text is written as lines. */
  readonly onTable?: (table: Element) => void
  /** Text that is itself one of the roots keeps its line breaks (text around a piece of markup). */
  readonly keptAtTop?: boolean
}

type Step = { readonly node: Node; readonly kept: boolean; readonly top: boolean } | { readonly leave: true }

/** `2`, `①`, `[3]`, `*` */
const NOTE_MARK = /^(?:\[?\d{1,2}\]?|[\u2460-\u2473]|[*＊※]+)$/

/** Elements within one another that a mark may stand in: `<sup><a>2</a></sup>`. More are not followed, for pages nest without end. */
const AROUND_MARK = 4

/** The mark of a footnote that an element holds and nothing else; null for anything else. */
function markIn(element: Element): string | null {
  let node: Node = element
  for (let depth = 0; depth < AROUND_MARK; depth++) {
    const inside: readonly Node[] = childrenOf(node).filter((n) => !('value' in n) || n.value.trim() !== '')
    if (inside.length !== 1) return null
    node = inside[0]!
    if ('value' in node) return NOTE_MARK.test(node.value.trim()) ? node.value.trim() : null
  }
  return null
}

/** Writes the visible text under `roots` to `writer`. With a stack of its own: pages nest deeper than a call stack reaches. */
export function walk(roots: readonly Node[], writer: LineWriter, options: WalkOptions = {}): void {
  const stack: Step[] = []
  const push = (nodes: readonly Node[], kept: boolean, top: boolean): void => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push({ node: nodes[i]!, kept, top })
  }
  push(roots, false, true)
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) {
      writer.break()
      continue
    }
    const { node, kept, top } = step
    if (!isElement(node)) {
      if (node.nodeName === '#text' && 'value' in node) writer.text(node.value, kept || (top && options.keptAtTop === true))
      continue
    }
    const typed = typedIn(node)
    if (typed !== null) {
      writer.text(typed, kept)
      continue
    }
    if (isUnseen(node)) continue
    // a raised mark behind a figure is no digit of it
    const mark = node.tagName === 'sup' && writer.behindDigit ? markIn(node) : null
    if (mark !== null) {
      writer.text(`（${mark}）`, kept)
      continue
    }
    if (node.tagName === 'br') {
      writer.break()
      continue
    }
    if (node.tagName === 'table' && options.onTable) {
      writer.break()
      options.onTable(node)
      continue
    }
    if (isBlock(node)) {
      writer.break()
      stack.push({ leave: true })
    }
    push(childrenOf(node), kept || isPreformatted(node), false)
  }
}
