/** Places in a line as a screen with letters of one width counts them: a Chinese character takes two. */

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
/** Marks that some programs give no width and some one, or one and two. */
const UNSURE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00b7\u00d7\u2010-\u2027\u2030-\u203b\u2190-\u22ff\u2460-\u24ff\u25a0-\u26ff]/
const NONE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/

export interface Places {
  /** For every character the place at which it begins; one more entry for the end. */
  readonly at: readonly number[]
  /** By how much that may be off: so many marks of unsure width stand before it. */
  readonly off: readonly number[]
}

/** The places of a line’s characters. */
export function placesOf(line: string): Places {
  const at: number[] = []
  const off: number[] = []
  let place = 0
  let unsure = 0
  for (const c of line.split('')) {
    at.push(place)
    off.push(unsure)
    if (UNSURE.test(c)) unsure++
    if (!NONE.test(c)) place += WIDE.test(c) ? 2 : 1
  }
  return { at: [...at, place], off: [...off, unsure] }
}
