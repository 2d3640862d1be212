import { askedMeasures, askedRatios } from '../metric'
import { columnOf } from '../table'
import type { WideColumn } from '../table'
import { focusOf } from './question'
import type { OverviewQuestion } from './question'

/** What an overview question reads: the columns behind its measures and ratios. */
export interface OverviewPlan {
  /** Measure id → its column. */
  readonly measures: ReadonlyMap<string, WideColumn>
  readonly ratios: readonly { readonly id: string; readonly numerator: WideColumn; readonly denominator: WideColumn; readonly unfiltered: boolean }[]
  /** Disclosure, for the spread over bodies. */
  readonly spread: { readonly numerator: WideColumn; readonly denominator: WideColumn }
}

/** The column of a measure. Throws on an id that no measure has: those from outside go through `isMeasure` first. */
export function columnOfMeasure(id: string): WideColumn {
  const column = columnOf(id)
  if (!column) throw new Error(`unknown measure “${id}”`)
  return column
}

/** A chart's own clause does not filter it: table 4's measures and rates are those of all chosen reports. */
export const isOwnOfChallenges = (id: string): boolean => id.startsWith('challenges.')

/** The columns behind everything that `askedMeasures` and `askedRatios` name where the question's clauses lead. */
export function planOverview(question: OverviewQuestion): OverviewPlan {
  const focus = focusOf(question.clauses)
  const measures = new Map(askedMeasures(focus).map((id) => [id, columnOfMeasure(id)]))
  const ratios = askedRatios(question.definitions, focus).map((r) => ({
    id: r.id, numerator: columnOfMeasure(r.numerator), denominator: columnOfMeasure(r.denominator),
    unfiltered: isOwnOfChallenges(r.numerator) && isOwnOfChallenges(r.denominator),
  }))
  const disclosure = ratios.find((r) => r.id === 'disclosure')!
  return { measures, ratios, spread: disclosure }
}
