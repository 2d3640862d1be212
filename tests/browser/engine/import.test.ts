import { describe, expect, it } from 'vitest'
import { createImporter } from '../../../src/engine/import'
import type { Intake } from '../../../src/engine/import'
import { randomForm } from '../../print/form'
import { htmlPage, PLAIN_HTML } from '../../print/html'
import { pageOf } from '../../print/page'
import { randomOf } from '../../print/random'
import { sheetsOf } from '../../print/sheet'
import { PLAIN, styleOf } from '../../print/style'

const AGENCY = '测试市青山区人民政府'
const bodies = async () => [{ id: '999901', name: AGENCY, former: [] }]
const file = (name: string, content: string): Intake => ({ kind: 'file', name, content: new Blob([content]) })
const form = randomForm(randomOf(5), 'none', 2021)
const page = htmlPage(sheetsOf(form, styleOf(PLAIN)), pageOf(2023), PLAIN_HTML)

describe('reading own files in a worker', () => {
  it('reads a report, finds its body, and takes its fingerprint', async () => {
    const result = await createImporter(bodies).read(file('a.html', page))
    if ('fault' in result) throw new Error(JSON.stringify(result.fault))
    expect(result.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(result.reports).toHaveLength(1)
    const [report] = result.reports
    expect(report).toMatchObject({ body: '999901', year: 2023, vintage: 2021, origin: 'own', source: { file: 'a.html', hash: result.hash } })
    expect(report!.id).toMatch(/^own-1-2023-\w+-own-1$/)
    expect(report!.figures['requests.new.total']?.value).toBe(form.figures['requests.new.total'])
  }, 60_000)

  it('reads what was pasted, and runs nothing of it', async () => {
    const result = await createImporter(async () => []).read({ kind: 'pasted', name: '粘贴', html: `${page}<script>self.close()</script><img src=x onerror="alert(1)">` })
    expect(result).toMatchObject({ reports: [{ body: 'own-1', year: 2023 }] })
  }, 60_000)

  it('says what is wrong with a file, and reads the next one all the same', async () => {
    const importer = createImporter(bodies)
    expect(await importer.read(file('empty.html', ''))).toMatchObject({ fault: { code: 'empty', file: 'empty.html' } })
    expect(await importer.read(file('list.html', '<p>采购清单：笔三支，纸两包。</p>'))).toMatchObject({ fault: { code: 'not-a-report' } })
    expect(await importer.read({ kind: 'file', name: 'big.html', content: new Blob([new Uint8Array(21 * 1024 * 1024)]) })).toMatchObject({ fault: { code: 'too-large' } })
    expect(await importer.read(file('a.html', page))).toMatchObject({ reports: [{ year: 2023 }] })
  }, 60_000)

  it('stops what is being read, and reads again afterwards', async () => {
    const importer = createImporter(bodies)
    const reading = importer.read(file('a.html', page))
    await Promise.resolve()
    await Promise.resolve()
    importer.cancel()
    expect(await reading).toMatchObject({ fault: { code: 'cancelled', file: 'a.html' } })
    expect(await importer.read(file('b.html', page))).toMatchObject({ reports: [{ year: 2023 }] })
  }, 60_000)

  it('reads many at once, each for the one who asked', async () => {
    const importer = createImporter(bodies)
    const years = Array.from({ length: 24 }, (_, i) => 2019 + (i % 7))
    const read = await Promise.all(years.map((year, i) => importer.read(file(`${i}.html`, htmlPage(sheetsOf(form, styleOf(PLAIN)), pageOf(year), PLAIN_HTML)))))
    expect(read.map((r) => ('fault' in r ? r.fault.code : [r.reports[0]!.year, r.reports[0]!.source.file]))).toEqual(years.map((year, i) => [year, `${i}.html`]))
  }, 60_000)

  it('ends everything that was given in when cancelled, also what no worker has yet', async () => {
    const importer = createImporter(bodies)
    const all = Array.from({ length: 30 }, (_, i) => importer.read(file(`${i}.html`, page)))
    importer.cancel()
    const codes = (await Promise.all(all)).map((r) => ('fault' in r ? r.fault.code : 'read'))
    expect(codes).toEqual(all.map(() => 'cancelled'))
  }, 60_000)
})
