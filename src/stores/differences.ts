import type { OverviewAnswer } from '../core/query/answer'

/** The first place where two answers to one question differ, as a path; null where they say the same. Who answered is no difference. */
export function differences(a: OverviewAnswer, b: OverviewAnswer): string | null {
  return walk({ ...a, from: null }, { ...b, from: null }, '')
}

function walk(a: unknown, b: unknown, path: string): string | null {
  if (Object.is(a, b)) return null
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) ? null : path
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    const found = walk((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
