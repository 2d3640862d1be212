import type { Code } from '../schema'
import { figureOf } from '../schema'
import { type Entry, filledIn, isFilled, type Value } from './entry'
import { ascii, COUNTERS, readCell } from './read-number'
import { anyOf, distinct, NOTHING, type Option, plain, type RowReading, type Spot, unitOf } from './row-reading'
import { cutsOf, type Piece } from './runs'
import { type Columns, NO_COLUMNS, slotsOf, type Slots } from './slots'

/** A printed row → what it can mean. */

/** How the figures of a table stand in running text. */
export interface TextLayout {
  /** `parted` (one a line, or by blanks): a stretch of digits is one figure; `run`: cells have run together; `open`: nothing tells. */
  readonly cells: 'parted' | 'run' | 'open'
  /** Some rows are too short for all their cells, in a table that writes no zeros: any row may have lost blank cells. */
  readonly blanks: boolean
}

/** More ways than this are not tried one by one. */
export const MOST_OPTIONS = 4000

/** The same for blank cells among fifteen: no identity decides where so many are lost. */
const MOST_PLACINGS = 500

const spotOf = (value: Value): Spot => ({ raw: value.text, place: value.place })

const rawOf = (values: readonly Value[]): string => values.filter(isFilled).map((v) => v.text).join(' ')

const placeOf = (values: readonly Value[]): RowReading['place'] => {
  const first = values.find(isFilled)?.place ?? values[0]?.place ?? null
  const last = values.findLast(isFilled)?.place
  return first && last && first.block === last.block && first.row === last.row && first.cell === last.cell ? { ...first, end: last.end } : first
}

/** Splits a cell that holds several figures. */
function split(value: Value): Value[] {
  const out: Value[] = []
  for (const found of value.text.matchAll(/[^\s/／|、]+/g)) {
    const start = value.place.start + found.index
    out.push({ ...value, text: found[0], place: { ...value.place, start, end: start + found[0].length } })
  }
  return out
}

const isSeveral = (value: Value): boolean => value.is === 'figures' && readCell(value.text, 'change').is === 'several' && readCell(value.text, 'wan').is === 'several'

/** Cells of a grid: each is one figure. */
export function readCells(entry: Entry, codes: readonly Code[], known: Columns): readonly RowReading[] {
  const columns: Columns = { ...known, line: entry.grid?.separator === 'tab' || entry.grid?.separator === 'pipe' }
  const raw = rawOf(entry.values)
  const place = placeOf(entry.values)
  let values = entry.values
  const filled = filledIn(values)
  if (filled < codes.length && values.some(isSeveral)) {
    const parts = values.flatMap((v) => (isSeveral(v) ? split(v) : [v]))
    if (filledIn(parts) === codes.length) values = parts
  }
  if (filled === 1 && values.length < codes.length) {
    const only = values.find(isFilled)!
    if (ascii(only.text).replace(/\D/g, '').length >= codes.length && !(columns.left && columns.left.includes(only.column))) {
      return readRun(codes, { cells: 'open', blanks: false }, [only])
    }
  }
  const isCrowded = entry.grid?.crowded === true && filled > 0 && values.length > codes.length
  return slotReading(values, codes, isCrowded ? [] : slotsOf(values, codes.length, columns), raw, place)
}

function slotReading(values: readonly Value[], codes: readonly Code[], ways: readonly Slots[], raw: string, place: RowReading['place']): readonly RowReading[] {
  if (ways.length === 0) return [{ codes, raw, place, options: [], count: 0, why: 'columns' }]
  if (ways.length === 1) return plainCells(values, codes, ways[0]!, raw, place)
  if (ways.length > MOST_PLACINGS) return [{ codes, raw, place, options: [], count: ways.length, why: 'blanks' }]
  const options: Option[] = []
  for (const way of ways) {
    const read = way.map((i, k) => (i < 0 ? { is: 'blank' as const } : readValue(values[i]!, codes[k]!)))
    if (read.some((r) => r.is === 'odd' || r.is === 'several')) continue
    options.push({ values: read.map((r) => (r.is === 'number' ? r.value : null)), spots: way.map((i) => (i < 0 ? NOTHING : spotOf(values[i]!))) })
  }
  const kept = distinct(options)
  return [{ codes, raw, place, options: kept, count: kept.length, why: 'blanks' }]
}

type Read = { readonly is: 'number'; readonly value: number } | { readonly is: 'blank' | 'odd' | 'several' }

function readValue(value: Value, code: Code): Read {
  if (value.is === 'blank') return { is: 'blank' }
  if (value.is === 'odd') return { is: 'odd' }
  return readCell(value.text, unitOf(code))
}

/** Each cell by itself: what it plainly says, or that it says no figure. */
function plainCells(values: readonly Value[], codes: readonly Code[], way: Slots, raw: string, place: RowReading['place']): readonly RowReading[] {
  const good: number[] = []
  const numbers: (number | null)[] = []
  const out: RowReading[] = []
  codes.forEach((code, k) => {
    const value = way[k]! < 0 ? null : values[way[k]!]!
    const read: Read = value ? readValue(value, code) : { is: 'blank' }
    if (read.is === 'number' || read.is === 'blank') {
      good.push(k)
      numbers.push(read.is === 'number' ? read.value : null)
      return
    }
    const spot = spotOf(value!)
    const single = (list: readonly (number | null)[], why: RowReading['why']): void => {
      out.push({ codes: [code], raw: spot.raw, place: spot.place, options: list.map((v) => ({ values: [v], spots: [spot] })), count: list.length, why })
    }
    if (read.is === 'several') single(severalValues(value!, code), 'several')
    else if (/^[零〇]$/.test(spot.raw)) single([0], 'odd')
    // 无 or O may be a zero and may be a blank: neither may win because it leaves an identity with nothing to check
    else single([], 'odd')
  })
  if (good.length > 0) {
    out.unshift(plain(good.map((k) => codes[k]!), numbers, good.map((k) => (way[k]! < 0 ? NOTHING : spotOf(values[way[k]!]!))), raw, place))
  }
  return out
}

/** One cell with several figures: one of them, or one number broken by a blank. */
function severalValues(value: Value, code: Code): readonly number[] {
  const parts = split(value).map((v) => readCell(v.text, unitOf(code)))
  const whole = readCell(ascii(value.text).replace(/\s/g, ''), unitOf(code))
  return [...new Set([whole, ...parts].flatMap((r) => (r.is === 'number' ? [r.value] : [])))]
}

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
  const stand = parts.filter((p) => p.is !== 'blank')
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
