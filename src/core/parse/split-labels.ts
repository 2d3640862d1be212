import type { Entry } from './entry'
import { ROW_FORMS } from './vocabulary'

/** A row's name that goes on below its first figures: the text of a page sets a figure beside the first line of a name of two. */

/** Fewer characters of a name tell no row. */
const FEWEST_CHARACTERS = 3

const NAMES = [...new Set(Object.values(ROW_FORMS).flat().flatMap((r) => r.forms))].filter((f) => f.length > FEWEST_CHARACTERS)

/** Does a name of the form begin at the end of `first` and end with the whole of `rest`? */
const isName = (first: string, rest: string): boolean =>
  NAMES.some((name) => name.endsWith(rest) && name.length - rest.length >= FEWEST_CHARACTERS && first.endsWith(name.slice(0, -rest.length)))

function joined(first: Entry, second: Entry): Entry | null {
  const rest = second.labels.map((w) => w.bare).join('')
  if (first.grid || second.grid || rest === '' || NAMES.includes(rest) || !isName(first.label, rest)) return null
  return {
    ...second, labels: [...first.labels, ...second.labels], label: first.label + second.label,
    context: first.context + second.context, values: [...first.values, ...second.values],
  }
}

/** Entries in text whose names were cut by their own figures, as one each. */
export function withWholeLabels(entries: readonly Entry[]): readonly Entry[] {
  const out: Entry[] = []
  for (const entry of entries) {
    const before = out.at(-1)
    const whole = before ? joined(before, entry) : null
    if (whole) out[out.length - 1] = whole
    else out.push(entry)
  }
  return out
}
