/** The q-th quantile of some measurements (0.5 is the median), by the nearest rank. NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** A line of the results: what, how much, and the budget of DESIGN.md section 7 where there is one. */
export interface Measured {
  readonly what: string
  readonly value: string
  readonly budget: string
}

export const ms = (value: number): string => (Number.isFinite(value) ? `${value < 10 ? value.toFixed(1) : Math.round(value)} ms` : '—')
