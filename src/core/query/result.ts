/** Rows of a result as plain values. */
export type ResultRows = readonly Readonly<Record<string, ResultValue>>[]
export type ResultValue = string | number | boolean | null | readonly ResultValue[]

/** A list of a result, or one that was stored as JSON text; empty where there is none. */
export const list = <T>(value: unknown): readonly T[] => (typeof value === 'string' ? (JSON.parse(value) as T[]) : Array.isArray(value) ? (value as T[]) : [])

/** Items by their keys, both in the order in which they came. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
