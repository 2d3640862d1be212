import type { Rows } from './engine'

/** An Arrow result as far as it is needed here: a test may bring another build of Arrow than the app. */
export interface ArrowTable {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  getChildAt(index: number): { get(row: number): unknown } | null
}

type Plain = string | number | boolean | null

/**
 * The rows of a result as plain values. 64-bit integers become numbers, lists and structs JSON text.
 * Sums of integers and decimals come as arrays of words: the SQL builder casts them away, so one that is met here is an error.
 */
export function plainRows(table: ArrowTable): Rows {
  const columns = table.schema.fields.map((field, i) => ({ name: field.name, vector: table.getChildAt(i) }))
  return Array.from({ length: table.numRows }, (_, row) => Object.fromEntries(columns.map(({ name, vector }) => [name, plain(vector?.get(row), name)])))
}

function plain(value: unknown, name: string): Plain {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (ArrayBuffer.isView(value)) throw new Error(`column “${name}” is neither number nor text: cast it`)
  return JSON.stringify(listed(value, name))
}

/** A list vector or a struct row, with everything inside it plain. */
function listed(value: unknown, name: string): unknown {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value && 'length' in value) {
    return Array.from(value as Iterable<unknown>, (item) => (typeof item === 'object' && item !== null && !ArrayBuffer.isView(item) ? listed(item, name) : plain(item, name)))
  }
  return value
}
