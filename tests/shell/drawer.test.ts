import { describe, expect, it } from 'vitest'
import { overviewQuestion } from '@/core/query/question'
import { EMPTY_STATE } from '@/core/query/state'
import { answerTo, type DrawerQuestion } from '@/stores/drawer'

const asked: DrawerQuestion = { question: overviewQuestion({ ...EMPTY_STATE, at: ['350128'] }), figure: 'disclosure', year: 2025 }
const answer = { year: 2025, count: 0, reports: [] }

describe('an answer of the drawer', () => {
  it('is drawn for what it was asked', () => {
    expect(answerTo({ ...asked }, { asked, answer })).toBe(answer)
    expect(answerTo(asked, null)).toBeNull()
  })

  it('is not drawn under the same figure of another year, place, scope or definition', () => {
    const others: readonly Partial<DrawerQuestion>[] = [
      { figure: 'carried_out' }, { year: 2024 },
      ...[{ at: ['320800'] }, { below: true }, { scope: 'own' as const }, { definitions: { disclosure: 'gp_ni' } }, { set: 'sim' as const }].map((more) => ({ question: { ...asked.question, ...more } })),
    ]
    for (const other of others) expect(answerTo({ ...asked, ...other }, { asked, answer }), JSON.stringify(other)).toBeNull()
  })

  it('stays for a figure that names its year, whatever year is on screen', () => {
    const named = { ...asked, figure: 'disclosure@2023' }
    expect(answerTo({ ...named, year: 2024 }, { asked: named, answer })).toBe(answer)
  })
})
