import { describe, expect, it } from 'vitest'
import { checkFigures, checkReport } from '../../../src/core/check'
import type { Claim, ParsedReport } from '../../../src/core/parse/report'
import type { Code } from '../../../src/core/schema'
import { codesOf } from '../../../src/core/schema'
import { checkMessage } from '../../../src/core/text/check'
import { dated, formOf, withDoubt } from './reports'

const claim = (value: number, meanings: readonly (readonly Code[])[], more: Partial<Claim> = {}): Claim => ({ text: '', place: { block: 0, start: 0, end: 0 }, value, meanings, ...more })
const told = { value: null, evidence: null, place: null }
const parsed = (values: Readonly<Record<Code, number | null>>, more: Partial<ParsedReport> = {}): ParsedReport => {
  const { figures } = dated(2023, values)
  return {
    file: 'a.html', kind: 'html', published: null, address: null, doubts: [], missing: [], served: [], claims: [], tables: [], blocks: [],
    head: { agency: { ...told, value: '某局' }, year: { ...told, value: 2023 }, vintage: { ...told, value: 2021 }, scope: { ...told, value: 'own' } },
    figures: Object.fromEntries(Object.entries(figures).map(([code, f]) => [code, { ...f!, raw: '', place: null, solved: false }])), ...more,
  }
}
const prose = (values: Readonly<Record<Code, number | null>>, ...claims: Claim[]) => checkReport(parsed(values, { claims })).results.filter((r) => r.id.startsWith('prose')).map((r) => r.outcome)

describe('the identities of a report', () => {
  it('all agree in an empty year, 42 of them in the new form and 40 in the old', () => {
    expect(checkFigures(dated(2023, formOf(2021))).results.map((r) => r.outcome)).toEqual(Array(42).fill('agrees'))
    expect(checkFigures(dated(2019, formOf(2019))).results).toHaveLength(40)
  })

  it('name the sum, the total and the difference where they fail', () => {
    const { findings } = checkFigures(dated(2023, formOf(2021, { 'challenges.review.upheld': 10, 'challenges.review.corrected': 1 })))
    expect(findings).toMatchObject([{ id: 'challenges.channel-total:review', kind: 'unbalanced', left: 11, right: 0, codes: expect.arrayContaining(['challenges.review.total', 'challenges.review.pending']) }])
    expect(checkMessage(findings[0]!.message, 'zh')).toBe('表四「行政复议」：四类结果之和11，总计0，差11')
    expect(checkMessage(findings[0]!.message, 'en')).toBe('Table 4, “Administrative review”: the four results sum to 11, the total says 0, off by 11')
  })

  it('are not checkable over a blank, which is no zero', () => {
    const { findings, results } = checkFigures(dated(2023, formOf(2021, { 'challenges.review.other': null })))
    expect(findings.map((f) => [f.id, f.kind, checkMessage(f.message, 'zh')])).toEqual([['challenges.channel-total:review', 'not_checkable', '因表四·行政复议·其他空白，无法核对']])
    expect(results.filter((r) => r.outcome === 'agrees')).toHaveLength(41)
  })

  it('fail over a blank where what is filled in is already too much', () => {
    const { findings } = checkFigures(dated(2023, formOf(2021, { 'challenges.review.other': null, 'challenges.review.upheld': 5, 'challenges.review.total': 3 })))
    expect(findings.map((f) => [f.kind, checkMessage(f.message, 'zh')])).toEqual([['unbalanced', '表四「行政复议」：四类结果已填之和5，总计已填3，空格无论填几都不相等']])
  })

  it('look at every reading of what is unreadable', () => {
    const codes: Code[] = ['challenges.review.upheld', 'challenges.review.corrected']
    const with7 = dated(2023, formOf(2021, { 'challenges.review.total': 7 }))
    expect(checkFigures(withDoubt(with7, codes, '167')).findings.map((f) => f.kind)).toEqual(['unbalanced', 'doubtful'])
    expect(checkFigures(withDoubt(with7, codes, '161', [[1, 6], [16, 1]])).findings.map((f) => f.kind)).toEqual(['doubtful', 'not_checkable'])
    expect(checkFigures(withDoubt(with7, codes, '34', [[3, 4], [4, 3]])).findings.map((f) => f.kind)).toEqual(['doubtful'])
  })

  it('vouch for nothing where they served to read, unless they fail all the same', () => {
    const served = ['requests.row-total:new', 'challenges.channel-total:review']
    const { results, findings } = checkFigures(dated(2023, formOf(2021, { 'challenges.review.upheld': 1 })), served)
    expect(results.find((r) => r.id === served[0])!.outcome).toBe('served')
    expect(results.find((r) => r.id === served[1])!.outcome).toBe('unbalanced')
    expect(findings).toHaveLength(1)
  })

  it('follow a form that mixes the vintages', () => {
    const rows = Object.fromEntries(codesOf(2021).filter((c) => !/\.other_(overdue|unpaid|rest)/.test(c)).map((c) => [c, 0]))
    const other = Object.fromEntries(codesOf(2019).filter((c) => c.startsWith('requests.other.')).map((c) => [c, 0]))
    expect(checkFigures(dated(2023, { ...rows, ...other })).results).toHaveLength(40)
  })
})

