import type { Code, Vintage } from '../schema'
import { codeOf, REQUEST_COLUMNS } from '../schema'
import { alignRows, anchorsOf, type Alignment } from './align-rows'
import type { Entry } from './entries'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { exactScore, SURE } from './match-label'
import { headOrder, printedHeads } from './heads'
import type { Line } from './lines'
import { readCells, readRun, type TextLayout } from './read-row'
import { blankRow, distinct, type RowReading, unreadRow } from './row-reading'
import { besides, mayShare, sharedRows } from './shared-figures'
import { type Columns, learnColumns, NO_COLUMNS } from './slots'
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
const FEWEST = 4

export interface FoundRequests extends FoundTable {
  readonly layout: TextLayout
  /** First and last entry of the table. */
  readonly from: number
  readonly to: number
  /** The vintage that （六） shows; null where neither form of it is there. */
  readonly six: Vintage | null
}

export function findRequests(scene: Scene, lines: readonly Line[], fallback: Vintage): FoundRequests | null {
  const { entries } = scene
  const anchors = anchorsOf(entries, ROWS, () => 0)
  if (anchors.filter((a) => a.score >= SURE).length < FEWEST) return null
  const seen = new Set(anchors.map((a) => ROWS[a.row]!.row.id))
  const figures = (id: string): boolean => anchors.some((a) => ROWS[a.row]!.row.id === id && entries[a.entry]!.values.some((v) => v.is !== 'blank'))
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

function read(scene: Scene, lines: readonly Line[], rows: readonly RowForms[], alignment: Alignment, six: Vintage): FoundRequests {
  const { entries } = scene
  const rowOf = new Map([...alignment.placed].map(([row, entry]) => [entry, row]))
  const next = (entry: number): RowForms | undefined => { const r = rowOf.get(entry + 1); return r === undefined ? undefined : rows[r] }
  const used = [...alignment.placed.values()].sort((a, b) => a - b)
  const texts = used.filter((e) => !entries[e]!.grid).map((e) => ({ values: withoutStray(entries[e]!, next(e)).at(-1)!, wanted: IDS.length }))
  const layout = textLayout(texts)
  const grids = new Map<number, Grid>()
  for (const e of used) {
    const block = entries[e]!.grid?.block
    if (block === undefined || grids.has(block)) continue
    const own = gridOf(block, used.map((i) => ({ entry: entries[i]!, row: rows[rowOf.get(i)!]!.row.id })), lines)
    // a piece on the next page has no head of its own
    const like = own.columns.left === null && own.ids === null ? [...grids.values()].find((g) => g.markup === own.markup && g.breadth === own.breadth && g.columns.left !== null) : undefined
    grids.set(block, like ? { ...own, ids: like.ids, columns: { ...own.columns, left: like.columns.left } } : own)
  }
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
    const options = distinct(ways.flatMap((w) => (w.readings.length === 1 ? w.readings[0]!.options : [])))
    const raw = gap.entries.map((e) => entries[e]!.values.map((v) => v.text).join(' ')).join('；')
    found.push({ row, entry: null, codes, readings: [{ codes, raw, place: entries[gap.entries[0]!]!.values[0]?.place ?? null, options, count: options.length, why: 'rows', open: true }] })
  }
  const required = rows.flatMap(({ row }) => CODES[row.id]!)
  return { id: 'requests', rows: found, required, layout, from: used[0]!, to: used.at(-1)!, six: rows.some((r) => r.row.group === 'other' && found.some((f) => f.row === r.row.id)) ? six : null }
}

/** The columns by the block of their rows (null: in text), where the heads above the first of them stand in another order than the form's. */
function ordersOf(used: readonly Entry[]): ReadonlyMap<number | null, readonly string[] | null> {
  const orders = new Map<number | null, readonly string[] | null>()
  for (const { grid, context } of used) {
    const block = grid?.block ?? null
    if (orders.has(block)) continue
    // the five kinds of organisations: 总计 stands in the row of heads above them
    const kinds = headOrder(context, REQUEST_COLUMNS.slice(1, -1))
    orders.set(block, kinds && [REQUEST_COLUMNS[0]!.id, ...kinds, REQUEST_COLUMNS.at(-1)!.id])
  }
  return orders
}

const isHollow = (entry: Entry): boolean => entry.values.every((v) => v.is === 'blank')

/** Printed rows with figures that no row took: the rest of a split label behind a row without figures, or a row printed once more. */
function spareEntries(entries: readonly Entry[], rows: readonly RowForms[], alignment: Alignment, used: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>()
  const taken = new Set([...used, ...alignment.unsure.flatMap((u) => u.entries)])
  for (let e = used[0]! + 1; e < used.at(-1)!; e++) {
    if (taken.has(e) || !entries[e]!.values.some((v) => v.is === 'figures')) continue
    const before = [...alignment.placed].find(([, placed]) => placed === used.findLast((u) => u < e))
    const hollow = before && isHollow(entries[before[1]]!) ? before[0] : undefined
    const again = rows.findIndex((row, r) => alignment.placed.has(r) && exactScore(entries[e]!, row) >= SURE)
    const r = hollow ?? (again >= 0 ? again : undefined)
    if (r !== undefined) out.set(r, [...(out.get(r) ?? []), e])
  }
  return out
}

