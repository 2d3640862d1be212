import { tableFromIPC } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import type { TableSpec } from '../../src/core/table'
import { arrowRows } from '../../src/engine/arrow-rows'

const TABLE: TableSpec = {
  name: 'meta',
  columns: [{ name: 'no', type: 'INTEGER' }, { name: 'year', type: 'SMALLINT' }, { name: 'value', type: 'DOUBLE' }, { name: 'words', type: 'VARCHAR' }, { name: 'sure', type: 'BOOLEAN' }],
}
const read = async (...rows: Parameters<typeof arrowRows>[1][number][]) =>
  tableFromIPC(await arrowRows(TABLE, rows)).toArray().map((r) => Object.values((r as { toJSON(): Record<string, unknown> }).toJSON()))

describe('rows as an Arrow stream', () => {
  it('keeps numbers, words, truth and what is none of them', async () => {
    const rows = [[1_000_000_000, 2025, 0.5, '新收 154 件', true], [2, null, null, null, null], [3, -1, 1e15, '', false]] as const
    expect(await read(...rows)).toEqual(rows)
  })

  it('keeps an empty text apart from none, in any number of rows', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => [n, n, n % 3 === 0 ? null : n, n % 2 === 0 ? '' : null, n % 5 === 0])
    expect(await read(...rows)).toEqual(rows)
  })

  it('cuts texts of every script at the right byte', async () => {
    const texts = ['é', '€', '龘', '𠮷野家', 'a\u0000b', '😀é€', '\ud800', 'x\udc00', '\ud83d', '\ude00']
    const found = await read(...texts.map((text, n) => [n, null, null, text, null]))
    expect(found.map((row) => row[3])).toEqual([...texts.slice(0, 6), '\ufffd', 'x\ufffd', '\ufffd', '\ufffd'])
  })

  it('refuses a row that is not as wide as the table', async () => {
    await expect(arrowRows(TABLE, [[1, 2]])).rejects.toThrow('meta has 5 columns, 2 were given')
  })

  it('pauses between columns', async () => {
    let pauses = 0
    await arrowRows(TABLE, [[1, 2, 3, '', true]], async () => { pauses += 1 })
    expect(pauses).toBeGreaterThanOrEqual(TABLE.columns.length)
  })
})
