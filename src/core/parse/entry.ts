import type { Place } from '../read/block'
import type { LabelParts } from './normal'

/** A printed row, in a table or in running text: a label with the figures that belong to it. Which row of the form it is, is decided later. */

export interface Words {
  readonly text: string
  readonly bare: string
  readonly parts: LabelParts
  readonly place: Place
}

/** A place of a printed row in which a figure may stand. */
export interface Value {
  /** `odd`: there is something that is no figure. */
  readonly is: 'figures' | 'blank' | 'odd'
  readonly text: string
  readonly place: Place
  readonly column: number
  readonly span: number
  /** It stands alone in a cell of a grid, or on a line of its own. */
  readonly alone: boolean
  /** A bracket behind the figure, in a line of its own. */
  readonly note: string
}

/** Does something stand there, a figure or not? */
export const isFilled = (v: Value): boolean => v.is !== 'blank'

/** How many of them are filled. */
export const filledIn = (values: readonly Value[]): number => values.filter(isFilled).length

export interface Entry {
  /** Words of the same printed row before its values, in order. */
  readonly labels: readonly Words[]
  /** The end of its own labels, read as one text. */
  readonly label: string
  /** All words (bare) since the entry before, its own labels included. */
  readonly context: string
  readonly values: readonly Value[]
  /** The grid row that it stands in; null for figures in text or in cells that stand below one another. */
  readonly grid: { readonly block: number; readonly row: number; readonly separator: 'markup' | 'tab' | 'pipe'; readonly width: number; readonly crowded: boolean } | null
  readonly block: number
  /** Words right behind the last figure in the same text: the next label's number may have run into the figures. */
  readonly followed: string
}
