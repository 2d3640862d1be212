import type { Entry } from './entry'
import { EntryWriter } from './entry-writer'
import { labelledIn, placeOf } from './grid-row'
import type { Cell, PrintedLine } from './printed-line'
import { withWholeLabels } from './split-labels'

/** Lines → entries: one per printed row. */

export interface Entries {
  readonly entries: readonly Entry[]
  /** Words (bare) behind the last entry. */
  readonly tail: string
}

/**
 * The printed rows of these lines, in their order: one or two of each row of a grid; in running text one wherever figures follow words.
 * Words that no figures follow are in the context of the next entry, or in the tail.
 */
export function entriesOf(lines: readonly PrintedLine[]): Entries {
  const writer = new EntryWriter()
  for (const line of lines) {
    const { block, row, separator, cells: [cell, ...others] } = line
    if (row !== null && separator !== null && others.length > 0) {
      const grid = { block, row, separator, width: line.cells.length, crowded: line.crowded === true }
      for (const labelled of labelledIn(line)) writer.row(labelled, block, grid)
    } else if (cell && cell.segments.length > 0) writeText(writer, cell)
    else if (cell && row !== null) writer.blank(cell)
  }
  writer.close()
  return { entries: withWholeLabels(writer.entries), tail: writer.tail }
}

function writeText(writer: EntryWriter, cell: Cell): void {
  for (const segment of cell.segments) {
    if (segment.is === 'note') writer.note(segment.text)
    else if (segment.is === 'words') writer.words(segment.text, placeOf(cell, segment))
    else if (segment.is === 'figures') writer.figures(segment.text, placeOf(cell, segment), cell.segments.length === 1)
  }
}
