import type { Code, Vintage } from '../schema'
import { codeOf, REQUEST_COLUMNS } from '../schema'
import { type Alignment, alignRows } from './align-rows'
import { anchorsOf } from './anchors'
import { type Entry, isFilled } from './entry'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { SURE } from './match-label'
import type { PrintedLine } from './printed-line'
import { readCells } from './read-cells'
import { readRun, type TextLayout } from './read-run'
import { columnsFor, gridsOf, ordersOf } from './requests-grid'
import { anyOf, blankRow, type RowReading, unreadRow } from './row-reading'
import { besides, mayShare, sharedRows } from './shared-figures'
import { isHollow, spareEntries } from './spare-rows'
import { withoutStray } from './stray-number'
import { textLayout } from './text-layout'
import { ROW_FORMS, type RowForms } from './vocabulary'

/** Table 3 收到和处理政府信息公开申请情况: its rows, each with what its figures can be. */

const ROWS = ROW_FORMS.requests
const THREE = ['other_overdue_correction', 'other_unpaid_fee', 'other_rest']
/** Words of the first two, whose names are long and often torn. */
const OF_THREE = /逾期不补正|逾期未按收费|按收费通知要/
const IDS = REQUEST_COLUMNS.map((c) => c.id)
/** The codes of each row. Made once: a code that is the same string each time is found faster. */
const CODES: Readonly<Record<string, readonly Code[]>> = Object.fromEntries(ROWS.map(({ row }) => [row.id, IDS.map((id) => codeOf('requests', row.id, id))]))

/** Fewer sure labels than this are no table. */
const FEWEST_LABELS = 4

export interface FoundRequests extends FoundTable {
  readonly layout: TextLayout
  /** First and last entry of the table. */
  readonly from: number
  readonly to: number
  /** The vintage that （六） shows; null where neither form of it is there. */
  readonly six: Vintage | null
}

/**
 * Table 3 with what its figures can be; null where too few labels are sure. Of the two forms of （六） the one is taken that leaves fewer rows
 * without a place.
 * @param fallback the vintage where the rows show none
 */
export function findRequests(scene: Scene, lines: readonly PrintedLine[], fallback: Vintage): FoundRequests | null {
  const { entries } = scene
  const anchors = anchorsOf(entries, ROWS, () => 0)
  if (anchors.filter((a) => a.score >= SURE).length < FEWEST_LABELS) return null
  const seen = new Set(anchors.map((a) => ROWS[a.row]!.row.id))
  const figures = (id: string): boolean => anchors.some((a) => ROWS[a.row]!.row.id === id && entries[a.entry]!.values.some(isFilled))
  const within = entries.slice(anchors[0]!.entry, anchors.at(-1)!.entry + 1)
  const three = THREE.slice(0, 2).some((id) => seen.has(id)) || within.some((e) => OF_THREE.test(e.context))
  const variants: Vintage[] = three ? [2021] : seen.has('other') && !seen.has('other_rest') ? [2019] : [fallback, fallback === 2021 ? 2019 : 2021]
  const tries = variants.map((six) => {
    const rows = ROWS.filter((r) => r.row.columns[six] !== undefined || (r.row.id === 'other' && figures('other') && figures('other_rest')))
    const own = anchorsOf(entries, rows, () => 0)
    return { six, rows, alignment: alignRows(entries, rows, own, scene.tail) }
  })
  const lost = (t: (typeof tries)[number]): number => t.rows.length - t.alignment.placed.size - t.alignment.blank.length
  const best = tries.reduce((a, b) => (lost(b) < lost(a) ? b : a))
  return read(scene, lines, best.rows, best.alignment, best.six)
}

