import type { Block, GridBlock } from '../read/block'
import { withoutExtraColumns } from './extra-columns'
import type { Cell, PrintedLine } from './printed-line'
import { withoutRowNumbers } from './row-numbers'
import { segmentCell, segmentText } from './segment'
import { unstacked } from './stacked-rows'

/** Blocks → lines: one per row of a grid and per line of text, each with its cells split into words and figures; numbers that only count the rows are left out. */

function gridLines(block: GridBlock, index: number): PrintedLine[] {
  // columns that a cell of an earlier row still covers
  let covered: number[] = []
  return block.rows.flatMap((row, r) => {
    let column = 0
    const cells: Cell[] = []
    const next: number[] = covered.map((left) => Math.max(0, left - 1))
    row.forEach((cell, c) => {
      if (block.separator === 'markup') while ((covered[column] ?? 0) > 0) column++
      const span = Math.min(cell.colspan, 200)
      cells.push({ text: cell.text, place: { block: index, row: r, cell: c, start: 0, end: cell.text.length }, column, span, segments: segmentCell(cell.text) })
      for (let k = 0; k < span; k++) if (cell.rowspan > 1) next[column + k] = cell.rowspan - 1
      column += span
    })
    covered = Array.from(next, (n) => n ?? 0)
    return unstacked({ block: index, row: r, separator: block.separator, cells })
  })
}

/** The lines of the blocks `from` to before `to`, without columns that the form does not have and without row numbers. Places stay those of the document. */
export function printedLines(blocks: readonly Block[], from = 0, to = blocks.length): readonly PrintedLine[] {
  const out: PrintedLine[] = []
  for (let i = from; i < to; i++) {
    const block = blocks[i]!
    if (block.kind === 'grid') out.push(...gridLines(block, i))
    else {
      const place = { block: i, start: 0, end: block.text.length }
      out.push({ block: i, row: null, separator: null, cells: [{ text: block.text, place, column: 0, span: 1, segments: segmentText(block.text) }] })
    }
  }
  return withoutExtraColumns(withoutRowNumbers(out))
}
