import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintedReport } from '../../data/print-report'

const root = resolve(import.meta.dirname, '../..')
type Element = Partial<PrintedReport> & { readonly file: string; readonly error?: { readonly code: string; readonly message: string } }

/** The command as it is called, without the installing. */
function run(files: readonly string[]): { readonly elements: readonly Element[]; readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', join(root, 'tsconfig.node.json'), join(root, 'data/read.ts'), ...files], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return { elements: JSON.parse(stdout) as Element[], stdout, stderr, status }
}

const REPORT = `青石县财政局2023年政府信息公开工作年度报告
本报告所列数据统计期限为2023年1月1日至12月31日。
一、总体情况
稳步推进。
二、主动公开政府信息情况
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t/
行政规范性文件\t5\t3\t58
信息内容\t本年处理决定数量
行政许可\t12,345
行政处罚\t7
行政强制\t0
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t1228.6106
六、其他需要报告的事项
无。
`

describe('the read command', () => {
  let folder = ''
  const at = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'read-')) })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('prints a JSON array to stdout, an element per report or error, and messages to stderr', { timeout: 60_000 }, () => {
    const files = [
      at('a.txt', REPORT), at('empty.html', ''), at('b.html', '%PDF-1.7'), at('notice.txt', '关于放假的通知'), join(folder, 'missing.txt'), folder,
    ]
    const { elements, stderr, status } = run(files)
    expect(status).toBe(0)
    expect(elements.map((e) => e.file)).toEqual(files)
    expect(elements.map((e) => e.error?.code)).toEqual([undefined, 'empty', 'unsupported-kind', 'not-a-report', 'not-found', 'not-found'])
    for (const { error } of elements) if (error) expect(stderr).toContain(error.message)
    const report = elements[0]!
    expect(report).toMatchObject({ agency: '青石县财政局', year: 2023, vintage: 2021, scope: 'own', solved: [], doubts: {} })
    expect(report.figures).toMatchObject({
      'proactive.rules.made': 0, 'proactive.rules.valid': null, 'proactive.normative_documents.valid': 58, 'proactive.licences.decisions': 12345, 'proactive.fees.amount': 1228.6106,
    })
    // tables 3 and 4 were not found: a finding, and their figures are not there
    expect(Object.keys(report.figures!).some((code) => code.startsWith('requests.'))).toBe(false)
    expect(report.findings!.length).toBeGreaterThan(0)
    for (const finding of report.findings!) expect(finding.message).not.toMatch(/[{}]/)
  })

  it('prints null for a scope that nothing in the report speaks of', { timeout: 60_000 }, () => {
    const [report] = run([at('nobody.txt', REPORT.replace('青石县财政局', ''))]).elements
    expect(report).toMatchObject({ agency: null, year: 2023, scope: null })
    expect(report!.findings!.map((f) => f.id)).toContain('head:scope')
  })

  it('prints an empty array for no file', { timeout: 60_000 }, () => {
    const { elements, status } = run([])
    expect(status).toBe(0)
    expect(elements).toEqual([])
  })
})
