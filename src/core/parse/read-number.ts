import type { Unit } from '../schema'
import { half } from './normal'

/** What one cell says: a number, a blank, several numbers, or something else. */
export type CellReading =
  | { readonly is: 'number'; readonly value: number; readonly start: number; readonly end: number; readonly note: string }
  | { readonly is: 'blank' }
  /** Figures parted by blanks, line breaks or slashes inside one cell. */
  | { readonly is: 'several' }
  /** There is something, but it is no figure of the form. */
  | { readonly is: 'odd' }

/** What cases and documents are counted by (12件): the inside of a class of a pattern. */
export const COUNTERS = '件项个宗起条份次部'

/** Marks that stand for an empty cell. */
const BLANK_MARKS = /^(?:[-‐‑‒–—―−﹣－_ˉ]{1,4}|[/／\\]{1,2}|[一]{2,4})$/
const NOTE = /\s*[（(【\[]([^（）()]*)[）)】\]]\s*$/
const COUNTED = new RegExp(`(?:件次|人次|[${COUNTERS}人例篇])$`)
/** Marks of a footnote or of a sentence beside a number, and a bracket around the whole of it. */
const MARKS_BESIDE = /^[*＊※#\s]+|[*＊※#\s。．，、；;,.\u2460-\u2473]+$/g
const BRACKETED = /^[（(]\s*([\d,]+)\s*[）)]$/
/** What most cells hold: digits and nothing else, few enough for a number to hold. */
const PLAIN = /^\d{1,15}$/

const WIDE = /[０-９，．−－﹣–‐‑＋／]/g
const narrow = (c: string): string => ('−﹣–‐‑'.includes(c) ? '-' : half(c))

/** A stretch of digits of any width, as ASCII. Same length as the text given. */
export const ascii = (text: string): string => text.replace(WIDE, narrow)

/** Is this a dash or a stroke in the place of a figure? */
export const isBlankMark = (text: string): boolean => BLANK_MARKS.test(text.trim())

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)$/
const DECIMALS = /^((?:\d{1,3}(?:,\d{3})+|\d+)|(?=\.\d))(?:\.(\d+))?$/

/** Shifts the decimal point of a decimal numeral, without the noise of a division. */
function shifted(text: string, places: number): number {
  const [whole, part = ''] = text.split('.') as [string, string | undefined]
  return Number(`${whole}${part}e${places - part.length}`)
}

/**
 * The value of a plain numeral in the unit of its column, or null.
 * `count`: whole numbers; `change`: signed; `wan`: decimals, 元 and 亿元 converted to 万元.
 */
export function valueOf(text: string, unit: Unit): number | null {
  let t = ascii(text).replace(/\s+/g, '')
  if (unit === 'wan') {
    const money = /^([^元]*?)(亿元|万元|元)?$/.exec(t)
    if (!money) return null
    const found = DECIMALS.exec(money[1]!)
    if (!found) return null
    const digits = money[1]!.replace(/,/g, '')
    return shifted(digits, money[2] === '元' ? -4 : money[2] === '亿元' ? 4 : 0)
  }
  t = t.replace(COUNTED, '').replace(/\.0+$/, '')
  let sign = 1
  if (unit === 'change') {
    const found = /^(\+|增加|新增|增|↑|-|—|减少|减|↓)(?=\d)/.exec(t)
    if (found) {
      sign = /^[-—减↓]/.test(found[0]) ? -1 : 1
      t = t.slice(found[0].length)
    }
  }
  if (!DIGITS.test(t)) return null
  const value = sign * Number(t.replace(/,/g, ''))
  return Number.isSafeInteger(value) ? (value === 0 ? 0 : value) : null
}

/** Reads one cell whose column has that unit. Never a guess: what is no numeral, no blank and no list of numerals is `odd`. */
export function readCell(text: string, unit: Unit): CellReading {
  const trimmed = text.trim()
  if (PLAIN.test(trimmed)) {
    const start = text.length - text.trimStart().length
    return { is: 'number', value: Number(trimmed), start, end: start + trimmed.length, note: '' }
  }
  if (trimmed === '' || BLANK_MARKS.test(trimmed)) return { is: 'blank' }
  let core = trimmed.replace(MARKS_BESIDE, '')
  if (unit !== 'change') core = core.replace(BRACKETED, '$1')
  let note = ''
  for (let found = NOTE.exec(core); found && found.index > 0; found = NOTE.exec(core)) {
    note = found[1]! + note
    core = core.slice(0, found.index)
  }
  if (/^(?:元|万元)$/.test(note.trim()) && unit === 'wan') core += note.trim()
  const value = /\d\s+\d/.test(ascii(core)) ? null : valueOf(core, unit)
  if (value !== null) {
    const start = Math.max(text.indexOf(core), text.indexOf(trimmed))
    return { is: 'number', value, start, end: start + Math.min(core.length, trimmed.length), note }
  }
  const pieces = ascii(core).split(/[\s/|、]+/).filter((p) => p !== '')
  if (pieces.length > 1 && pieces.every((p) => valueOf(p, 'change') !== null || valueOf(p, 'wan') !== null || isBlankMark(p))) return { is: 'several' }
  return { is: 'odd' }
}
