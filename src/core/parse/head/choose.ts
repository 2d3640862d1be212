import type { Title } from './title'

/** Which of the titles on a page is the report's own. */

export interface Surroundings {
  /** Offset in the flow of all lines where the report's text begins (its first chapter or its period sentence), and where its last chapter does. */
  readonly bodyStart: number
  readonly bodyEnd: number
  /** The year of the period sentence. */
  readonly period: number | null
}

function weight(title: Title, all: readonly Title[], around: Surroundings): number {
  let sum = 0
  if (title.alone) sum += 4
  if (title.body !== null) sum += 2
  if (title.offset === -1) sum += 2
  else if (title.offset <= around.bodyStart) sum += 3
  else sum -= 2
  if (title.year !== null && around.period !== null) sum += title.year === around.period ? 4 : -4
  // said twice, in the page and in its head or above and within the text: it is what the page is about
  if (title.body !== null && all.some((t) => t !== title && t.body === title.body && t.year === title.year && (t.offset === -1) !== (title.offset === -1))) sum += 4
  return sum
}

/**
 * Titles, the report's own first; those that link to other pages are left out, and so is what stands after the last chapter (previous, next,
 * related). At the same weight the one nearest above the text wins.
 */
export function ranked(titles: readonly Title[], around: Surroundings): readonly Title[] {
  const own = titles.filter((t) => !t.listed && t.offset <= around.bodyEnd)
  const weighed = own.map((title) => ({
    title, sum: weight(title, own, around), near: title.offset <= around.bodyStart ? title.offset : -2 - title.offset,
  }))
  return weighed.sort((a, b) => b.sum - a.sum || b.near - a.near).map((w) => w.title)
}

/** Does this title speak of the report itself for sure: above its text, in the page's head, or of its period's year? */
export const isFront = (title: Title, around: Surroundings): boolean => title.offset <= around.bodyStart || title.year === around.period
