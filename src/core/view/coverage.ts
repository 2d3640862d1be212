import type { Coverage } from '../narrate/context'
import { getOrMake } from '../query/get-or-make'
import type { Selection } from '../query/question'
import type { Directory } from '../query/shipped'
import { isAlone, spansOf } from '../query/where'

/** 覆盖: of the bodies that a selection means, how many have a report of a year in store, of either scope (UX 2.1, 3.9). */

/** A report of the reader's own: it covers its body as one that ships does. */
interface OwnYear { readonly body: string; readonly year: number }

/**
 * @param own reports of the reader's own that the selection counts
 * @returns null where the selection is of one body: there is nothing to cover
 */
export function coverageOf(selection: Pick<Selection, 'at' | 'below'>, { bodies }: Directory, own: readonly OwnYear[] = []): Coverage | null {
  if (isAlone(selection)) return null
  const { at } = selection
  const spans = spansOf(selection)
  const ids = new Set(at)
  const means = (id: string, place: string | null) =>
    at.length === 0 || ids.has(id) || (place !== null && spans.some(([low, high]) => place >= low && place <= high))
  const found = bodies.filter((b) => means(b.id, b.place))
  const known = new Set(found.map((b) => b.id))
  const more = new Map<string, number[]>()
  for (const r of own) if (known.has(r.body) || ids.has(r.body)) getOrMake(more, r.body, () => []).push(r.year)
  const alone = [...more.keys()].filter((id) => !known.has(id))
  const reporting = new Map<number, number>()
  for (const years of [...found.map((b) => [b.own, b.aggregate, more.get(b.id) ?? []]), ...alone.map((id) => [more.get(id)!])]) {
    for (const year of distinct(years)) reporting.set(year, (reporting.get(year) ?? 0) + 1)
  }
  return { bodies: found.length + alone.length, reporting }
}

/** The years of lists of which mostly one is filled: every click of the national set asks for thousands. */
function distinct(lists: readonly (readonly number[])[]): Iterable<number> {
  const filled = lists.filter((l) => l.length > 0)
  return new Set(filled.length === 1 ? filled[0] : filled.flat())
}
