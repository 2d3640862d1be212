import type { GridCell } from '../block'
import { trimPlain } from '../visible'
import { isDrawnRule } from './line'
import { placesOf } from './width'

/**
 * Tables drawn with lines (`+---+---+`, `├──┼──┤`) whose rows take several lines of text: rules, not line ends, part the rows, and a rule that
 * does not reach over the whole width leaves a merged cell open.
 */

/** Fewer rules than this stand around a table, not between its rows. */
const FEWEST_RULES = 5
/** A bar may stand so far from where the rules have it; more where marks of unsure width stand before it. */
const OFF = 1

/** No table of the form has as many columns, nor a page that holds one. */
const MOST_BORDERS = 200

export interface DrawnCell extends GridCell {
  /** The lines of the cell as they were drawn. */
  readonly lines: readonly string[]
}

export interface DrawnTable {
  readonly start: number
  readonly end: number
  readonly rows: readonly (readonly DrawnCell[])[]
}

const CORNER = /[|│┃║├┤┬┴┼┌┐└┘┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬]/
const STROKES = /^[-=:─━┄┈═]+$/
const BEGINS = /^\s*[+|│┃║├┤┌└┼┏┗┣╋╔╚╠╬]/

interface Mark { readonly place: number; readonly off: number; readonly index: number }

/** Corners and bars of a line. A plus is one beside strokes only. */
function marksOf(line: string): readonly Mark[] {
  const places = placesOf(line)
  const out: Mark[] = []
  for (let index = 0; index < line.length; index++) {
    const c = line[index]!
    if (CORNER.test(c) || (c === '+' && (/[-=+]/.test(line[index + 1] ?? '') || /[-=+]/.test(line[index - 1] ?? '')))) out.push({ place: places.at[index]!, off: places.off[index]!, index })
  }
  return out
}

interface Piece { readonly from: number; readonly to: number; readonly text: string }

/** A line cut at its marks, each at its border of the table. A mark at no border is one of a picture within, where there can be one; else null. */
function piecesOf(line: string, borders: readonly number[], within: boolean): readonly Piece[] | null {
  const out: Piece[] = []
  let before: { readonly border: number; readonly index: number } | null = null
  let drift = 0
  for (const { place, off, index } of marksOf(line)) {
    const away = (b: number): number => Math.abs(borders[b]! - place - drift)
    let border: number = (before?.border ?? -1) + 1
    while (border + 1 < borders.length && away(border + 1) <= away(border)) border++
    if (border >= borders.length || away(border) > OFF + off - Math.abs(drift)) {
      if (within) continue
      return null
    }
    drift = borders[border]! - place
    if (before) out.push({ from: before.border, to: border, text: line.slice(before.index + 1, index) })
    before = { border, index }
  }
  return out
}

interface Open { readonly from: number; readonly to: number; readonly row: number; readonly lines: string[] }

const cellOf = ({ from, to, row, lines }: Open, last: number): DrawnCell =>
  ({ text: lines.map(trimPlain).filter((t) => t !== '').join('\n'), lines, colspan: to - from, rowspan: last - row + 1 })

function rowsOf(lines: readonly (readonly Piece[])[]): readonly (readonly DrawnCell[])[] {
  const rows: { readonly from: number; readonly cell: DrawnCell }[][] = []
  const open = new Map<number, Open>()
  let row = 0
  const close = (cell: Open): void => {
    open.delete(cell.from)
    ;(rows[cell.row] ??= []).push({ from: cell.from, cell: cellOf(cell, row) })
  }
  lines.forEach((pieces, i) => {
    const rules = pieces.filter((p) => STROKES.test(p.text))
    for (const { from, to } of rules) for (const cell of [...open.values()]) if (cell.from >= from && cell.from < to) close(cell)
    for (const piece of pieces) {
      if (STROKES.test(piece.text)) continue
      const known = open.get(piece.from)
      if (known && known.to !== piece.to) close(known)
      const cell = open.get(piece.from) ?? { from: piece.from, to: piece.to, row, lines: [] }
      cell.lines.push(piece.text)
      open.set(piece.from, cell)
    }
    if (rules.length > 0 && i > 0) row++
  })
  row = Math.max(0, row - 1)
  for (const cell of [...open.values()]) close(cell)
  return Array.from(rows, (cells) => (cells ?? []).sort((a, b) => a.from - b.from).map(({ cell }) => cell))
}

/** Does a cell hold a picture, too? */
export const holdsPicture = (cell: DrawnCell): boolean => cell.lines.some(isDrawnRule)

/** A table whose first rule is the line at `start`; null where none is drawn there, or where each line is a row by itself. */
function drawnAt(lines: readonly string[], start: number): DrawnTable | null {
  let end = start
  while (end < lines.length && BEGINS.test(lines[end]!)) end++
  while (end > start && !isDrawnRule(lines[end - 1]!)) end--
  const own = lines.slice(start, end)
  const borders = [...new Set(own.filter(isDrawnRule).flatMap((l) => marksOf(l).map((m) => m.place)))].sort((a, b) => a - b)
  if (borders.length > MOST_BORDERS) return null
  const cut = (within: boolean): readonly (readonly DrawnCell[])[] | null => {
    const pieces = own.flatMap((l) => {
      const found = piecesOf(l, borders, within)
      return found ? [found] : []
    })
    const ruled = pieces.filter((p) => p.some(({ text }) => STROKES.test(text))).length
    return pieces.length === own.length && (within || (ruled >= FEWEST_RULES && own.length - ruled >= ruled - 1)) ? rowsOf(pieces) : null
  }
  const rows = cut(false)
  if (rows) return { start, end, rows }
  const around = own.length > 0 ? cut(true) : null
  return around?.flat().some(holdsPicture) ? { start, end, rows: around } : null
}

/** The drawn tables in lines of text, in order. */
export function drawnTables(lines: readonly string[]): readonly DrawnTable[] {
  const out: DrawnTable[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isDrawnRule(lines[i]!)) continue
    const table = drawnAt(lines, i)
    if (table) out.push(table)
    while (i < lines.length && BEGINS.test(lines[i]!)) i++
  }
  return out
}
