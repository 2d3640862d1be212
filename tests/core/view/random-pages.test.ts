import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPLICANTS, OUTCOME_GROUPS } from '../../../src/core/schema'
import { isMeasure, isMetric, newcombe } from '../../../src/core/metric'
import type { Sentence } from '../../../src/core/narrate'
import { plain } from '../../../src/core/narrate'
import type { Clause } from '../../../src/core/query'
import type { OverviewView, Shown, TableModel } from '../../../src/core/view'
import { page, report } from './page'

/** Pages over random reports with blanks and zeros: what no page may ever say. */

const value = fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) })
const KEYS = ['new', 'carried_in', 'granted', 'partly_granted', 'unavailable_not_held', 'refused_process', 'other_rest', 'other', 'handled', 'carried_out'].flatMap((r) => ['natural', 'total'].map((c) => `requests.${r}.${c}`))
const CASES = ['review', 'litigation_direct', 'litigation_after_review'].flatMap((r) => ['upheld', 'corrected', 'other', 'pending', 'total'].map((c) => `challenges.${r}.${c}`))
const figures = fc.dictionary(fc.constantFrom(...KEYS, ...CASES), value, { minKeys: 8, maxKeys: 30 })
const reports = fc.array(fc.record({ year: fc.integer({ min: 2019, max: 2025 }), fill: fc.constantFrom(0, 0, 1, null), figures, body: fc.constantFrom('350128', '350128', '350200') }), { minLength: 1, maxLength: 5 })
/** Made inside the property, so that a counterexample is told by its few figures. */
const library = (list: typeof reports extends fc.Arbitrary<infer T> ? T : never) =>
  [...new Map(list.map((r) => [`${r.body} ${r.year}`, report(r.year, r.fill, r.figures, { body: r.body })])).values()]
const clauses: fc.Arbitrary<readonly Clause[]> = fc.constantFrom<readonly Clause[]>(
  [], [], [{ by: 'requests', kind: 'applicant', value: 'natural' }], [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }],
  [{ by: 'outcomes', kind: 'outcome', value: 'other_rest' }, { by: 'requests', kind: 'applicant', value: APPLICANTS[1]!.id }], [{ by: 'challenges', kind: 'challenge', value: 'review.corrected' }],
)
const asked = fc.record({ lang: fc.constantFrom('zh' as const, 'en' as const), clauses, at: fc.constantFrom<readonly string[]>([], ['350128']), open: fc.constantFrom<readonly string[]>([], ['zeros', ...OUTCOME_GROUPS.map((g) => g.id)]), definitions: fc.constantFrom<Record<string, string>>({}, { disclosure: 'gp_ni', outcome: 'ni', review_correction: 'total' }) })

