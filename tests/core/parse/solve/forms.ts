import fc from 'fast-check'
import type { Code, Vintage } from '../../../../src/core/schema'
import { APPLICANTS, CHALLENGE_ROWS, REQUEST_ROWS, RESULTS, codeOf, codesOf } from '../../../../src/core/schema'
import type { Reading } from '../../../../src/core/parse/solve/problem'

/** Consistent forms, and their figures run together. */

export type Form = ReadonlyMap<Code, number>

/** Small figures are the rule, large ones the exception. */
export const count = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: 10, max: 60 }) })

/** A form of tables 3 and 4 that obeys all its identities. */
export const form = (vintage: Vintage): fc.Arbitrary<Form> => {
  const rows = REQUEST_ROWS.filter((r) => r.columns[vintage])
  const outcomes = rows.filter((r) => r.group)
  return fc.record({
    outcomes: fc.array(fc.array(count, { minLength: 6, maxLength: 6 }), { minLength: outcomes.length, maxLength: outcomes.length }),
    out: fc.array(count, { minLength: 6, maxLength: 6 }),
    carried: fc.array(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 }),
    challenges: fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  }).map((made) => {
    const figures = new Map<Code, number>()
    const put = (row: string, values: readonly number[]) => {
      values.forEach((v, i) => figures.set(codeOf('requests', row, APPLICANTS[i]!.id), v))
      figures.set(codeOf('requests', row, 'total'), values.reduce((a, b) => a + b, 0))
    }
    const handled = APPLICANTS.map((_, i) => made.outcomes.reduce((sum, row) => sum + row[i]!, 0))
    const sum = handled.map((h, i) => h + made.out[i]!)
    const inn = sum.map((s, i) => Math.min(s, made.carried[i]! % 3 === 0 ? made.carried[i]! % (s + 1) : 0))
    outcomes.forEach((row, i) => put(row.id, made.outcomes[i]!))
    put('handled', handled)
    put('carried_out', made.out)
    put('carried_in', inn)
    put('new', sum.map((s, i) => s - inn[i]!))
    CHALLENGE_ROWS.forEach((row, r) => {
      RESULTS.forEach((c, i) => figures.set(codeOf('challenges', row.id, c.id), made.challenges[r]![i]!))
      figures.set(codeOf('challenges', row.id, 'total'), made.challenges[r]!.reduce((a, b) => a + b, 0))
    })
    return new Map(codesOf(vintage).flatMap((code) => (figures.has(code) ? [[code, figures.get(code)!] as const] : [])))
  })
}

/** The codes of tables 3 and 4 by printed row: seven a row, fifteen in table 4. */
export function rowsOf(codes: readonly Code[]): readonly (readonly Code[])[] {
  const rows = new Map<string, Code[]>()
  for (const code of codes) {
    const key = code.startsWith('challenges') ? 'challenges' : code.split('.')[1]!
    rows.set(key, [...(rows.get(key) ?? []), code])
  }
  return [...rows.values()]
}

/** Every way to cut digits into so many numbers without leading zeros, at most `most` of them. */
export function cuts(digits: string, cells: number, most = 20_000): { readonly values: readonly number[] }[] {
  const out: { readonly values: readonly number[] }[] = []
  const walk = (at: number, values: readonly number[]) => {
    if (out.length >= most) return
    const left = cells - values.length
    if (left === 0) { if (at === digits.length) out.push({ values }); return }
    for (let end = at + 1; end <= digits.length - (left - 1); end++) {
      if (digits[at] === '0' && end > at + 1) break
      walk(end, [...values, Number(digits.slice(at, end))])
    }
  }
  walk(0, [])
  return out
}

/** The reading of a stretch: plain, or all cuts of its digits. */
export function reading(codes: readonly Code[], form: Form, merged: boolean, most?: number): Reading {
  const values = codes.map((c) => form.get(c)!)
  return { codes, options: merged ? cuts(values.join(''), codes.length, most) : [{ values }] }
}

/** The index of the candidate that is the form itself. */
export const truth = (reading: Reading, form: Form): number =>
  reading.options.findIndex((c) => c.values.every((v, i) => v === form.get(reading.codes[i]!)))
