import type { Code } from '../schema'

/** A way to read a stretch of text: a value per figure (null: blank) and, in offsets of the raw text, where its digits stand. */
export interface Candidate {
  readonly values: readonly (number | null)[]
  readonly spans: readonly (readonly [start: number, end: number])[]
}

/**
 * A stretch of source text that holds the figures of `codes`, in this order.
 * One candidate: the text plainly says so, and no identity may change it. Several: the solver decides. None: nothing fits the slots.
 */
export interface Reading {
  readonly codes: readonly Code[]
  readonly raw: string
  readonly candidates: readonly Candidate[]
  /** Only candidates that obey the reading's own identity (its row's total) were kept, of more: that identity served to read it. */
  readonly obeys?: boolean
}
