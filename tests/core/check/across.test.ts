import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAcross, checkFigures, checkRegion, resultsAcross } from '../../../src/core/check'
import type { Dated } from '../../../src/core/check'
import type { Code } from '../../../src/core/schema'
import { APPLICANTS } from '../../../src/core/schema'
import { checkMessage } from '../../../src/core/text/check'
import { dated, formOf, fromFile, withDoubt } from './reports'

const found = (reports: readonly Dated[]) => [...checkAcross(reports).values()].flat().map((f) => `${f.kind} ${f.id}`)
const documents = (made: number, repealed: number, valid: number) => ({
  'proactive.normative_documents.made': made, 'proactive.normative_documents.repealed': repealed, 'proactive.normative_documents.valid': valid,
}) as Record<Code, number>

describe('the years of one body', () => {
  it('agree where each carries on what the last left', () => {
    const reports = [dated(2022, formOf(2021, documents(1, 0, 10))), dated(2023, formOf(2021, documents(5, 3, 12)))]
    expect(found(reports)).toEqual([])
    expect(resultsAcross(reports).get('body-2023')!.map((r) => [r.id, r.outcome])).toEqual([['across.carried:2023', 'agrees'], ['across.stock:rules:2023', 'agrees'], ['across.stock:normative_documents:2023', 'agrees']])
  })

  it('differ with both numbers and the other report named', () => {
    const reports = [dated(2022, formOf(2021, { 'requests.carried_out.total': 2, ...documents(0, 0, 10) })), dated(2023, formOf(2021, documents(5, 3, 20)))]
    const findings = checkAcross(reports).get('body-2023')!
    expect(findings).toMatchObject([
      { id: 'across.stock:normative_documents:2023', kind: 'mismatch', left: 20, right: 12, against: 'body-2022' },
      { id: 'across.carried:2023', kind: 'mismatch', left: 0, right: 2, codes: ['requests.carried_in.total'] },
    ])
    expect(findings.map((f) => checkMessage(f.message, 'zh'))).toEqual([
      '2023年「规范性文件」现行有效为20，2022年现行有效10＋制发5－废止3为12', '2023年表三·上年结转·总计为0，2022年表三·结转下年·总计为2',
    ])
  })

  it('are compared over every reading of a run', () => {
    const before = dated(2022, formOf(2021, documents(88, 55, 698)))
    const run = Object.keys(documents(0, 0, 0)) as Code[]
    const after = (raw: string) => found([before, withDoubt(dated(2023, formOf(2021)), run, raw)])
    expect(after('77132470')).toEqual(['mismatch across.stock:normative_documents:2023'])
    expect(after('77132643')).toEqual(['not_checkable across.stock:normative_documents:2023'])
  })

  it('say that a year is not in store, and that a form had no such row', () => {
    expect(found([dated(2019, formOf(2019)), dated(2021, formOf(2021))])).toEqual(['not_checkable across.gap:2021'])
    expect(found([dated(2020, formOf(2019)), dated(2021, formOf(2021))])).toEqual(['not_checkable across.stock:rules:2021', 'not_checkable across.stock:normative_documents:2021'])
  })

  it('doubt a jump beyond five times, of totals from ten on', () => {
    const year = (y: number, n: number) => dated(y, formOf(2021, { 'requests.new.total': n }))
    expect(found([year(2022, 10), year(2023, 51)])).toEqual(['doubtful across.jump:requests.new.total:2023'])
    expect(found([year(2022, 51), year(2023, 10)])).toEqual(['doubtful across.jump:requests.new.total:2023'])
    expect(found([year(2022, 10), year(2023, 50)])).toEqual([])
    expect(found([year(2022, 9), year(2023, 90)])).toEqual([])
  })

  it('doubt a table that is another report’s, cell for cell', () => {
    const values = Object.fromEntries(APPLICANTS.flatMap((a, i) => [[`requests.new.${a.id}`, 3 + i], [`requests.granted.${a.id}`, 3 + i]]))
    const full = formOf(2021, { ...values, 'requests.new.total': 33 })
    expect(found([dated(2022, full), dated(2023, full)])).toContain('doubtful same-tables:requests:2023')
    expect(found([dated(2022, formOf(2021)), dated(2023, formOf(2021))])).toEqual([])
    expect(found([dated(2023, full), dated(2023, full, { id: 'twice' })])).toEqual([])
  })
})

describe('a region and its parts', () => {
  const part = (id: string, n: number) => dated(2023, formOf(2021, { 'requests.new.total': n }), { id, body: id })
  const region = (n: number) => dated(2023, formOf(2021, { 'requests.new.total': n }), { id: 'region' })
  const kinds = (n: number, all: boolean) => checkRegion(region(n), [part('a', 3), part('b', 4)], all).map((f) => [f.kind, f.id, f.left, f.right])

  it('are equal where all parts are in store, else the region is not less', () => {
    expect(kinds(7, true)).toEqual([])
    expect(kinds(9, true)).toEqual([['mismatch', 'region:requests.new.total', 9, 7]])
    expect(kinds(9, false)).toEqual([])
    expect(kinds(6, false)).toEqual([['mismatch', 'region:requests.new.total', 6, 7]])
  })

  it('are never said to sum up to what the filled parts alone come to', () => {
    const code = 'requests.new.total'
    const told = (parent: number, parts: readonly Dated[], all: boolean) => checkRegion(region(parent), parts, all).map((f) => [f.message.key, f.right])
    const blank = dated(2023, { ...formOf(2021), [code]: null } as Parameters<typeof dated>[1], { id: 'b' })
    expect(told(2, [part('a', 3), blank], true)).toEqual([['check.region.short', null]])
    expect(told(2, [part('a', 3), blank], false)).toEqual([['check.region.short', 3]])
    const run = withDoubt(part('b', 0), [code, 'requests.carried_in.total'], '64')
    expect(told(5, [part('a', 0), run], false)[0]).toEqual(['check.region.any', 0])
  })

  it('are not compared with another year', () => {
    expect(checkRegion(region(1), [{ ...part('a', 9), year: 2022 }], true)).toEqual([])
  })
})

const folder = resolve(import.meta.dirname, '../../../../shared/figures')
describe.runIf(existsSync(folder))('the real figures', () => {
  const read = (name: string) => fromFile(JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as Parameters<typeof fromFile>[0])
  const sums = (name: string) => checkFigures(read(name)).findings.filter((f) => f.kind === 'unbalanced').map((f) => [f.id, f.left, f.right])

  it('contradict themselves where they are known to', () => {
    expect(sums('hongze-district-2023')).toEqual([['challenges.channel-total:review', 11, 0], ['challenges.channel-total:litigation_after_review', 5, 0]])
    expect(sums('pingtan-2020')).toEqual([['requests.outcomes-sum:natural', 26, 20], ['requests.outcomes-sum:total', 27, 21]])
    for (const name of ['huaian-city-2024', 'jiyuan-public-security-2023', 'pingtan-2019', 'pingtan-2021', 'pingtan-2022', 'pingtan-2023', 'pingtan-2024', 'pingtan-2025', 'shanghai-general-office-2019', 'shanghai-general-office-2025']) expect(sums(name), name).toEqual([])
  })

  it('do not follow from the year before in the stock of 平潭, whatever the reading', () => {
    const all = checkAcross([2019, 2020, 2021, 2022, 2023, 2024, 2025].map((y) => read(`pingtan-${y}`)))
    expect([...all.values()].flat().filter((f) => f.kind === 'mismatch').map((f) => f.id)).toEqual([2023, 2024, 2025].map((y) => `across.stock:normative_documents:${y}`))
  })
})
