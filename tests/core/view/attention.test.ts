import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/check/finding'
import { plain } from '../../../src/core/narrate'
import { HUAIAN, JIYUAN, PINGTAN, page, report } from './page'

const finding = (id: string, kind: Finding['kind'], codes: Finding['codes'], message: Finding['message']): Finding => ({ id, kind, codes, left: 3, right: 5, message })
const ROW = finding('requests.row-total:new', 'unbalanced', ['requests.new.natural', 'requests.new.total'], { key: 'check.row-total', slots: { row: 'requests.new', a: 3, b: 5, d: 2 } })
const STOCK = finding('across.stock:normative_documents:2023', 'mismatch', ['proactive.normative_documents.valid', 'proactive.normative_documents.made'], { key: 'check.stock.any', slots: { y: 2023, y0: 2022, row: 'proactive.normative_documents' } })
const RUN = finding('doubt:0', 'doubtful', ['proactive.normative_documents.made'], { key: 'check.doubt', slots: { raw: '5845546', n: 15 } })
const GAP = finding('requests.balance:natural', 'not_checkable', ['requests.new.natural'], { key: 'check.gap.blank', slots: { cell: 'requests.new.natural' } })

describe('需关注', () => {
  it('lists corrected and carried cases with their evidence', () => {
    const { attention } = page(PINGTAN, { years: [2025] })
    expect(attention.title).toBe('需关注2项')
    expect(attention.items.map((i) => [i.mark, i.kind, plain(i.text), i.actions[0]?.figure])).toEqual([
      ['•', '纠正', '行政复议纠正3件（已审结36件），行政诉讼纠正3件（已审结9件）', 'challenges.review.corrected'],
      ['•', '结转', '6件结转2026年继续办理，2024年为0件', 'requests.carried_out.total'],
    ])
    expect(page(JIYUAN).attention.items.map((i) => plain(i.text))).toEqual(['行政复议纠正1件（已审结2件）', '2件结转2024年继续办理'])
  })

  it('compares what was carried out only with the year before of the same bodies', () => {
    const told = (reports: Parameters<typeof page>[0]) => page(reports, { at: [], years: [2024] }).attention.items.filter((i) => i.id === 'carried').map((i) => plain(i.text))
    expect(told([...PINGTAN, ...HUAIAN])).toEqual(['103件结转2025年继续办理'])
    expect(told([report(2023, 1), report(2024, 4)])).toEqual(['4件结转2025年继续办理，2023年为1件'])
  })

  it('takes corrected and concluded cases from the same reports, as the rate beside them does', () => {
    const gap = report(2023, 1, { 'challenges.review.upheld': null }, { body: '350200' })
    const { attention, challenges } = page([report(2023, 2), gap], { at: [] })
    expect(plain(attention.items.find((i) => i.id === 'corrected')!.text)).toMatch(/^行政复议纠正2件（已审结6件）/)
    expect(plain(challenges.frame.title)).toMatch(/^复议已审结6件，纠正2件/)
    expect(challenges.rows[0]!.rate.fraction).toBe('2/6')
  })

  it('names the applicant that was picked: the report’s own total is another number', () => {
    const asked = { years: [2025], clauses: [{ by: 'requests' as const, kind: 'applicant' as const, value: 'natural' }] }
    expect(page(PINGTAN, asked).attention.items.filter((i) => i.id === 'carried').map((i) => plain(i.text))).toEqual(['自然人：4件结转2026年继续办理，2024年为0件'])
  })

  it('marks a figure that rests on a broken sum wherever it stands: in sentences, on cards, as a share', () => {
    const sum = finding('requests.outcomes-sum:total', 'unbalanced', ['requests.granted.total', 'requests.handled.total'], { key: 'check.outcomes-sum', slots: { column: 'total', a: 3, b: 5, d: 2 } })
    const v = page([report(2023, 40, {}, { findings: [sum] })])
    const problems = (parts: typeof v.finding.title) => parts.flatMap((p) => ('figure' in p ? [[p.figure, p.problem ?? null]] : []))
    expect(problems(v.finding.title)).toEqual([['requests.new.total', null], ['disclosure', 'unbalanced']])
    expect(problems(v.outcomes.frame.title)[0]).toEqual(['requests.handled.total', 'unbalanced'])
    expect(v.headline.cards.map((c) => c.value.problem)).toEqual([null, 'unbalanced', 'unbalanced', null, null, null])
    expect(v.outcomes.rows[0]!.share).toMatchObject({ problem: 'unbalanced', spoken: expect.stringContaining('不平') })
    expect(v.challenges.rows[0]!.rate.problem).toBeNull()
  })

  it('of a sum over a few reports too: a total of 0 over parts that are not 0 is not passed on in silence', () => {
    const sum = finding('challenges.total:review', 'unbalanced', ['challenges.review.total'], { key: 'check.channel-total', slots: { row: 'challenges.review', a: 0, b: 11, d: 11 } })
    const reports = (n: number) => Array.from({ length: n }, (_, i) => report(2023, 2, {}, { body: `3502${10 + i}`, findings: i === 0 ? [sum] : [] }))
    const marks = (n: number) => page(reports(n), { at: [] }).headline.cards.map((c) => c.value.problem)
    expect(marks(3)).toEqual([null, null, null, null, 'unbalanced', null])
    expect(marks(20), 'of many nearly every one has some').toEqual([null, null, null, null, null, null])
  })

  it('puts findings first, worst first, and those that cannot be checked on one line', () => {
    const { attention, headline, requests } = page([report(2023, 0, { 'requests.carried_out.total': 1 }, { findings: [GAP, RUN, STOCK, ROW] })])
    expect(attention.items.map((i) => [i.mark, i.kind, i.colour, plain(i.text), i.actions])).toEqual([
      ['✕', '不平', 'error', '表三「新收」：六类之和3，总计5，差2', [{ label: '看原表', figure: 'requests.new.natural' }]],
      ['≠', '不符', 'warn', '2023年「规范性文件」现行有效与2022年现行有效＋制发－废止，无论怎样判读都不相等（2023年原文「5845546」）', [{ label: '看2023年原表', figure: 'proactive.normative_documents.valid' }]],
      ['?', '存疑', 'info', '表二「规范性文件」：「5845546」可拆为15种，未采用任何一种', [{ label: '看原表', figure: 'proactive.normative_documents.made' }]],
      ['–', '无法核对', 'ink3', '1项勾稽无法核对：有空白或待认的格，或缺另一年的数', []],
      ['•', '结转', 'accent', '1件结转2024年继续办理', [{ label: '看出处', figure: 'requests.carried_out.total' }]],
    ])
    expect(headline.cards[5]!.value.text + headline.cards[5]!.unit).toBe('1处不平')
    // A figure that a finding touches carries its mark.
    expect([requests.years[0]!.total.problem, requests.years[0]!.carriedIn.problem]).toEqual(['unbalanced', null])
    expect(requests.frame.foot.map((f) => f.text)).toContain('问题1条')
  })

  it('quotes the cells that ran together, of both years where a finding speaks of two', () => {
    const run = (raw: string, codes: Finding['codes']) => finding(`doubt:${codes[0]}`, 'doubtful', codes, { key: 'check.doubt', slots: { raw, n: 4, cells: codes.length } })
    const licences = run('396442278', ['proactive.licences.decisions'])
    const before = report(2022, 0, {}, { findings: [run('6233440', ['proactive.normative_documents.repealed', 'proactive.normative_documents.valid']), run('77', ['proactive.normative_documents.made']), licences] })
    const now = report(2023, 0, {}, { findings: [STOCK, run('5845546', ['proactive.normative_documents.valid']), licences] })
    const other = report(2022, 0, {}, { body: '350200', agency: '某市', findings: [run('999', ['proactive.normative_documents.valid'])] })
    const told = (reports: Parameters<typeof page>[0], lang: 'zh' | 'en' = 'zh') => plain(page(reports, { years: [2023], at: reports.length > 2 ? [] : ['350128'], lang }).attention.items[0]!.text)
    expect(told([before, now])).toBe('2023年「规范性文件」现行有效与2022年现行有效＋制发－废止，无论怎样判读都不相等（2022年原文「6233440」，2023年原文「5845546」）')
    expect(told([before, now, other])).toMatch(/（2022年原文「6233440」，2023年原文「5845546」）$/)
    expect(told([before, now], 'en')).toMatch(/whatever the reading \(source of 2022: “6233440”, source of 2023: “5845546”\)$/)
  })

  it('shows at most five and counts the rest', () => {
    const { attention } = page([report(2023, 0, { 'requests.carried_out.total': 1 }, { findings: Array.from({ length: 9 }, () => ROW) })])
    expect([attention.items.length, attention.more, attention.fold]).toEqual([5, null, { text: '另有5条问题', open: false }])
    expect(attention.items.at(-1)!.kind).toBe('结转')
  })

  it('shows all that came with the answer where they are opened, and says what did not come', () => {
    const some = (n: number) => page([report(2023, 0, {}, { findings: Array.from({ length: n }, () => ROW) })], { open: ['findings'] }).attention
    expect([some(9).items.length, some(9).more, some(9).fold]).toEqual([9, null, { text: '收起', open: true }])
    expect([some(60).items.length, some(60).more, some(60).title], 'the title stays that of the first few').toEqual([50, '另有10条问题', '需关注5项'])
    expect(some(3).fold, 'nothing to fold').toBeNull()
  })

  it('is counted in the foot of a panel where all came with the answer; else the count says that it is of all reports', () => {
    const foot = (n: number) => page([report(2023, 0, {}, { findings: Array.from({ length: n }, () => ROW) })]).challenges.frame.foot.filter((f) => f.text.includes('问题'))
    expect(foot(9), 'none of them touches table 4').toEqual([{ text: '问题0条', list: null }])
    expect(foot(60)).toEqual([{ text: '这些报告共有问题60条', list: 'findings' }])
  })

  it('leads to the tables of both years that a finding compares, of the body it was made in', () => {
    const carried = finding('across.carried:2023', 'mismatch', ['requests.carried_in.total'], { key: 'check.carried', slots: { y: 2023, y0: 2022, a: 1, b: 2 } })
    const years = [report(2022, 0), report(2023, 0, {}, { findings: [carried] })]
    const actions = (reports: Parameters<typeof page>[0], at: readonly string[]) => page(reports, { years: [2023], at }).attention.items[0]!.actions.map((a) => [a.label, a.figure])
    expect(actions(years, ['350128'])).toEqual([['看2023年原表', 'requests.carried_in.total'], ['看2022年原表', 'requests.carried_out.total@2022']])
    expect(actions([...years, report(2022, 0, {}, { body: '350200' })], [])).toEqual([['看2023年原表', 'requests.carried_in.total~350128-2023-aggregate'], ['看2022年原表', 'requests.carried_out.total@2022~350128-2022-aggregate']])
  })

  it('says so where there is nothing', () => {
    expect(page([report(2023, 0)]).attention).toMatchObject({ items: [], title: '没有需要关注的事项', empty: '没有需要关注的事项' })
  })

  it('names the body where several are shown', () => {
    const { attention } = page([report(2023, 0, {}, { findings: [ROW], agency: '某市' }), report(2023, 0, {}, { body: '350200' })], { at: [] })
    expect(plain(attention.items[0]!.text)).toBe('某市2023年：表三「新收」：六类之和3，总计5，差2')
    expect(attention.items[0]!.actions[0]!.figure).toBe('requests.new.natural~350128-2023-aggregate')
  })
})
