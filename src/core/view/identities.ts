import type { FindingKind } from '../check/finding'
import { allListed } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { CHALLENGE_COLUMNS, CHALLENGE_ROWS, REQUEST_COLUMNS, REQUEST_ROWS, codeOf, identitiesOver, isIdentity } from '../schema'

/** The identities inside the tables of the one report shown. How many agree only the drawer can say: it knows which ones served to read a figure. */
export interface Identities { readonly all: number; readonly unbalanced: number; /** Not checkable. */ readonly open: number }

const CHALLENGES = CHALLENGE_ROWS.flatMap((r) => CHALLENGE_COLUMNS.map((c) => codeOf('challenges', r.id, c.id)))

/** Null for a sum over several reports, and where not all findings came with the answer. */
export function identitiesOf({ now, many, answer, focus }: Lens): Identities | null {
  if (!now || many || !allListed(answer, 'findings', now)) return null
  // A report may mix both forms: its rows, not its vintage, say which identities it has.
  const inForm = (row: string) => {
    const tally = now.tallies[`requests.${row}.${focus.column}`]
    return tally !== undefined && tally.reported + tally.blank + tally.unreadable > 0
  }
  const rows = REQUEST_ROWS.filter((r) => inForm(r.id))
  const codes = [...rows.flatMap((r) => REQUEST_COLUMNS.map((c) => codeOf('requests', r.id, c.id))), ...CHALLENGES]
  const found = (kind: FindingKind): number => answer.findings.filter((f) => f.year === now.year && f.kind === kind && isIdentity(f.id)).length
  return { all: identitiesOver(codes).length, unbalanced: found('unbalanced'), open: found('not_checkable') }
}
