import type { Code } from '../schema'
import { figureOf } from '../schema'
import { isFilled, type Value } from './entry'
import type { FoundRow } from './found-table'
import { readCell } from './read-number'
import { distinct, type Option, type RowReading, unitOf } from './row-reading'

/** Figures that a torn page printed apart from their rows: put back in the order of the form, wherever the rows lack a cell. */

/** A bracket behind a figure that tells its column. */
const COLUMN_OF_NOTE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/修订|修改|新制/, ['made', 'newly_made']],
  [/失效|废止/, ['repealed']],
]

const bracket = (value: Value): string => {
  const read = readCell(value.text, 'count')
  return value.note + (read.is === 'number' ? read.note : '')
}

/** May this figure stand in that column? */
function mayStand(value: Value, code: Code): boolean {
  const note = bracket(value)
  const told = COLUMN_OF_NOTE.filter(([pattern]) => pattern.test(note))
  return told.length !== 1 || told[0]![1].includes(figureOf(code).column.id)
}

const figuresOf = (row: FoundRow): readonly Value[] => row.entry?.values.filter(isFilled) ?? []
const lacks = (row: FoundRow): number => row.codes.length - figuresOf(row).length

/** The rows with the loose figures in them. Where more figures are loose than cells are lacking, or fewer, each row may have any of them. */
export function looseRows(rows: readonly FoundRow[], loose: readonly Value[]): readonly FoundRow[] {
  const short = rows.filter((r) => lacks(r) > 0)
  const lacking = short.reduce((sum, r) => sum + lacks(r), 0)
  let at = 0
  return rows.map((row) => {
    const n = lacks(row)
    if (n <= 0) return row
    const given = lacking === loose.length ? [loose.slice(at, at + n)] : runsOf(loose, n)
    at += n
    return { ...row, readings: [putBack(row, given)] }
  })
}

const runsOf = (loose: readonly Value[], n: number): (readonly Value[])[] =>
  Array.from({ length: Math.max(0, loose.length - n + 1) }, (_, i) => loose.slice(i, i + n)).concat([[]])

function putBack(row: FoundRow, given: readonly (readonly Value[])[]): RowReading {
  const own = figuresOf(row)
  const options: Option[] = []
  for (const loose of given) for (const way of interleaved(own, loose, row.codes)) {
    const values = way.map((v, i) => (v ? readCell(v.text, unitOf(row.codes[i]!)) : { is: 'blank' as const }))
    if (values.some((v) => v.is === 'odd' || v.is === 'several')) continue
    options.push({
      values: values.map((v) => (v.is === 'number' ? v.value : null)),
      spots: way.map((v) => (v ? { raw: v.text + v.note, place: v.place } : { raw: '', place: null })),
    })
  }
  const kept = distinct(options)
  const all = [...own, ...new Set(given.flat())]
  return { codes: row.codes, raw: all.map((v) => v.text + v.note).join(' '), place: own[0]?.place ?? all[0]?.place ?? null, options: kept, count: kept.length, why: 'loose' }
}

/** All ways to set the row's own figures and the loose ones into the columns, each kind in its order; columns may stay empty where figures are lacking. */
function interleaved(own: readonly Value[], loose: readonly Value[], codes: readonly Code[]): (Value | null)[][] {
  if (codes.length === 0) return own.length + loose.length === 0 ? [[]] : []
  const out: (Value | null)[][] = []
  const rest = codes.slice(1)
  const first = codes[0]!
  const put = (value: Value | null, o: readonly Value[], l: readonly Value[]): void => {
    for (const tail of interleaved(o, l, rest)) out.push([value, ...tail])
  }
  if (own[0]) put(own[0], own.slice(1), loose)
  if (loose[0] && mayStand(loose[0], first)) put(loose[0], own, loose.slice(1))
  if (own.length + loose.length < codes.length) put(null, own, loose)
  return out
}
