import type { Doubt } from '../parse/report'
import type { Code, HeldState, Origin, State } from '../schema'
import { codeOf, figureOf } from '../schema'

/** What a check needs of a report: a parsed and a stored one alike. */
export interface Figured {
  readonly figures: Readonly<Partial<Record<Code, { readonly state: HeldState; readonly value: number | null }>>>
  readonly doubts: readonly Doubt[]
  readonly missing: readonly Code[]
}

/** A report among others: of which body and year. */
export interface Dated extends Figured {
  readonly id: string
  readonly body: string
  readonly agency: string
  readonly year: number
  readonly origin: Origin
}

/** `missing`: its row is in the form of that vintage and was not found. */
export type CellState = State | 'missing'

/** The state of a figure in a report; a code that its form does not hold is `not_applicable`. */
export function stateOf(report: Figured, code: Code): CellState {
  const figure = report.figures[code]
  if (figure) return figure.state
  return report.missing.includes(code) ? 'missing' : 'not_applicable'
}

/** The value of a reported figure, else null. */
export const valueAt = (report: Figured, code: Code): number | null => {
  const figure = report.figures[code]
  return figure?.state === 'reported' ? figure.value : null
}

/** The codes that the form of a report holds, found or not. */
export const formOf = (report: Figured): readonly Code[] => [...(Object.keys(report.figures) as Code[]), ...report.missing]

/** The doubt that a figure stands in. */
export const doubtOf = (report: Figured, code: Code): Doubt | undefined =>
  report.figures[code]?.state === 'unreadable' ? report.doubts.find((d) => d.codes.includes(code)) : undefined

/** The parts of a 总计 cell in its own row; empty for any other cell. */
export function partsOf(code: Code): readonly Code[] {
  const { table, row, column } = figureOf(code)
  if (column.id !== 'total') return []
  return table.columns.filter((c) => c !== column).map((c) => codeOf(table.id, row.id, c.id))
}