/** One of several printed rows: where they differ, the identities decide or nothing does. */
function either(codes: readonly Code[], ways: readonly (readonly RowReading[])[]): readonly RowReading[] {
  const single = ways.flatMap((w) => (w.length === 1 ? w : []))
  const options = distinct(single.flatMap((r) => r.options))
  if (single.length === ways.length) return [{ ...single[0]!, options, count: options.length, why: 'rows' }]
  return [{ codes, raw: ways.flat().map((r) => r.raw).join(' '), place: ways[0]![0]!.place, options: [], count: 0, why: 'rows' }]
}

/** One row, read with and without the digit that may be the next label's number. */
function merged(ways: readonly (readonly RowReading[])[]): readonly RowReading[] {
  const fitting = ways.filter((w) => w.every((r) => r.options.length > 0))
  if (fitting.length === 1) return fitting[0]!
  const single = fitting.flatMap((w) => (w.length === 1 ? w : []))
  if (single.length < 2) return ways[0]!
  const options = distinct(single.flatMap((r) => r.options))
  return [{ ...single[0]!, options, count: Math.max(options.length, ...single.map((r) => r.count)) }]
}

interface Grid {
  /** The columns that the grid has, where its heads say that one is missing. */
  readonly ids: readonly string[] | null
  readonly columns: Columns
  readonly markup: boolean
  /** Columns of the grid, as its widest row shows. */
  readonly breadth: number
  /** Cells of the rows for which the columns hold; null: of all rows (markup knows its columns). */
  readonly width: number | null
  /** Per depth of the label (by its number: 一 · （一） · 1) the cell in which most labels stand. */
  readonly depths: ReadonlyMap<string, number | null>
  /** Per depth how many empty cells stand before the figures. */
  readonly pads: ReadonlyMap<string, Columns['pads']>
}

const DEPTHS = ['一', '（', '1']
const depthOf = (row: string): string => {
  const number = ROWS.find((r) => r.row.id === row)!.row.number
  return number.startsWith('（') ? '（' : /\d/.test(number) ? '1' : '一'
}
const labelCell = (entry: Entry): number => entry.labels.at(-1)?.place.cell ?? -1

/** In lines of tabs and pipes a row whose label stands elsewhere than those of its depth has lost or gained cells: its columns are not those of the rest. */
function columnsFor(entry: Entry, row: string, grid: Grid | undefined): Columns {
  if (!grid) return NO_COLUMNS
  const columns = { ...grid.columns, pads: grid.pads.get(depthOf(row)) ?? NO_COLUMNS.pads }
  const known = grid.markup || (entry.labels.length === 0 ? grid.width === entry.grid?.width : grid.depths.get(depthOf(row)) === labelCell(entry))
  return known ? columns : { ...NO_COLUMNS, together: grid.columns.together }
}

function gridOf(block: number, used: readonly { readonly entry: Entry; readonly row: string }[], lines: readonly Line[]): Grid {
  const within = used.filter((u) => u.entry.grid?.block === block)
  const own = within.map((u) => u.entry)
  const markup = own[0]?.grid?.separator === 'markup'
  const breadth = Math.max(...own.flatMap((e) => e.values.map((v) => v.column + v.span)))
  const deepest = Math.max(...own.map(labelCell))
  const depths = new Map(DEPTHS.map((d, column) => {
    // the form sets its three depths in three columns; else where most of a depth stand
    const cells = within.filter((u) => depthOf(u.row) === d && u.entry.labels.length > 0).map((u) => labelCell(u.entry))
    return [d, cells.includes(column) && deepest === 2 ? column : mostCommon(cells)]
  }))
  const rows = headLines(lines.filter((l) => l.block === block), Math.min(...own.map((e) => e.grid!.row)))
  const heads = printedHeads(rows, REQUEST_COLUMNS)
  const width = markup ? null : mostCommon(own.map((e) => e.grid!.width))
  const pads = new Map(DEPTHS.map((d) => [d, learnColumns(within.filter((u) => depthOf(u.row) === d).map((u) => u.entry.values), IDS.length, null).pads]))
  const most = (n: number): boolean => own.filter((e) => e.values.length === n).length * 2 > own.length
  const ids = IDS.filter((id) => heads.some((h) => h.id === id))
  if (ids.length < IDS.length && ids.length >= 2 && most(ids.length) && own.every((e) => e.values.filter((v) => v.is !== 'blank').length <= ids.length)) {
    return { ids, columns: learnColumns(own.map((e) => e.values), ids.length, null), markup, breadth, width, depths, pads }
  }
  const like = within.filter((u) => width === null || (u.entry.grid!.width === width && depths.get(depthOf(u.row)) === labelCell(u.entry))).map((u) => u.entry)
  const byColumn = [...heads].sort((a, b) => a.column - b.column)
  const sure = width === null || rows.every((l) => l.cells.length === width || !printedHeads([l], REQUEST_COLUMNS).length)
  const apart = new Set(heads.map((h) => h.column)).size === IDS.length && heads.length === IDS.length
  const known = sure && apart ? byColumn.map((h) => h.column) : null
  const columns = learnColumns(like.map((e) => e.values), IDS.length, known)
  const moved = known && columns.left && known.every((c, i) => c === columns.left![i]) && byColumn.some((h, i) => h.id !== IDS[i])
  return { ids: moved ? byColumn.map((h) => h.id) : null, columns, markup, breadth, width, depths, pads }
}

/** The lines right above the first row, up to a line with figures (of another table in the same grid). */
function headLines(lines: readonly Line[], first: number): readonly Line[] {
  const above = lines.filter((l) => l.row! < first)
  const figures = above.findLastIndex((l) => l.cells.some((c) => c.segments.some((s) => s.is === 'figures')))
  return above.slice(figures + 1)
}

function mostCommon(list: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const n of list) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
