import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/core/check'
import { parseReports } from '../../../src/core/parse'
import { readDocument } from '../../../src/core/read'
import { checkMessage } from '../../../src/core/text/check'
import { decode } from '../../../src/engine/decode'

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus')

describe.runIf(existsSync(corpus))('the prose of the corpus', () => {
  const read = (name: string) => {
    const file = resolve(corpus, name)
    const checked = checkReport(parseReports(readDocument({ name, bytes: readFileSync(file) }, decode))[0]!)
    const outcomes = checked.results.filter((r) => r.id.startsWith('prose:')).map((r) => `${checked.report.claims[Number(r.id.slice(6))]!.value} ${r.outcome}`)
    return { outcomes, checked }
  }

  it('holds eight comparable figures in the first report, and all agree', () => {
    expect(read('jiyuan-public-security-2023.txt').outcomes).toEqual(['34', '2', '3', '1', '1', '1', '1', '1'].map((n) => `${n} agrees`))
  })

  it('agrees on the flattened pages, but for the stock of documents', () => {
    expect(read('pingtan-2019-page.txt').outcomes).toEqual([])
    expect(read('pingtan-2021-page.txt').outcomes).toEqual(['70 agrees', '69 agrees', '1 agrees'])
    expect(read('pingtan-2025-page.txt').outcomes).toEqual(['154 agrees', '148 agrees', '6 agrees', '36 agrees', '9 agrees'])
    const { outcomes, checked } = read('pingtan-2023-page.txt')
    expect(outcomes).toEqual(['393 mismatch', '77 served', ...['81', '80', '1', '81', '42', '51.85', '5', '6.17', '31', '38.27', '1', '1.23', '2', '2.47', '2', '7'].map((n) => `${n} agrees`)])
    expect(checked.findings.filter((f) => f.kind === 'mismatch').map((f) => checkMessage(f.message, 'zh'))).toEqual(['正文为393，表二·规范性文件·现行有效无论怎样判读都不是这个数'])
  })

  it('disagrees where the prose of 上海 2019 does', () => {
    expect(read('shanghai-general-office-2019.html').outcomes.filter((o) => !o.endsWith(' agrees'))).toEqual(
      ['258 mismatch', '33.9 mismatch', '265 mismatch', '32.9 mismatch', '0 not_checkable', '7 mismatch', '9 mismatch'])
    expect(read('shanghai-general-office-2025-source.md').outcomes).toEqual(
      ['22', '34', '1295', '1191', '189', '208', '17.46', '20', '1.68', '564', '47.36', '80', '6.72', '319', '26.78'].map((n) => `${n} agrees`))
  })
})
