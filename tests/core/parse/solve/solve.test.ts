import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../../src/core/parse/report'
import { solve } from '../../../../src/core/parse/solve'
import { effectOf, holds } from '../../../../src/core/schema/effect'
import { solvePart } from '../../../../src/core/parse/solve/part'
import type { Part, Reading } from '../../../../src/core/parse/solve/problem'
import { problemOf, sumsOf } from '../../../../src/core/parse/solve/problem'
import type { Code } from '../../../../src/core/schema'
import { APPLICANTS, codeOf } from '../../../../src/core/schema'
import { cuts, form, reading, rowsOf, truth } from './forms'

const columns = [...APPLICANTS.map((a) => a.id), 'total']
const row = (id: string): Code[] => columns.map((c) => codeOf('requests', id, c))
const run = (codes: readonly Code[], raw: string): Reading => ({ codes, options: cuts(raw, codes.length) })
const plain = (codes: readonly Code[], values: readonly (number | null)[]): Reading => ({ codes, options: [{ values }] })

/** The parts of the problem that all options of the readings make. */
const partsOf = (readings: readonly Reading[]): readonly Part[] =>
  problemOf(sumsOf(readings, []), readings, readings.map((r) => r.options.map((_, i) => i))).parts

/** The fewest broken identities and who stands in such an assignment, by trying all of them. */
function byForce(readings: readonly Reading[]): Set<number>[] {
  const sums = sumsOf(readings, [])
  let least = Infinity
  let viable: Set<number>[] = []
  const walk = (chosen: number[]) => {
    if (chosen.length < readings.length) { readings[chosen.length]!.options.forEach((_, c) => walk([...chosen, c])); return }
    const broken = sums.filter(({ terms }) => {
      const parts = terms.map(([r, term]) => effectOf(term, readings[r]!.options[chosen[r]!]!.values))
      return !holds({ sum: parts.reduce((a, e) => a + e.sum, 0), blank: parts.reduce((a, e) => a | e.blank, 0) })
    }).length
    if (broken > least) return
    if (broken < least) { least = broken; viable = readings.map(() => new Set<number>()) }
    chosen.forEach((c, r) => viable[r]!.add(c))
  }
  walk([])
  return viable
}

