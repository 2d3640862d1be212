import { tableSpec } from '../table'
import type { SqlRow, SqlValue, TableName } from '../table'
import { number, text } from './sql'

/** Rows into a table: the one way in which reports of the user's own enter the database. */

const literal = (value: SqlValue): string =>
  value === null ? 'NULL' : typeof value === 'string' ? text(value) : typeof value === 'boolean' ? String(value) : number(value)

/** Statements of at most `size` rows each: a report has 330 columns, and a statement is parsed as a whole. */
export function insertSql(table: TableName, rows: readonly SqlRow[], prefix = '', size = 50): readonly string[] {
  const width = tableSpec(table).columns.length
  for (const row of rows) if (row.length !== width) throw new Error(`${table} has ${width} columns, ${row.length} were given`)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    `INSERT INTO ${prefix}${table} VALUES ${rows.slice(i * size, (i + 1) * size).map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`)
}
