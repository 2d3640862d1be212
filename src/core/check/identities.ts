import type { Identity } from '../schema'
import { figureOf, identitiesOver } from '../schema'
import type { Message } from '../text/message'
import { gapMessage } from './gap'
import { formOf } from './figured'
import type { Figured } from './figured'
import type { Checked } from './outcome'
import type { Weighed } from './weigh'
import { weigh } from './weigh'

/**
 * The identities of the report's own form: 42 in a form of 2021, 40 in one of 2019, fewer or more where the two are mixed.
 * @param served identities by which a figure was read: they vouch for nothing, unless they fail all the same
 */
export function checkIdentities(report: Figured, served: ReadonlySet<string>): readonly Checked[] {
  return identitiesOver(formOf(report)).map((identity): Checked => {
    const weighed = weigh([{ report, codes: identity.left }], [{ report, codes: identity.right }])
    const codes = [...identity.left, ...identity.right]
    const base = { id: identity.id, codes, left: weighed.left, right: weighed.right }
    if (weighed.verdict === 'fails') return { ...base, outcome: 'unbalanced', message: unbalanced(identity, weighed) }
    if (served.has(identity.id)) return { ...base, outcome: 'served' }
    return weighed.verdict === 'agrees' ? { ...base, outcome: 'agrees' } : { ...base, outcome: 'not_checkable', message: gapMessage(weighed.gaps) }
  })
}

function unbalanced({ kind, left, of }: Identity, { left: a, right: b, least }: Weighed): Message {
  const table = figureOf(left[0]!).table.id
  const slots: Record<string, string> = kind === 'row-total' || kind === 'channel-total' ? { row: `${table}.${of}` } : { column: `${table}.${of}` }
  if (a !== null && b !== null) return { key: `check.${kind}`, slots: { ...slots, a, b, d: Math.abs(a - b) } }
  // a blank part can only add to its side: where the filled parts of one side exceed the other, no filling mends it
  const short = (a !== null && least[1] > a) || (b !== null && least[0] > b)
  return short ? { key: `check.${kind}.short`, slots: { ...slots, a: least[0], b: least[1] } } : { key: `check.${kind}.any`, slots }
}
