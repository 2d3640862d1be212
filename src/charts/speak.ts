import type { Sentence } from '../core/view/model'

/** A sentence as plain text: for screen readers and page titles. */
export const sentenceText = (sentence: Sentence): string => sentence.map((part) => part.text).join('')
