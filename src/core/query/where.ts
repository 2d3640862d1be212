import type { Selection } from './question'
import { text, texts } from './sql'

/** The conditions on rows of `report` that a selection means. */

const PLACE = /^\d{6}$/

/** The span of division codes of a place and all below it: `350100` → 350100…350199. */
function placeSpan(code: string): readonly [low: string, high: string] {
  const significant = code.replace(/(?:00)+$/, '')
  return [code, significant.padEnd(6, '9')]
}

/** Does `outer` contain `inner`, being another place? By their 6-digit codes. */
export const liesUnder = (inner: string, outer: string): boolean => {
  const [low, high] = placeSpan(outer)
  return inner !== outer && inner >= low && inner <= high
}

type Which = Pick<Selection, 'at' | 'below'>

/** The spans of the places of which, and of all below, every body is meant: none without 含下辖. */
export const spansOf = ({ at, below }: Which): readonly (readonly [low: string, high: string])[] =>
  (below ? at.filter((id) => PLACE.test(id)).map(placeSpan) : [])

/** One body alone: its reports are answered as they are, and nothing is summed over bodies. */
export const isAlone = ({ at, below }: Which): boolean => at.length === 1 && !below

const bodies = ({ at }: Selection, row: string): string => `${row}.body IN (${texts(at)})`

/** Reports that ship: the bodies, and with 含下辖 all of their places and of those below. */
export function chosen(selection: Selection, row: string): string {
  if (selection.at.length === 0) return 'true'
  return [bodies(selection, row), ...spansOf(selection).map(([low, high]) => `${row}.place BETWEEN ${text(low)} AND ${text(high)}`)].join(' OR ')
}

/** The user's own reports: a body that is chosen by itself; in a sum only where the reader counts them in. */
export function chosenOwn(selection: Selection, row: string): string {
  if (selection.ownInSums) return chosen(selection, row)
  return selection.at.length > 0 && !selection.below ? bodies(selection, row) : 'false'
}
