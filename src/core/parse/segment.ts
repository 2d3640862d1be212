import { bare } from './normal'
import { ascii, COUNTERS, isBlankMark, readCell } from './read-number'
import { isOfTheForm, ROW_FORMS } from './vocabulary'

/** Splits text into words and figures. */

export interface Segment {
  /** `note`: a bracket that belongs to the figure before it; `page`: a page number. */
  readonly is: 'words' | 'figures' | 'note' | 'page'
  readonly text: string
  /** Offset in the text that was given. */
  readonly start: number
}

const DIGIT = /[0-9０-９]/
const MARK = /[+＋\-−－–—―/／]/
const GROUP = /^[,，](?=[0-9０-９]{3}(?![0-9０-９]))/
const NOTE = /^\s*[（(](?![一二三四五六七八九十\d]{1,3}[)）])(?!单位)[^（）()\n]{1,40}[）)]/
const MONEY = /^(?:亿元|万元|元)/
/** What makes a number one of prose: a counter or a unit behind it. */
const COUNTED = new RegExp(`^\\s*(?:[年月日号时分秒届期${COUNTERS}家人名场篇批类页天倍台种级岁位套处层楼亿%％‰〕\\]a-zA-Z]|万(?!元))`)
const NUMBER_OF_LABEL = /^[.．、)）]\s*(?=[^\s\d０-９.．])/
const LETTER = /[a-zA-Z〔\[_@:：=]/

const LABELS = Object.values(ROW_FORMS).flat().flatMap((r) => r.forms)
const endsInLabel = (text: string): boolean => {
  const label = bare(text.slice(-60))
  return LABELS.some((f) => label.endsWith(f))
}

/** The end of the stretch of figures that begins at `i`. */
function runEnd(text: string, i: number): number {
  let j = i
  let digits = false
  while (j < text.length) {
    const c = text[j]!
    const rest = text.slice(j, j + 60)
    if (DIGIT.test(c)) { digits = true; j++ }
    else if (MARK.test(c)) j++
    else if (digits && DIGIT.test(text[j - 1]!) && (GROUP.test(rest) || /^[.．][0-9０-９]/.test(rest))) j++
    else if (/\s/.test(c)) {
      const next = /^\s+/.exec(text.slice(j))![0].length + j
      if (next >= text.length || !(DIGIT.test(text[next]!) || MARK.test(text[next]!))) break
      j = next
    } else if (digits && MONEY.test(rest) && DIGIT.test(text[j - 1]!)) j += MONEY.exec(rest)![0].length
    else if (digits && NOTE.test(rest) && /[0-9０-９元]/.test(text[j - 1]!)) j += NOTE.exec(rest)![0].length
    else break
  }
  return j
}

const WHOLE_NOTE = /^\s*[（(](?:其中|含|包括|包含|另|注|修订|失效|废止)[^（）()]*[）)]\s*$/
/** The number of a row, on a line of its own before (or after) the row's name. */
const LABEL_NUMBER = /^\s*[1-8１-８][.．、]\s*$/
const PAGE = /^\s*(?:[—\-–－―]+\s*\d{1,3}\s*[—\-–－―]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3}|[Pp]age\s*\d{1,3}.*)\s*$/

/** The number of a page between dashes, behind a row of figures that writes no dash itself and before the next label. */
const PAGE_IN_RUN = /(?<![-−－–—―/／][0-9０-９.,\s]*)(?<=[0-9０-９]\s*)([-−－–—―])\s*\d{1,3}\s*\1(?=\s*(?:\d{1,2}\s*[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}\s*、|\p{Script=Han}{2}))/gu

/** How far around a number the text is looked at: whole lines of a table, the neighbourhood in a paragraph. */
const NEIGHBOURHOOD = 200

/** So many figures in a row are no sentence. */
const FIGURES_IN_A_ROW = 4
/** Three marks for blanks or more: no dash of a sentence. */
const MANY_BLANKS = /^(?:[-−－–—―/／]\s*){3,}$/
const COUNTER = `[${COUNTERS}]`
const HOLDS_COUNTED = new RegExp(`[0-9０-９]\\s*${COUNTER}\\s`)
/** A mark at the end of a line of figures with counters is its last cell. */
const BEHIND_FIGURE = new RegExp(`[0-9０-９]\\s*${COUNTER}\\s+$`)
const COUNTER_BEHIND = new RegExp(`^\\s*${COUNTER}(?=\\s|$)`)
const COUNTED_CELLS = new RegExp(`^(?:\\s*${COUNTER}?\\s+(?:[+\\-−－]?[0-9０-９][0-9０-９.,]*|[-−－–—―/／]{1,2}))*\\s*${COUNTER}?\\s*$`)
const CELLS_BEFORE = new RegExp(`(?:[+\\-−－]?[0-9０-９]+(?:\\s*${COUNTER}\\s*|\\s+)|[-−－–—―/／]{1,2}\\s+)+$`)

