import type { GridBlock, Place } from '../read/block'
import type { Segment } from './segment'

/** A printed line: a row of a grid or a line of text, each of its cells split into words and figures. */

export interface Cell {
  readonly text: string
  readonly place: Place
  /** Grid column where it begins (spans expanded for markup, else the cell's index) and how many it covers. */
  readonly column: number
  readonly span: number
  readonly segments: readonly Segment[]
}

export interface PrintedLine {
  readonly block: number
  /** Null for text outside a grid. */
  readonly row: number | null
  readonly separator: GridBlock['separator'] | null
  readonly cells: readonly Cell[]
  /** One of its cells is of a column that the form does not have, and nobody can tell which. */
  readonly crowded?: boolean
}

/** Does a figure stand in this cell, with or without words? */
export const holdsFigures = (cell: Cell): boolean => cell.segments.some((s) => s.is === 'figures')

/** Does a figure stand in one of its cells? A line of heads has none. */
export const hasFigures = (line: PrintedLine): boolean => line.cells.some(holdsFigures)
