import { describe, expect, it } from 'vitest'
import { importedView } from '@/core/view/imported'
import { report } from './page'

const result = (id: string, outcome: 'agrees' | 'served' | 'unbalanced') => ({ id, codes: ['requests.handled.total' as const], outcome })
const mismatch = { id: 'prose:2', kind: 'mismatch' as const, codes: [], left: 1, right: 2, message: { key: 'x', slots: {} } }
const agree = [result('requests.row-total:new', 'agrees'), result('requests.balance:total', 'agrees')]
const told = (results: readonly ReturnType<typeof result>[], findings: readonly (typeof mismatch)[] = []) => importedView(report(2023, 1, {}, { results, findings }), 'zh').result.replace(/^\d+格 · /, '')

describe('a report in the list of what was imported', () => {
  it('counts the identities of its tables as the drawer does, and what the prose says apart from them', () => {
    expect(told([...agree, result('prose:1', 'agrees'), result('across.carried:2022', 'agrees')])).toBe('表内2项勾稽全部相符 · 正文1处相符')
    expect(told([...agree, result('requests.balance:natural', 'served')], [mismatch])).toBe('表内3项勾稽：2项相符，1项用于判读 · 不符1处')
  })
  it('says what is not known of it, in both languages', () => {
    const unknown = report(2023, null, {}, { agency: '新建文档', source: { file: '新建文档.docx', hash: null, address: null, published: null }, scope: 'unknown', results: [] })
    expect(importedView(unknown, 'zh')).toEqual({ found: '没认出机关　2023年　范围不明', result: expect.stringMatching(/^\d+格 · \d+格空白$/) })
    expect(importedView(unknown, 'en').found).toBe('Body not recognised · 2023 · Scope unknown')
  })
})
