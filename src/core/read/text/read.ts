import type { Block, SourceKind } from '../block'
import { picturedBlocks } from './pictured'
import { trimPlain } from '../visible'
import { BREAK, isMarkdown, plainMarkdown } from './markdown'

/** Plain text and Markdown → blocks. */

const BREAK_MARK = '\u0001'

/** A <br> inside a table cell is a line break of that cell; elsewhere it ends the line. */
function broken(block: Block): readonly Block[] {
  if (block.kind === 'text') {
    return block.text.split(BREAK_MARK).map(trimPlain).filter((t) => t !== '').map((text) => ({ kind: 'text', text }))
  }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.split(BREAK_MARK).map(trimPlain).filter((t) => t !== '').join('\n') })))
  return [{ ...block, rows }]
}

/** A spreadsheet copies a cell of several lines in quotation marks. */
const QUOTED = /(^|\t)"((?:[^"\t]|"")*\n(?:[^"\t]|"")*)"(?=\t|\r?$)/gm

const unquoted = (text: string): string =>
  text.replace(QUOTED, (whole, before: string, cell: string) => (cell.length > 400 ? whole : before + cell.replace(/\r?\n/g, BREAK_MARK).replace(/""/g, '"')))

/** The lines of a text as blocks: tables with pipes, tabs or drawn lines as grids, every other line that is not blank as text. */
export function readText(text: string): { readonly kind: SourceKind; readonly blocks: readonly Block[] } {
  const markdown = isMarkdown(text)
  const lines = (text.includes('\t') ? unquoted(text) : text).split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).map((line) => line.replace(BREAK, BREAK_MARK))
  const blocks = picturedBlocks(lines, { indented: true, ...(markdown ? { plain: plainMarkdown } : {}) })
  return {
    kind: markdown ? 'markdown' : 'text',
    blocks: lines.some((line) => line.includes(BREAK_MARK)) ? blocks.flatMap(broken) : blocks,
  }
}
