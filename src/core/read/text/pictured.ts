import type { Block, GridCell } from '../block'
import { visible } from '../visible'
import { linesToBlocks } from './blocks'
import { columnedTables } from './columned'
import { type DrawnCell, drawnTables, holdsPicture } from './drawn'

/** Lines with tables that are pictures made of characters → blocks: where a cell stands in the picture tells its column. */

/** Pictures within cells of pictures beyond this depth are read as lines. */
const DEEPEST = 4
/** A cell with more text than this holds a page, and its table lays out the page. */
const LONGEST = 800

interface Picture { readonly start: number; readonly end: number; readonly rows: readonly (readonly GridCell[])[]; readonly parts: readonly (readonly string[])[] | null }

const isPage = (cell: DrawnCell): boolean => cell.text.length > LONGEST || holdsPicture(cell)

const plainCell = ({ text, rowspan, colspan }: GridCell): GridCell => ({ text, rowspan, colspan })

function picturesIn(lines: readonly string[], indented: boolean): readonly Picture[] {
  const drawn = drawnTables(lines).map(({ start, end, rows }): Picture => ({
    start, end, rows: rows.map((row) => row.map(plainCell)), parts: rows.flat().some(isPage) ? rows.flat().map((cell) => cell.lines) : null,
  }))
  const columned = (indented ? columnedTables(lines) : []).map((t): Picture => ({ ...t, parts: null }))
  const apart = columned.filter((c) => !drawn.some((d) => c.start < d.end && d.start < c.end))
  return [...drawn, ...apart].sort((a, b) => a.start - b.start)
}

export interface Lines {
  /** What a reader sees of a line, where it is written with marks. */
  readonly plain?: (line: string) => string
  /** The lines begin as they were written; without their blanks, columns cannot be told. */
  readonly indented: boolean
}

/** Lines as blocks: tables that are drawn or set in columns as grids, the lines between them as `linesToBlocks` reads them. */
export function picturedBlocks(raw: readonly string[], given: Lines, depth = 0): readonly Block[] {
  const { plain = (line) => line, indented } = given
  const pictures = depth > DEEPEST || !raw.some((l) => /-{2} +-{2}|[+─━═]/.test(l)) ? [] : picturesIn(raw, indented)
  const blocks: Block[] = []
  let at = 0
  const text = (end: number): void => { for (const block of linesToBlocks(raw.slice(at, end).map(plain))) blocks.push(block) }
  for (const { start, end, rows, parts } of pictures) {
    text(start)
    if (parts) for (const part of parts) for (const block of picturedBlocks(part, given, depth + 1)) blocks.push(block)
    else blocks.push({ kind: 'grid', separator: 'markup', rows: rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.split('\n').map((line) => plain(visible(line))).join('\n') }))) })
    at = end
  }
  text(raw.length)
  return blocks
}
