import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { METRICS, askedMeasures } from '../../../src/core/metric'
import { figureStatement } from '../../../src/core/query'
import type { Clause, OverviewQuestion } from '../../../src/core/query'
import type { Scope } from '../../../src/core/schema'
import { startTestEngine } from './engine'
import type { TestEngine } from './engine'
import { BODIES, randomLibrary } from './random-library'
import { tallyOverview } from './tally'

const ALL: OverviewQuestion = { set: 'real', at: [], below: false, scope: 'aggregate', ownInSums: false, definitions: {}, clauses: [] }
const { shipped } = randomLibrary(5, 0.9, 0)

let engine: TestEngine
beforeAll(async () => {
  engine = await startTestEngine()
  engine.fill('', shipped, BODIES)
}, 120_000)

const clauses = fc.constantFrom<readonly Clause[]>([], [], [{ by: 'requests', kind: 'applicant', value: 'natural' }], [{ by: 'challenges', kind: 'challenge', value: 'review.corrected' }])
const question = fc.record({
  at: fc.oneof(fc.constant<readonly string[]>([]), fc.subarray(['350000', '350100', '350128', '350100-office', '320800', '320813'], { minLength: 1, maxLength: 3 })),
  below: fc.boolean(), scope: fc.constantFrom<Scope>('own', 'aggregate'), clauses,
}).map((q): OverviewQuestion => ({ ...ALL, ...q }))
const definitions = METRICS.flatMap((m) => m.definitions.map((d) => ({ metric: m, id: d.id })))

describe('the SELECT behind a figure', () => {
  it('names one report, and reads as one would write it', () => {
    expect(figureStatement({ question: ALL, figure: 'requests.new.total', year: 2021, scope: 'aggregate', reports: ['350128-2021-aggregate'] }))
      .toBe("SELECT\n  agency, year,\n  requests_new_total\nFROM report\nWHERE id = '350128-2021-aggregate'")
    const rate = figureStatement({ question: ALL, figure: 'disclosure@g_t@2021', year: 2021, scope: 'aggregate', reports: ["it's"] })
    expect(rate).toContain('100 * requests_granted_total\n    / nullif(requests_handled_total, 0)\n    AS disclosure_g_t_percent')
    expect(rate).toContain("WHERE id = 'it''s'")
    expect(figureStatement({ question: ALL, figure: 'disputes', year: 2021, scope: 'own', reports: null })).toContain('AS disputes_rl_t_per_hundred')
  })

  it('gives the number of the page on the engine that ships, reports named or chosen by conditions', () => {
    fc.assert(fc.property(question, fc.constantFrom(...askedMeasures()), fc.constantFrom(...definitions), (q, measure, { metric, id }) => {
      const answer = tallyOverview(q, { reports: shipped, bodies: BODIES, stamp: '' })
      for (const year of answer.years) {
        const tally = year.tallies[measure]
        const reports = answer.sources.filter((s) => s.year === year.year).map((s) => s.report)
        // Table 4 is not filtered by a challenge clause: the page's list of sources is of the reports that are kept.
        for (const named of q.clauses.some((c) => c.kind === 'challenge') ? [null] : [null, reports]) {
          const asked = { question: q, year: year.year, scope: q.scope!, reports: named }
          if (tally) {
            const [row] = engine.run(figureStatement({ ...asked, figure: measure }))
            expect(row![measure.replaceAll('.', '_')]).toBe(tally.value)
          }
          const key = metric.definitions.length > 1 ? `${metric.key}@${id}` : metric.key
          const ratio = year.ratios[key]
          if (!ratio) continue
          const [row] = engine.run(figureStatement({ ...asked, figure: key }))
          const [k, n, share] = Object.values(row!).slice(-3)
          expect([k, n]).toEqual([ratio.numerator, ratio.denominator])
          expect(share).toBe(ratio.denominator ? (100 * ratio.numerator!) / ratio.denominator : null)
        }
      }
    }), { numRuns: 30 })
  }, 120_000)

  it('leaves out an aggregate that another chosen one contains', () => {
    const asked = { figure: 'requests.new.total', year: 2020, scope: 'aggregate' as const, reports: null }
    const inProvince = engine.run(figureStatement({ ...asked, question: { ...ALL, at: ['350000'], below: true } }))[0]!
    const inCity = engine.run(figureStatement({ ...asked, question: { ...ALL, at: ['350100'], below: true } }))[0]!
    expect([inProvince['reports'], inCity['reports']]).toEqual([1, 1])
  })
})
