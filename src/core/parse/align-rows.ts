import type { Anchor } from './anchors'
import type { Entry } from './entry'
import { type Filled, fillGap, joined, printedRows, stretchesBetween } from './gaps'
import type { RowForms } from './vocabulary'

/**
 * Printed rows → rows of the form, in the order of the form. Rows with a sure label are anchors; between two anchors misprinted and cut labels
 * are compared, and rows without a label take the gap where the count fits exactly. What stays open is said, never guessed.
 */

export interface Alignment {
  /** Index of the row → index of the entry. */
  readonly placed: ReadonlyMap<number, number>
  /** Rows whose label is printed, without a figure. */
  readonly blank: Filled['blank']
  /** Rows that some of these entries are, and nobody can tell which. */
  readonly unsure: Filled['unsure']
}

/**
 * Which printed row each row of the form is; a row that is in none of the three lists is not there.
 * @param anchors rows that are known, in order
 * @param tail words (bare) behind the last entry
 */
export function alignRows(entries: readonly Entry[], rows: readonly RowForms[], anchors: readonly Anchor[], tail: string): Alignment {
  const printed = printedRows(entries, rows, tail)
  const { placed, blank, unsure } = joined(stretchesBetween(anchors, printed).map((gap) => fillGap(gap, printed)))
  return { placed: new Map([...anchors.map((a) => [a.row, a.entry] as const), ...placed]), blank, unsure }
}
