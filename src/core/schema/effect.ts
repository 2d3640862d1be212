/** What figures bring to an identity, blank ones among them. */

/** Where a blank part stands in an identity. */
export const NONE = 0, LEFT = 1, RIGHT = 2, BOTH = 3

/** What values bring to an identity: Σ left − Σ right of those that are there, and the sides on which one is blank. */
export interface Effect {
  readonly sum: number
  readonly blank: number
}

/** The part of an identity that some codes bring. */
export interface Term {
  /** Index into the values, and the sign with which it counts. */
  readonly parts: readonly (readonly [index: number, sign: 1 | -1])[]
}

/** What some values bring; one that is null or not there is blank. */
export function effectOf(term: Term, values: readonly (number | null)[]): Effect {
  let sum = 0, blank = NONE
  for (const [index, sign] of term.parts) {
    const value = values[index]
    if (value === null || value === undefined) blank |= sign > 0 ? LEFT : RIGHT
    else sum += sign * value
  }
  return { sum, blank }
}

/** What two bring together. */
export const add = (a: Effect, b: Effect): Effect => ({ sum: a.sum + b.sum, blank: a.blank | b.blank })

/** Does an identity hold whose parts bring this? A blank part is an unknown count, never a zero: what is there must not exceed the other side. */
export function holds({ sum, blank }: Effect): boolean {
  switch (blank) {
    case NONE: return sum === 0
    case LEFT: return sum <= 0
    case RIGHT: return sum >= 0
    default: return true
  }
}
