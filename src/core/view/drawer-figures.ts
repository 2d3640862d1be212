import { definitionOf, isMetric, measureOf, metricOf, termsOf } from '../metric'
import type { Definition, FigureRef, Focus, Metric } from '../metric'
import type { DrawerReport, FigureRow } from '../query/answer'
import { isCode } from '../schema'
import type { Code } from '../schema'
import type { ShownState } from '../narrate/lens'

/** What a figure of the page is made of, in one report. */

/** A metric with the measures that it divides, where clauses have led; or one measure. */
export interface Asked { readonly metric: Metric | null; readonly definition: Definition | null; readonly numerator: string; readonly denominator: string | null }

/** The measure, or the metric in the definition that the name gives, else in the one in force. An id that is no metric is taken for a measure. */
export function askedOf(ref: FigureRef, chosen: Readonly<Record<string, string>>, focus: Focus): Asked {
  if (!isMetric(ref.id)) return { metric: null, definition: null, numerator: ref.id, denominator: null }
  const metric = metricOf(ref.id)
  const definition = definitionOf(metric, chosen, ref.definition)
  return { metric, definition, ...termsOf(metric, definition, focus) }
}

/** The figures of a measure in one report, in the order of the sum; those that its form does not have are left out. */
export function termFigures(measure: string, report: DrawerReport): readonly FigureRow[] {
  const rows = new Map(report.figures.map((f) => [f.code, f]))
  return measureOf(measure).codes.flatMap((c) => rows.get(c) ?? []).filter((f) => f.state !== 'not_applicable')
}

export interface TermValue { readonly state: ShownState; readonly value: number | null }

/** The sum of a measure in one report: null where a part is blank or unreadable. */
export function termValue(measure: string, report: DrawerReport): TermValue {
  const figures = termFigures(measure, report)
  if (figures.length === 0) return { state: 'not_applicable', value: null }
  if (figures.some((f) => f.state === 'unreadable')) return { state: 'unreadable', value: null }
  if (figures.some((f) => f.value === null)) return { state: 'blank', value: null }
  return { state: 'reported', value: figures.reduce((sum, f) => sum + f.value!, 0) }
}

/** All the codes that are asked for, in the order of the working. */
export const codesAsked = (asked: Asked): readonly Code[] =>
  [...new Set([asked.numerator, ...(asked.denominator ? [asked.denominator] : [])].flatMap((m) => measureOf(m).codes))].filter(isCode)
