/** How values become SQL. Everything that comes from outside goes through here. */

/** A string literal. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** How a value gets into a statement: as a literal (`text`), or as a parameter that is bound when the statement runs. */
export type Write = (value: string) => string

/** A statement and the values of its parameters `$1`, `$2` … */
export interface Bound { readonly sql: string; readonly values: readonly string[] }

/** A statement that takes its values when it runs: asked of another place it is the same statement, and is planned once. */
export function bound(build: (write: Write) => string): Bound {
  const values: string[] = []
  const sql = build((value) => `$${values.push(value)}::VARCHAR`)
  return { sql, values }
}

/** A list of strings for IN (…); never empty. */
export const texts = (values: readonly string[], write: Write = text): string => (values.length === 0 ? "''" : values.map(write).join(', '))

/** A number literal. Throws on what is no finite number: SQL has no word for it. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no number: ${value}`)
  return String(value)
}

/** A quoted identifier. */
export const name = (id: string): string => `"${id.replaceAll('"', '""')}"`

export const and = (...conditions: readonly (string | null)[]): string => {
  const all = conditions.filter((c): c is string => c !== null && c !== 'true')
  return all.length === 0 ? 'true' : all.map((c) => `(${c})`).join(' AND ')
}
