import type { GridCell } from '../block'
import { attribute, type Element, isElement, isUnseen, childrenOf, type Node } from './element'
import { LineWriter } from './line-writer'
import { walk } from './walk'

/** Rows and cells of an HTML table. */

export interface TableRow {
  readonly cells: readonly Element[]
  /** Rows left in its row group, this one included: what rowspan=0 means. */
  readonly left: number
}

/** A table's visible rows in order (of this table, not of tables inside it), and what stands in it outside any row (captions, stray text). */
export function rowsOf(table: Element): { readonly rows: readonly TableRow[]; readonly outside: readonly Node[] } {
  const rows: TableRow[] = []
  const outside: Node[] = []
  const group = (nodes: readonly Node[]): void => {
    const trs = nodes.filter((n): n is Element => isElement(n) && n.tagName === 'tr' && !isUnseen(n))
    trs.forEach((tr, i) => {
      const cells = childrenOf(tr).filter((n): n is Element => isElement(n) && (n.tagName === 'td' || n.tagName === 'th') && !isUnseen(n))
      rows.push({ cells, left: trs.length - i })
    })
  }
  for (const child of childrenOf(table)) {
    if (!isElement(child)) {
      outside.push(child)
      continue
    }
    if (isUnseen(child)) continue
    if (child.tagName === 'tbody' || child.tagName === 'thead' || child.tagName === 'tfoot') group(childrenOf(child))
    else if (child.tagName === 'tr') group([child])
    else if (child.tagName !== 'colgroup' && child.tagName !== 'col') outside.push(child)
  }
  return { rows, outside }
}

/** All elements of a body around some table that is seen: cells among them lay out the page. Found in one walk. */
export function aroundTables(body: Element): ReadonlySet<Element> {
  const around = new Set<Element>()
  const stack: Node[] = [...childrenOf(body)]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node) || isUnseen(node)) continue
    if (node.tagName === 'table') {
      for (let up = node.parentNode; up && 'tagName' in up && !around.has(up); up = up.parentNode) around.add(up)
    }
    for (const child of childrenOf(node)) stack.push(child)
  }
  return around
}

const span = (cell: Element, name: string, most: number, zero: number): number => {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  if (value === 0) return zero
  return value >= 1 ? Math.min(value, most) : 1
}

/** A cell with its visible text, its lines parted by `\n`. */
export function readCell(cell: Element, rowsLeft: number): GridCell {
  const writer = new LineWriter()
  walk(childrenOf(cell), writer)
  return { text: writer.take().join('\n'), rowspan: span(cell, 'rowspan', 65534, rowsLeft), colspan: span(cell, 'colspan', 1000, 1) }
}
