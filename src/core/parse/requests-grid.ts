import { REQUEST_COLUMNS } from '../schema'
import { type Entry, filledIn } from './entry'
import { headOrder, printedHeads } from './heads'
import { hasFigures, type PrintedLine } from './printed-line'
import { type Columns, learnColumns, NO_COLUMNS } from './slots'
import { ROW_FORMS } from './vocabulary'

/** The grids of table 3: which columns they have, and where the figures of a row stand in them. */

const ROWS = ROW_FORMS.requests
const IDS = REQUEST_COLUMNS.map((c) => c.id)

export interface Grid {
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

/** A printed row and the row of the form that it is. */
interface Used { readonly entry: Entry; readonly row: string }

/** The grids by their block. A piece on the next page has no head of its own: it has the columns of the grid before that looks like it. */
export function gridsOf(used: readonly Used[], lines: readonly PrintedLine[]): ReadonlyMap<number, Grid> {
  const grids = new Map<number, Grid>()
  for (const { entry } of used) {
    const block = entry.grid?.block
    if (block === undefined || grids.has(block)) continue
    const own = gridOf(block, used, lines)
    const like = own.columns.left === null && own.ids === null ? [...grids.values()].find((g) => g.markup === own.markup && g.breadth === own.breadth && g.columns.left !== null) : undefined
    grids.set(block, like ? { ...own, ids: like.ids, columns: { ...own.columns, left: like.columns.left } } : own)
  }
  return grids
}

const DEPTHS = ['一', '（', '1']
const depthOf = (row: string): string => {
  const number = ROWS.find((r) => r.row.id === row)!.row.number
  return number.startsWith('（') ? '（' : /\d/.test(number) ? '1' : '一'
}
const labelCell = (entry: Entry): number => entry.labels.at(-1)?.place.cell ?? -1

/** In lines of tabs and pipes a row whose label stands elsewhere than those of its depth has lost or gained cells: its columns are not those of the rest. */
export function columnsFor(entry: Entry, row: string, grid: Grid | undefined): Columns {
  if (!grid) return NO_COLUMNS
  const columns = { ...grid.columns, pads: grid.pads.get(depthOf(row)) ?? NO_COLUMNS.pads }
  const known = grid.markup || (entry.labels.length === 0 ? grid.width === entry.grid?.width : grid.depths.get(depthOf(row)) === labelCell(entry))
  return known ? columns : { ...NO_COLUMNS, together: grid.columns.together }
}

function gridOf(block: number, used: readonly Used[], lines: readonly PrintedLine[]): Grid {
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
  if (ids.length < IDS.length && ids.length >= 2 && most(ids.length) && own.every((e) => filledIn(e.values) <= ids.length)) {
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
function headLines(lines: readonly PrintedLine[], first: number): readonly PrintedLine[] {
  const above = lines.filter((l) => l.row! < first)
  const figures = above.findLastIndex(hasFigures)
  return above.slice(figures + 1)
}

function mostCommon(list: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const n of list) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The columns by the block of their rows (null: in text), where the heads above the first of them stand in another order than the form's. */
export function ordersOf(used: readonly Entry[]): ReadonlyMap<number | null, readonly string[] | null> {
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