describe('solve', () => {
  it('keeps the true reading of a consistent form and decides nothing else', () => {
    fc.assert(fc.property(fc.constantFrom(2019, 2021).chain((v) => fc.record({ made: form(v as 2019 | 2021), merge: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }) })), ({ made, merge }) => {
      const readings = rowsOf([...made.keys()]).map((codes, i) => reading(codes, made, merge[i]!, 4000))
      if (readings.some((r) => truth(r, made) < 0)) return
      const { viable, broken } = solve(readings)
      readings.forEach((r, i) => {
        const right = truth(r, made)
        expect(viable[i]).toContain(right)
        if (viable[i]!.length === 1) expect(viable[i]![0]).toBe(right)
      })
      expect(broken).toEqual([])
    }), { numRuns: 40 })
  }, 30_000)

  it('finds just what trying everything finds, broken forms and blanks included', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null))
    const rows = ['new', 'carried_in', 'granted', 'refused_query', 'handled', 'carried_out']
    const candidates = (min: number) => fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: min, maxLength: 3 })
    fc.assert(fc.property(fc.tuple(...rows.map(() => candidates(1))), (made) => {
      const readings: Reading[] = rows.map((id, i) => ({
        codes: ['natural', 'business', 'total'].map((c) => codeOf('requests', id, c)), options: made[i]!.map((values) => ({ values })),
      }))
      const { viable } = solve(readings)
      const forced = byForce(readings)
      viable.forEach((v, r) => expect(v).toEqual([...forced[r]!].sort((a, b) => a - b)))
    }), { numRuns: 150 })
  }, 30_000)

  it('takes the cut that the columns demand where the row total leaves two', () => {
    const readings = [
      run(row('granted'), '330000033'), plain(row('refused_query'), [3, 0, 0, 0, 0, 0, 3]),
      plain(row('handled'), [36, 0, 0, 0, 0, 0, 36]), plain(row('new'), [36, 0, 0, 0, 0, 0, 36]), plain(row('carried_in'), [0, 0, 0, 0, 0, 0, 0]), plain(row('carried_out'), [0, 0, 0, 0, 0, 0, 0]),
    ]
    const { viable, served } = solve(readings)
    expect(viable[0]!.map((c) => readings[0]!.options[c]!.values)).toEqual([[33, 0, 0, 0, 0, 0, 33]])
    expect(served).toEqual(['requests.row-total:granted', 'requests.outcomes-sum:natural', 'requests.outcomes-sum:business'])
  })

  it('lets the columns vouch where the row total alone decides', () => {
    const readings = [run(row('new'), '801000081'), plain(row('handled'), [80, 1, 0, 0, 0, 0, 81]), plain(row('carried_in'), [0, 0, 0, 0, 0, 0, 0]), plain(row('carried_out'), [0, 0, 0, 0, 0, 0, 0])]
    const { viable, served } = solve(readings)
    expect(viable[0]).toHaveLength(1)
    expect(served).toEqual(['requests.row-total:new'])
  })

  it('counts an identity as served by which the options were chosen beforehand', () => {
    const kept = run(row('new'), '801000081').options.filter((c) => c.values[6] === c.values.slice(0, 6).reduce<number>((a, b) => a + b!, 0))
    expect(solve([{ codes: row('new'), options: kept, pruned: true }]).served).toEqual(['requests.row-total:new'])
    expect(solve([{ codes: row('new'), options: kept }]).served).toEqual([])
  })

  it('reads plain cells as printed, whatever they contradict, and still decides the rest', () => {
    const readings = [
      plain(row('granted'), [6, 0, 0, 0, 0, 1, 9]), run(row('partly_granted'), '1200000012'.slice(0, 9)), plain(row('handled'), [20, 0, 0, 0, 0, 1, 21]),
      plain(row('new'), [20, 0, 0, 0, 0, 1, 21]), plain(row('carried_in'), [0, 0, 0, 0, 0, 0, 0]), plain(row('carried_out'), [0, 0, 0, 0, 0, 0, 0]),
    ]
    const { viable, broken } = solve(readings)
    expect(viable[0]).toEqual([0])
    expect(broken).toContain('requests.row-total:granted')
  })

  it('relaxes the fewest identities and takes what every such relaxation agrees on', () => {
    const zero = [0, 0, 0, 0, 0, 0, 0]
    const readings = [
      run(row('granted'), '600010' + '7'), run(row('partly_granted'), '1000000' + '10'), plain(row('handled'), [15, 0, 0, 0, 1, 0, 16]),
      plain(row('new'), [15, 0, 0, 0, 1, 0, 16]), plain(row('carried_in'), zero), plain(row('carried_out'), zero),
    ]
    const { viable, broken } = solve(readings)
    expect(viable.slice(0, 2).map((v, i) => v.map((c) => readings[i]!.options[c]!.values))).toEqual([[[6, 0, 0, 0, 1, 0, 7]], [[10, 0, 0, 0, 0, 0, 10]]])
    expect(broken).toEqual(['requests.outcomes-sum:natural', 'requests.outcomes-sum:total'])
  })

  it('ends in a superset of the truth where its work is bounded', () => {
    fc.assert(fc.property(form(2021), fc.integer({ min: 1, max: 400 }), (made, limit) => {
      const readings = rowsOf([...made.keys()]).map((codes) => reading(codes, made, true, 500))
      if (readings.some((r) => truth(r, made) < 0)) return
      for (const part of partsOf(readings)) for (const [r, options] of solvePart(part, { left: limit }).viable) expect(options).toContain(truth(readings[r]!, made))
    }), { numRuns: 30 })
  }, 30_000)

  it('says that it stopped', () => {
    const readings = rowsOf(row('granted').concat(row('partly_granted'), row('handled'))).map((codes) => run(codes, '1111111111111'))
    expect(partsOf(readings).map((part) => solvePart(part, { left: 5 }).cost)).toContain(null)
  })

  it('knows a sum only in part where a code is missing', () => {
    const readings = [plain(row('granted'), [1, 0, 0, 0, 0, 0, 1]), run(row('handled'), '330000033')]
    const values = (missing: readonly Code[]) => solve(readings, { missing }).viable[1]!.map((c) => readings[1]!.options[c]!.values[0])
    expect(values(row('refused_query'))).toEqual([3, 33])
  })
})

describe('claims of the prose', () => {
  const codes: Code[] = ['made', 'repealed', 'valid'].map((c) => codeOf('proactive', 'normative_documents', c))
  const claim = (code: Code, value: number): Claim => ({ text: '', place: { block: 0, start: 0, end: 0 }, value, meanings: [[code]] })
  const made = (claims: readonly Claim[]) => {
    const readings = [run(codes, '77132470')]
    const { viable, served } = solve(readings, { claims })
    return { values: viable[0]!.map((c) => readings[0]!.options[c]!.values), served }
  }

  it('narrow what no identity decides', () => {
    const { values, served } = made([claim(codes[0]!, 77)])
    expect(values).toEqual([[77, 1, 32470], [77, 13, 2470], [77, 132, 470], [77, 1324, 70], [77, 13247, 0]])
    expect(served).toEqual(['prose:0'])
  })

  it('narrow nothing where they fit no reading, where they conflict, or where they can mean several things', () => {
    const all = made([]).values
    expect(made([claim(codes[2]!, 393)])).toEqual({ values: all, served: [] })
    expect(made([claim(codes[0]!, 77), claim(codes[0]!, 771)])).toEqual({ values: all, served: [] })
    expect(made([claim(codes[0]!, 771), claim(codes[2]!, 32470)])).toEqual({ values: all, served: [] })
    expect(made([{ ...claim(codes[0]!, 77), meanings: [[codes[0]!], [codes[1]!]] }]).values).toEqual(all)
  })

  it('never cost an identity', () => {
    const readings = [run(row('new'), '801000081')]
    const { viable, served } = solve(readings, { claims: [claim(row('new')[0]!, 8)] })
    expect(viable[0]!.map((c) => readings[0]!.options[c]!.values)).toEqual([[80, 1, 0, 0, 0, 0, 81]])
    expect(served).toEqual(['requests.row-total:new'])
  })
})
