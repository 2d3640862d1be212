import { isFilled, type Value } from './entry'
import { ascii } from './read-number'
import { partsOf, type TextLayout } from './read-run'

/** How the figures of a table stand in running text, told by its rows: parted from one another, or run together. */

/** So many rows of nothing but zeros say that the table writes its zeros: a short row has lost a cell, the others have not. */
const WRITES_ZEROS = 3

/**
 * The layout of another table of the same text: cells stand as in table 3, but whether blanks are lost is its own matter. A table in which
 * a zero cell can be seen writes its zeros.
 * @param empty some of its rows have no figure at all: then others may have lost some
 */
export function layoutOf(three: TextLayout | null, empty: boolean, rows: readonly { readonly values: readonly Value[]; readonly wanted: number }[]): TextLayout {
  const own = textLayout(rows)
  if (empty) return { cells: three && three.cells !== 'open' ? three.cells : own.cells, blanks: true }
  if (!three) return own
  const zero = rows.some(({ values, wanted }) => wanted > 1 && values.some((v) => /^0(?!\.)|0{3}/.test(ascii(v.text).trim())))
  return { cells: three.cells === 'open' ? own.cells : three.cells, blanks: (three.blanks || own.blanks) && !zero }
}

/**
 * The layout that the rows of one table show: `run` where digits of one of them can only be several figures, `parted` where one has just its
 * figures apart from one another, `open` where none tells. `wanted`: how many figures the form has in the row.
 */
export function textLayout(rows: readonly { readonly values: readonly Value[]; readonly wanted: number }[]): TextLayout {
  let parted = 0, glued = 0, short = 0, zeros = 0
  for (const { values, wanted } of rows) {
    if (values.length === 0) continue
    const parts = partsOf(values).filter(isFilled)
    const digits = ascii(values.map((v) => v.text).join('')).replace(/\D/g, '').length
    if (parts.some((p) => /^0\d/.test(ascii(p.text)))) glued++
    else if (parts.length === wanted && wanted > 1) parted++
    else if (parts.length === 1 && wanted > 1 && digits > wanted && parts[0]!.text.length > 9) glued++
    if (digits > 0 && digits < wanted && parts.length < wanted) short++
    if (digits === wanted && /^[0\s]+$/.test(ascii(values.map((v) => v.text).join('')))) zeros++
  }
  const cells = glued > 0 ? 'run' : parted > 0 ? 'parted' : 'open'
  return { cells, blanks: short > 0 && zeros < WRITES_ZEROS }
}
