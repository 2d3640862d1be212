import { termsOf } from './asked'
import type { Focus } from './asked'
import { figureRefOf } from './figure-ref'
import { isMeasure } from './measures'
import { definitionOf, isMetric, metricOf } from './metrics'
import type { Definition, Metric } from './types'

/** What a figure of the page is made of: one measure, or the two that a metric divides in one of its definitions. */
export type FigureTerms = (
  | { readonly metric: null; readonly definition: null; readonly numerator: string; readonly denominator: null }
  | { readonly metric: Metric; readonly definition: Definition; readonly numerator: string; readonly denominator: string }
) & {
  /** The measure alone, or numerator and denominator. */
  readonly measures: readonly string[]
}

/**
 * The terms of a figure where clauses have led: a rate in the definition that its name gives, else in the one in force.
 * @param figure a figure code, measure id or metric key, with `@gp_ni` for another definition; a year or report behind it changes nothing here
 * @throws on a figure that neither the form nor the catalogue knows
 */
export function termsOfFigure(figure: string, chosen: Readonly<Record<string, string>>, focus: Focus): FigureTerms {
  const { id, definition: named } = figureRefOf(figure)
  if (isMeasure(id)) return { metric: null, definition: null, numerator: id, denominator: null, measures: [id] }
  if (!isMetric(id)) throw new Error(`unknown figure “${figure}”`)
  const metric = metricOf(id)
  const definition = definitionOf(metric, chosen, named)
  const { numerator, denominator } = termsOf(metric, definition, focus)
  return { metric, definition, numerator, denominator, measures: [numerator, denominator] }
}
