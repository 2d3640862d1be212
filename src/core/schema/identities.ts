import { CHALLENGE_ROWS, RESULTS } from './challenges'
import { codeOf } from './form'
import { APPLICANTS, REQUEST_COLUMNS, REQUEST_ROWS } from './requests'
import type { Code } from './types'

/** The identities that a report's own figures must obey: 42 in a 2021 form (25 + 7 + 7 + 3), 40 in a 2019 form. */

export type IdentityKind = 'row-total' | 'balance' | 'outcomes-sum' | 'channel-total'

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

/**
 * The identities over the codes that a report's form holds.
 * @param codes the codes of that form (mixed forms bring rows of both vintages); an identity whose own total is not among them is left out.
 */
export function identitiesOver(codes: Iterable<Code>): readonly Identity[] {
  const has = new Set(codes)
  const out: Identity[] = []
  const add = (id: string, kind: IdentityKind, of: string, left: Code[], right: Code[]) => {
    const l = left.filter((c) => has.has(c))
    const r = right.filter((c) => has.has(c))
    if (l.length > 0 && r.length > 0) out.push({ id: `${id}:${of}`, kind, of, left: l, right: r })
  }
  for (const row of REQUEST_ROWS) {
    add('requests.row-total', 'row-total', row.id, APPLICANTS.map((a) => codeOf('requests', row.id, a.id)), [codeOf('requests', row.id, 'total')])
  }
  for (const { id } of REQUEST_COLUMNS) {
    const at = (row: string) => codeOf('requests', row, id)
    add('requests.balance', 'balance', id, [at('new'), at('carried_in')], [at('handled'), at('carried_out')])
    add('requests.outcomes-sum', 'outcomes-sum', id, OUTCOMES.map((r) => at(r.id)), [at('handled')])
  }
  for (const row of CHALLENGE_ROWS) {
    add('challenges.channel-total', 'channel-total', row.id, RESULTS.map((c) => codeOf('challenges', row.id, c.id)), [codeOf('challenges', row.id, 'total')])
  }
  return out
}
