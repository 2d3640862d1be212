import { inflect } from '../text/say'
import type { Sentence, SentencePart } from './sentence'

/** Sentences out of templates: a slot takes plain words, or a figure that stays a button. */

type Filler = string | number | SentencePart | Sentence

const isParts = (filler: Filler): filler is Sentence => Array.isArray(filler)
const parts = (filler: Filler): Sentence => {
  if (isParts(filler)) return filler
  return typeof filler === 'object' ? [filler] : [{ text: String(filler) }]
}

/** Neighbouring plain texts become one; empty ones go. */
export function tidy(sentence: Sentence): Sentence {
  const out: SentencePart[] = []
  for (const part of sentence) {
    const last = out.at(-1)
    if (part.text === '') continue
    if (last && !('figure' in last) && !('figure' in part)) out[out.length - 1] = { text: last.text + part.text }
    else out.push(part)
  }
  return out
}

/**
 * Fills `{slots}` of a template.
 * @throws where the template has a slot that nothing fills: a sentence with a hole is never shown
 */
export function compose(written: string, fillers: Readonly<Record<string, Filler>> = {}): Sentence {
  const template = inflect(written, fillers)
  const out: SentencePart[] = []
  let at = 0
  for (const match of template.matchAll(/\{(\w+)\}/g)) {
    const filler = fillers[match[1]!]
    if (filler === undefined) throw new Error(`nothing fills {${match[1]}} of “${template}”`)
    out.push({ text: template.slice(at, match.index) }, ...parts(filler))
    at = match.index + match[0].length
  }
  return tidy([...out, { text: template.slice(at) }])
}

/** Clauses one after another; dropped ones (empty) leave no separator behind. */
export function joined(clauses: readonly (Sentence | null)[], separator: string): Sentence {
  const there = clauses.filter((c): c is Sentence => c !== null && c.length > 0)
  return tidy(there.flatMap((clause, i) => (i === 0 ? clause : [{ text: separator }, ...clause])))
}

/** An English sentence begins with a capital; Chinese has none. */
export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : sentence
}

/** A sentence with a full stop. */
export const stopped = (sentence: Sentence, lang: 'zh' | 'en'): Sentence =>
  (sentence.length === 0 ? sentence : tidy([...capital(sentence), { text: lang === 'zh' ? '。' : '.' }]))
