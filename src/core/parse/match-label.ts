import type { Entry } from './entry'
import { COUNTERS } from './read-number'
import { endsInHead, type RowForms } from './vocabulary'

/** How well the words of a printed row fit the label of a row of the form, from 0 to 1. */

/** What a label scores that stands there as the form has it, by where it stands and with which number. */
const SCORES = {
  /** In a cell, and nothing else. */
  cell: 1,
  /** The end of a text, with the form's number right before it. */
  numbered: 0.98,
  /** The same of words that are a row's only with its number. */
  knownByNumber: 0.96,
  /** The end of a text, with words of the form or nothing before it; a short label, the same without any number. */
  led: 0.95,
  shortLed: 0.92,
  /** With its unit behind it in a cell. */
  counted: 0.9,
  /** Behind words that are none of the form. */
  behindWords: 0.8,
  /** Words that are a row's only with its number, without one. */
  unnumbered: 0.7,
  /** A short label, with the number of another row. */
  otherNumber: 0.6,
} as const

/** From here on a label is sure by itself. */
export const SURE = SCORES.counted
/** From here on it stands as a table has it: not within a sentence, and not with a unit. */
export const PLAIN = SCORES.led
/** From here on a label that is not sure may be that of a row. */
export const LIKE = 0.6
/** Below this a label speaks against a row. */
export const UNLIKE = 0.35

/** Longest tail of running text in which a label is looked for. */
const LONGEST_TAIL = 60
const SHORT_LABEL = 4

/** The number that stands before the label `form` at the end of `text`, and the text before both. */
function beforeLabel(text: string, form: string): { readonly number: string; readonly rest: string } {
  const rest = text.slice(0, text.length - form.length)
  const number = /(?:[一二三四五六七八九十]|\d{1,2})$/.exec(rest)?.[0] ?? ''
  return { number, rest: rest.slice(0, rest.length - number.length) }
}

const agree = (printed: string, number: string): number => (printed === '' || number === '' ? 0 : printed === number || printed.endsWith(number) ? 1 : -1)

/** Words that hold only for a row when its number stands before them: heads of columns say the same. */
const needsNumber = (row: RowForms): boolean => row.row.id === 'other_rest' || row.row.id === 'handled'

/**
 * The score of a label that stands there as the form has it; 0 where it does not.
 * @param tailNumber the label's number that ran into the figures before it
 */
export function exactScore(entry: Entry, row: RowForms, tailNumber = ''): number {
  const last = entry.labels.at(-1)
  if (!last) return 0
  if (entry.grid) {
    const { number, label } = last.parts
    if (row.forms.includes(label) || row.forms.includes(last.bare)) {
      const fits = agree(number, row.number)
      if (needsNumber(row) && fits === 0) return SCORES.unnumbered
      return fits < 0 && label.length < 6 ? SCORES.otherNumber : SCORES.cell
    }
  }
  // the first part of the label stands in a line of its own before the rest
  const whole = row.forms.some((f) => f.length > SHORT_LABEL && f.length > last.bare.length && last.bare !== '' && f.endsWith(last.bare) && entry.context.endsWith(f))
  if (entry.grid && whole && !needsNumber(row)) return SCORES.led
  // a unit behind the label: …数量（件）
  const counted = row.forms.find((f) => f.length > SHORT_LABEL && last.bare.length <= f.length + 5 && last.parts.label.startsWith(f))
  if (entry.grid && counted) return SCORES.counted
  const tail = entry.label
  for (const form of row.forms) {
    if (!tail.endsWith(form)) continue
    const { number, rest } = beforeLabel(tail, form)
    const fits = agree(number !== '' ? number : rest === '' ? tailNumber : '', row.number)
    if (needsNumber(row)) return fits > 0 ? SCORES.knownByNumber : rest === '' && number === '' ? SCORES.unnumbered : 0
    if (fits > 0) return SCORES.numbered
    const leads = rest === '' || endsInHead(rest)
    if (form.length > SHORT_LABEL && (leads || form.length >= 8)) return SCORES.led
    if (form.length <= SHORT_LABEL && leads && number === '') return SCORES.shortLed
    if (form.length > SHORT_LABEL) return SCORES.behindWords
  }
  return 0
}

const EATEN = new RegExp(`\\d+[${COUNTERS}]?$`)

/** Edit distance between `form` and the end of `text` that suits it best. */
function distanceToTail(form: string, text: string): number {
  // dynamic programme over reversed strings: the alignment begins at both ends and may stop anywhere in `text`
  let row = Array.from({ length: text.length + 1 }, (_, j) => j)
  let best = Infinity
  for (let i = 1; i <= form.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++) {
      const same = form[form.length - i] === text[text.length - j] ? 0 : 1
      next.push(Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  for (const d of row) best = Math.min(best, d)
  return best
}

/** What is told by likeness alone, and how much the number before a label adds to it. */
const LIKENESS = {
  /** A piece of a label: so much, and as much again by its length. */
  piece: 0.45,
  /** A label among other words. */
  among: 0.85,
  /** A label, less what its misprints take away. */
  misprinted: 0.9,
  /** A label in lines of its own before the figures. */
  above: 0.9,
  itsNumber: 0.06,
  otherNumber: -0.15,
  /** Likeness is never sure. */
  most: 0.89,
} as const

function similar(text: string, form: string): number {
  if (text.length < 2) return 0
  if (text.length >= 3 && form.includes(text)) return LIKENESS.piece + (LIKENESS.piece * text.length) / form.length
  if (text.length > form.length && text.includes(form) && form.length * 2 >= text.length) return LIKENESS.among
  const distance = distanceToTail(form, text.slice(-(form.length + 6)))
  return Math.max(0, (1 - distance / form.length) * LIKENESS.misprinted)
}

/** The score of a label that may be misprinted or cut, from its own words and from those in loose lines before it. */
export function looseScore(entry: Entry, row: RowForms): number {
  const sure = exactScore(entry, row)
  if (sure > 0) return sure
  // a figure of this row was taken for a number of prose: what is left must not be read as the row
  if (!entry.grid && EATEN.test(entry.label)) return 0
  const texts: string[] = []
  const cells = entry.labels
  const last = cells.at(-1)
  if (last) texts.push(last.parts.label)
  if (cells.length > 1) texts.push(cells.slice(-2).map((w) => w.bare).join(''), entry.label)
  if (!last) texts.push(entry.context.slice(-LONGEST_TAIL))
  let best = 0
  for (const form of row.forms) for (const text of texts) best = Math.max(best, similar(text, form))
  // the label in lines of its own before the figures, or its first part there and the rest beside them
  const said = entry.context.slice(-LONGEST_TAIL)
  for (const form of row.forms) if (form.length > (last ? 6 : 2) && said.endsWith(form)) best = Math.max(best, LIKENESS.above)
  const number = last ? last.parts.number : ''
  const fits = agree(number, row.number)
  return Math.max(0, Math.min(LIKENESS.most, best + (fits > 0 ? LIKENESS.itsNumber : fits < 0 ? LIKENESS.otherNumber : 0)))
}
