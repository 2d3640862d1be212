import { FIGURES, SUMS, VINTAGES, figureOf, isCode } from '../schema'
import type { Code, Unit, Vintage } from '../schema'

/** The columns of the wide table that hold numbers: one for each figure of the form, then one for each stored sum. */
export interface WideColumn {
  /** A figure code or the id of a stored sum. */
  readonly id: string
  /** Its name in SQL: the id with `_` for `.`. */
  readonly name: string
  readonly unit: Unit
  /** What it sums; the figure itself where it is one. */
  readonly codes: readonly Code[]
  /** The vintages whose form has any of it. */
  readonly vintages: readonly Vintage[]
}

const columnName = (id: string): string => id.replaceAll('.', '_')

export const WIDE_COLUMNS: readonly WideColumn[] = [
  ...FIGURES.map((f): WideColumn => ({ id: f.code, name: columnName(f.code), unit: f.unit, codes: [f.code], vintages: f.vintages })),
  ...SUMS.filter((s) => s.id === s.stored).map((s): WideColumn => ({
    id: s.id, name: columnName(s.id), unit: 'count', codes: s.codes, vintages: VINTAGES.filter((v) => s.codes.some((c) => figureOf(c).vintages.includes(v))),
  })),
]

const stored = new Map(WIDE_COLUMNS.map((c) => [c.id, c]))
const byId = new Map([...stored, ...SUMS.map((s) => [s.id, stored.get(s.stored)!] as const)])
const numbers = new Map(WIDE_COLUMNS.map((c, i) => [c, i]))

/** The column that holds a figure or a sum, by its id; null for anything else. */
export const columnOf = (id: string): WideColumn | null => byId.get(id) ?? null

/** The place of a column among all: how `gap` names it. */
export const columnNumber = (column: WideColumn): number => numbers.get(column)!

/** The figure columns alone, in the order of the form. */
export const FIGURE_COLUMNS: readonly WideColumn[] = WIDE_COLUMNS.filter((c) => isCode(c.id))
