import type { FaultCode } from '../text/read'

/** What every reader of a file format hands on: paragraphs, grids and where each stands. */

/** A paragraph or a line of text, outside any table. */
export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
}

/** One cell of a grid as the file holds it (spans not expanded). An absent cell of a ragged row is not there at all. */
export interface GridCell {
  /** The visible text; line breaks inside the cell are `\n`, no-break spaces are kept as they are. */
  readonly text: string
  readonly rowspan: number
  readonly colspan: number
}

/** A table: HTML table, or lines of text whose cells are parted by tabs or pipes (`separator`). */
export interface GridBlock {
  readonly kind: 'grid'
  readonly rows: readonly (readonly GridCell[])[]
  /** How the cells were parted: `markup` knows columns and spans; `tab` and `pipe` only know the order of cells. */
  readonly separator: 'markup' | 'tab' | 'pipe'
}

export type Block = TextBlock | GridBlock

/** A place in a read file: a block, in a grid also row and cell (both from 0, counted as in `rows`), and a stretch of that text. */
export interface Place {
  readonly block: number
  readonly row?: number
  readonly cell?: number
  /** Offsets in UTF-16 units within the block's or the cell's text; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

export type SourceKind = 'html' | 'text' | 'markdown'

/** A file that was read into blocks. */
export interface SourceDocument {
  readonly file: string
  readonly kind: SourceKind
  /** Facts outside the text that the head may need: the page's <title>, its address, a publication date in its metadata. */
  readonly title: string | null
  readonly address: string | null
  readonly published: string | null
  readonly blocks: readonly Block[]
}

/** Why a file gives no report. The codes are listed in the README. */
export const READ_ERROR_CODES = [
  'empty', 'too-large', 'binary', 'unsupported-kind', 'undecodable', 'not-a-report', 'no-tables',
] as const satisfies readonly FaultCode[]
export type ReadErrorCode = (typeof READ_ERROR_CODES)[number]
