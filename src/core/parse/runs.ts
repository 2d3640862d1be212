import type { Place } from '../read/block'
import type { Code } from '../schema'
import { ascii } from './read-number'
import { distinct, NOTHING, type Option, unitOf } from './row-reading'
import { cellsAt, type RunCell, skip } from './run-cells'

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
  const memo = new Map<number, readonly RunCell[]>()
  const starts = (k: number, p: number): readonly RunCell[] => {
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
  const cells: (RunCell | null)[] = []
  const walk = (k: number, p: number): void => {
    if (options.length >= keep || count(k, p) === 0) return
    if (k === n) {
      options.push({ values: [...values], spots: cells.map((c) => spotOf(text, c)) })
      return
    }
    const step = (cell: RunCell | null, next: number): void => {
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

function spotOf(text: Text, cell: RunCell | null): Option['spots'][number] {
  const from = cell ? text.at[cell.start] : null
  const to = cell ? text.at[cell.end - 1] : null
  if (!from || !to) return NOTHING
  const piece = text.pieces[from[0]]!
  const raw = piece.text.slice(from[1], to[1] + 1)
  return { raw, place: { ...piece.place, start: piece.place.start + from[1], end: piece.place.start + to[1] + 1 } }
}
