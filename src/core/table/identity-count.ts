import { isIdentity } from '../schema'
import type { StoredResult } from './stored'

/** The identities inside the tables of one report (42 in a form of 2021, 40 in one of 2019) by how they came out; one that served to read counts as nothing else. */
export type IdentityCount = Readonly<Record<'agrees' | 'served' | 'unbalanced' | 'not_checkable', number>>

/** Null where none was checked. */
export function countIdentities(results: readonly StoredResult[]): IdentityCount | null {
  const identities = results.filter((r) => isIdentity(r.id))
  const n = (outcome: keyof IdentityCount) => identities.filter((r) => r.outcome === outcome).length
  return identities.length === 0 ? null : { agrees: n('agrees'), served: n('served'), unbalanced: n('unbalanced'), not_checkable: n('not_checkable') }
}
