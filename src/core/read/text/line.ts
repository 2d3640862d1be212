import { isBlank, trimPlain } from '../visible'

/** What one line of text is: prose, a row of a printed table, or a mark between cells. */

/** The characters that stand between cells. */
const BAR = /(?<!\\)[|｜│┃║]/
const BARS = /(?<!\\)[|｜│┃║]/g

export type TextLine =
  /** `tab`: it holds a single tab, as browsers copy the border between two cells with paragraphs. */
  | { readonly is: 'blank'; readonly tab: boolean }
  /** A line that only draws: `|---|---|`, `+---+`, `├──┼──┤`. */
  | { readonly is: 'rule' }
  /** A lone pipe between two cells. */
  | { readonly is: 'bar' }
  | { readonly is: 'pipe'; readonly cells: readonly string[]; readonly text: string }
  | { readonly is: 'tab'; readonly cells: readonly string[]; readonly text: string; readonly inner: boolean }
  | { readonly is: 'text'; readonly text: string }

const RULE = /^\s*[|｜]?\s*(?::-+:?|-+:|-{2,})\s*(?:[|｜]\s*(?::-+:?|-+:|-{2,})\s*)*[|｜]?\s*$/
const DRAWN = /^\s*(?:\+[-=+\s]*\+|[─━┄┈│┃├┤┬┴┼┌┐└┘┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬\s]*[─━═][─━┄┈│┃├┤┬┴┼┌┐└┘┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬\s]*)\s*$/

/** A line that only draws, with corners and strokes. */
export const isDrawnRule = (raw: string): boolean => /[+─━═]/.test(raw) && DRAWN.test(raw)

const unescape = (cell: string): string => trimPlain(cell.replace(/\\([|｜│┃║])/g, '$1'))

/** What a line is, by its own characters alone. */
export function lineOf(raw: string): TextLine {
  if (isBlank(raw)) return { is: 'blank', tab: raw.trim() === '' && raw.split('\t').length === 2 }
  if (isDrawnRule(raw)) return { is: 'rule' }
  if (BAR.test(raw)) {
    if (RULE.test(raw)) return { is: 'rule' }
    const text = trimPlain(raw)
    if (text.length === 1) return { is: 'bar' }
    return { is: 'pipe', cells: text.split(BARS).map(unescape), text }
  }
  if (raw.includes('\t')) {
    return { is: 'tab', cells: raw.split('\t').map(trimPlain), text: trimPlain(raw), inner: trimPlain(raw).includes('\t') }
  }
  return { is: 'text', text: trimPlain(raw) }
}

/** A cell with a figure, or with one of the marks that stand for a blank. */
export const isFigureLike = (text: string): boolean => /^[+\-−－]?[\d０-９][\d０-９,，.．]*$|^[\/／\-—–－]+$/.test(text.replace(/\s/g, ''))
