import { APPLICANTS, CHALLENGE_ROWS, type Code, codeOf, PROACTIVE_ROWS, REQUEST_ROWS, RESULTS, type Vintage } from '../../src/core/schema'
import type { Random } from './random'

/** A random form that obeys its identities: most figures zero, a few large. */

/** How the form's author leaves cells empty. */
export type Blanks = 'none' | 'zeros' | 'organisations' | 'only-total' | 'outcomes' | 'proactive' | 'all'
export const BLANKS: readonly Blanks[] = ['none', 'zeros', 'organisations', 'only-total', 'outcomes', 'proactive', 'all']

export interface Form {
  readonly vintage: Vintage
  /** The form of （六）: 2019 in a mixed form although table 2 is of 2021. */
  readonly six: Vintage
  readonly blanks: Blanks
  readonly figures: Readonly<Record<Code, number | null>>
}

const size = (r: Random): number => (r.chance(0.72) ? 0 : r.chance(0.6) ? 1 + r.below(9) : r.chance(0.7) ? 10 + r.below(90) : 100 + r.below(r.pick([900, 9000])))

export function randomForm(r: Random, blanks: Blanks = 'none', vintage: Vintage = r.pick([2019, 2021]), six: Vintage = vintage): Form {
  const figures: Record<Code, number | null> = {}
  for (const row of PROACTIVE_ROWS) for (const id of row.columns[vintage] ?? []) {
    const code = codeOf('proactive', row.id, id)
    figures[code] = id === 'amount' ? r.below(2_000_000_000) / r.pick([1, 100, 10_000, 1_000_000]) : id === 'items_change' ? r.below(60) - 30 : size(r) * r.pick([1, 1, 1, 1000])
    if (id === 'amount') figures[code] = Number(figures[code]!.toFixed(6))
  }
  const rows = REQUEST_ROWS.filter((row) => row.columns[row.group === 'other' ? six : vintage])
  const columns = APPLICANTS.map((a) => a.id)
  const scale = columns.map((_, i) => (i === 0 ? 1 : r.chance(0.4) ? 0 : 0.3))
  const put = (row: string, values: readonly number[]): void => {
    columns.forEach((c, i) => { figures[codeOf('requests', row, c)] = values[i]! })
    figures[codeOf('requests', row, 'total')] = values.reduce((a, b) => a + b, 0)
  }
  const handled = columns.map(() => 0)
  for (const row of rows) {
    if (!row.group) continue
    const values = columns.map((_, i) => (r.chance(scale[i]!) ? size(r) : 0))
    values.forEach((v, i) => { handled[i]! += v })
    put(row.id, values)
  }
  const out = columns.map((_, i) => (r.chance(scale[i]!) ? size(r) : 0))
  const carried = columns.map((_, i) => r.below(Math.min(20, handled[i]! + out[i]!) + 1))
  put('handled', handled)
  put('carried_out', out)
  put('carried_in', carried)
  put('new', columns.map((_, i) => handled[i]! + out[i]! - carried[i]!))
  for (const row of CHALLENGE_ROWS) {
    const values = RESULTS.map(() => size(r))
    RESULTS.forEach((c, i) => { figures[codeOf('challenges', row.id, c.id)] = values[i]! })
    figures[codeOf('challenges', row.id, 'total')] = values.reduce((a, b) => a + b, 0)
  }
  return { vintage, six, blanks, figures: blanked(figures, blanks, r) }
}

/** Leaves cells empty as authors do. */
function blanked(figures: Record<Code, number | null>, blanks: Blanks, r: Random): Record<Code, number | null> {
  const outcomes = new Set(REQUEST_ROWS.filter((row) => row.group).map((row) => row.id))
  for (const code of Object.keys(figures) as Code[]) {
    const [table, row, column] = code.split('.') as [string, string, string]
    const gone =
      blanks === 'all' ? true
      : blanks === 'zeros' ? table !== 'proactive' && figures[code] === 0
      : blanks === 'organisations' ? table === 'requests' && column !== 'natural' && column !== 'total'
      : blanks === 'only-total' ? table === 'requests' && column !== 'total'
      : blanks === 'outcomes' ? table === 'requests' && outcomes.has(row)
      : blanks === 'proactive' ? table === 'proactive' && r.chance(0.4)
      : false
    if (gone) figures[code] = null
  }
  return figures
}
