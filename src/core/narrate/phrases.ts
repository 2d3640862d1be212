import { widthOf } from '../text/width'
import type { Sentence, SentencePart } from './sentence'

/** A stretch of a sentence up to its comma. */
export interface Phrase {
  readonly parts: Sentence
  /** It stays on one line where one is wide enough: 纠｜正3件 would be read twice. */
  readonly whole: boolean
}

/** In em: what is longer would leave too much of the line before it empty. */
const SHORT = 15
const BEHIND_END = /(?<=[，；。：、])/
const ENDS = /[，；。：、]$/

/** A sentence cut behind its Chinese commas and stops; nothing of it is lost, and a figure is never cut. */
export function phrasesOf(sentence: Sentence): readonly Phrase[] {
  const phrases: SentencePart[][] = [[]]
  for (const part of sentence) {
    const pieces = 'figure' in part ? [part] : part.text.split(BEHIND_END).map((text) => ({ text }))
    for (const piece of pieces) {
      const open = phrases.at(-1)!
      const last = open.at(-1)
      // What ends a phrase may stand in the part behind its figure.
      if (last && !('figure' in last) && ENDS.test(last.text)) phrases.push([piece])
      else open.push(piece)
    }
  }
  return phrases.map((parts) => ({ parts, whole: parts.reduce((sum, p) => sum + widthOf(p.text), 0) <= SHORT }))
}
