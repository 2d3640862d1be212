import type { Code } from '../schema'
import { CHALLENGE_COLUMNS, CHALLENGE_ROWS, codeOf, RESULTS } from '../schema'
import { type Entry, filledIn, isFilled, type Value } from './entry'
import type { FoundRow, FoundTable, Scene } from './found-table'
import { headOrder } from './heads'
import { exactScore, SURE } from './match-label'
import { bare } from './normal'
import type { PrintedLine } from './printed-line'
import { readCells } from './read-cells'
import { readRun, type TextLayout } from './read-run'
import { blankRow, unreadRow } from './row-reading'
import { NO_COLUMNS } from './slots'
import { layoutOf } from './text-layout'
import { headsOf, ROW_FORMS } from './vocabulary'

/** Table 4 政府信息公开行政复议、行政诉讼情况: one printed row of fifteen figures, or a row for each channel. */

const COLUMNS = CHALLENGE_COLUMNS.map((c) => c.id)
const CODES: readonly Code[] = CHALLENGE_ROWS.flatMap((r) => COLUMNS.map((c) => codeOf('challenges', r.id, c)))
const WIDTH = COLUMNS.length

const times = (text: string, word: string): number => text.split(word).length - 1

/** How much the words before an entry are the heads of table 4. */
function headScore(context: string): number {
  const routes = ['直接起诉', '复议后起诉'].filter((w) => context.includes(w)).length
  const results = ['维持', '纠正', '审结'].filter((w) => context.includes(w)).length
  const many = Math.min(3, times(context, '维持'))
  if (results < 2 || (routes === 0 && many < 3)) return 0
  return routes + results + many + (times(context, '总计') >= 2 ? 1 : 0)
}

/** The channels in the order of their heads. */
function channelsIn(context: string): readonly string[] {
  const [review, direct, after] = CHALLENGE_ROWS.map((r) => r.id) as [string, string, string]
  const [first, second] = [context.lastIndexOf('未经复议直接起诉'), context.lastIndexOf('复议后起诉')]
  const litigation = first > second && second >= 0 ? [after, direct] : [direct, after]
  return /行政诉讼行政复议(?=未经复议|复议后)/.test(context) ? [...litigation, review] : [review, ...litigation]
}

/** The fifteen in the order of their heads. */
function codesIn(context: string): readonly Code[] {
  const columns = headOrder(context, CHALLENGE_COLUMNS, CHALLENGE_ROWS.length) ?? COLUMNS
  return channelsIn(context).flatMap((id) => columns.map((c) => codeOf('challenges', id, c)))
}

/** Of two entries below the same heads, the one with figures is the row. */
const FILLED = 0.5

/** Both routes, three results and all three channels: the head is there as a whole, and no figure under it. */
const WHOLE_HEAD = 8

const isEmptyHead = (text: string): boolean => headScore(text) >= WHOLE_HEAD && !/\d/.test(text.slice(text.lastIndexOf('审结'), text.lastIndexOf('审结') + 12))

/** A row of fifteen figures under the whole head. */
export const isWholeHead = (entry: Entry): boolean => filledIn(entry.values) === CODES.length && headScore(entry.context) >= WHOLE_HEAD

/**
 * Table 4 with what its fifteen figures can be: a row for each channel where the table is printed so, else the row below its heads; blank where
 * the heads stand without a row. Null where nothing is like them.
 * @param free entries of no other table
 * @param layout how figures stand in the running text of table 3, where that is text
 */
export function findChallenges(scene: Scene, lines: readonly PrintedLine[], free: (entry: number) => boolean, layout: TextLayout | null): FoundTable | null {
  const { entries } = scene
  const rows = channelRows(scene, free)
  let best = -1, top = 3
  entries.forEach((entry, i) => {
    if (!free(i) || (entry.grid && entry.labels.length > 0 && filledIn(entry.values) === 0)) return
    const score = headScore(entry.context) + (filledIn(entry.values) > 0 ? FILLED : 0)
    if (score > top && (filledIn(entry.values) > 0 || entry.values.length >= CODES.length)) { top = score; best = i }
  })
  if (best < 0) best = entries.findIndex((e, i) => free(i) && e.grid !== null && e.labels.length === 0 && filledIn(e.values) === CODES.length && e.context.includes('行政复议'))
  if (rows && (best < 0 || filledIn(entries[best]!.values) <= WIDTH)) return { id: 'challenges', rows, required: CODES }
  if (best < 0) return underEmptyHead(scene, free)
  if (countsUp(entries[best]!) && entries[best + 1] && filledIn(entries[best + 1]!.values) === CODES.length) best++
  const entry = whole(entries, best, free)
  const codes = entry.grid ? codesIn(entry.context) : CODES
  const readings = entry.grid
    ? readCells(entry, codes, { ...NO_COLUMNS, left: headColumns(lines.filter((l) => l.block === entry.grid!.block && l.row! < entry.grid!.row), entry.grid) })
    : readRun(codes, layoutOf(layout, false, [{ values: entry.values, wanted: CODES.length }]), entry.values)
  return { id: 'challenges', rows: [{ row: 'review', entry, codes, readings }], required: CODES }
}

