/**
 * `after` with every part of it that says the same as in `before` taken from there, so that what did not change is the same object: nothing is
 * computed or drawn anew for it. Plain data only; anything else (a Map, a function) is compared by identity. Neither of the two is changed.
 */
export function shared<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after
  if (Array.isArray(after)) return (Array.isArray(before) ? sharedList(before, after) : after) as T
  return isPlain(before) && isPlain(after) ? (sharedRecord(before, after) as T) : after
}

function sharedList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let same = before.length === after.length
  let made: unknown[] | null = null
  for (let i = 0; i < after.length; i++) {
    const part = shared(before[i], after[i])
    if (!Object.is(part, before[i])) same = false
    if (!Object.is(part, after[i])) (made ??= [...after])[i] = part
  }
  return same ? before : (made ?? after)
}

type Plain = Readonly<Record<string, unknown>>

function sharedRecord(before: Plain, after: Plain): Plain {
  const keys = Object.keys(after)
  let same = Object.keys(before).length === keys.length
  let made: Record<string, unknown> | null = null
  for (const key of keys) {
    const part = shared(before[key], after[key])
    if (!Object.is(part, before[key]) || !(key in before)) same = false
    if (!Object.is(part, after[key])) (made ??= { ...after })[key] = part
  }
  return same ? before : (made ?? after)
}

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}
