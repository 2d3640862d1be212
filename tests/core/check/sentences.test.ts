import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAcross, checkFigures, checkRegion } from '../../../src/core/check'
import type { Dated } from '../../../src/core/check'
import type { Finding } from '../../../src/core/check/finding'
import { FINDING_KINDS } from '../../../src/core/check/finding'
import type { Code } from '../../../src/core/schema'
import { codesOf } from '../../../src/core/schema'
import { checkMessage, sumName } from '../../../src/core/text/check'
import { dated, withDoubt } from './reports'

/** Reports with anything in them: blanks, large and odd figures, runs, rows that are missing. */
const anyReport = (year: number): fc.Arbitrary<Dated> => fc.record({
  vintage: fc.constantFrom(2019 as const, 2021 as const),
  values: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 90 }) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(-3, 1.5, 1e9) }), { minLength: 200, maxLength: 200 }),
  lost: fc.constantFrom('', 'requests.refused_query.', 'challenges.', 'requests.handled.'),
  run: fc.option(fc.constantFrom('77132470', '12345', '7')),
}).map(({ vintage, values, lost, run }) => {
  const codes = codesOf(vintage)
  const gone = lost === '' ? [] : codes.filter((c) => c.startsWith(lost))
  const report = dated(year, Object.fromEntries(codes.flatMap((c, i) => (gone.includes(c) ? [] : [[c, values[i % values.length]!]]))), { missing: gone })
  return run === null ? report : withDoubt(report, codes.filter((c) => c.startsWith('proactive.normative_documents.')), run)
})

describe('the sentences of findings', () => {
  it('are written for anything that a report may hold, in both languages, without an open slot', () => {
    fc.assert(fc.property(anyReport(2022), anyReport(2023), fc.boolean(), (before, after, all) => {
      const findings: Finding[] = [...checkFigures(after).findings, ...[...checkAcross([before, after]).values()].flat(), ...checkRegion(after, [{ ...before, year: 2023, id: 'part' }], all)]
      for (const finding of findings) {
        const [zh, en] = [checkMessage(finding.message, 'zh'), checkMessage(finding.message, 'en')]
        expect(zh + en).not.toMatch(/\{|undefined|NaN|check\./)
        expect(en).not.toMatch(/[\u4e00-\u9fff]/)
        expect(FINDING_KINDS).toContain(finding.kind)
        expect(new Set(finding.codes).size).toBe(finding.codes.length)
      }
      expect(new Set(findings.map((f) => f.id)).size).toBe(findings.length)
    }), { numRuns: 60 })
  }, 30_000)

  it('name a sum by its group', () => {
    const of = (...rows: string[]): Code[] => rows.map((r): Code => `requests.${r}.total`)
    expect(sumName(of('granted', 'partly_granted'), 'zh')).toBe('表三·予以公开·总计＋表三·部分公开·总计')
    expect(sumName(of('unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear'), 'zh')).toBe('表三·无法提供·总计')
    expect(sumName(of('new', 'carried_in'), 'en')).toBe('Table 3·Received·Total + Table 3·Carried in·Total')
  })

  it('come worst first', () => {
    fc.assert(fc.property(anyReport(2023), (report) => {
      const order = checkFigures(report).findings.map((f) => FINDING_KINDS.indexOf(f.kind))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }), { numRuns: 20 })
  })
})
