import type { Alignment } from './align-rows'
import { type Entry, isFilled } from './entry'
import { exactScore, SURE } from './match-label'
import type { RowForms } from './vocabulary'

/** Printed rows of table 3 that no row of the form took. */

/** Has this row no figure at all? */
export const isHollow = (entry: Entry): boolean => !entry.values.some(isFilled)

/** By row of the form the printed rows that may be it as well: the rest of a split label behind a row without figures, or the row printed once more. */
export function spareEntries(entries: readonly Entry[], rows: readonly RowForms[], alignment: Alignment, used: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>()
  const taken = new Set([...used, ...alignment.unsure.flatMap((u) => u.entries)])
  for (let e = used[0]! + 1; e < used.at(-1)!; e++) {
    if (taken.has(e) || !entries[e]!.values.some((v) => v.is === 'figures')) continue
    const before = [...alignment.placed].find(([, placed]) => placed === used.findLast((u) => u < e))
    const hollow = before && isHollow(entries[before[1]]!) ? before[0] : undefined
    const again = rows.findIndex((row, r) => alignment.placed.has(r) && exactScore(entries[e]!, row) >= SURE)
    const r = hollow ?? (again >= 0 ? again : undefined)
    if (r !== undefined) out.set(r, [...(out.get(r) ?? []), e])
  }
  return out
}
