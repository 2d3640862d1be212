import type { Code } from '../../schema'
import type { Meanings } from './meanings'

/** A figure of the prose that the tables can be held against. */
export interface Heard {
  /** Offsets of the clause. */
  readonly from: number
  readonly to: number
  readonly value: number
  readonly meanings: Meanings
  readonly over?: readonly Code[]
  readonly decimals?: number
  readonly loose?: boolean
}
