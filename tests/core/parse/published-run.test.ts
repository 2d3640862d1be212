import { describe, expect, it } from 'vitest'
import { parseReports } from '../../../src/core/parse'
import type { SourceDocument } from '../../../src/core/read/block'
import { REQUEST_ROWS } from '../../../src/core/schema'

const rows = REQUEST_ROWS.filter((r) => r.columns[2021])
const printed = (number: string, label: string) => (/^\d$/.test(number) ? `${number}.${label}` : number.startsWith('（') ? `${number}${label}` : `${number}、${label}`)
const text = `测试市2023年政府信息公开工作年度报告三、收到和处理政府信息公开申请情况${rows.map((r) => `${printed(r.number, r.label.zh)}0000000`).join('')}四、政府信息公开行政复议、行政诉讼情况`
const document: SourceDocument = { file: 'run.txt', kind: 'text', title: null, address: null, published: null, blocks: [{ kind: 'text', text }] }

describe('a run as published', () => {
  it('leaves the number of the next label to that label', () => {
    const table = parseReports(document)[0]!.tables.find((t) => t.title.includes('申请'))!
    const runs = table.rows.map((r) => r.at(-1)!)
    expect(runs).toHaveLength(rows.length)
    expect(new Set(runs.map((c) => c.text))).toEqual(new Set(['0000000']))
    expect(runs.every((c) => c.marks.length === 7)).toBe(true)
  })
})
