import type { Gap, Printed } from './gaps'
import { ROW_FORMS, type RowForms } from './vocabulary'

/** Labels of rows that are printed without a figure. */

/** How far before the first row of a table, and behind a label, such labels and their figures stand (in bare characters). */
const WORDS_BESIDE = 70
/** How far behind the last row, and before the next label. */
const WORDS_BETWEEN = 12

/** Where a label stands in a text. */
export interface Stretch { readonly start: number; readonly end: number }

/** All words of a gap: those that led to each of its entries, and to the one behind it. */
const wordsIn = ({ from, to }: Gap, { entries, tail }: Printed): string =>
  Array.from({ length: Math.max(0, to - Math.max(0, from + 1) + 1) }, (_, k) => entries[Math.max(0, from + 1) + k]?.context ?? tail).join('')

/** The rows of a gap whose labels stand in it. At the edges of a table a label must stand beside its neighbour's: prose has the same words. */
export function labelledIn(gap: Gap, printed: Printed): readonly number[] {
  const words = wordsIn(gap, printed)
  const text = gap.from < 0 ? words.slice(-WORDS_BESIDE) : words
  const isLast = gap.to >= printed.entries.length
  let at = 0
  return gap.rows.filter((r) => {
    const found = findLabel(text, at, printed.rows[r]!)
    if (!found || (isLast && found.start - at > WORDS_BETWEEN)) return false
    at = found.end
    return true
  })
}

/** Where a row's label stands in `text` from `at` on, with its number where it needs one; null where it is not printed. */
export function findLabel(text: string, at: number, row: RowForms): Stretch | null {
  for (const form of row.forms) {
    const whole = form.length < 4 ? row.number + form : form
    const start = text.indexOf(whole, at)
    if (start >= 0) return hidesFigure(text.slice(start + whole.length, start + whole.length + WORDS_BESIDE)) ? null : { start, end: start + whole.length }
  }
  return null
}

const LABELS = [...new Set(ROW_FORMS.requests.flatMap((r) => r.forms.map((f) => f.slice(0, 4))))]

/** Digits between a label and the next are a figure that was taken for prose, unless one alone numbers the next label. */
function hidesFigure(text: string): boolean {
  const next = Math.min(...LABELS.map((f) => text.indexOf(f)).filter((i) => i >= 0), WORDS_BETWEEN)
  return /\d/.test(text.slice(0, next).replace(/(?<!\d)\d$/, ''))
}
