import { PROBLEM_KINDS } from '../check/meaning'
import type { ProblemKind } from '../check/meaning'
import { measureOf, termsOfFigure } from '../metric'
import { allListed } from './lens'
import type { Lens } from './lens'

/** In a sum over more reports than these some part is nearly always broken: the sign would say nothing. */
const FEW_REPORTS = 12

/**
 * The worst kind of problem that touches a figure in a year, or a cell that it is computed from: what rests on a broken sum says so wherever it stands.
 * A sum over a few reports carries what touches one of them; over many it carries none: its parts do.
 */
export function problemOf(lens: Lens, figure: string, year: number | null): ProblemKind | null {
  const of = lens.answer.years.find((y) => y.year === year)
  // The cheap question first: this is asked of every figure of a page.
  if (!of || (lens.many && (of.reports > FEW_REPORTS || !allListed(lens.answer, 'findings', of)))) return null
  if (!lens.answer.findings.some((f) => f.year === year)) return null
  const codes = new Set<string>(termsOfFigure(figure, lens.state.definitions, lens.focus).measures.flatMap((m) => measureOf(m).codes))
  const found = new Set(lens.answer.findings.filter((f) => f.year === year && f.codes.some((c) => codes.has(c))).map((f) => f.kind))
  return PROBLEM_KINDS.find((kind) => found.has(kind)) ?? null
}