/** `12件` is a cell where it is the whole line, or stands with its likes behind a row's label and nothing else. */
function isCountedCell(before: string, run: string, after: string): boolean {
  if (!COUNTED_CELLS.test(after)) return false
  const label = bare(before.replace(CELLS_BEFORE, ''))
  return label === '' || LABELS.some((f) => label === f || (label.endsWith(f) && label.length <= f.length + 2)) || (label.length < 40 && endsInLabel(label) && (/\s/.test(run.trim()) || HOLDS_COUNTED.test(`${before} ${after} `)))
}

/** Is the stretch from i to j a figure, or only a number in a sentence? */
function isFigure(text: string, i: number, j: number): boolean {
  const run = text.slice(i, j)
  const before = text.slice(Math.max(0, i - NEIGHBOURHOOD), i).trimEnd()
  const after = text.slice(j, j + NEIGHBOURHOOD)
  if (!/[0-9０-９]/.test(run)) {
    const marks = run.trim()
    if (before === '') return marks.split(/\s+/).every((m) => m.length <= 2 && isBlankMark(m))
    return MANY_BLANKS.test(marks) || endsInLabel(before) || (BEHIND_FIGURE.test(text.slice(Math.max(0, i - NEIGHBOURHOOD), i)) && /^\s*$/.test(after))
  }
  if (run.trim().split(/\s+/).length < FIGURES_IN_A_ROW && COUNTED.test(after) && !isCountedCell(before, run, after)) return false
  if (LETTER.test(before.slice(-1))) return false
  // behind words only one digit can number a label of the form; two are a figure and that number
  if ((before === '' ? /^[0-9０-９]{1,2}$/ : /^[0-9０-９]$/).test(run.trim()) && (NUMBER_OF_LABEL.test(before === '' ? after.trimStart() : after) || (/[（(]$/.test(before) && /^\s*[）)]/.test(after)))) return false
  return true
}

/** The segments of a line or paragraph of text, in order; blanks between them are dropped. */
export function segmentText(text: string): readonly Segment[] {
  if (PAGE.test(text)) return [{ is: 'page', text, start: 0 }]
  if (WHOLE_NOTE.test(text)) return [{ is: 'note', text, start: 0 }]
  if (LABEL_NUMBER.test(text)) return [{ is: 'words', text, start: 0 }]
  const pages = /[-−－–—―]/.test(text) ? [...text.matchAll(PAGE_IN_RUN)] : []
  if (pages.length === 0) return segmentsOf(text, 0)
  const ends = [...pages.map((p) => p.index), text.length]
  return ends.flatMap((end, i) => {
    const before = pages[i - 1]
    const from = before ? before.index + before[0].length : 0
    const page: readonly Segment[] = pages[i] ? [{ is: 'page', text: pages[i][0], start: end }] : []
    return [...segmentsOf(text.slice(from, end), from), ...page]
  })
}

/** @param offset where the text begins in the one that was given */
function segmentsOf(text: string, offset: number): readonly Segment[] {
  const out: Segment[] = []
  let words = 0
  const flush = (end: number): void => {
    const piece = text.slice(words, end)
    if (piece.trim() !== '') out.push({ is: 'words', text: piece, start: offset + words })
  }
  for (let i = 0; i < text.length; ) {
    const c = text[i]!
    // `</` closes a piece of markup that is shown as text
    if ((!DIGIT.test(c) && !MARK.test(c)) || (c === '/' && text[i - 1] === '<')) { i++; continue }
    const end = runEnd(text, i)
    const j = i + text.slice(i, end).trimEnd().length
    if (isFigure(text, i, j)) {
      flush(i)
      const to = j + (COUNTER_BEHIND.exec(text.slice(j))?.[0].length ?? 0)
      out.push({ is: 'figures', text: text.slice(i, to), start: offset + i })
      words = to
      i = Math.max(to, i + 1)
    } else i = Math.max(j, i + 1)
  }
  flush(text.length)
  return out
}

/** What a cell of a grid holds: nothing (no segments), one figure, several, a word, or a label with its figures. */
export function segmentCell(text: string): readonly Segment[] {
  if (text.trim() === '') return []
  const start = text.length - text.trimStart().length
  if (readCell(text, 'change').is !== 'odd' || readCell(text, 'wan').is !== 'odd') return [{ is: 'figures', text: text.trim(), start }]
  if (text.length < 40 && /[\n\s]/.test(ascii(text).trim()) && /^[\d\s,.\-+/]+$/.test(ascii(text))) return [{ is: 'figures', text: text.trim(), start }]
  const parts = segmentText(text)
  const words = parts.filter((p) => p.is === 'words')
  // a mark beside digits (159*) is no word: the cell is a figure or nothing
  if (parts.some((p) => p.is === 'figures') && words.length > 0 && words.every((w) => bare(w.text) !== '' && isOfTheForm(w.text))) return parts
  return [{ is: 'words', text, start: 0 }]
}
