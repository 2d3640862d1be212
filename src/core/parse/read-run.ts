import type { Code } from '../schema'
import { figureOf } from '../schema'
import { placeOf, plainCells, rawOf, slotReading } from './cell-readings'
import { isFilled, type Value } from './entry'
import { ascii, COUNTERS } from './read-number'
import { anyOf, distinct, type RowReading, unitOf } from './row-reading'
import { cutsOf, type Piece } from './runs'
import { NO_COLUMNS, slotsOf } from './slots'

/** A row of running text → what it can mean. */

/** How the figures of a table stand in running text. */
export interface TextLayout {
  /** `parted` (one a line, or by blanks): a stretch of digits is one figure; `run`: cells have run together; `open`: nothing tells. */
  readonly cells: 'parted' | 'run' | 'open'
  /** Some rows are too short for all their cells, in a table that writes no zeros: any row may have lost blank cells. */
  readonly blanks: boolean
}

/** More ways than this are not tried one by one. */
const MOST_OPTIONS = 4000

/** A stretch without blanks, with the counter and the bracket that belong to it. */
const STRETCH = new RegExp(`[^\\s（(]+(?:\\s*[（(][^（）()]*[）)])?(?:\\s+(?:[${COUNTERS}元]|万元)(?=\\s|$))?|[（(][^（）()]*[）)]`, 'g')

/** The stretches of digits of running text that stand apart from one another, as cells. */
export function partsOf(values: readonly Value[]): readonly Value[] {
  return values.flatMap((v) => {
    const parts: Value[] = []
    for (const found of v.text.matchAll(STRETCH)) {
      const start = v.place.start + found.index
      parts.push({ ...v, text: found[0], place: { ...v.place, start, end: start + found[0].length } })
    }
    return parts
  })
}

/** A page's number and how many there are (4 / 8), behind figures that stand without blanks: how many of the digits are the page's cannot be seen. */
const PAGE_OF = /^[^/]*?(\d{1,3})\s+\/\s+\d{1,3}$/

/** The ways to leave such a page out; none where there is none. */
function withoutPage(values: readonly Value[]): readonly (readonly Value[])[] {
  const last = values.at(-1)
  const page = last && PAGE_OF.exec(ascii(last.text))
  if (!page) return []
  const end = last.text.search(/\s+[/／]/)
  return Array.from(page[1]!, (_, i): readonly Value[] => {
    const text = last.text.slice(0, end - i - 1).trimEnd()
    return text === '' ? values.slice(0, -1) : [...values.slice(0, -1), { ...last, text, place: { ...last.place, end: last.place.start + text.length } }]
  })
}

/** Figures in running text. `values` in place of the entry's own: without the number of the next label. */
export function readRun(codes: readonly Code[], layout: TextLayout, values: readonly Value[]): readonly RowReading[] {
  const raw = rawOf(values)
  const place = placeOf(values)
  const parts = partsOf(values)
  const stand = parts.filter(isFilled)
  const pages = layout.cells === 'run' ? withoutPage(values) : []
  if (pages.length > 0) {
    return [anyOf([values, ...pages].map((way) => cutRun(codes, layout, way, raw, place)))]
  }
  if (parts.length === codes.length || stand.length === codes.length) {
    return plainCells(parts, codes, slotsOf(parts, codes.length, NO_COLUMNS)[0]!, raw, place)
  }
  if (layout.cells === 'parted') return slotReading(stand, codes, slotsOf(stand, codes.length, NO_COLUMNS), raw, place)
  const cut = cutRun(codes, layout, values, raw, place)
  if (layout.cells === 'run' || stand.length > codes.length) return [cut]
  const apart = slotReading(stand, codes, slotsOf(stand, codes.length, NO_COLUMNS), raw, place)
  if (apart.length !== 1) return [cut]
  const options = distinct([...cut.options, ...apart[0]!.options])
  return [{ ...cut, options, count: cut.count - cut.options.length + options.length }]
}

function cutRun(codes: readonly Code[], layout: TextLayout, values: readonly Value[], raw: string, place: RowReading['place']): RowReading {
  const pieces = values.filter((v) => v.is === 'figures').map((v): Piece => ({ text: v.text, place: v.place }))
  const strict = cutsOf(pieces, codes, false, MOST_OPTIONS)
  // a dash before digits is a blank cell or a sign behind one
  const signed = codes.some((c) => unitOf(c) === 'change') && /[-−－—–]\s*[0-9０-９]/.test(raw)
  const cuts = layout.blanks || strict.count === 0 || signed ? cutsOf(pieces, codes, true, MOST_OPTIONS) : strict
  if (cuts.count <= MOST_OPTIONS) return { codes, raw, place, options: cuts.options, count: cuts.count, why: cuts === strict ? 'run' : 'blanks', run: true }
  const total = codes.findIndex((c) => figureOf(c).column.id === 'total')
  if (total !== codes.length - 1 || cuts !== strict) return { codes, raw, place, options: [], count: cuts.count, why: 'many' }
  const obeying = cutsOf(pieces, codes, false, MOST_OPTIONS, rowTotalHolds(codes.length))
  if (obeying.options.length === 0 || obeying.options.length >= MOST_OPTIONS) return { codes, raw, place, options: [], count: cuts.count, why: 'many' }
  return { codes, raw, place, options: obeying.options, count: cuts.count, why: 'run', pruned: true, run: true }
}

/** Each block of five (table 4) or the whole row (table 3): its parts add up to its last cell. */
const rowTotalHolds = (n: number) => (values: readonly (number | null)[], done: number): boolean => {
  const width = n === 15 ? 5 : n
  if (done % width !== 0) return true
  let sum = 0
  for (let i = done - width; i < done - 1; i++) sum += values[i] ?? 0
  return sum === values[done - 1]
}
