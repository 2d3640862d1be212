import { CHALLENGE_ROWS, RESULTS } from './challenges'
import { codeOf } from './form'
import { APPLICANTS, REQUEST_COLUMNS, REQUEST_ROWS } from './requests'
import type { Code } from './types'

/** The identities that a report's own figures must obey: 42 in a 2021 form (25 + 7 + 7 + 3), 40 in a 2019 form. */

type IdentityKind = 'row-total' | 'balance' | 'outcomes-sum' | 'channel-total'

export interface Identity {
  /** `requests.row-total:new`, `requests.balance:natural`, `requests.outcomes-sum:total`, `challenges.channel-total:review`. */
  readonly id: string
  readonly kind: IdentityKind
  /** The row (row-total, channel-total) or the column (balance, outcomes-sum) that it speaks of. */
  readonly of: string
  /** Σ left = Σ right, over the figures that the report's form has. */
  readonly left: readonly Code[]
  readonly right: readonly Code[]
}

const OUTCOMES = REQUEST_ROWS.filter((r) => r.group !== undefined)

const identity = (table: 'requests' | 'challenges', kind: IdentityKind, of: string, left: readonly Code[], right: readonly Code[]): Identity =>
  ({ id: `${table}.${kind}:${of}`, kind, of, left, right })

/** Is this the id of a check that is one of the form's own identities? */
export const isIdentity = (id: string): boolean => /^(requests|challenges)\.[\w-]+:/.test(id)

/** All of them, over the codes of both vintages. */
const IDENTITIES: readonly Identity[] = [
  ...REQUEST_ROWS.map((row) => identity('requests', 'row-total', row.id, APPLICANTS.map((a) => codeOf('requests', row.id, a.id)), [codeOf('requests', row.id, 'total')])),
  ...REQUEST_COLUMNS.flatMap(({ id }) => {
    const at = (row: string): Code => codeOf('requests', row, id)
    return [
      identity('requests', 'balance', id, [at('new'), at('carried_in')], [at('handled'), at('carried_out')]),
      identity('requests', 'outcomes-sum', id, OUTCOMES.map((r) => at(r.id)), [at('handled')]),
    ]
  }),
  ...CHALLENGE_ROWS.map((row) => identity('challenges', 'channel-total', row.id, RESULTS.map((c) => codeOf('challenges', row.id, c.id)), [codeOf('challenges', row.id, 'total')])),
]

/**
 * The identities over the codes that a report's form holds.
 * @param codes the codes of that form (mixed forms bring rows of both vintages); an identity whose own total is not among them is left out.
 */
export function identitiesOver(codes: Iterable<Code>): readonly Identity[] {
  const has = new Set(codes)
  const held = (list: readonly Code[]): readonly Code[] => (list.every((c) => has.has(c)) ? list : list.filter((c) => has.has(c)))
  return IDENTITIES.map((i) => ({ ...i, left: held(i.left), right: held(i.right) })).filter((i) => i.left.length > 0 && i.right.length > 0)
}
