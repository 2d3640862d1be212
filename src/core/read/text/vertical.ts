import { isBlank } from '../visible'
import { isFigureLike, type TextLine } from './line'

/** Tables printed one cell a line, with pipes (or lone tabs) between the cells on lines of their own, or pipes at the lines' ends. */

const FEWEST_SIGNS = 5
/** Lines that one cell may spill over, a chapter title between two tables included. */
const WIDEST_GAP = 5
/** A longer line is prose. */
const LONGEST_CELL = 100

/** A piece of such a table. `alone`: a pipe on a line of its own; `afterBlank`: a blank line stands before it. */
interface Token {
  readonly bar: boolean
  readonly text: string
  readonly alone: boolean
  readonly afterBlank: boolean
}

/** A border between two cells on a line of its own. */
const isBar = (line: TextLine): boolean => line.is === 'bar' || (line.is === 'blank' && line.tab)

/** A line of one cell and one pipe, or of pipes alone: what shows that cells stand below one another. */
const isSign = (line: TextLine): boolean =>
  isBar(line) || (line.is === 'pipe' && (line.cells.every((c) => c === '') || (line.cells.length === 2 && line.cells.includes(''))))

/** A line of one cell with pipes behind it: the rest of a merged cell, or a row of blanks. */
const isTail = (line: TextLine): boolean => line.is === 'pipe' && line.cells[0] !== '' && line.cells.slice(1).every((c) => c === '')

function tokens(lines: readonly TextLine[]): Token[] {
  const out: Token[] = []
  let afterBlank = false
  const push = (bar: boolean, text: string, alone: boolean): void => {
    out.push({ bar, text, alone, afterBlank })
    afterBlank = false
  }
  for (const line of lines) {
    if (isBar(line)) push(true, '', true)
    else if (line.is === 'blank') afterBlank = true
    else if (line.is === 'text') push(false, line.text, false)
    else if (line.is === 'pipe') {
      line.cells.forEach((cell, i) => {
        if (i > 0) push(true, '', false)
        if (cell !== '') push(false, cell, false)
      })
    }
  }
  return out
}

/** A cell; `opened`: a lone pipe that closes no cell stands before it. */
interface Cell {
  readonly text: string
  readonly opened: boolean
}

/** Lines between two pipes are one cell (商业 / 企业), unless a blank line or a figure parts them; two pipes in a row hold an empty cell. */
function cellsOf(list: readonly Token[]): Cell[] {
  const cells: Cell[] = []
  let open: string[] = []
  let opened = false
  const close = (): void => {
    cells.push({ text: open.join('\n'), opened })
    open = []
    opened = false
  }
  list.forEach((token, i) => {
    const last = list[i - 1]
    if (token.bar) {
      if (open.length > 0) close()
      else if (last === undefined || last.bar) {
        if (last !== undefined) close()
        opened = token.alone
      }
      return
    }
    const before = open.at(-1)
    if (before !== undefined && (token.afterBlank || isFigureLike(before) || isFigureLike(token.text))) close()
    open.push(token.text)
  })
  if (open.length > 0) close()
  return cells
}

/** A figure, also with what stands beside it: 22（其中修订16件）, 251000元, 减4. A label's number (1.属于…) is none. */
const isValue = (text: string): boolean =>
  isBlank(text) || isFigureLike(text) || (/^[增减+\-−]?\s*[\d０-９]/.test(text) && text.length <= 24 && !/^[\d０-９]+\s*[.．、]\s*[^\d０-９\s]/.test(text))
const isLabel = (cell: Cell | undefined): boolean => cell !== undefined && !isValue(cell.text)

/**
 * The cells as rows: a label with the values behind it is one, a label before another label is one by itself. Where each row begins with a
 * pipe of its own (a lone pipe before nearly every label behind values), the rows are known, and the empty cell that the pipe seemed to close is none.
 */
function rowsOf(cells: readonly Cell[]): string[][] {
  const begins = cells.map((cell, i) => isLabel(cell) && !isLabel(cells[i - 1]))
  const opened = begins.filter((b, i) => b && cells[i]!.opened).length
  const known = opened * 4 >= begins.filter((b) => b).length * 3
  const rows: string[][] = []
  cells.forEach((cell, i) => {
    if (isLabel(cell) ? !known || cell.opened : rows.length === 0) rows.push([])
    const seeming = known && cell.text === '' && cells[i + 1]?.opened === true && isLabel(cells[i + 1])
    if (!seeming) (rows.at(-1) ?? rows[rows.push([]) - 1]!).push(cell.text)
  })
  return rows
}

/**
 * A stretch of lines from `start` that is such a table: its rows and the line after it; null where there is none.
 * `start` is its first line: the cell before the first pipe, or the pipe.
 */
export function verticalAt(lines: readonly TextLine[], start: number): { readonly rows: readonly (readonly string[])[]; readonly end: number } | null {
  const opens = (line: TextLine): boolean => isSign(line) || isTail(line)
  const next = lines.slice(start + 1, start + 4).find((l) => l.is !== 'blank' || l.tab)
  const first = lines[start]!
  if (!opens(first) && !(first.is === 'text' && next !== undefined && isBar(next))) return null
  let signs = 0
  let tails = 0
  let gap = 0
  let end = start
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!
    if (opens(line)) {
      if (isSign(line)) signs++
      else tails++
      gap = 0
      end = i + 1
    } else if (line.is === 'text' && line.text.length <= LONGEST_CELL) {
      gap++
      if (gap > WIDEST_GAP) break
    } else if (line.is !== 'blank') break
  }
  if (signs < FEWEST_SIGNS || signs < tails) return null
  if (isBar(lines[end - 1]!)) {
    // the cell after the last pipe
    const last = lines.findIndex((l, i) => i >= end && l.is !== 'blank')
    const line = last === -1 ? undefined : lines[last]
    if (line?.is === 'text' && isValue(line.text)) end = last + 1
  }
  return { rows: rowsOf(cellsOf(tokens(lines.slice(start, end)))), end }
}
