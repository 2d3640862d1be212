/** `disclosure@gp_ni@2024~350128-2024-aggregate`: a code, measure or metric; another definition; another year; one report of a sum. */
export interface FigureRef {
  readonly id: string
  readonly definition: string | null
  readonly year: number | null
  readonly report: string | null
}

/** The parts of a figure's name as the state has it; whether anybody knows them is not asked here. */
export function figureRefOf(figure: string): FigureRef {
  const [what = '', report = null] = figure.split(/~(.*)/s)
  const [id = '', ...rest] = what.split('@')
  const year = rest.find((r) => /^\d{4}$/.test(r))
  return { id, definition: rest.find((r) => !/^\d{4}$/.test(r)) ?? null, year: year === undefined ? null : Number(year), report }
}

/** The name of a figure, the inverse of `figureRefOf`: what is left out or null is not written. */
export function writeFigureRef({ id, definition = null, year = null, report = null }: Pick<FigureRef, 'id'> & Partial<FigureRef>): string {
  return id + (definition === null ? '' : `@${definition}`) + (year === null ? '' : `@${year}`) + (report === null ? '' : `~${report}`)
}
