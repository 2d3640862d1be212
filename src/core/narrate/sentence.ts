import type { ProblemKind } from '../check/meaning'

/** A sentence whose figures are buttons: every number that comes from a report carries the figure that the drawer opens. */

/** `figure`: a figure code, measure id or metric key, with `@year`; `problem`: what its checks found of it, or of a cell that it rests on. */
export type SentencePart = { readonly text: string } | { readonly text: string; readonly figure: string; readonly problem?: ProblemKind }
/** Empty = not written. */
export type Sentence = readonly SentencePart[]

/** The sentence as running text: for screen readers, page titles and copies. */
export const plain = (sentence: Sentence): string => sentence.map((p) => p.text).join('')
