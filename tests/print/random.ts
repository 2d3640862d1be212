import { mulberry32 } from '../../data/simulate/random'

/** A small seeded generator, so that a printed form can be told by its seed. */

export interface Random {
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  chance(p: number): boolean
  pick<T>(list: readonly T[]): T
}

export function randomOf(seed: number): Random {
  const next = mulberry32(seed)
  return {
    below: (n) => Math.floor(next() * n),
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)]!,
  }
}
