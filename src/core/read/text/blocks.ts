import type { Block, GridBlock, GridCell } from '../block'
import { visible } from '../visible'
import { isFigureLike, lineOf, type TextLine } from './line'
import { verticalAt } from './vertical'

/** Lines of text → text blocks and grids. */

const cell = (text: string): GridCell => ({ text, rowspan: 1, colspan: 1 })
const grid = (rows: readonly (readonly string[])[], separator: GridBlock['separator']): GridBlock => ({
  kind: 'grid', rows: rows.map((row) => row.map(cell)), separator,
})

/** Pipes at the border of a table part no cells: where most rows have one, the empty cell beyond it is dropped. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const most = rows.length / 2
  const leading = rows.filter((r) => r[0] === '').length > most
  const trailing = rows.filter((r) => r.at(-1) === '').length > most
  return rows.map((row) => row.slice(leading && row[0] === '' ? 1 : 0, trailing && row.length > 1 && row.at(-1) === '' ? -1 : undefined))
}

/** One row alone, of two words at most and no figure, is prose with a pipe or a tab in it. */
const isProse = (rows: readonly (readonly string[])[]): boolean =>
  rows.length === 1 && rows[0]!.filter((c) => c !== '').length <= 2 && rows[0]![0] !== '' && rows[0]!.at(-1) !== '' && !rows[0]!.some(isFigureLike)

/** Is this line a row of the grid that its neighbour belongs to? A line with tabs only around it is one beside rows. */
const isRow = (line: TextLine | undefined, is: 'pipe' | 'tab', beside: boolean): boolean =>
  line !== undefined && line.is === is && (line.is === 'pipe' || line.inner || beside)

interface Run {
  readonly rows: readonly (readonly string[])[]
  readonly texts: readonly string[]
  readonly end: number
}

/** The rows from `start` on. One blank line does not end a table, unless a Markdown table with a head of its own begins after it. */
function runFrom(lines: readonly TextLine[], start: number, is: 'pipe' | 'tab'): Run {
  const rows: (readonly string[])[] = []
  const texts: string[] = []
  let end = start
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!
    if (isRow(line, is, true) && (line.is === 'pipe' || line.is === 'tab')) {
      rows.push(line.cells)
      texts.push(line.text)
      end = i + 1
    } else if (line.is === 'rule') {
      end = i + 1
    } else if (line.is !== 'blank' || lines[i + 1]?.is === 'blank' || lines[i + 2]?.is === 'rule') break
  }
  return { rows, texts, end }
}

/** The last cell of a row that a program broke at the line's width: a figure below a row that ends in a pipe, where the row before does not. */
function whole(lines: readonly TextLine[]): readonly TextLine[] {
  const ends = (line: TextLine | undefined): boolean => line?.is === 'pipe' && line.cells.at(-1) === ''
  const out: TextLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const before = out.at(-2)
    if (line.is === 'text' && isFigureLike(line.text) && last?.is === 'pipe' && ends(last) && before?.is === 'pipe' && before.cells[0] !== '' && before.cells.at(-1) !== '') {
      out[out.length - 1] = { ...last, cells: [...last.cells.slice(0, -1), line.text], text: `${last.text} ${line.text}` }
    } else out.push(line)
  }
  return out
}

/** Reads lines into blocks: every line that is not a row of a table is a text block. Nothing that can be seen is lost but the marks between cells. */
export function linesToBlocks(raw: readonly string[]): readonly Block[] {
  const lines = whole(raw.map((line) => lineOf(visible(line))))
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!
    const vertical = verticalAt(lines, i)
    if (vertical) {
      blocks.push(grid(vertical.rows, 'pipe'))
      i = vertical.end
    } else if (line.is === 'pipe') {
      const run = runFrom(lines, i, 'pipe')
      if (isProse(run.rows)) blocks.push({ kind: 'text', text: run.texts[0]! })
      else blocks.push(grid(trimmed(run.rows), 'pipe'))
      i = run.end
    } else if (line.is === 'tab' && (line.inner || isRow(lines[i + 1], 'tab', false))) {
      const run = runFrom(lines, i, 'tab')
      if (isProse(run.rows)) blocks.push({ kind: 'text', text: run.texts[0]! })
      else blocks.push(grid(run.rows, 'tab'))
      i = run.end
    } else {
      if (line.is === 'text' || line.is === 'tab') blocks.push({ kind: 'text', text: line.text })
      i++
    }
  }
  return blocks
}
