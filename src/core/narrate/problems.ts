import { PROBLEM_KINDS } from '../check/meaning'
import type { ProblemKind } from '../check/meaning'
import { definitionOf, isMeasure, isMetric, measureOf, metricOf, termsOf } from '../metric'
import { figureRefOf } from '../metric/figure-ref'
import type { Lens } from './lens'

/** The measures that a figure is made of: itself, or both terms of a rate in its definition. */
function measuresOf(lens: Lens, figure: string): readonly string[] {
  const { id, definition } = figureRefOf(figure)
  if (isMeasure(id)) return [id]
  if (!isMetric(id)) return []
  const metric = metricOf(id)
  const { numerator, denominator } = termsOf(metric, definitionOf(metric, lens.state.definitions, definition), lens.focus)
  return [numerator, denominator]
}

/**
 * The worst kind of problem that touches a figure in a year, or a cell that it is computed from: what rests on a broken sum says so wherever it stands.
 * A sum over many reports carries none: its parts do.
 */
export function problemOf(lens: Lens, figure: string, year: number | null): ProblemKind | null {
  if (lens.many || year === null || !lens.answer.findings.some((f) => f.year === year)) return null
  const codes = new Set<string>(measuresOf(lens, figure).flatMap((m) => measureOf(m).codes))
  const found = new Set(lens.answer.findings.filter((f) => f.year === year && f.codes.some((c) => codes.has(c))).map((f) => f.kind))
  return PROBLEM_KINDS.find((kind) => found.has(kind)) ?? null
}
