/** Years side by side, as the address and the sentences write them. */

/** Runs of years without a gap, each by its first and last. @param years ascending, each once */
export function runsOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  return runs
}

/** `2025`, `2021–2023`, `2021、2023`: never a year that is not among them. @param between what parts two runs; @param dash what joins the ends of one */
export const yearsText = (years: readonly number[], between: string, dash = '–'): string =>
  runsOf(years).map(([from, to]) => (from === to ? String(from) : `${from}${dash}${to}`)).join(between)
