import type { Message } from '../text/message'
import type { CellState } from './figured'
import type { Gap } from './weigh'

const WORST: readonly CellState[] = ['missing', 'unreadable', 'blank', 'not_applicable']

/** The first cell that stands in the way of a check. */
export const hurdleOf = (gaps: readonly Gap[]): Gap | undefined => WORST.flatMap((s) => gaps.filter((g) => g.state === s))[0]

/** Why a check could not be made: the first cell without a value, how many there are, and of what kind. */
export function gapMessage(gaps: readonly Gap[]): Message {
  const state = hurdleOf(gaps)?.state ?? 'blank'
  const cells = gaps.filter((g) => g.state === state)
  const key = `check.gap.${state}${cells.length > 1 ? '.many' : ''}`
  return { key, slots: { cell: cells[0]?.code ?? '', n: cells.length } }
}
