/** How values become SQL. Everything that comes from outside goes through here. */

/** A string literal. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** A list of string literals for IN (…); never empty. */
export const texts = (values: readonly string[]): string => (values.length === 0 ? "''" : values.map(text).join(', '))

/** A number literal. Throws on what is no finite number: SQL has no word for it. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no number: ${value}`)
  return String(value)
}

/** All of the conditions; null and `true` say nothing, and none at all is `true`. */
export const and = (...conditions: readonly (string | null)[]): string => {
  const all = conditions.filter((c): c is string => c !== null && c !== 'true')
  return all.length === 0 ? 'true' : all.map((c) => `(${c})`).join(' AND ')
}
