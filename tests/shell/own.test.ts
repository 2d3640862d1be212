import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { stateOf, useOwn, type Intake, type Reader } from '@/stores/own'
import type { StoredReport } from '@/core/table/stored'

const report = (id: string, more: Partial<StoredReport> = {}): StoredReport => ({
  id, body: '350128', agency: '平潭综合实验区', year: 2024, vintage: 2021, scope: 'aggregate', origin: 'own',
  source: { address: null, published: null, file: `${id}.html`, hash: id }, figures: {}, doubts: [], missing: [], findings: [], results: [], tables: [], ...more,
})
const file = (name: string): Intake => ({ kind: 'file', name, size: 1, bytes: () => Promise.resolve(new Uint8Array(1)) })
const finding = (kind: 'unbalanced' | 'mismatch' | 'not_checkable') => ({ id: 'x', kind, codes: [], left: 1, right: 2, message: { key: 'x', slots: {} } })

describe('files of the reader’s own', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('makes a row of each report: two reports in one file are two rows', async () => {
    const own = useOwn()
    const reader: Reader = () => Promise.resolve({ reports: [report('a'), report('b')], hash: 'h' })
    const came = await own.take([file('two.html')], reader)
    expect(came.map((r) => r.id)).toEqual(['a', 'b'])
    expect(own.rows.map((r) => [r.name, r.state, r.report?.id])).toEqual([['two.html', 'usable', 'a'], ['two.html', 'usable', 'b']])
    expect(new Set(own.rows.map((r) => r.id)).size).toBe(2)
    expect(own.choices).toHaveLength(2)
  })

  it('keeps a file that fails as a row with its fault, and goes on with the next', async () => {
    const own = useOwn()
    const reader: Reader = (intake) => intake.name === 'bad.html'
      ? Promise.resolve({ fault: { code: 'empty', file: 'bad.html', slots: {} } })
      : intake.name === 'broken.html' ? Promise.reject(new Error('worker died')) : Promise.resolve({ reports: [report('good')], hash: 'g' })
    const came = await own.take([file('bad.html'), file('broken.html'), file('good.html')], reader)
    expect(came).toHaveLength(1)
    expect(own.rows.map((r) => [r.state, r.fault?.code ?? null])).toEqual([['failed', 'empty'], ['failed', 'broken'], ['usable', null]])
    expect(own.ordered.map((r) => r.state)).toEqual(['failed', 'failed', 'usable'])
  })

  it('skips a file that came before, by its fingerprint', async () => {
    const own = useOwn()
    const reader: Reader = () => Promise.resolve({ reports: [report('a')], hash: 'same' })
    await own.take([file('a.html')], reader)
    expect(await own.take([file('copy of a.html')], reader)).toEqual([])
    expect(own.rows.map((r) => r.state)).toEqual(['usable', 'duplicate'])
    expect(own.reports).toHaveLength(1)
  })

  it('takes along what is brought while it works, and forgets what still waits when cancelled', async () => {
    const own = useOwn()
    let n = 0
    const reader: Reader = () => new Promise((resolve) => setTimeout(() => resolve({ reports: [report(`r${++n}`)], hash: `h${n}` }), 5))
    const first = own.take([file('1'), file('2')], reader)
    expect(await own.take([file('3')], reader)).toEqual([])
    expect((await first).map((r) => r.id)).toEqual(['r1', 'r2', 'r3'])
    const second = own.take([file('4'), file('5')], reader)
    own.cancel()
    expect((await second).map((r) => r.id)).toEqual(['r4'])
    expect(own.rows.map((r) => r.name)).toEqual(['1', '2', '3', '4'])
  })

  it('says errors before doubts, and a mismatch is to be looked at', () => {
    expect(stateOf(report('a'))).toBe('usable')
    expect(stateOf(report('a', { findings: [finding('not_checkable')] }))).toBe('usable')
    expect(stateOf(report('a', { findings: [finding('mismatch')] }))).toBe('review')
    expect(stateOf(report('a', { findings: [finding('mismatch'), finding('unbalanced')] }))).toBe('errors')
  })
})
