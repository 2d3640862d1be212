import type { Place } from '../read/block'
import type { Code, Unit } from '../schema'
import { ascii, COUNTERS, valueOf } from './read-number'
import { distinct, NOTHING, type Option, unitOf } from './row-reading'

/** Cuts figures that ran together into cells: every way that the text allows, none that it does not. */

/** A stretch of figures in one place; two stretches never share a figure. */
export interface Piece {
  readonly text: string
  readonly place: Place
}

export interface Cuts {
  readonly options: readonly Option[]
  /** All ways, also where only some are given (`count > options.length`). */
  readonly count: number
}

interface Text {
  readonly chars: string
  /** Per character its piece and offset in it; borders between pieces are blanks of no piece. */
  readonly at: readonly (readonly [piece: number, offset: number] | null)[]
  readonly pieces: readonly Piece[]
}

function joined(pieces: readonly Piece[]): Text {
  let chars = ''
  const at: (readonly [number, number] | null)[] = []
  pieces.forEach((piece, p) => {
    if (p > 0) { chars += ' '; at.push(null) }
    const text = ascii(piece.text).replace(/\s/g, ' ')
    for (let i = 0; i < text.length; i++) at.push([p, i])
    chars += text
  })
  return { chars, at, pieces }
}

interface Cell { readonly start: number; readonly end: number; readonly next: number; readonly value: number | null }

/** No figure of a report has more digits. */
const LONGEST_FIGURE = 15

const DASH = /[-—―_]/
const DIGIT = /\d/
const AFTER = new RegExp(`^(?:[（(][^（）()]*[）)]|[${COUNTERS}])+`)

const skip = (chars: string, from: number): number => {
  let i = from
  while (chars[i] === ' ') i++
  return i
}

/** The cells that can begin at `from`. */
function cellsAt(chars: string, from: number, unit: Unit): Cell[] {
  const out: Cell[] = []
  const i = skip(chars, from)
  const c = chars[i]
  if (c === undefined) return out
  const end = (j: number): number => {
    const behind = AFTER.exec(chars.slice(j, j + 60))
    return behind ? j + behind[0].length : j
  }
  const number = (j: number): void => {
    const value = valueOf(chars.slice(i, j), unit)
    if (value !== null) out.push({ start: i, end: j, next: end(j), value })
  }
  if (DASH.test(c)) {
    out.push({ start: i, end: i + 1, next: i + 1, value: null })
    let two = i + 1
    while (chars[two] === c) two++
    if (c !== '-' && two - i >= 2) out.push({ start: i, end: i + 2, next: i + 2, value: null })
  }
  if (c === '/') {
    out.push({ start: i, end: i + 1, next: i + 1, value: null })
    // a slash between two figures only parts them
    if (DIGIT.test(chars.slice(0, i).trimEnd().slice(-1)) && /^\s*[-+]?\d/.test(chars.slice(i + 1))) out.push(...cellsAt(chars, i + 1, unit))
  }
  const signed = unit === 'change' && /[-+—]/.test(c) && DIGIT.test(chars[i + 1] ?? '')
  const first = signed ? i + 1 : i
  if (!DIGIT.test(chars[first] ?? '')) return out
  const group = /^\d{1,3}(?:,\d{3})+/.exec(chars.slice(first))
  for (let j = first + 1; j <= Math.min(chars.length, first + LONGEST_FIGURE); j++) {
    const last = chars[j - 1]!
    if (!DIGIT.test(last)) break
    if (chars[first] === '0' && j > first + 1) break
    const behind = chars[j]
    if (behind === '.' && DIGIT.test(chars[j + 1] ?? '')) {
      if (unit !== 'wan') break
      for (let k = j + 2; k <= chars.length && DIGIT.test(chars[k - 1]!); k++) money(chars, i, k, out, end)
      break
    }
    if (behind === ',' && /^,\d{3}/.test(chars.slice(j))) break
    if (unit === 'wan') money(chars, i, j, out, end)
    else number(j)
  }
  if (group) for (let j = first + group[0].indexOf(',') + 4; j <= first + group[0].length; j += 4) if (chars[j] !== ',') {
    if (unit === 'wan') money(chars, i, j, out, end)
    else number(j)
  }
  return out
}

/** An amount that ends in `j`, with its unit behind it. */
function money(chars: string, i: number, j: number, out: Cell[], end: (j: number) => number): void {
  const unit = /^(?:亿元|万元|元)/.exec(chars.slice(j))?.[0] ?? ''
  const value = valueOf(chars.slice(i, j + unit.length), 'wan')
  if (value !== null) out.push({ start: i, end: j + unit.length, next: end(j + unit.length), value })
}

/**
 * All ways to read the pieces as the cells of `codes`.
 * @param blanks may cells be blank that left no mark?
 * @param keep where there are more ways, none is listed
 * @param fits lists only the ways that it allows (up to `keep`), however many there are; it is asked after each cell
 */
export function cutsOf(pieces: readonly Piece[], codes: readonly Code[], blanks: boolean, keep: number, fits?: (values: readonly (number | null)[], done: number) => boolean): Cuts {
  const text = joined(pieces)
  const units = codes.map(unitOf)
  const n = codes.length
  const memo = new Map<number, readonly Cell[]>()
  const starts = (k: number, p: number): readonly Cell[] => {
    const key = p * 4 + (units[k] === 'count' ? 0 : units[k] === 'change' ? 1 : 2)
    let cells = memo.get(key)
    if (!cells) memo.set(key, (cells = cellsAt(text.chars, p, units[k]!)))
    return cells
  }
  const counts = new Map<number, number>()
  const count = (k: number, p: number): number => {
    if (k === n) return skip(text.chars, p) >= text.chars.length ? 1 : 0
    const key = p * 64 + k
    let sum = counts.get(key)
    if (sum === undefined) {
      sum = 0
      for (const cell of starts(k, p)) sum += count(k + 1, cell.next)
      if (blanks) sum += count(k + 1, p)
      counts.set(key, sum)
    }
    return sum
  }
  const total = count(0, 0)
  const options: Option[] = []
  const values: (number | null)[] = []
  const cells: (Cell | null)[] = []
  const walk = (k: number, p: number): void => {
    if (options.length >= keep || count(k, p) === 0) return
    if (k === n) {
      options.push({ values: [...values], spots: cells.map((c) => spotOf(text, c)) })
      return
    }
    const step = (cell: Cell | null, next: number): void => {
      values.push(cell ? cell.value : null)
      cells.push(cell)
      if (!fits || fits(values, k + 1)) walk(k + 1, next)
      values.pop()
      cells.pop()
    }
    for (const cell of starts(k, p)) step(cell, cell.next)
    if (blanks) step(null, p)
  }
  if (fits || total <= keep) walk(0, 0)
  const kept = distinct(options)
  return { options: kept, count: total <= keep ? kept.length : total }
}

function spotOf(text: Text, cell: Cell | null): Option['spots'][number] {
  const from = cell ? text.at[cell.start] : null
  const to = cell ? text.at[cell.end - 1] : null
  if (!from || !to) return NOTHING
  const piece = text.pieces[from[0]]!
  const raw = piece.text.slice(from[1], to[1] + 1)
  return { raw, place: { ...piece.place, start: piece.place.start + from[1], end: piece.place.start + to[1] + 1 } }
}
