import { expect, it } from 'vitest'
import { differences } from '@/stores/differences'
import type { OverviewAnswer } from '@/core/query/answer'

const answer = (value: number, from: OverviewAnswer['from']): OverviewAnswer => ({
  stamp: '2026-03-10', from, scope: 'aggregate', inScope: { own: 0, aggregate: 1 }, findings: [], sources: [],
  years: [{
    year: 2025, reports: 1, vintages: [2021], tallies: { 'requests.new.total': { value, reported: 1, blank: 0, notApplicable: 0, unreadable: 0 } }, ratios: {},
    spread: null, findings: { unbalanced: 0, mismatch: 0, doubtful: 0, not_checkable: 0 }, gaps: { blank: 0, unreadable: 0 }, nested: 0,
  }],
})

it('summary and engine say the same, whoever answered; the first difference is named by its place', () => {
  expect(differences(answer(154, 'summary'), answer(154, 'engine'))).toBeNull()
  expect(differences(answer(154, 'summary'), answer(155, 'engine'))).toBe('years.0.tallies.requests.new.total.value')
})
