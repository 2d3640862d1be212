import { Bool, Field, Float64, Int16, Int32, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Utf8 } from 'apache-arrow'
import type { Data } from 'apache-arrow'
import type { SqlRow, SqlType, TableSpec } from '../core/table'

/** Rows as an Arrow stream: the engine takes it over as it is, where an INSERT of 330 columns would be parsed and planned value by value. */

const encoder = new TextEncoder()

/**
 * @param rows values in the order of the table's columns
 * @param pause awaited before each column and each step after them: thousands of rows are more than one slice of the page's time
 * @returns the bytes of an Arrow IPC stream with one batch. Throws where a row has another width than the table.
 */
export async function arrowRows(table: TableSpec, rows: readonly SqlRow[], pause: () => Promise<void> = async () => undefined): Promise<Uint8Array> {
  const width = table.columns.length
  for (const row of rows) if (row.length !== width) throw new Error(`${table.name} has ${width} columns, ${row.length} were given`)
  const children: Data[] = []
  for (const [i, { type }] of table.columns.entries()) {
    await pause()
    children.push(column(type, rows, i))
  }
  await pause()
  const schema = new Schema(table.columns.map(({ name }, i) => new Field(name, children[i]!.type, true)))
  const whole = new Table(schema, [new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }))])
  await pause()
  return tableToIPC(whole, 'stream')
}

function column(type: SqlType, rows: readonly SqlRow[], i: number): Data {
  const length = rows.length
  const { nullBitmap, nullCount } = nullsOf(rows, i)
  switch (type) {
    case 'VARCHAR': return makeData({ type: new Utf8(), length, nullCount, nullBitmap, ...textsOf(rows, i) })
    case 'BOOLEAN': return makeData({ type: new Bool(), length, nullCount, nullBitmap, data: bits(rows, (row) => row[i] === true) })
    case 'DOUBLE': return makeData({ type: new Float64(), length, nullCount, nullBitmap, data: Float64Array.from(rows, (row) => numberIn(row, i)) })
    case 'INTEGER': return makeData({ type: new Int32(), length, nullCount, nullBitmap, data: Int32Array.from(rows, (row) => numberIn(row, i)) })
    case 'SMALLINT': return makeData({ type: new Int16(), length, nullCount, nullBitmap, data: Int16Array.from(rows, (row) => numberIn(row, i)) })
  }
}

/** What stands under a NULL is never looked at. */
const numberIn = (row: SqlRow, i: number): number => (row[i] as number | null) ?? 0

function bits(rows: readonly SqlRow[], isSet: (row: SqlRow) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(rows.length / 8))
  rows.forEach((row, n) => { if (isSet(row)) bytes[n >> 3]! |= 1 << (n & 7) })
  return bytes
}

function nullsOf(rows: readonly SqlRow[], i: number): { readonly nullBitmap: Uint8Array; readonly nullCount: number } {
  const nullCount = rows.reduce((n, row) => (row[i] === null ? n + 1 : n), 0)
  return { nullBitmap: bits(rows, (row) => row[i] !== null), nullCount }
}

/** All texts of a column one behind the other, and where each begins. Encoded in one go: a call for each text costs more than its letters. */
function textsOf(rows: readonly SqlRow[], i: number): { readonly valueOffsets: Int32Array; readonly data: Uint8Array } {
  const valueOffsets = new Int32Array(rows.length + 1)
  const texts = rows.map((row, n) => {
    const { text, bytes } = measured((row[i] as string | null) ?? '')
    valueOffsets[n + 1] = valueOffsets[n]! + bytes
    return text
  })
  return { valueOffsets, data: encoder.encode(texts.join('')) }
}

const BEYOND_ASCII = /[^\0-\x7f]/

/** A text with its length in UTF-8. Halves of characters without their other half, which nothing can encode, become U+FFFD. */
function measured(text: string): { readonly text: string; readonly bytes: number } {
  if (!BEYOND_ASCII.test(text)) return { text, bytes: text.length }
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd')
  let bytes = 0
  for (let n = 0; n < whole.length; n++) {
    const unit = whole.charCodeAt(n)
    // Each half of a pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return { text: whole, bytes }
}
