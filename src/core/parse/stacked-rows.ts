import type { Cell, PrintedLine } from './printed-line'
import { bare } from './normal'
import { segmentCell } from './segment'
import { isOfTheForm } from './vocabulary'

/** Several printed rows in one row of a grid: their names stand below one another in one cell, and their figures likewise in the others. */

const DIGIT = /[0-9０-９]/

interface Part { readonly text: string; readonly start: number }

function partsOf(text: string): readonly Part[] {
  let start = 0
  return text.split('\n').map((part) => {
    const at = start
    start += part.length + 1
    return { text: part, start: at }
  }).filter((p) => p.text.trim() !== '')
}

const partOf = (cell: Cell, { text, start }: Part): Cell => ({
  ...cell, text, place: { ...cell.place, start, end: start + text.length }, segments: segmentCell(text).map((s) => ({ ...s, start: s.start + start })),
})
const emptied = (cell: Cell): Cell => ({ ...cell, text: '', segments: [] })

/** One line for each of the rows, where every cell with figures has as many lines as there are names; else the line as it is. */
export function unstacked(line: PrintedLine): readonly PrintedLine[] {
  if (!line.cells.some((c) => c.text.includes('\n'))) return [line]
  const parts = line.cells.map((c) => partsOf(c.text))
  const name = parts.findIndex((p) => p.length > 1 && p.every(({ text }) => !DIGIT.test(bare(text).slice(-1)) && bare(text) !== '' && isOfTheForm(text)))
  if (name < 0) return [line]
  const rows = parts[name]!.length
  const figures = parts.filter((p, i) => i > name && p.some(({ text }) => DIGIT.test(text)))
  if (figures.length === 0 || figures.some((p) => p.length !== rows)) return [line]
  return parts[name]!.map((_, row) => ({
    ...line,
    cells: line.cells.map((cell, i) => (parts[i]!.length === rows ? partOf(cell, parts[i]![row]!) : row === 0 ? cell : emptied(cell))),
  }))
}
