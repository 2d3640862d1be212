import type { Place } from '../read/block'
import { REQUEST_COLUMNS } from '../schema'
import type { Entry, Value, Words } from './entry'
import { blankIn, type Labelled, wordsOf } from './grid-row'
import { bare } from './normal'
import type { Cell } from './printed-line'

/** Longest stretch of running text in which a label is looked for. */
const LONGEST_LABEL = 90

interface Draft {
  readonly labels: Words[]
  readonly grid: Entry['grid']
  values: Value[]
  block: number
  followed: string
}

/** The last words, as far back as a label reaches. */
function endOf(labels: readonly Words[]): string {
  let text = ''
  for (let i = labels.length - 1; i >= 0 && text.length < LONGEST_LABEL; i--) text = labels[i]!.bare + text
  return text.slice(-LONGEST_LABEL)
}

const isRowOfFigures = (text: string): boolean => text.trim().split(/\s+/).length >= REQUEST_COLUMNS.length

/** Gathers words and figures into entries, in the order of the page: an entry ends where words follow its figures. */
export class EntryWriter {
  readonly entries: Entry[] = []
  private context = ''
  private open: Draft | null = null

  /** All words (bare) since the last entry with a figure. */
  get tail(): string {
    return this.context
  }

  /** A printed row of a grid, as a whole. */
  row({ labels, values }: Labelled, block: number, grid: Entry['grid']): void {
    this.close()
    this.context += labels.map((w) => w.bare).join('')
    this.open = { labels: [...labels], values: [...values], grid, block, followed: '' }
    this.close()
  }

  /** Words of running text. */
  words(text: string, place: Place): void {
    if (this.open?.values.some((v) => v.is === 'figures')) {
      if (place.start > 0) this.open.followed = text
      this.close()
    } else if (this.open) this.open.values = []
    this.opened(place).labels.push(wordsOf(text, place))
    this.context += bare(text)
  }

  /** Figures of running text; `alone`: nothing else stands on their line. */
  figures(text: string, place: Place, alone: boolean): void {
    // whole rows of figures in lines below one another are rows, not one
    if (isRowOfFigures(text) && this.open?.values.some((v) => isRowOfFigures(v.text))) this.close()
    const open = this.opened(place)
    open.block = place.block
    open.values.push({ is: 'figures', text, place, column: 0, span: 1, alone, note: '' })
  }

  /** A bracket in a line of its own: of the figure before it, if there is one. */
  note(text: string): void {
    const last = this.open?.values.at(-1)
    if (this.open && last) this.open.values[this.open.values.length - 1] = { ...last, note: last.note + text }
    else this.context += bare(text)
  }

  /** An empty cell of cells that stand below one another. */
  blank(cell: Cell): void {
    if (this.open && this.open.labels.length > 0) this.open.values.push(blankIn(cell))
  }

  /** Ends the entry. A row without a figure (a head, a blank row) does not end what is said before the next one. */
  close(): void {
    if (this.open && this.open.values.length > 0) {
      this.entries.push({ ...this.open, context: this.context, label: endOf(this.open.labels) })
      if (this.open.values.some((v) => v.is === 'figures')) this.context = ''
    }
    this.open = null
  }

  private opened({ block }: Place): Draft {
    return (this.open ??= { labels: [], values: [], grid: null, block, followed: '' })
  }
}
