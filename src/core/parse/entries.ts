import type { Place } from '../read/block'
import { REQUEST_COLUMNS } from '../schema'
import { type Cell, holdsFigures, type Line } from './printed-line'
import { bare, numbered, type Numbered } from './normal'
import type { Segment } from './segment'
import { withWholeLabels } from './split-labels'
import { isOfTheForm } from './vocabulary'

/** Lines → entries: one per printed row, a label with the figures that belong to it. Which row of the form it is, is decided later. */

export interface Words {
  readonly text: string
  readonly bare: string
  readonly numbered: Numbered
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

interface Draft {
  labels: Words[]
  values: Value[]
  grid: Entry['grid']
  block: number
  followed: string
}

/** Longest stretch of running text in which a label is looked for. */
const LABEL = 90

const HAN = /\p{Script=Han}/u
/** Digits with marks beside them and no word: behind a row's name that is no label, but a figure with a footnote or a slip of the key. */
const MARKED = /^[^\p{L}]*\d[^\p{L}]*$/u
/** Digits with hardly a word (7件次, 约7): no row is called so. */
const SHORT_FIGURE = /^(?:约|近)?\d[\d,.]*\S{0,2}$/
/** Words in a cell that stand for a figure. */
const SAYS_NONE = /^(?:无|暂无|没有|未发生|不适用|不涉及|零|[oO〇×xX])$/

/** A word of so many characters before the first figure is a label. */
const LONG = 5

const placeOf = (cell: Cell, segment: Segment): Place => ({ ...cell.place, start: segment.start, end: segment.start + segment.text.length })

export interface Entries {
  readonly entries: readonly Entry[]
  /** Words (bare) behind the last entry. */
  readonly tail: string
}

export function entriesOf(lines: readonly Line[]): Entries {
  const entries: Entry[] = []
  let context = ''
  let open: Draft | null = null

  const close = (): void => {
    if (open && open.values.length > 0) {
      entries.push({ ...open, context, label: endOf(open.labels) })
      // a row without a figure (a head, a blank row) does not end what is said before the next one
      if (open.values.some((v) => v.is === 'figures')) context = ''
    }
    open = null
  }
  const draft = (line: Line, grid: Entry['grid']): Draft => ({ labels: [], values: [], grid, block: line.block, followed: '' })
  const say = (text: string, d: Draft, place: Place): void => {
    d.labels.push({ text, bare: bare(text), numbered: numbered(text), place })
  }

  for (const line of lines) {
    if (line.row !== null && line.separator !== null && line.cells.length > 1) {
      close()
      for (const d of rowDrafts(line, draft(line, { block: line.block, row: line.row, separator: line.separator, width: line.cells.length, crowded: line.crowded === true }), draft, say)) {
        const before = d.labels.map((w) => w.bare).join('')
        context += before
        open = d
        if (d.values.length > 0) close()
        else open = null
      }
      continue
    }
    const cell = line.cells[0]
    if (!cell) continue
    if (cell.segments.length === 0) {
      // an empty cell of cells that stand below one another
      if (line.row !== null && open && open.labels.length > 0) open.values.push(blank(cell))
      continue
    }
    for (const segment of cell.segments) {
      if (segment.is === 'page') continue
      if (segment.is === 'note') {
        const last: Value | undefined = open?.values.at(-1)
        if (open && last) open.values[open.values.length - 1] = { ...last, note: last.note + segment.text }
        else context += bare(segment.text)
        continue
      }
      if (segment.is === 'words') {
        const place = placeOf(cell, segment)
        if (open && open.values.some((v) => v.is === 'figures')) {
          if (segment.start > 0) open.followed = segment.text
          close()
        } else if (open && open.values.length > 0) open.values = []
        open ??= draft(line, null)
        say(segment.text, open, place)
        context += bare(segment.text)
      } else {
        // whole rows of figures in lines below one another are rows, not one
        if (open && isRowOfFigures(segment.text) && open.values.some((v) => isRowOfFigures(v.text))) close()
        open ??= draft(line, null)
        open.block = line.block
        const alone = cell.segments.length === 1
        open.values.push({ is: 'figures', text: segment.text, place: placeOf(cell, segment), column: 0, span: 1, alone, note: '' })
      }
    }
  }
  close()
  return { entries: withWholeLabels(entries), tail: context }
}

/** The last words, as far back as a label reaches. */
function endOf(labels: readonly Words[]): string {
  let text = ''
  for (let i = labels.length - 1; i >= 0 && text.length < LABEL; i--) text = labels[i]!.bare + text
  return text.slice(-LABEL)
}

const isRowOfFigures = (text: string): boolean => text.trim().split(/\s+/).length >= REQUEST_COLUMNS.length

const blank = (cell: Cell): Value => ({ is: 'blank', text: '', place: cell.place, column: cell.column, span: cell.span, alone: true, note: '' })

/**
 * The printed rows in one grid row: as a rule one; two where a label follows figures. Words behind the label that are no words of the form
 * stand in the place of a figure.
 */
function rowDrafts(line: Line, first: Draft, draft: (line: Line, grid: Entry['grid']) => Draft, say: (text: string, d: Draft, place: Place) => void): Draft[] {
  const out: Draft[] = [first]
  let d = first
  const firstFigure = line.cells.findIndex(holdsFigures)
  const firstName = line.cells.findIndex((c) => HAN.test(c.text))
  const isLabel = (cell: Cell, i: number): boolean => {
    const words = cell.segments.find((s) => s.is === 'words')
    if (!words || SAYS_NONE.test(cell.text.trim()) || (firstName >= 0 && i > firstName && MARKED.test(cell.text))) return false
    // a misprinted label is still known by its number or its length
    return isOfTheForm(words.text) || ((firstFigure < 0 || i < firstFigure) && (numbered(words.text).number !== '' || bare(words.text).length >= LONG))
  }
  const lastLabel = line.cells.findLastIndex(isLabel)
  line.cells.forEach((cell, i) => {
    const words = cell.segments.filter((s) => s.is === 'words')
    const figures = cell.segments.filter((s) => s.is === 'figures')
    const isWord = words.length > 0 && (isLabel(cell, i) || i < lastLabel || (lastLabel < 0 && d.values.length === 0 && !SAYS_NONE.test(cell.text.trim()) && !SHORT_FIGURE.test(cell.text.trim())))
    if (isWord) {
      if (d.values.some(isFilled)) {
        d = draft(line, first.grid)
        out.push(d)
      }
      // empty cells before a label are the shade of merged ones
      d.values = []
      for (const w of words) say(w.text, d, placeOf(cell, w))
      for (const f of figures) d.values.push(value('figures', f.text, placeOf(cell, f), cell, false))
    } else if (words.length > 0) d.values.push(value(MARKED.test(cell.text) ? 'figures' : 'odd', cell.text.trim(), cell.place, cell, true))
    else if (figures.length > 0) for (const f of figures) d.values.push(value('figures', f.text, placeOf(cell, f), cell, figures.length === 1))
    else d.values.push(value('blank', '', cell.place, cell, true))
  })
  return out
}

const value = (is: Value['is'], text: string, place: Place, cell: Cell, alone: boolean): Value =>
  ({ is, text, place, column: cell.column, span: cell.span, alone, note: '' })
