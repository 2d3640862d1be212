import type { Claim } from '../report'
import type { Reading } from './problem'

/** Figures of the prose that could choose between options. */
export interface Narrowing {
  /** Index of the claim. */
  readonly claim: number
  readonly reading: number
  /** The options that agree with it. */
  readonly keep: readonly number[]
}

/**
 * The claims that can narrow a reading: one meaning (among those that this form has) of one code, whose value some remaining options have and others have not.
 * A claim that fits none narrows nothing (it is a finding later), and neither do claims of different values for one code.
 */
export function narrowings(claims: readonly Claim[], readings: readonly Reading[], viable: readonly (readonly number[])[]): readonly Narrowing[] {
  const read = new Set(readings.flatMap((r) => r.codes))
  const plain = claims.flatMap((claim, n) => {
    const meanings = claim.meanings.filter((m) => m.every((code) => read.has(code)))
    const code = meanings.length === 1 && meanings[0]!.length === 1 && !claim.over && !claim.loose ? meanings[0]![0]! : null
    return code === null ? [] : [{ n, code, value: claim.value }]
  })
  return plain.flatMap(({ n, code, value }): Narrowing[] => {
    if (plain.some((other) => other.code === code && other.value !== value)) return []
    const reading = readings.findIndex((r) => r.codes.includes(code))
    if (reading < 0) return []
    const at = readings[reading]!.codes.indexOf(code)
    const keep = viable[reading]!.filter((c) => readings[reading]!.options[c]!.values[at] === value)
    return keep.length > 0 && keep.length < viable[reading]!.length ? [{ claim: n, reading, keep }] : []
  })
}
