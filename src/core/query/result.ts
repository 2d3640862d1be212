/** Rows of a result as plain values; lists arrive as JSON text. */
export type ResultRows = readonly Readonly<Record<string, string | number | boolean | null>>[]

/** A list that the engine handed on as JSON text, or that was stored as such; empty where there is none. */
export const list = <T>(value: unknown): readonly T[] => (typeof value === 'string' ? (JSON.parse(value) as T[]) : [])

export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
