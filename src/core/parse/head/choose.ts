import type { Title } from './title'

/** Which of the titles on a page is the report's own. */

export interface Surroundings {
  /** Index of the line where the report's text begins (its first chapter or its period sentence), and where its last chapter begins. */
  readonly bodyStart: number
  readonly bodyEnd: number
  /** The year of the period sentence. */
  readonly period: number | null
}

function weight(title: Title, all: readonly Title[], around: Surroundings): number {
  let sum = 0
  if (title.alone) sum += 4
  if (title.listed) sum -= 6
  if (title.body !== null) sum += 2
  if (title.line === -1) sum += 2
  else if (title.line <= around.bodyStart) sum += 3
  else sum -= title.line > around.bodyEnd ? 4 : 2
  if (title.year !== null && around.period !== null) sum += title.year === around.period ? 4 : -4
  // said twice, in the page and in its head or above and within the text: it is what the page is about
  if (title.body !== null && all.some((t) => t !== title && t.body === title.body && t.year === title.year && (t.line === -1) !== (title.line === -1))) sum += 4
  return sum
}

/** Titles, the report's own first. At the same weight the one nearest above the text wins. */
export function ranked(titles: readonly Title[], around: Surroundings): readonly Title[] {
  const weighed = titles.map((title) => ({ title, sum: weight(title, titles, around), near: title.line <= around.bodyStart ? title.line : -2 - title.line }))
  return weighed.sort((a, b) => b.sum - a.sum || b.near - a.near).map((w) => w.title)
}
