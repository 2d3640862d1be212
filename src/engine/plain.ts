import type { ResultValue } from '../core/query'
import type { Rows } from './engine'

/** An Arrow result as far as it is needed here: a test may bring another build of Arrow than the app. */
export interface ArrowTable {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  getChildAt(index: number): ArrowVector | null
}
interface ArrowVector { readonly length: number; get(row: number): unknown; readonly nullCount?: number; isValid?(row: number): boolean; toArray?(): unknown }

/**
 * The rows of a result as plain values. 64-bit integers become numbers, lists arrays.
 * Sums of integers and decimals come as arrays of words unless the engine is told to cast them: one that is met here is an error.
 */
export function plainRows(table: ArrowTable): Rows {
  const columns = table.schema.fields.map((field, i) => ({ name: field.name, vector: table.getChildAt(i) }))
  return Array.from({ length: table.numRows }, (_, row) => Object.fromEntries(columns.map(({ name, vector }) => [name, plain(vector?.get(row), name)])))
}

function plain(value: unknown, name: string): ResultValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (ArrayBuffer.isView(value)) throw new Error(`column “${name}” is neither number nor text: cast it`)
  if (value instanceof Date) return value.toISOString()
  if (isVector(value)) return numbersOf(value) ?? Array.from({ length: value.length }, (_, i) => plain(value.get(i), name))
  return JSON.stringify(value)
}

/** A list of doubles at once: some hold hundreds of figures. Null for any other list. */
function numbersOf(list: ArrowVector): readonly (number | null)[] | null {
  const numbers = list.toArray?.()
  if (!(numbers instanceof Float64Array) || !list.isValid) return null
  return list.nullCount === 0 ? Array.from(numbers) : Array.from(numbers, (n, i) => (list.isValid!(i) ? n : null))
}

const isVector = (value: unknown): value is ArrowVector => typeof value === 'object' && value !== null && 'length' in value && typeof (value as ArrowVector).get === 'function'
