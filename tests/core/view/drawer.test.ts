import { describe, expect, it } from 'vitest'
import type { PublishedTable } from '../../../src/core/parse/report'
import type { StoredReport } from '../../../src/core/table'
import { HUAIAN, JIYUAN, PINGTAN, drawer, page, report } from './page'

const working = (view: ReturnType<typeof drawer>) => view.working.map((p) => p.text).join('')

describe('the drawer', () => {
  it('shows a rate with its formula, each number bound to its cell', () => {
    const view = drawer(PINGTAN, 'disclosure', { years: [2025] })
    expect(view.title).toBe('公开率　平潭综合实验区　2025年')
    expect(view.value).toMatchObject({ text: '48.0%', fraction: '71/148' })
    expect(working(view)).toBe('（33＋38）÷148＝47.97%')
    expect(view.working.filter((p) => p.code).map((p) => [p.text, p.code, p.under])).toEqual([
      ['33', 'requests.granted.total', '三（一）总计'], ['38', 'requests.partly_granted.total', '三（二）总计'], ['148', 'requests.handled.total', '三（七）总计'],
    ])
    expect(view.interval).toEqual({
      text: '95%区间 40.1%～56.0%（Wilson）', explain: '与2024年相差+2.1个百分点，95%区间−8.2～+12.4（Newcombe），在偶然起伏范围内。做法不变，仅凭偶然，比率也可能落在这一范围。',
    })
    expect(view.definition).toEqual({ formula: '（予以公开＋部分公开）÷办结总计', family: 'disclosure' })
    expect(view.source!.text).toMatch(/^第三部分　2026-03-10公布/)
    expect(view.source!.ringed).toEqual(['requests.granted.total', 'requests.partly_granted.total', 'requests.handled.total'])
    expect(view.source!.note).toBe('原表位置未保存，请看原文。')
    expect(view.source!.form[0]!.rows.map((r) => [r.label, ...r.cells.map((c) => c.shown.text)])).toEqual([
      ['（一）予以公开', '33', '0', '0', '0', '0', '0', '33'], ['（二）部分公开', '38', '0', '0', '0', '0', '0', '38'], ['（七）办结', '147', '1', '0', '0', '0', '0', '148'],
    ])
    expect(view.citation).toContain('公开率48.0%（71/148）')
  })

  it('goes to another definition, another year', () => {
    expect(working(drawer(PINGTAN, 'disclosure@gp_ni', { years: [2025] }))).toBe('（33＋38）÷（154＋0）＝46.10%')
    const old = drawer(PINGTAN, 'disclosure@2023', { years: [2025] }, 2023)
    expect([old.title, working(old)]).toEqual(['公开率　平潭综合实验区　2023年', '（22＋20）÷81＝51.85%'])
    expect(old.source!.form[0]!.rows[0]!.cells[0]!.shown.figure).toBe('requests.granted.natural@2023')
  })

  it('prints small rates as their fraction', () => {
    const view = drawer(JIYUAN, 'review_correction')
    expect([view.value.text, working(view), view.interval]).toEqual(['1/2', '1÷（1＋1＋0）', null])
    expect(working(drawer(JIYUAN, 'disputes'))).toBe('（3＋0＋1）÷32×100＝12.5')
  })

  it('shows a sum of cells, and a cell by itself', () => {
    expect(working(drawer(PINGTAN, 'requests.group_unavailable.total', { years: [2025] }))).toBe('50＋3＋0＝53')
    const cell = drawer(PINGTAN, 'requests.new.total', { years: [2025] })
    expect([cell.value.text, cell.unit, cell.working]).toEqual(['154', '件', []])
  })

  it('shows a run that cannot be told apart with its readings, and no number', () => {
    const view = drawer(PINGTAN, 'proactive.normative_documents.valid', { years: [2025] })
    expect(view.value).toMatchObject({ text: '待认', state: 'unreadable', value: null })
    expect(view.source!.note).toBe('「5845546」可拆为15种读法，未采用任何一种，请对照原文。例如：5／8／45546、5／84／5546、5／845／546。原表位置未保存，请看原文。')
  })

  it('takes the text of a run from its finding where the original was not read', () => {
    const code = 'proactive.normative_documents.valid' as const
    const base = report(2023, 1)
    const unread = { ...base, figures: { ...base.figures, [code]: { state: 'unreadable' as const, value: null, raw: null, place: null, solved: false } },
      findings: [{ id: `doubt:${code}`, kind: 'doubtful' as const, codes: [code], left: null, right: null, message: { key: 'check.doubt', slots: { raw: '6233440', n: 4, cells: 2 } } }],
      doubts: [{ codes: [code], raw: '', place: null, candidates: [[3440], [440]], count: 4, why: { key: 'doubt.run', slots: { count: 4 } } }] }
    const view = drawer([unread], code)
    expect(view.source!.note).toBe('「6233440」可拆为4种读法，未采用任何一种，请对照原文。例如：3440、440。原表位置未保存，请看原文。')
    expect(view.sql!.note).toBe('在数据库文件 data/reports.duckdb 上运行，得到NULL：没有可用的数。')
  })

  it('says blank, not in the form, and no cases', () => {
    const blank = drawer([report(2023, null)], 'disclosure')
    expect([blank.value.text, working(blank), blank.interval]).toEqual(['空', '（空＋空）÷空', null])
    expect(drawer([report(2019, 1)], 'requests.other_rest.total').source!.note).toBe('该年表式没有这一项。')
    expect(drawer([report(2023, 0)], 'disclosure').value.text).toBe('无案件')
  })

  it('shows the table as published with our cells ringed, and does not call a solved reading a proof', () => {
    const code = 'requests.new.total' as const
    const table: PublishedTable = { kind: 'run', title: '表三', rows: [[{ text: '本年新收154', rowspan: 1, colspan: 1, marks: [{ code, start: 4, end: 7 }] }]] }
    const base = report(2023, 1)
    const solved = { ...base, figures: { ...base.figures, [code]: { state: 'reported' as const, value: 6, raw: '1111116', place: null, solved: true } }, tables: [table],
      results: [
        { id: 'requests.row-total:new', codes: [code], outcome: 'served' as const }, { id: 'requests.balance:total', codes: [code], outcome: 'agrees' as const },
        { id: 'across.carried:2023', codes: [code], outcome: 'agrees' as const }, { id: 'prose:1', codes: [code], outcome: 'agrees' as const },
      ] }
    const view = drawer([solved], code)
    expect(view.source).toMatchObject({ ringed: [code], note: '原文把相邻的格连写在一起；行、列勾稽联立后只有一种读法。', tables: [table] })
    expect(view.checks.map((c) => c.mark + c.text)).toEqual([
      '∴「新收」六类之和＝总计（判读所依，不作独立证明）', '✓「总计」列新收＋上年结转＝办结＋结转下年', '✓上年结转＝上一年报告的结转下年', '✓正文的6＝新收',
    ])
  })

  it('counts the identities inside the tables of the whole report, ∴ apart from those that agree', () => {
    const result = (id: string, outcome: 'agrees' | 'served' | 'unbalanced' | 'not_checkable') => ({ id, codes: ['requests.handled.total' as const], outcome })
    const told = (...results: ReturnType<typeof result>[]) => drawer([report(2023, 1, {}, { results })], 'requests.new.total').identities
    const agree = [...Array(32).keys()].map((i) => result(`requests.row-total:${i}`, 'agrees'))
    const served = [...Array(9).keys()].map((i) => result(`requests.outcomes-sum:${i}`, 'served'))
    expect(told(...agree, result('challenges.channel-total:review', 'agrees'), result('prose:1', 'agrees'), result('across.carried:2023', 'not_checkable'))).toBe('表内33项勾稽全部相符')
    expect(told(...agree, ...served, result('requests.balance:total', 'unbalanced'))).toBe('表内42项勾稽：32项相符，9项用于判读，1项不平')
    expect(told(result('requests.balance:total', 'not_checkable'))).toBe('表内1项勾稽：1项无法核对')
    expect(told()).toBeNull()
    expect(drawer([report(2023, 1, {}, { results: agree }), report(2023, 1, {}, { results: agree, body: '350200' })], 'requests.new.total', { at: [] }).identities).toBeNull()
  })

  it('quotes the clause of the reader’s own file; of a report that ships it says the number, and only where one cell is meant', () => {
    const [handled, carried] = ['requests.handled.total', 'requests.carried_in.total'] as const
    const told = (lang: 'zh' | 'en', ...results: StoredReport['results']) => drawer([report(2023, 7, {}, { results })], handled, { lang }).checks.map((c) => c.mark + c.text)
    expect(told('zh', { id: 'prose:0', codes: [handled], outcome: 'agrees', said: '共办结7件' }, { id: 'prose:1', codes: [handled, carried], outcome: 'agrees', said: '办理7件' })).toEqual(['✓正文「共办结7件」＝办结', '✓正文「办理7件」与表相符'])
    expect(told('zh', { id: 'prose:0', codes: [handled], outcome: 'agrees' }, { id: 'prose:1', codes: [handled, carried], outcome: 'agrees' })).toEqual(['✓正文的7＝办结', '✓正文中的数字与表相符（办结、上年结转）'])
    expect(told('en', { id: 'prose:0', codes: [handled], outcome: 'agrees' })).toEqual(['✓7 in the text = Handled'])
    const finding = { id: 'prose:0', kind: 'mismatch' as const, codes: [handled], left: 9, right: 7, message: { key: 'check.prose', slots: { a: 9, b: 7, cells: handled } } }
    const mismatch = (said?: string) => drawer([report(2023, 7, {}, { findings: [finding], results: [{ id: 'prose:0', codes: [handled], outcome: 'mismatch', ...(said ? { said } : {}) }] })], handled).checks.map((c) => c.mark + c.text)
    expect(mismatch('共办结9件')).toEqual(['≠正文「共办结9件」：正文为9，表三·办结·总计为7'])
    expect(mismatch()).toEqual(['≠正文为9，表三·办结·总计为7'])
  })

  it('gives the SELECT behind the figure, of the reports named where they are few; none of a file that no database holds', () => {
    const view = drawer(PINGTAN, 'requests.new.total', { years: [2025] })
    expect(view.sql).toEqual({ statement: "SELECT\n  agency, year,\n  requests_new_total\nFROM report\nWHERE id = '350128-2025-aggregate'", note: '在数据库文件 data/reports.duckdb 上运行，得到同一个数。' })
    expect(view.corrections).toBe('无')
    const bodies = (n: number) => Array.from({ length: n }, (_, i) => report(2023, 1, {}, { body: `35020${i}` }))
    expect(drawer(bodies(2), 'requests.new.total', { at: [] }).sql!.statement).toContain("WHERE id IN (\n  '350200-2023-aggregate',\n  '350201-2023-aggregate')")
    expect(drawer(bodies(9), 'requests.new.total', { at: [] }).sql!.statement).toContain("(r.year = 2023) AND (r.scope = 'aggregate')")
    expect(drawer([report(2023, 1, {}, { origin: 'own' })], 'requests.new.total').sql).toBeNull()
    expect(drawer(bodies(2), 'requests.new.total~350201-2023-aggregate', { at: [] }).sql!.statement).toContain("WHERE id = '350201-2023-aggregate'")
    expect(drawer(bodies(9), 'requests.new.total', { at: [], set: 'sim' }).sql!.note).toContain('data/sim/reports.duckdb')
  })

  it('puts findings before what agrees', () => {
    const view = drawer([report(2023, 0, {}, {
      findings: [{ id: 'requests.row-total:new', kind: 'unbalanced', codes: ['requests.new.total'], left: 3, right: 5, message: { key: 'check.row-total', slots: { row: 'requests.new', a: 3, b: 5, d: 2 } } }],
      results: [{ id: 'requests.row-total:new', codes: ['requests.new.total'], outcome: 'unbalanced' }, { id: 'requests.balance:total', codes: ['requests.new.total'], outcome: 'agrees' }],
    })], 'requests.new.total')
    expect(view.checks.map((c) => c.mark)).toEqual(['✕', '✓'])
    expect(view.value.problem).toBe('unbalanced')
  })

  it('lists the parts of a sum and what it leaves out; a part opens its own cell', () => {
    const many = [report(2023, 1, { 'requests.new.total': 40 }), report(2023, 2, { 'requests.new.total': null }, { body: '350200', agency: '某市' })]
    const sum = drawer(many, 'requests.new.total', { at: [] })
    expect(sum.title).toBe('新收　全部机关　2023年')
    expect([sum.value.text, sum.source, sum.parts!.leftOut]).toEqual(['40', null, '其中1份未计入（空白、待认或无项）'])
    expect(sum.parts!.rows.map((r) => [r.name, r.shown.text])).toEqual([['某县 2023年', '40'], ['某市 2023年', '空']])
    const part = drawer(many, `requests.new.total~${many[0]!.id}`, { at: [] })
    expect([part.title, part.value.text, part.parts]).toEqual(['新收　某县　2023年', '40', null])
    const rate = drawer(many, 'disclosure', { at: [] })
    expect([working(rate), rate.value.fraction]).toEqual(['6÷3', '6/3'])
  })

  it('does not give the sum for a part that is not in store', () => {
    const view = drawer([...PINGTAN, ...HUAIAN], 'disclosure~350128-2024-aggregate-own-9', { at: [], years: [2024] })
    expect([view.value.state, view.value.text, view.parts, view.citation, view.sql, view.working]).toEqual(['absent', '无报告', null, null, null, []])
    expect(view.pending).toMatch(/不在库中/)
  })

  it('says of a ratio what it divides, and what its checks found', () => {
    const broken = report(2025, 1, { 'challenges.review.total': 9 }, { findings: [{ id: 'challenges.total:review', kind: 'unbalanced', codes: ['challenges.review.total'], left: 9, right: 4, message: { key: 'check.channel_total', slots: {} } }] })
    expect(drawer([broken], 'disputes').value.spoken).toMatch(/除以.*有问题：不平/)
  })

  it('gives the same value as the page', () => {
    const shown = page(PINGTAN, { years: [2025] }).headline.cards[2]!.value
    const { value } = drawer(PINGTAN, 'disclosure', { years: [2025] })
    expect([value.text, value.fraction, value.value]).toEqual([shown.text, shown.fraction, shown.value])
  })

  it('speaks English', () => {
    const view = drawer(PINGTAN, 'disclosure', { years: [2025], lang: 'en' })
    expect(working(view)).toBe('(33 + 38) ÷ 148 = 47.97%')
    expect(view.interval!.text).toBe('95% interval 40.1%–56.0% (Wilson)')
  })

  it('refuses a figure that nobody knows', () => {
    expect(() => drawer(PINGTAN, 'requests.new.total', { years: [2025] })).not.toThrow()
    expect(() => drawer(PINGTAN, 'luck')).toThrow('luck')
  })
})
