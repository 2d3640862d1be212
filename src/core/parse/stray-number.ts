import type { Entry, Value } from './entry'
import { bare } from './normal'
import { ascii } from './read-number'
import type { RowForms } from './vocabulary'

/** The number of the next row's label (2. 3. …) that ran into the figures before it. */

/** The number that ran into the last figure before this entry, where its label begins with the mark behind a number. */
export function strayNumber(before: Entry | undefined, entry: Entry): string {
  if (!before || before.followed === '' || entry.grid || !/^\s*[.．、)）]/.test(entry.labels[0]?.text ?? '')) return ''
  return /[0-9]$/.exec(ascii(before.values.at(-1)?.text ?? ''))?.[0] ?? ''
}

/**
 * An entry's values without that number; two ways where nobody can tell whether it is one.
 * @param next the row of the form that follows, where it is known
 */
export function withoutStray(entry: Entry, next: RowForms | undefined): readonly (readonly Value[])[] {
  const last = entry.values.at(-1)
  if (entry.grid || entry.followed === '' || !last || last.is !== 'figures') return [entry.values]
  const digits = ascii(last.text)
  if (!/\d$/.test(digits)) return [entry.values]
  if (/^\s*[.．、)）]/.test(entry.followed)) return [cut(entry.values, last)]
  const label = bare(entry.followed)
  const behind = next !== undefined && /^\d$/.test(next.number) && digits.endsWith(next.number) && next.forms.some((f) => label.startsWith(f.slice(0, 4)))
  if (behind) return [entry.values, cut(entry.values, last)]
  return [entry.values]
}

function cut(values: readonly Value[], last: Value): readonly Value[] {
  const text = last.text.slice(0, -1).trimEnd()
  const rest = values.slice(0, -1)
  return text === '' ? rest : [...rest, { ...last, text, place: { ...last.place, end: last.place.start + text.length } }]
}
