import type { Block } from '../../read/block'
import type { Claim } from '../report'

/**
 * The figures of the prose that can be compared with the tables.
 * @param blocks the blocks of one report, in order
 * @param skip is this block (index into `blocks`) no prose of the report: a table, a run of cells, chrome of the page?
 */
export function readClaims(blocks: readonly Block[], skip: (block: number) => boolean = () => false): readonly Claim[] {
  void blocks
  void skip
  return []
}
