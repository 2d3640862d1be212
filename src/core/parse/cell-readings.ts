import type { Code } from '../schema'
import { isFilled, type Value } from './entry'
import { ascii, readCell } from './read-number'
import { distinct, NOTHING, type Option, plain, type RowReading, type Spot, unitOf } from './row-reading'
import type { Slots } from './slots'

/** Cells, and the columns that they can be, → what the row can mean. */

/** More ways to set blank cells among fifteen are not tried: no identity decides where so many are lost. */
const MOST_PLACINGS = 500

const spotOf = (value: Value): Spot => ({ raw: value.text, place: value.place })

/** The text of a row. */
export const rawOf = (values: readonly Value[]): string => values.filter(isFilled).map((v) => v.text).join(' ')

/** Where its figures stand: the whole stretch where that is one text, else the first. */
export const placeOf = (values: readonly Value[]): RowReading['place'] => {
  const first = values.find(isFilled)?.place ?? values[0]?.place ?? null
  const last = values.findLast(isFilled)?.place
  return first && last && first.block === last.block && first.row === last.row && first.cell === last.cell ? { ...first, end: last.end } : first
}

/** The figures of a cell that holds several. */
export function split(value: Value): Value[] {
  const out: Value[] = []
  for (const found of value.text.matchAll(/[^\s/／|、]+/g)) {
    const start = value.place.start + found.index
    out.push({ ...value, text: found[0], place: { ...value.place, start, end: start + found[0].length } })
  }
  return out
}

/** A row whose cells stand in columns in one of these ways. */
export function slotReading(values: readonly Value[], codes: readonly Code[], ways: readonly Slots[], raw: string, place: RowReading['place']): readonly RowReading[] {
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
export function plainCells(values: readonly Value[], codes: readonly Code[], way: Slots, raw: string, place: RowReading['place']): readonly RowReading[] {
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
