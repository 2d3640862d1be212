import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { stateOf, useOwn, type Intake, type Reader } from '@/stores/own'
import type { StoredReport } from '@/core/table/stored'
import { readErrorMessage } from '@/core/text/read'
import type { IntakeResult } from '@/engine/read-intake'

const report = (id: string, more: Partial<StoredReport> = {}): StoredReport => ({
  id, body: '350128', agency: '平潭综合实验区', year: 2024, vintage: 2021, scope: 'aggregate', origin: 'own',
  source: { address: null, published: null, file: `${id}.html`, hash: id }, figures: {}, doubts: [], missing: [], findings: [], results: [], tables: [], ...more,
})
const file = (name: string): Intake => ({ kind: 'file', name, content: new Blob(['x']) })
const finding = (kind: 'unbalanced' | 'mismatch' | 'not_checkable') => ({ id: 'x', kind, codes: [], left: 1, right: 2, message: { key: 'x', slots: {} } })

/** A reader whose files are read when they are told to be: `two…` holds two reports, `same…` has the fingerprint of every other such. */
function slowReader() {
  const reading = new Map<string, () => void>()
  const reader: Reader = ({ name }) => new Promise((resolve) => {
    const reports = (name.startsWith('two') ? ['a', 'b'] : ['a']).map((part) => report(`${name}.${part}`))
    reading.set(name, () => resolve({ reports, hash: name.startsWith('same') ? 'same' : name }))
  })
  /** Ends the reading of a file, and lets everybody hear of it. */
  const end = async (name: string): Promise<void> => {
    reading.get(name)!()
    reading.delete(name)
    await new Promise((done) => { setTimeout(done, 0) })
  }
  return { reader, end, reading: () => [...reading.keys()] }
}