const sentences = (v: OverviewView): readonly Sentence[] => [
  v.finding.title, ...v.finding.more, v.outcomes.frame.title, v.requests.frame.title, v.challenges.frame.title,
  ...v.attention.items.map((i) => i.text), ...v.headline.cards.flatMap((c) => [c.then, ...c.lines]),
]
const tables = (v: OverviewView): readonly TableModel[] => [v.outcomes.table, v.requests.table, v.challenges.table]
const shown = (v: OverviewView): readonly Shown[] => [
  ...v.headline.cards.map((c) => c.value), ...v.outcomes.rows.flatMap((r) => [r.count, r.share]), ...v.requests.years.flatMap((y) => [y.total, y.natural, y.organisations, y.carriedIn, y.toHandle]),
  ...v.requests.strip.flatMap((s) => s.cells), ...v.challenges.rows.flatMap((r) => [...r.results.map((x) => x.shown), r.total, r.rate]), ...v.challenges.rates.map((r) => r.rate),
  ...tables(v).flatMap((t) => t.rows.flatMap((r) => r.cells.flatMap((c) => (c.kind === 'figure' ? [c.shown] : [])))),
]
const texts = (v: OverviewView): readonly string[] => [
  ...sentences(v).map(plain), ...[v.outcomes, v.requests, v.challenges].flatMap((p) => [p.frame.subtitle, ...p.frame.foot.map((f) => f.text), p.frame.empty?.text ?? '']),
  ...shown(v).flatMap((s) => [s.text, s.spoken]), ...v.headline.cards.map((c) => c.spoken), ...v.attention.items.map((i) => i.kind), v.chips.live, ...v.notices, v.sources.definition,
  ...v.definitions.families.flatMap((f) => f.options.map((o) => o.formula)),
]
/** Numbers in plain words that are not figures of a report: years, counts of reports and bodies, the threshold, counts of cells and findings on the check card. */
const NOT_FIGURES = /\d{4}年?|库中\d+份|\d+份报告|（\d+份）|\d+份中\d+份|\d+个机关|分母[≥不足]*30|P10～P90[^（]*|不平\d+|不符\d+|存疑\d+|空白\d+格|待认\d+格|\d+项勾稽|无法核对\d+|identities in the tables: \d+|not checkable \d+|覆盖\d+\/\d+|\d+ (\w+ )?reports?|\d+ of \d+ reports?|under 30|unbalanced \d+|mismatched \d+|doubtful \d+|blank \d+|unreadable \d+|\d+ checks?|P10–P90[^(]*|denominator ≥ 30/g
const FORBIDDEN = /显著|大幅|较好|不力|亟需|原因是|导致|说明了|反映出|我们|[!！]|NaN|undefined|Infinity|null/

const unbound = (sentence: Sentence): readonly string[] => sentence.flatMap((part) => {
  if (!('figure' in part)) return /\d/.test(part.text.replace(NOT_FIGURES, '')) ? [part.text] : []
  const [id] = part.figure.split('@')
  return isMeasure(id!) || isMetric(id!) ? [] : [part.figure]
})
const wrong = (s: Shown): boolean => (s.state === 'reported' ? s.value === null || (s.text.includes('%') && !/^[\d,]+\/[\d,]+$/.test(s.fraction ?? '')) : s.value !== null || /\d/.test(s.text))

describe('pages over random reports', () => {
  it('say nothing forbidden, bind every figure, keep what is not reported apart from 0, and every rate with its fraction', () => {
    fc.assert(fc.property(reports, asked, (made, state) => {
      const v = page(library(made), state)
      expect(texts(v).filter((t) => FORBIDDEN.test(t) || /[{}]/.test(t) || (state.lang === 'en' && /[\u3400-\u9fff]/.test(t.replaceAll('某县', ''))))).toEqual([])
      expect(sentences(v).flatMap(unbound)).toEqual([])
      expect(shown(v).filter(wrong)).toEqual([])
    }), { numRuns: 120 })
  }, 60_000)

  it('keep bars within the scale that is printed', () => {
    fc.assert(fc.property(reports, asked, (made, state) => {
      const v = page(library(made), state)
      if (!v.requests.single) for (const y of v.requests.years) expect((y.total.value ?? 0) + (y.carriedIn.value ?? 0)).toBeLessThanOrEqual(v.requests.axisEnd)
      for (const r of v.challenges.rows) expect(r.results.filter((x) => x.id !== 'pending').reduce((n, x) => n + (x.shown.value ?? 0), 0)).toBeLessThanOrEqual(v.challenges.axis.right)
    }), { numRuns: 40 })
  }, 60_000)

  it('say 上升 and 下降 only where the interval leaves out 0', () => {
    fc.assert(fc.property(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), (a, b, c, d) => {
      const [k1, n1, k0, n0] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)]
      const of = (year: number, k: number, n: number) => report(year, 0, { 'requests.granted.total': k, 'requests.handled.total': n })
      const v = page([of(2023, k0, n0), of(2024, k1, n1)])
      const said = plain(v.finding.title)
      const interval = n1 >= 30 && n0 >= 30 ? newcombe(k1, n1, k0, n0) : null
      expect(said.includes('上升')).toBe(interval !== null && interval[0] > 0)
      expect(said.includes('下降')).toBe(interval !== null && interval[1] < 0)
      const sign = v.headline.cards[2]!.change?.sign ?? ''
      expect(sign).toBe(interval === null ? '' : interval[0] > 0 ? '↑' : interval[1] < 0 ? '↓' : '≈')
    }), { numRuns: 100 })
  }, 60_000)
})
