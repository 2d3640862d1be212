import type { Block, GridCell } from '../block'
import { picturedBlocks } from '../text/pictured'
import { childrenOf, type Element, type Node } from './element'
import { LineWriter } from './line-writer'
import { aroundTables, readCell, rowsOf } from './table'
import { walk } from './walk'

/** Tables inside tables beyond this depth are read as lines of text. */
const DEEPEST = 60
/** A cell with more text than this holds prose: its row lays out the page. */
const PROSE = 800

/** Gathers lines and grids in the order of the page; lines that are printed tables (pipes, or tabs in <pre>) become grids too. */
class Page {
  readonly blocks: Block[] = []
  readonly layout: ReadonlySet<Element>
  private lines: string[] = []

  constructor(body: Element) {
    this.layout = aroundTables(body)
  }

  add(lines: readonly string[]): void {
    for (const line of lines) this.lines.push(line)
  }

  grid(rows: readonly (readonly GridCell[])[]): void {
    this.flush()
    this.blocks.push({ kind: 'grid', rows, separator: 'markup' })
  }

  flush(): void {
    // one by one: a page can hold more blocks than a call can take arguments
    for (const block of picturedBlocks(this.lines, { indented: false })) this.blocks.push(block)
    this.lines = []
  }
}

function content(nodes: readonly Node[], page: Page, depth: number, keptAtTop = false): void {
  const writer = new LineWriter()
  walk(nodes, writer, {
    keptAtTop,
    onTable: (inner) => {
      page.add(writer.take())
      table(inner, page, depth + 1)
    },
  })
  page.add(writer.take())
}

function asLines(nodes: readonly Node[], page: Page): void {
  const writer = new LineWriter()
  walk(nodes, writer)
  page.add(writer.take())
}

/**
 * A row whose cells hold tables or prose lays out the page: what is in it is read in its place. The rows between such rows are a grid; where
 * they have a single cell each they are lines of text (a page's frame, a title in a box).
 */
function table(element: Element, page: Page, depth: number): void {
  if (depth > DEEPEST) return asLines([element], page)
  const { rows, outside } = rowsOf(element)
  asLines(outside, page)
  let grid: GridCell[][] = []
  const flush = (): void => {
    while (grid.at(-1)?.length === 0) grid.pop()
    while (grid[0]?.length === 0) grid.shift()
    if (grid.every((row) => row.length <= 1)) for (const row of grid) for (const cell of row) page.add(cell.text.split('\n'))
    else page.grid(grid)
    grid = []
  }
  for (const { cells, left } of rows) {
    const read = cells.some((cell) => page.layout.has(cell)) ? null : cells.map((cell) => readCell(cell, left))
    if (read !== null && read.every((cell) => cell.text.length <= PROSE)) {
      grid.push(read)
      continue
    }
    flush()
    for (const cell of cells) content(childrenOf(cell), page, depth)
  }
  flush()
}

/** The blocks of a page's body. `keptAtTop`: text around the markup keeps its lines (Markdown with tables in HTML, archived headers). */
export function bodyBlocks(body: Element, keptAtTop: boolean): readonly Block[] {
  const page = new Page(body)
  content(childrenOf(body), page, 0, keptAtTop)
  page.flush()
  return page.blocks
}