function read(scene: Scene, lines: readonly PrintedLine[], rows: readonly RowForms[], alignment: Alignment, six: Vintage): FoundRequests {
  const { entries } = scene
  const rowOf = new Map([...alignment.placed].map(([row, entry]) => [entry, row]))
  const next = (entry: number): RowForms | undefined => { const r = rowOf.get(entry + 1); return r === undefined ? undefined : rows[r] }
  const used = [...alignment.placed.values()].sort((a, b) => a - b)
  const texts = used.filter((e) => !entries[e]!.grid).map((e) => ({ values: withoutStray(entries[e]!, next(e)).at(-1)!, wanted: IDS.length }))
  const layout = textLayout(texts)
  const grids = gridsOf(used.map((e) => ({ entry: entries[e]!, row: rows[rowOf.get(e)!]!.row.id })), lines)
  const orders = ordersOf(used.map((e) => entries[e]!))
  const shared = sharedRows(entries, rows, alignment, IDS.length)
  const readEntry = (entry: Entry, row: string, following: RowForms | undefined): Pick<FoundRow, 'codes' | 'readings' | 'values'> => {
    const own = shared.get(row)
    const grid = entry.grid ? grids.get(entry.grid.block) : undefined
    const ids = grid?.ids ?? orders.get(entry.grid?.block ?? null)
    const codes = ids ? ids.map((id) => codeOf('requests', row, id)) : CODES[row]!
    if (entry.grid) return { codes, readings: readCells(entry, codes, columnsFor(entry, row, grid)) }
    const texts = own ? [own.values] : withoutStray(entry, following)
    const ways = texts.map((values) => readRun(codes, layout, values))
    return { codes, readings: ways.length === 1 ? ways[0]! : merged(ways), values: texts[0]! }
  }
  const found: FoundRow[] = []
  const spare = spareEntries(entries, rows, alignment, used)
  rows.forEach(({ row }, r) => {
    const e = alignment.placed.get(r)
    const again = spare.get(r)
    if (e !== undefined && again) {
      // its figures stand in the next printed row, or the row is printed twice
      const entry = isHollow(entries[e]!) ? entries[again[0]!]! : entries[e]!
      const own = readEntry(entry, row.id, undefined)
      const ways = [...(isHollow(entries[e]!) ? [] : [own.readings]), ...again.map((i) => readEntry(entries[i]!, row.id, undefined).readings)]
      found.push({ row: row.id, entry, ...own, readings: ways.length === 1 ? ways[0]! : either(own.codes, ways) })
    } else if (e !== undefined) found.push({ row: row.id, entry: entries[e]!, ...readEntry(entries[e]!, row.id, next(e)) })
    else if (alignment.blank.includes(r)) {
      const codes = CODES[row.id]!
      const own = shared.get(row.id)
      if (own) {
        found.push({ row: row.id, entry: own.entry, ...readEntry(own.entry, row.id, undefined) })
        return
      }
      const [before, behind] = besides(r, alignment)
      const at = (k: number | undefined): Entry | undefined => (k === undefined ? undefined : entries[alignment.placed.get(k)!]!)
      const [above, below] = [at(before), at(behind)]
      // its figures may be among those of the next row, where those are too many, or in text among those of the row before
      const crowd = below ? readEntry(below, row.id, undefined).readings.some((x) => x.options.length === 0) : false
      const beside = crowd ? below : above?.grid === null && mayShare(withoutStray(above, rows[before! + 1]).at(-1)!, IDS.length) ? above : undefined
      found.push({ row: row.id, entry: null, codes, readings: [beside ? unreadRow(codes, beside.values) : blankRow(codes)] })
    }
  })
  for (const gap of alignment.unsure) for (const r of gap.rows) {
    const row = rows[r]!.row.id
    const ways = gap.entries.map((e) => readEntry(entries[e]!, row, next(e)))
    const codes = CODES[row]!
    const raw = gap.entries.map((e) => entries[e]!.values.map((v) => v.text).join(' ')).join('；')
    const any = anyOf([unreadRow(codes, []), ...whole(ways.map((w) => w.readings))], 'rows')
    found.push({ row, entry: null, codes, readings: [{ ...any, raw, place: entries[gap.entries[0]!]!.values[0]?.place ?? null, open: true }] })
  }
  const required = rows.flatMap(({ row }) => CODES[row.id]!)
  return { id: 'requests', rows: found, required, layout, from: used[0]!, to: used.at(-1)!, six: rows.some((r) => r.row.group === 'other' && found.some((f) => f.row === r.row.id)) ? six : null }
}

/** The readings that take a row's text as one stretch. */
const whole = (ways: readonly (readonly RowReading[])[]): readonly RowReading[] => ways.flatMap((w) => (w.length === 1 ? w : []))

/** One of several printed rows: where they differ, the identities decide or nothing does. */
function either(codes: readonly Code[], ways: readonly (readonly RowReading[])[]): readonly RowReading[] {
  const single = whole(ways)
  if (single.length === ways.length) return [anyOf(single, 'rows')]
  return [{ codes, raw: ways.flat().map((r) => r.raw).join(' '), place: ways[0]![0]!.place, options: [], count: 0, why: 'rows' }]
}

/** One row, read with and without the digit that may be the next label's number. */
function merged(ways: readonly (readonly RowReading[])[]): readonly RowReading[] {
  const fitting = ways.filter((w) => w.every((r) => r.options.length > 0))
  if (fitting.length === 1) return fitting[0]!
  const single = whole(fitting)
  return single.length < 2 ? ways[0]! : [anyOf(single)]
}
