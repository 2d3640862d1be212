import type { TableName } from '../table'
import { number } from './sql'

/** Rows of own reports enter the database as Arrow streams (engine/own-reports.ts); this takes them out again. */

/** Takes the rows of these reports out of a table; `numbers` are their `no`, at least one. */
export const withdrawSql = (table: TableName, numbers: readonly number[], prefix = ''): string =>
  `DELETE FROM ${prefix}${table} WHERE no IN (${numbers.map(number).join(', ')})`
