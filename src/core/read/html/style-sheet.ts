import { declared, IMPORTANT, type Property, type Rule, rulesIn } from './css'
import { attribute, childrenOf, type Element, isElement, isUnseen, type Node } from './element'

/** Hides what the page's own style sheets hide: a copy for phones, last year's figures, a tab that is not open. */

/** A style of the element's own wins over every selector. */
const OWN = IMPORTANT / 2

/** Elements in the order of the page. With a stack of its own: pages nest deeper than a call stack reaches. */
function elementsOf(root: Node): readonly Element[] {
  const out: Element[] = []
  const stack: Node[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) out.push(node)
    const inside = childrenOf(node)
    for (let i = inside.length - 1; i >= 0; i--) stack.push(inside[i]!)
  }
  return out
}

const sheetText = (style: Element): string => childrenOf(style).map((n) => ('value' in n ? n.value : '')).join('')

const matches = (rule: Rule, element: Element, classes: ReadonlySet<string>): boolean =>
  (rule.tag === null || rule.tag === element.tagName) && (rule.id === null || rule.id === attribute(element, 'id')) && rule.classes.every((c) => classes.has(c))

/** Of the rules that match, the heaviest decides; of equals the last. */
function isHiddenBy(rules: readonly Rule[], element: Element, classes: ReadonlySet<string>): boolean {
  const own = declared(attribute(element, 'style') ?? '').map((d) => ({ ...d, weight: d.weight + OWN }))
  const decided = (property: Property): boolean => {
    let weight = -1
    let hides = false
    for (const rule of [...rules.filter((r) => matches(r, element, classes)), ...own]) {
      if (rule.property === property && rule.weight >= weight) ({ weight, hides } = rule)
    }
    return hides
  }
  return decided('display') || decided('visibility')
}

/** Rows of tables and digits on the page, in the parts that stay seen and in those that would be hidden. */
function count(root: Node, hidden: ReadonlySet<Node>): { readonly seen: readonly [number, number]; readonly lost: readonly [number, number] } {
  const seen: [number, number] = [0, 0], lost: [number, number] = [0, 0]
  const stack = [{ node: root, within: false }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node } = step
    const within = step.within || hidden.has(node)
    const sum = within ? lost : seen
    if (isElement(node)) {
      if (isUnseen(node)) continue
      if (node.tagName === 'tr') sum[0]++
    } else if ('value' in node) sum[1] += node.value.match(/\d/g)?.length ?? 0
    for (const child of childrenOf(node)) stack.push({ node: child, within })
  }
  return { seen, lost }
}

/** So many times what stays seen: no page hides its own content. */
const MOST_HIDDEN = 2
/** No page's own sheets show and hide in more rules; each is tried on each element. */
const MOST_RULES = 3000

/**
 * Marks as `hidden` what the sheets within `html` hide. Where that would be most of the page's rows or digits, a script shows them
 * (tabs, content that fades in), and nothing is marked.
 */
export function hideByStyleSheets(html: Element): void {
  const elements = elementsOf(html)
  const rules = elements.filter((e) => e.tagName === 'style').flatMap((e) => rulesIn(sheetText(e), attribute(e, 'media') ?? ''))
  const named = new Set(rules.filter((r) => r.hides).flatMap((r) => [...r.classes, ...(r.id === null ? [] : [r.id])]))
  if (named.size === 0 || rules.length > MOST_RULES) return
  const hidden = new Set<Node>(elements.filter((element) => {
    const classes = (attribute(element, 'class') ?? '').split(/\s+/)
    return (classes.some((c) => named.has(c)) || named.has(attribute(element, 'id') ?? '')) && isHiddenBy(rules, element, new Set(classes))
  }))
  if (hidden.size === 0) return
  const { seen, lost } = count(html, hidden)
  if (lost.some((n, i) => n > MOST_HIDDEN * seen[i]!)) return
  for (const element of hidden) if (isElement(element)) element.attrs.push({ name: 'hidden', value: '' })
}
