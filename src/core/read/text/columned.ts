import type { GridCell } from '../block'
import { isBlank } from '../visible'
import { placesOf } from './width'

/** Tables set in columns under lines of strokes (`----- ----- -----`), as pandoc writes them: what stands under the strokes of a column is its cell. */

/** Fewer columns are no table of the form. */
const FEWEST_COLUMNS = 3
/** A table of the form has fewer lines. */
const MOST_LINES = 400

export interface ColumnedTable {
  readonly start: number
  readonly end: number
  readonly rows: readonly (readonly GridCell[])[]
}

const STROKES = /^\s*-{2,}(?:\s+-{2,})+\s*$/
const ONE_STROKE = /^\s*-{5,}\s*$/

const startsOf = (line: string): readonly number[] => [...line.matchAll(/-+/g)].map((m) => m.index)

/** The words of a line by column: each belongs to the last column that begins at its place or before it. */
function cellsOf(line: string, starts: readonly number[]): readonly string[] {
  const places = placesOf(line)
  const cells = starts.map(() => '')
  let end = 0
  for (const { 0: word, index } of line.matchAll(/[^ \t]+/g)) {
    const place = places.at[index]!
    const off = places.off[index]!
    let k = Math.max(0, starts.findLastIndex((s) => s <= place))
    // marks of unsure width before it may have moved it over the border
    if (k + 1 < starts.length && starts[k + 1]! - place <= off) k++
    cells[k] += cells[k] === '' ? word : line.slice(end, index) + word
    end = index + word.length
  }
  return cells
}

/** Lines parted by blank ones are a row of several lines each; without any, each line is a row. */
function rowsOf(lines: readonly string[], starts: readonly number[]): readonly (readonly GridCell[])[] {
  const groups: string[][] = [[]]
  const parted = lines.some((l, i) => isBlank(l) && i > 0 && i < lines.length - 1)
  for (const line of lines) {
    if (isBlank(line)) groups.push([])
    else if (parted) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.filter((g) => g.length > 0).map((group) => {
    const cells = group.map((line) => cellsOf(line, starts))
    return starts.map((_, k) => ({ text: cells.map((c) => c[k]!).filter((t) => t !== '').join('\n'), rowspan: 1, colspan: 1 }))
  })
}

function columnedAt(lines: readonly string[], at: number): ColumnedTable | null {
  const starts = startsOf(lines[at]!)
  if (starts.length < FEWEST_COLUMNS) return null
  const isEnd = (line: string): boolean => ONE_STROKE.test(line) || (STROKES.test(line) && startsOf(line).join() === starts.join())
  let end = at + 1
  while (end < lines.length && end - at < MOST_LINES && !isEnd(lines[end]!) && !STROKES.test(lines[end]!)) end++
  if (end < lines.length && isEnd(lines[end]!)) return { start: at, end: end + 1, rows: rowsOf(lines.slice(at + 1, end), starts) }
  // with heads above the strokes, a blank line ends it
  end = at + 1
  while (end < lines.length && !isBlank(lines[end]!)) end++
  const head = at > 0 && !isBlank(lines[at - 1]!) ? at - 1 : at
  return end > at + 1 ? { start: head, end, rows: rowsOf([...lines.slice(head, at), ...lines.slice(at + 1, end)], starts) } : null
}

/** The tables in columns in lines of text, in order. */
export function columnedTables(lines: readonly string[]): readonly ColumnedTable[] {
  const out: ColumnedTable[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!STROKES.test(lines[i]!)) continue
    const table = columnedAt(lines, i)
    if (!table) continue
    out.push(table)
    i = table.end - 1
  }
  return out
}
