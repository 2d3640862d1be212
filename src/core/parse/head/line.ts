import type { Place, SourceDocument } from '../../read/block'
import { half } from '../normal'

/** Lines of a document in a form that patterns can be matched on, each with the way back to its place. */

export interface FlatLine {
  /** Normalised: full-width digits and letters half-width; blanks kept only between two words, as one space. */
  readonly text: string
  /** For every character of `text` its offset in the source text; one more entry for the end. */
  readonly at: readonly number[]
  readonly source: string
  readonly place: Omit<Place, 'start' | 'end'>
}

const isBlank = (c: string): boolean => {
  const code = c.charCodeAt(0)
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
}
const isWide = (c: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’·]/.test(c)

const narrow = (c: string): string => {
  const code = c.charCodeAt(0)
  return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a) ? half(c) : c
}

/** Titles are sometimes set with a blank after every character: then blanks part nothing. */
function isSpaced(source: string): boolean {
  if (source.length < 7) return false
  const words = source.trim().split(/\s+/)
  return words.length >= 4 && words.filter((w) => w.length === 1).length > words.length * 0.6
}

/** One text as a line to match patterns on. */
export function flatLine(source: string, place: Omit<Place, 'start' | 'end'>): FlatLine {
  const spaced = isSpaced(source)
  const at: number[] = []
  let text = ''
  let before: string | undefined
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!
    if (isBlank(c)) {
      let next = i
      while (next < source.length && isBlank(source[next]!)) next++
      const after = source[next]
      // a blank between Chinese and a figure is typography; between two Chinese words it parts them
      if (!spaced && before !== undefined && after !== undefined && isWide(before) === isWide(after)) {
        text += ' '
        before = ' '
        at.push(i)
      }
      i = next - 1
      continue
    }
    before = narrow(c)
    text += before
    at.push(i)
  }
  at.push(source.length)
  return { text, at, source, place }
}

/** Every line of text in a range of blocks, and the cells of tables, in order. Cells come with `place.row`. */
export function flatLines(document: SourceDocument, start: number, end: number): readonly FlatLine[] {
  const lines: FlatLine[] = []
  for (let block = start; block < Math.min(end, document.blocks.length); block++) {
    const b = document.blocks[block]!
    if (b.kind === 'text') lines.push(flatLine(b.text, { block }))
    else b.rows.forEach((row, r) => row.forEach((cell, c) => {
      if (cell.text !== '') lines.push(flatLine(cell.text, { block, row: r, cell: c }))
    }))
  }
  return lines
}

/** Lines run together (a sentence may be cut over them), with the way back. */
export interface Flow {
  readonly text: string
  readonly lines: readonly FlatLine[]
  /** Offset in `text` at which each line begins. */
  readonly starts: readonly number[]
}

/** The lines run together, without anything between them. */
export function flowOf(lines: readonly FlatLine[]): Flow {
  const starts: number[] = []
  let text = ''
  for (const line of lines) {
    starts.push(text.length)
    text += line.text
  }
  return { text, lines, starts }
}

/** The words as printed behind a stretch of a flow, and the place of its first line's part. */
export function sourceOf(flow: Flow, start: number, end: number): { readonly evidence: string; readonly place: Place } {
  let low = 0
  let high = flow.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (flow.starts[middle]! <= start) low = middle
    else high = middle - 1
  }
  const parts: string[] = []
  let place: Place | null = null
  for (let i = low; i < flow.lines.length && flow.starts[i]! < end; i++) {
    const line = flow.lines[i]!
    const from = Math.max(start - flow.starts[i]!, 0)
    const to = Math.min(end - flow.starts[i]!, line.text.length)
    if (from >= to) continue
    const source = { start: line.at[from]!, end: line.at[to - 1]! + 1 }
    parts.push(line.source.slice(source.start, source.end))
    place ??= { ...line.place, ...source }
  }
  return { evidence: parts.join(''), place: place ?? { block: 0, start: 0, end: 0 } }
}