/** The table whose head stands there as a whole and no row of fifteen below it: blank, unless figures follow that no row took. */
function underEmptyHead({ entries, tail }: Scene, free: (entry: number) => boolean): FoundTable | null {
  const at = [...entries.map((e) => e.context), tail].findIndex(isEmptyHead)
  if (at < 0) return null
  const unread = entries.slice(at, at + ENTRIES_BELOW).filter((e, i) => free(at + i) && e.values.some((v) => /[0-9０-９]/.test(v.text))).flatMap((e) => e.values)
  return { id: 'challenges', rows: [{ row: 'review', entry: null, codes: CODES, readings: [unread.length > 0 ? unreadRow(CODES, unread) : blankRow(CODES)] }], required: CODES }
}

/** So many entries behind a head are still below it. */
const ENTRIES_BELOW = 4

/** A row that numbers the columns: 1, 2, 3 … */
const countsUp = (entry: Entry): boolean => filledIn(entry.values) === CODES.length && entry.values.filter(isFilled).every((v, i) => v.text.trim() === String(i + 1))

/** The entry with the figures of its neighbours, where the fifteen are printed in two or three tables or lines. */
function whole(entries: readonly Entry[], at: number, free: (entry: number) => boolean): Entry {
  const entry = entries[at]!
  if (filledIn(entry.values) === 0 || filledIn(entry.values) >= CODES.length) return entry
  const join = (list: readonly Entry[]): Entry => ({ ...entry, grid: null, values: list.flatMap((e): readonly Value[] => e.values.filter(isFilled)) })
  for (let from = Math.max(0, at - 2); from <= at; from++) for (let to = at; to <= Math.min(entries.length - 1, at + 2); to++) {
    const list = entries.slice(from, to + 1)
    if (list.length < 2 || !list.every((e, i) => free(from + i) && filledIn(e.values) > 0 && (from + i === at || filledIn(e.values) % WIDTH === 0 || e.labels.length === 0))) continue
    if (list.reduce((sum, e) => sum + filledIn(e.values), 0) === CODES.length) return join(list)
  }
  return entry
}

/** A row for each channel, with its five figures. */
function channelRows(scene: Scene, free: (entry: number) => boolean): FoundRow[] | null {
  const rows = ROW_FORMS.challenges.map((form) => ({
    form, entry: scene.entries.find((e, i) => free(i) && e.grid !== null && e.values.length >= WIDTH && filledIn(e.values) > 0 && exactScore(e, form) >= SURE) ?? null,
  }))
  if (rows.filter((r) => r.entry).length < 2) return null
  const columns = headOrder(rows.find((r) => r.entry)!.entry!.context, CHALLENGE_COLUMNS) ?? COLUMNS
  return rows.flatMap(({ form, entry }): FoundRow[] => {
    if (!entry) return []
    const codes = columns.map((c) => codeOf('challenges', form.row.id, c))
    return [{ row: form.row.id, entry, codes, readings: readCells(entry, codes, NO_COLUMNS) }]
  })
}

/** The grid columns of the fifteen heads, where they are all known: from markup, or from rows that are as long as that of the figures. */
function headColumns(lines: readonly PrintedLine[], grid: NonNullable<Entry['grid']>): readonly number[] | null {
  const heads = new Set([...RESULTS, CHALLENGE_COLUMNS.at(-1)!].flatMap(headsOf))
  const columns = new Set<number>()
  for (const line of lines) for (const cell of line.cells) {
    if (!heads.has(bare(cell.text))) continue
    if (grid.separator !== 'markup' && line.cells.length !== grid.width) return null
    columns.add(cell.column)
  }
  return columns.size === CODES.length ? [...columns].sort((a, b) => a - b) : null
}
