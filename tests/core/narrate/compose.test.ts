import { describe, expect, it } from 'vitest'
import { capital, compose, joined, plain, stopped } from '../../../src/core/narrate'

describe('sentences out of templates', () => {
  it('keeps figures as buttons between plain words', () => {
    expect(compose('{y}年新收{N}，见下', { y: 2025, N: { text: '154件', figure: 'requests.new.total' } })).toEqual([
      { text: '2025年新收' }, { text: '154件', figure: 'requests.new.total' }, { text: '，见下' },
    ])
  })

  it('refuses a hole', () => {
    expect(() => compose('{y}年{N}', { y: 2025 })).toThrow('{N}')
  })

  it('drops empty clauses with their separator', () => {
    const a = compose('甲')
    expect(plain(joined([null, a, [], compose('乙')], '，'))).toBe('甲，乙')
    expect(joined([null, []], '，')).toEqual([])
  })

  it('begins English with a capital and ends with a stop', () => {
    expect(plain(stopped(compose('share of {x}', { x: 'all' }), 'en'))).toBe('Share of all.')
    expect(stopped([], 'zh')).toEqual([])
    expect(capital([{ text: '2025' }])).toEqual([{ text: '2025' }])
  })
})