describe('what is doubtful', () => {
  it('is a row that was not found, and the sums that it belongs to cannot be checked', () => {
    const lost = codesOf(2021).filter((c) => c.startsWith('requests.refused_query.'))
    const values = Object.fromEntries(Object.entries(formOf(2021)).filter(([c]) => !lost.includes(c as Code)))
    const { findings } = checkReport(parsed(values, { missing: lost }))
    expect(findings.filter((f) => f.kind === 'doubtful').map((f) => [f.id, f.codes.length, checkMessage(f.message, 'zh')])).toEqual([['missing:requests.refused_query', 7, '没有找到「属于行政查询事项」行，7格未读到']])
    expect(findings.filter((f) => f.kind === 'not_checkable')).toHaveLength(8)
  })

  it('is a whole table, a figure that is no count, and an unknown head', () => {
    const values = Object.fromEntries(Object.entries(formOf(2021, { 'proactive.licences.decisions': 1.5 })).filter(([c]) => !c.startsWith('challenges.')))
    const report = parsed(values, { missing: codesOf(2021).filter((c) => c.startsWith('challenges.')) })
    const { findings } = checkReport({ ...report, head: { ...report.head, scope: told, agency: told } })
    expect(findings.filter((f) => f.kind === 'doubtful').map((f) => f.id)).toEqual(['missing:challenges', 'odd:proactive.licences.decisions', 'head:agency', 'head:scope'])
  })
})

describe('the prose against the tables', () => {
  const values = formOf(2021, { 'requests.granted.total': 22, 'requests.partly_granted.total': 20, 'requests.handled.total': 81, 'requests.new.total': 80 })
  const both: Code[] = ['requests.granted.total', 'requests.partly_granted.total']

  it('agrees where one meaning does', () => {
    expect(prose(values, claim(81, [['requests.new.total'], ['requests.handled.total']]), claim(42, [both]), claim(43, [both]))).toEqual(['agrees', 'agrees', 'mismatch'])
  })

  it('compares a share at the decimals that are printed', () => {
    const share = (value: number, decimals: number) => claim(value, [both], { over: ['requests.handled.total'], decimals })
    expect(prose(values, share(51.85, 2), share(51.9, 1), share(52, 0), share(51.95, 2))).toEqual(['agrees', 'agrees', 'agrees', 'mismatch'])
    const { findings } = checkReport(parsed(values, { claims: [share(33.9, 1)] }))
    expect(findings.filter((f) => f.id === 'prose:0').map((f) => checkMessage(f.message, 'zh'))).toEqual(['正文为33.9%，按表三·予以公开·总计＋表三·部分公开·总计为51.9%（42/81）'])
  })

  it('takes a blank total for what its filled cells come to at least', () => {
    const blank = { ...formOf(2021), 'requests.granted.total': null, 'requests.granted.natural': 258, 'requests.granted.business': null, 'requests.granted.research': 14 }
    const granted: Code[] = ['requests.granted.total']
    expect(prose(blank, claim(258, [granted]), claim(272, [granted]), claim(300, [granted]))).toEqual(['mismatch', 'agrees', 'not_checkable'])
  })

  it('is not checkable over a blank', () => {
    expect(prose(formOf(2021, { 'requests.new.natural': null }), claim(3, [['requests.new.natural']]))).toEqual(['not_checkable'])
  })

  it('does not vouch for a figure that it served to read', () => {
    const { results, findings } = checkReport(parsed(formOf(2021), { claims: [claim(0, [['requests.new.total']])], served: ['prose:0'] }))
    expect(results.at(-1)).toMatchObject({ id: 'prose:0', outcome: 'served' })
    expect(findings).toEqual([])
  })
})
