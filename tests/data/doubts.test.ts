import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../../data/import/doubts'

const DOCUMENTS = ['proactive.normative_documents.made', 'proactive.normative_documents.repealed', 'proactive.normative_documents.valid'] as const

describe('doubts from the notes of a list', () => {
  it('join the codes of one run and take each cut once', () => {
    const note = 'run "6936" (制发/废止/现行有效), no identity decides: 3 cuts into 3 cells: 6/9/36, 6/93/6, 69/3/6; 69/3/6 is the likeliest'
    const [doubt, ...more] = doubtsOf(Object.fromEntries(DOCUMENTS.map((c) => [c, note])))
    expect(more).toEqual([])
    expect(doubt).toMatchObject({ codes: DOCUMENTS, raw: '6936', count: 3, place: null, candidates: [[6, 9, 36], [6, 93, 6], [69, 3, 6]] })
    expect(JSON.stringify(doubt)).not.toContain('likeliest')
  })

  it('take a dash for a blank, and yuan into 万元', () => {
    const change = 'run "26-185": the first cell ends before the minus, then -1/85, -18/5, or a dash for blank and 185'
    expect(doubtsOf({ 'proactive.penalties.items_change': change, 'proactive.penalties.decisions': change })[0]!.candidates).toEqual([[-1, 85], [-18, 5], [null, 185]])
    const amount = 'run "395.90元": the count and the amount touch; 3/95.90元, 39/5.90元 are possible'
    expect(doubtsOf({ 'proactive.procurement.items': amount, 'proactive.procurement.amount': amount })[0]!.candidates).toEqual([[3, 0.00959], [39, 0.00059]])
  })

  it('refuse a note that names no reading', () => {
    expect(() => doubtsOf({ 'proactive.fees.amount': 'cannot be read' })).toThrow('proactive.fees.amount')
  })
})
