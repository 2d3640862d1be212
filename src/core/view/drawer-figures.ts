import { measureOf } from '../metric'
import type { FigureTerms } from '../metric'
import type { DrawerReport, FigureRow } from '../query/answer'
import type { Code } from '../schema'
import type { ShownState } from '../narrate/lens'

/** What a figure of the page is made of, in one report. */

/** The figures of a measure in one report, in the order of the sum; those that its form does not have are left out. */
export function termFigures(measure: string, report: DrawerReport): readonly FigureRow[] {
  const rows = new Map(report.figures.map((f) => [f.code, f]))
  return measureOf(measure).codes.flatMap((c) => rows.get(c) ?? []).filter((f) => f.state !== 'not_applicable')
}

interface TermValue { readonly state: ShownState; readonly value: number | null }

/** The sum of a measure in one report: null where a part is blank or unreadable. */
export function termValue(measure: string, report: DrawerReport): TermValue {
  const figures = termFigures(measure, report)
  if (figures.length === 0) return { state: 'not_applicable', value: null }
  if (figures.some((f) => f.state === 'unreadable')) return { state: 'unreadable', value: null }
  if (figures.some((f) => f.value === null)) return { state: 'blank', value: null }
  return { state: 'reported', value: figures.reduce((sum, f) => sum + f.value!, 0) }
}

/** All the codes that are asked for, in the order of the working. */
export const codesAsked = ({ measures }: FigureTerms): readonly Code[] =>
  [...new Set(measures.flatMap((m) => measureOf(m).codes))]
