import type { Place } from '../read/block'
import { isFilled, type Value, type Words } from './entry'
import { bare, labelParts } from './normal'
import { type Cell, holdsFigures, type PrintedLine } from './printed-line'
import type { Segment } from './segment'
import { isOfTheForm } from './vocabulary'

/** A row of a grid → its labels and the places for figures behind them. */

const HAN = /\p{Script=Han}/u
/** Digits with marks beside them and no word: behind a row's name that is no label, but a figure with a footnote or a slip of the key. */
const MARKED = /^[^\p{L}]*\d[^\p{L}]*$/u
/** Digits with hardly a word (7件次, 约7): no row is called so. */
const SHORT_FIGURE = /^(?:约|近)?\d[\d,.]*\S{0,2}$/
/** Words in a cell that stand for a figure. */
const SAYS_NONE = /^(?:无|暂无|没有|未发生|不适用|不涉及|零|[oO〇×xX])$/

/** A word of so many characters before the first figure is a label. */
const LONG_LABEL = 5

/** A label and what stands behind it. */
export interface Labelled {
  readonly labels: readonly Words[]
  readonly values: readonly Value[]
}

/** Where a piece of a cell stands. */
export const placeOf = (cell: Cell, segment: Segment): Place => ({ ...cell.place, start: segment.start, end: segment.start + segment.text.length })

/** Words with what labels are compared by. */
export const wordsOf = (text: string, place: Place): Words => ({ text, bare: bare(text), parts: labelParts(text), place })

const value = (is: Value['is'], text: string, place: Place, cell: Cell, alone: boolean): Value =>
  ({ is, text, place, column: cell.column, span: cell.span, alone, note: '' })

/** A cell in which nothing stands. */
export const blankIn = (cell: Cell): Value => value('blank', '', cell.place, cell, true)

const figuresIn = (cell: Cell, alone: boolean): readonly Value[] =>
  cell.segments.flatMap((s) => (s.is === 'figures' ? [value('figures', s.text, placeOf(cell, s), cell, alone)] : []))

/** Stands a label of the form in the cell of that index, or a misprinted one? */
function labelsOf({ cells }: PrintedLine): (cell: Cell, i: number) => boolean {
  const firstFigure = cells.findIndex(holdsFigures)
  const firstName = cells.findIndex((c) => HAN.test(c.text))
  return (cell, i) => {
    const words = cell.segments.find((s) => s.is === 'words')
    if (!words || SAYS_NONE.test(cell.text.trim()) || (firstName >= 0 && i > firstName && MARKED.test(cell.text))) return false
    // a misprinted label is still known by its number or its length
    return isOfTheForm(words.text) || ((firstFigure < 0 || i < firstFigure) && (labelParts(words.text).number !== '' || bare(words.text).length >= LONG_LABEL))
  }
}

/**
 * The printed rows in one grid row: as a rule one; two where a label follows figures. Words behind the label that are no words of the form
 * stand in the place of a figure.
 */
export function labelledIn(line: PrintedLine): readonly Labelled[] {
  const isLabel = labelsOf(line)
  const lastLabel = line.cells.findLastIndex(isLabel)
  let labels: Words[] = []
  let values: Value[] = []
  const out: Labelled[] = []
  line.cells.forEach((cell, i) => {
    const words = cell.segments.filter((s) => s.is === 'words')
    const figures = cell.segments.filter((s) => s.is === 'figures').length
    const mayLabel = lastLabel < 0 && values.length === 0 && !SAYS_NONE.test(cell.text.trim()) && !SHORT_FIGURE.test(cell.text.trim())
    if (words.length > 0 && (i < lastLabel || mayLabel || isLabel(cell, i))) {
      if (values.some(isFilled)) {
        out.push({ labels, values })
        labels = []
      }
      labels.push(...words.map((w) => wordsOf(w.text, placeOf(cell, w))))
      // empty cells before a label are the shade of merged ones
      values = [...figuresIn(cell, false)]
    } else if (words.length > 0) values.push(value(MARKED.test(cell.text) ? 'figures' : 'odd', cell.text.trim(), cell.place, cell, true))
    else if (figures > 0) values.push(...figuresIn(cell, figures === 1))
    else values.push(blankIn(cell))
  })
  return [...out, { labels, values }]
}
