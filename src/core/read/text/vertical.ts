import { isFigureLike, type Line } from './line'

/** Tables printed one cell a line, with pipes (or lone tabs) between the cells on lines of their own, or pipes at the lines' ends. */

const FEWEST_BARS = 5
/** Lines that one cell may spill over, a chapter title between two tables included. */
const WIDEST_GAP = 5
/** A longer line is prose. */
const LONGEST_CELL = 100

type Token = { readonly bar: boolean; readonly text: string; readonly afterBlank: boolean }

/** A border between two cells on a line of its own. */
const isBar = (line: Line): boolean => line.is === 'bar' || (line.is === 'blank' && line.tab)

/** A line that holds one cell and one pipe beside it. */
const single = (line: Line): { readonly text: string; readonly first: boolean } | null => {
  if (line.is !== 'pipe' || line.cells.length !== 2) return null
  const [a, b] = line.cells as [string, string]
  if ((a === '') === (b === '')) return null
  return { text: a + b, first: a === '' }
}

function tokens(lines: readonly Line[]): Token[] {
  const out: Token[] = []
  let afterBlank = false
  for (const line of lines) {
    if (line.is === 'blank' && !line.tab) {
      afterBlank = true
      continue
    }
    const one = single(line)
    if (isBar(line)) out.push({ bar: true, text: '', afterBlank })
    else if (one) {
      const cell = { bar: false, text: one.text, afterBlank }
      const bar = { bar: true, text: '', afterBlank: false }
      out.push(...(one.first ? [bar, cell] : [cell, bar]))
    } else if (line.is === 'text') out.push({ bar: false, text: line.text, afterBlank })
    afterBlank = false
  }
  return out
}

/** Lines between two pipes are one cell (商业 / 企业), unless a blank line or a figure parts them; two pipes in a row hold an empty cell. */
function cellsOf(list: readonly Token[]): string[] {
  const cells: string[] = []
  let open: string[] = []
  list.forEach((token, i) => {
    if (token.bar) {
      if (open.length > 0) cells.push(open.join('\n'))
      else if (list[i - 1]?.bar === true) cells.push('')
      open = []
      return
    }
    const before = open.at(-1)
    if (before !== undefined && (token.afterBlank || isFigureLike(before) || isFigureLike(token.text))) {
      cells.push(open.join('\n'))
      open = []
    }
    open.push(token.text)
  })
  if (open.length > 0) cells.push(open.join('\n'))
  return cells
}

/**
 * A stretch of lines from `start` that is such a table: its cells in order and the line after it; null where there is none.
 * `start` is its first line: the cell before the first pipe, or the pipe.
 */
export function verticalAt(lines: readonly Line[], start: number): { readonly cells: readonly string[]; readonly end: number } | null {
  const opens = (line: Line | undefined): boolean => line !== undefined && (isBar(line) || single(line) !== null)
  const next = lines.slice(start + 1, start + 4).find((l) => l.is !== 'blank' || l.tab)
  const first = lines[start]!
  if (!opens(first) && !(first.is === 'text' && next !== undefined && isBar(next))) return null
  let bars = 0
  let gap = 0
  let end = start
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!
    if (opens(line)) {
      bars++
      gap = 0
      end = i + 1
    } else if (line.is === 'text' && line.text.length <= LONGEST_CELL) {
      gap++
      if (gap > WIDEST_GAP) break
    } else if (line.is !== 'blank') break
  }
  if (bars < FEWEST_BARS) return null
  if (isBar(lines[end - 1]!)) {
    // the cell after the last pipe
    const last = lines.findIndex((l, i) => i >= end && l.is !== 'blank')
    const line = last === -1 ? undefined : lines[last]
    if (line?.is === 'text' && isFigureLike(line.text)) end = last + 1
  }
  return { cells: cellsOf(tokens(lines.slice(start, end))), end }
}
