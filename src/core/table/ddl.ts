import { FIGURE_COLUMNS, WIDE_COLUMNS } from './wide'

/** The tables of the database, once: the shipped file, the simulated set and the user's own tables in memory all have them. */

export type SqlType = 'INTEGER' | 'SMALLINT' | 'DOUBLE' | 'VARCHAR' | 'BOOLEAN'
interface ColumnSpec { readonly name: string; readonly type: SqlType }
export interface TableSpec {
  readonly name: TableName
  readonly columns: readonly ColumnSpec[]
}
export type TableName = 'body' | 'report' | 'gap' | 'reading' | 'finding' | 'published' | 'meta'

const spec = (name: TableName, columns: Readonly<Record<string, SqlType>>): TableSpec =>
  ({ name, columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })) })

/** The directory: one row per body. `former`: old names parted by `|`. `place`: 6-digit division code. */
const BODY = spec('body', {
  id: 'VARCHAR', name: 'VARCHAR', place: 'VARCHAR', province: 'VARCHAR', city: 'VARCHAR', county: 'VARCHAR', level: 'VARCHAR', sector: 'VARCHAR',
  former: 'VARCHAR', pinyin: 'VARCHAR', initials: 'VARCHAR',
})

/**
 * One row per report: keys, directory, source, how many cells of its form are blank or unreadable, how many rows `gap` has of it, then one nullable
 * number per figure and per stored sum. `no` joins the other tables, `scope` is own, aggregate or unknown (see StoredScope).
 */
const REPORT: TableSpec = {
  name: 'report',
  columns: [
    ...spec('report', {
      no: 'INTEGER', id: 'VARCHAR', body: 'VARCHAR', agency: 'VARCHAR', year: 'SMALLINT', vintage: 'SMALLINT', scope: 'VARCHAR', origin: 'VARCHAR',
      place: 'VARCHAR', province: 'VARCHAR', city: 'VARCHAR', county: 'VARCHAR', level: 'VARCHAR', sector: 'VARCHAR',
      address: 'VARCHAR', published: 'VARCHAR', file: 'VARCHAR', hash: 'VARCHAR', blank_cells: 'SMALLINT', unreadable_cells: 'SMALLINT', gap_rows: 'SMALLINT',
    }).columns,
    ...WIDE_COLUMNS.map((c): ColumnSpec => ({ name: c.name, type: 'DOUBLE' })),
  ],
}

/**
 * What cannot be seen in `report` alone, for a figure code or stored sum; `measure` is its place among WIDE_COLUMNS (a number, since every click scans this table). A NULL is `blank` or `unreadable`, or `not_applicable` although its vintage has
 * it; `extra`: reported although its vintage lacks it (a form that mixes both). A NULL without a row here is not applicable because its vintage lacks it.
 */
const GAP = spec('gap', { no: 'INTEGER', measure: 'SMALLINT', state: 'VARCHAR' })

/**
 * What our reader saw: raw text and place of a figure (JSON of a Place), and whatever is not plainly reported.
 * `run` and `candidates` (JSON) for unreadable ones. A figure without a row here was taken from a list of figures: its original was not read.
 */
const READING = spec('reading', {
  no: 'INTEGER', code: 'VARCHAR', state: 'VARCHAR', raw: 'VARCHAR', place: 'VARCHAR', solved: 'BOOLEAN',
  run: 'VARCHAR', candidates: 'VARCHAR', candidate_count: 'INTEGER', why: 'VARCHAR',
})

/** `rank`: place of the kind, worst 0. `size`: difference of the two sides. `codes`: parted by spaces. `message`: JSON. */
const FINDING = spec('finding', {
  no: 'INTEGER', id: 'VARCHAR', kind: 'VARCHAR', rank: 'SMALLINT', size: 'DOUBLE', codes: 'VARCHAR',
  left_value: 'DOUBLE', right_value: 'DOUBLE', message: 'VARCHAR', against: 'VARCHAR',
})

/** The tables of a report as published, how its checks came out, its missing codes: JSON each. */
const PUBLISHED = spec('published', { no: 'INTEGER', tables: 'VARCHAR', results: 'VARCHAR', missing: 'VARCHAR' })

/** `stamp`: version of the data. `set`: real or sim. */
const META = spec('meta', { key: 'VARCHAR', value: 'VARCHAR' })

export const TABLE_SPECS: readonly TableSpec[] = [BODY, REPORT, GAP, READING, FINDING, PUBLISHED, META]

/** The columns of a table, in their order. */
export function tableSpec(name: TableName): TableSpec {
  return TABLE_SPECS.find((t) => t.name === name)!
}

/** `CREATE TABLE` of one table; `prefix` stands before its name (`own_`). */
export const createTable = (table: TableSpec, prefix = ''): string =>
  `CREATE TABLE ${prefix}${table.name} (${table.columns.map((c) => `"${c.name}" ${c.type}`).join(', ')})`

/** The statements that make an empty database. Run them one by one. */
export const ddl = (prefix = ''): readonly string[] => TABLE_SPECS.map((t) => createTable(t, prefix))

/** The long table for people who write SQL: one row per report and figure, with state and raw text. It is a view over the others. */
export const figureView = (): string => {
  const names = FIGURE_COLUMNS.map((c) => `'${c.id}'`).join(', ')
  const numbers = FIGURE_COLUMNS.map((c) => WIDE_COLUMNS.indexOf(c)).join(', ')
  const values = FIGURE_COLUMNS.map((c) => c.name).join(', ')
  return `CREATE OR REPLACE VIEW figure AS SELECT f.report, f.body, f.year, f.scope, f.code, f.value, `
    + `CASE WHEN f.value IS NOT NULL THEN 'reported' ELSE coalesce(g.state, 'not_applicable') END AS state, r.raw, coalesce(r.solved, false) AS solved `
    + `FROM (SELECT no, id AS report, body, year, scope, unnest([${names}]) AS code, unnest([${numbers}]) AS measure, unnest([${values}]) AS value FROM report) f `
    + `LEFT JOIN gap g ON g.no = f.no AND g.measure = f.measure LEFT JOIN reading r ON r.no = f.no AND r.code = f.code`
}
