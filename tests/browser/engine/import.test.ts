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
const file = (name: string, content: string | Uint8Array): Intake => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { kind: 'file', name, size: bytes.length, bytes: async () => bytes }
}
const form = randomForm(randomOf(5), 'none', 2021)
const page = htmlPage(sheetsOf(form, styleOf(PLAIN)), pageOf(2023), PLAIN_HTML)

describe('reading own files in a worker', () => {
  it('reads a report, finds its body, and takes its fingerprint', async () => {
    const result = await createImporter(bodies).read(file('a.html', page), 3)
    if ('fault' in result) throw new Error(JSON.stringify(result.fault))
    expect(result.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(result.reports).toHaveLength(1)
    const [report] = result.reports
    expect(report).toMatchObject({ body: '999901', year: 2023, vintage: 2021, origin: 'own', source: { file: 'a.html', hash: result.hash } })
    expect(report!.id).toMatch(/^999901-2023-\w+-own-3$/)
    expect(report!.figures['requests.new.total']?.value).toBe(form.figures['requests.new.total'])
  }, 60_000)

  it('reads what was pasted, and runs nothing of it', async () => {
    const result = await createImporter(async () => []).read({ kind: 'pasted', name: '粘贴', html: `${page}<script>self.close()</script><img src=x onerror="alert(1)">` }, 1)
    expect(result).toMatchObject({ reports: [{ body: 'own-1', year: 2023 }] })
  }, 60_000)

  it('says what is wrong with a file, and reads the next one all the same', async () => {
    const importer = createImporter(bodies)
    expect(await importer.read(file('empty.html', ''), 1)).toMatchObject({ fault: { code: 'empty', file: 'empty.html' } })
    expect(await importer.read(file('list.html', '<p>采购清单：笔三支，纸两包。</p>'), 1)).toMatchObject({ fault: { code: 'not-a-report' } })
    expect(await importer.read({ kind: 'file', name: 'big.html', size: 50 * 1024 * 1024, bytes: () => Promise.reject(new Error('never asked for')) }, 1)).toMatchObject({ fault: { code: 'too-large' } })
    expect(await importer.read(file('a.html', page), 1)).toMatchObject({ reports: [{ year: 2023 }] })
  }, 60_000)

  it('stops what is being read, and reads again afterwards', async () => {
    const importer = createImporter(bodies)
    const reading = importer.read(file('a.html', page), 1)
    await Promise.resolve()
    await Promise.resolve()
    importer.cancel()
    expect(await reading).toMatchObject({ fault: { code: 'cancelled', file: 'a.html' } })
    expect(await importer.read(file('b.html', page), 1)).toMatchObject({ reports: [{ year: 2023 }] })
  }, 60_000)
})
