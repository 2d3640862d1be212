import { describe, expect, it } from 'vitest'
import { claimIn, isAcross, isAcrossYears, isProse, proseId, withAcross } from '../../../src/core/check'
import type { Finding } from '../../../src/core/check/finding'

const finding = (id: string): Finding => ({ id, kind: 'mismatch', codes: [], left: 1, right: 2, message: { key: 'k', slots: {} } })

describe('what the id of a finding means', () => {
  it('tells checks of the prose, with the claim, from others', () => {
    expect([proseId(2), claimIn('prose:2'), claimIn('prose:x'), claimIn('requests.row-total:new')]).toEqual(['prose:2', 2, null, null])
    expect(['prose:0', 'across.carried:2024'].map(isProse)).toEqual([true, false])
  })

  it('tells two years of a body from copies of any report', () => {
    expect(['across.stock:rules:2024', 'same-tables:requests:2024', 'region:requests.new.total'].map((id) => [isAcrossYears(id), isAcross(id)])).toEqual([[true, true], [false, true], [false, false]])
  })

  it('takes new comparisons for the old ones, and the same report where they say nothing new', () => {
    const report = { findings: [finding('requests.row-total:new'), finding('across.carried:2024')] }
    expect(withAcross(report, [finding('across.carried:2024')])).toBe(report)
    expect(withAcross(report, [finding('same-tables:requests:2024')]).findings.map((f) => f.id)).toEqual(['requests.row-total:new', 'same-tables:requests:2024'])
    expect(withAcross(report, []).findings).toHaveLength(1)
  })
})