describe('files of the reader’s own', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('makes a row of each report: two reports in one file are two rows', async () => {
    const own = useOwn()
    const reader: Reader = () => Promise.resolve({ reports: [report('a'), report('b')], hash: 'h' })
    const came = await own.take([file('two.html')], reader)
    expect(came.map((r) => r.source.hash)).toEqual(['a', 'b'])
    expect(came.map((r) => r.id)).toEqual(['350128-2024-aggregate-own-1', '350128-2024-aggregate-own-2'])
    expect(own.rows.map((r) => [r.name, r.state, r.report?.source.hash])).toEqual([['two.html', 'usable', 'a'], ['two.html', 'usable', 'b']])
    expect(new Set(own.rows.map((r) => r.id)).size).toBe(2)
    expect(own.choices).toHaveLength(2)
  })

  it('counts progress in files, however many reports one holds', async () => {
    const own = useOwn()
    const { reader, end } = slowReader()
    const all = own.take([file('two 1'), file('two 2'), file('3')], reader)
    expect(own.progress).toEqual({ done: 0, of: 3 })
    await end('two 1')
    own.cancel()
    expect(own.progress).toEqual({ done: 1, of: 3 })
    expect(own.rows.map((r) => [r.name, r.state])).toEqual([['two 1', 'usable'], ['two 1', 'usable'], ['two 2', 'reading'], ['3', 'reading']])
    await end('two 2')
    await end('3')
    expect(await all).toHaveLength(5)
    expect([own.progress, own.rows.length]).toEqual([{ done: 3, of: 3 }, 5])
  })

  it('keeps a file that fails as a row with its fault, and goes on with the next', async () => {
    const own = useOwn()
    const reader: Reader = (intake) => intake.name === 'bad.html'
      ? Promise.resolve({ fault: { code: 'empty', file: 'bad.html', slots: {} } })
      : intake.name === 'broken.html' ? Promise.reject(new Error('worker died')) : Promise.resolve({ reports: [report('good')], hash: 'g' })
    const came = await own.take([file('bad.html'), file('good.html'), file('broken.html')], reader)
    expect(came).toHaveLength(1)
    expect(own.rows.map((r) => [r.state, r.fault?.code ?? null])).toEqual([['failed', 'empty'], ['usable', null], ['failed', 'internal']])
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

  it('numbers reports and tells duplicates in the order in which files were brought, whoever is read first', async () => {
    const own = useOwn()
    const { reader, end } = slowReader()
    const all = own.take(['1', 'same 2', 'two 3', 'same 4'].map(file), reader)
    for (const name of ['same 4', 'two 3', 'same 2', '1']) await end(name)
    expect((await all).map((r) => [r.source.hash, r.id.split('-').pop()])).toEqual([['1.a', '1'], ['same 2.a', '2'], ['two 3.a', '3'], ['two 3.b', '4']])
    expect(own.rows.map((r) => [r.name, r.state])).toEqual([['1', 'usable'], ['same 2', 'usable'], ['two 3', 'usable'], ['two 3', 'usable'], ['same 4', 'duplicate']])
  })

  it('gives what no body matched a body of its own, by its number', async () => {
    const own = useOwn()
    const reader: Reader = ({ name }) => Promise.resolve({ reports: [report(name, { body: 'own-1' })], hash: name })
    expect((await own.take([file('a'), file('b')], reader)).map((r) => r.body)).toEqual(['own-1', 'own-2'])
  })

  it('takes along what is brought while it works', async () => {
    const own = useOwn()
    const { reader, end } = slowReader()
    const first = own.take([file('1'), file('2')], reader)
    expect(await own.take([file('3')], reader)).toEqual([])
    for (const name of ['1', '2', '3']) await end(name)
    expect((await first).map((r) => r.source.hash)).toEqual(['1.a', '2.a', '3.a'])
    expect([own.working, own.reports.length]).toEqual([false, 3])
  })

  it('stops what is still being read a moment after it was cancelled', async () => {
    const own = useOwn()
    let stop = (): void => undefined
    const reader: Reader = Object.assign(
      (intake: Intake) => new Promise<IntakeResult>((end) => { stop = () => end({ fault: { code: 'cancelled', file: intake.name, slots: {} } }) }),
      { cancel: () => stop() })
    const taken = own.take([{ kind: 'pasted', name: 'endless.html', text: 'a' }], reader)
    own.cancel()
    await taken
    expect(own.rows.map((r) => [r.state, readErrorMessage(r.fault!, 'zh')])).toEqual([['cancelled', '「endless.html」没有读：已取消。需要时可再次导入。']])
  })

  it('forgets what still waits when cancelled, and keeps what has been read and what is being read', async () => {
    const own = useOwn()
    const { reader, end, reading } = slowReader()
    const names = Array.from({ length: 30 }, (_, i) => `two ${i}`)
    const all = own.take(names.map(file), reader)
    await end('two 0')
    const begun = ['two 0', ...reading()]
    expect(begun.length).toBeLessThan(names.length)
    own.cancel()
    expect([own.progress, own.rows.length]).toEqual([{ done: 1, of: begun.length }, begun.length + 1])
    for (const name of reading()) await end(name)
    expect((await all).map((r) => r.source.hash)).toEqual(begun.flatMap((name) => [`${name}.a`, `${name}.b`]))
    expect(own.reports).toHaveLength(2 * begun.length)
    expect(own.rows.map((r) => r.state)).toEqual(own.rows.map(() => 'usable'))
    const again = own.take([file('two 29')], reader)
    await end('two 29')
    expect((await again).map((r) => r.id.split('-').pop())).toEqual([2 * begun.length + 1, 2 * begun.length + 2].map(String))
    expect(own.progress).toEqual({ done: begun.length + 1, of: begun.length + 1 })
  })

  it('knows what a check against other years says of a report', async () => {
    const own = useOwn()
    const reader: Reader = () => Promise.resolve({ reports: [report('a'), report('b')], hash: 'h' })
    const [first, second] = await own.take([file('two.html')], reader)
    await own.update([{ ...first!, findings: [finding('mismatch')] }, second!])
    expect(own.rows.map((r) => r.state)).toEqual(['review', 'usable'])
    expect(own.reports.map((r) => r.findings.length)).toEqual([1, 0])
    expect(own.reports[1]).toBe(second)
  })

  it('says errors before doubts, and a mismatch is to be looked at', () => {
    expect(stateOf(report('a'))).toBe('usable')
    expect(stateOf(report('a', { findings: [finding('not_checkable')] }))).toBe('usable')
    expect(stateOf(report('a', { findings: [finding('mismatch')] }))).toBe('review')
    expect(stateOf(report('a', { findings: [finding('mismatch'), finding('unbalanced')] }))).toBe('errors')
  })
})
