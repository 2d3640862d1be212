import type { Doubt } from '../../src/core/parse/report'
import { CODES, READINGS_KEPT, codesOf } from '../../src/core/schema'
import type { Code, State, Vintage } from '../../src/core/schema'
import { doubtWhy } from '../../src/core/text/doubt'
import { Random } from './random'
import { CARRIED_IN, CHANNELS, FIRST_OTHER, HANDLED, NEW, OTHER_2019, OUTCOMES, REQUESTS, slotOf } from './slots'
import type { RowSlots } from './slots'
import type { YearTable } from './years'

/** What is odd in reports as they are published: blanks for zeros, runs that cannot be told apart, mixed forms, sums that do not add up. */

/** A row whose figures are not simply those of its vintage, all reported. By slot. */
export interface SpecialRow {
  readonly states: readonly State[]
  readonly runs: readonly Run[]
}

export interface Run {
  readonly codes: readonly Code[]
  readonly raw: string
  /** All ways to cut it; a cell holds no number with a leading zero. */
  readonly candidates: readonly (readonly number[])[]
}

/** A run as a report keeps it. */
export const doubtOfRun = ({ codes, raw, candidates }: Run): Doubt => ({
  codes, raw, candidates: candidates.slice(0, READINGS_KEPT), place: null, count: candidates.length, why: doubtWhy('run', { raw, count: candidates.length }),
})

const PLAIN = { 2019: plainStates(2019), 2021: plainStates(2021) } as const
function plainStates(vintage: Vintage): readonly State[] {
  const has = new Set(codesOf(vintage))
  return CODES.map((c) => (has.has(c) ? 'reported' : 'not_applicable'))
}

const BLANK_BODIES = 0.03
const MIXED_BODIES = 0.006
const UNREADABLE = 0.015
const CONTRADICTION = 0.03
const BROKEN_CHAIN = 0.012

const RUN_CODES: Readonly<Record<Vintage, readonly Code[]>> = {
  2021: ['proactive.normative_documents.made', 'proactive.normative_documents.repealed', 'proactive.normative_documents.valid'],
  2019: ['proactive.normative_documents.newly_made', 'proactive.normative_documents.newly_published', 'proactive.normative_documents.published_total'],
}

/** Changes the values of a year in place, and says which rows are special. Drawn from the names of body and year alone. */
export function addFlaws(table: YearTable): ReadonlyMap<number, SpecialRow> {
  const special = new Map<number, SpecialRow>()
  table.bodies.forEach(({ body }, row) => {
    const habit = new Random(`${body.id}/habit`)
    const leavesBlank = habit.chance(BLANK_BODIES)
    const mixes = habit.chance(MIXED_BODIES) && table.vintage === 2021
    const random = new Random(`${body.id}/${table.year}/flaws`)
    const unreadable = random.chance(UNREADABLE)
    if (random.chance(CONTRADICTION)) contradict(table, row, random)
    if (random.chance(BROKEN_CHAIN)) breakChain(table, row)
    if (!leavesBlank && !mixes && !unreadable) return
    const states = [...PLAIN[table.vintage]]
    if (mixes) mixForms(table, row, states)
    if (leavesBlank) leaveBlank(table, row, states)
    special.set(row, { states, runs: unreadable ? runTogether(table, row, states) : [] })
  })
  return special
}

const shift = (table: YearTable, at: number, row: number, by: number) => {
  table.values[at]![row] = Math.max(0, table.values[at]![row]! + by)
}

/** One printed sum that is wrong, in one of the ways in which they are. */
function contradict(table: YearTable, row: number, random: Random): void {
  const by = (1 + random.below(3)) * (random.chance(0.5) ? 1 : -1)
  const off = (at: number) => shift(table, at, row, table.values[at]![row]! + by < 0 ? -by : by)
  const kind = random.below(4)
  if (kind === 0) off(HANDLED.total)
  else if (kind === 1) off(OUTCOMES[random.below(2)]!.total)
  else if (kind === 2) off(CARRIED_IN.cells[0]!)
  else {
    const channel = CHANNELS[random.below(CHANNELS.length)]!
    const total = table.values[channel.total]!
    total[row] = total[row]! > 0 ? 0 : 1
  }
}

/** Carried in one more than was carried out the year before: inside the report everything adds up. */
function breakChain(table: YearTable, row: number): void {
  const a = 0
  if (table.values[NEW.cells[a]!]![row]! < 1) return
  for (const at of [NEW.cells[a]!, NEW.total]) shift(table, at, row, -1)
  for (const at of [CARRIED_IN.cells[a]!, CARRIED_IN.total]) shift(table, at, row, 1)
}

function leaveBlank(table: YearTable, row: number, states: State[]): void {
  const cells = [...REQUESTS.filter((r) => r.total !== NEW.total && r.total !== HANDLED.total).flatMap((r) => [...r.cells, r.total]), ...CHANNELS.flatMap((c) => c.cells)]
  for (const at of cells) if (states[at] === 'reported' && table.values[at]![row] === 0) states[at] = 'blank'
}

/** The one row （六）其他处理 of 2019 in a form of 2021. */
function mixForms(table: YearTable, row: number, states: State[]): void {
  const all = (r: RowSlots) => [...r.cells, r.total]
  const others = OUTCOMES.slice(FIRST_OTHER).map(all)
  all(OTHER_2019).forEach((at, i) => {
    table.values[at]![row] = others.reduce((sum, o) => sum + table.values[o[i]!]![row]!, 0)
    states[at] = 'reported'
    for (const o of others) states[o[i]!] = 'not_applicable'
  })
}

/** Three cells of table 2 printed without a gap; where the digits can be cut in one way only, they are plainly readable all the same. */
function runTogether(table: YearTable, row: number, states: State[]): readonly Run[] {
  const codes = RUN_CODES[table.vintage]
  const raw = codes.map((c) => String(table.values[slotOf(c)]![row])).join('')
  const candidates = cuts(raw, codes.length)
  if (candidates.length < 2) return []
  for (const c of codes) states[slotOf(c)] = 'unreadable'
  return [{ codes, raw, candidates }]
}

function cuts(raw: string, parts: number): number[][] {
  if (parts === 1) return /^(0|[1-9]\d*)$/.test(raw) ? [[Number(raw)]] : []
  return Array.from({ length: Math.max(0, raw.length - parts + 1) }, (_, i) => raw.slice(0, i + 1))
    .filter((first) => first === '0' || !first.startsWith('0'))
    .flatMap((first) => cuts(raw.slice(first.length), parts - 1).map((rest) => [Number(first), ...rest]))
}

