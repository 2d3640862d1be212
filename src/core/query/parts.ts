import type { FindingKind } from '../check/finding'
import { GAP_STATES } from '../schema'
import type { Origin, State, StoredScope, Vintage } from '../schema'
import type { FindingRow, SourceRow } from './answer'
import { list } from './result'
import type { ResultRows } from './result'

/** Statements whose rows are of several kinds: each row says in `part` of which, and what its `n`, `numbers` and `words` hold goes by that. */

/** A row of such a statement, in its columns `part, no, year, vintage, n, numbers, words`; 0 where a number is NULL. */
export interface Part {
  readonly part: string
  readonly no: number
  readonly year: number
  readonly vintage: Vintage
  readonly n: number
  readonly numbers: readonly (number | null)[]
  readonly words: readonly (string | null)[]
}

/** Rows as their engine gives them, each list an array or JSON. */
export const partsIn = (rows: ResultRows): readonly Part[] => rows.map((row) => ({
  part: String(row['part']), no: Number(row['no']), year: Number(row['year']), vintage: Number(row['vintage']) as Vintage,
  n: Number(row['n']), numbers: list<number | null>(row['numbers']), words: list<string | null>(row['words']),
}))

/** What `readSource` reads in the table `report`, in the order of its words. */
export const SOURCE_COLUMNS = ['id', 'body', 'agency', 'scope', 'origin', 'address', 'published'] as const

/** A part whose words begin with SOURCE_COLUMNS. */
export const readSource = ({ year, vintage, words }: Part): SourceRow => ({
  report: words[0]!, body: words[1]!, agency: words[2]!, year, scope: words[3] as StoredScope, vintage,
  origin: words[4] as Origin, address: words[5] ?? null, published: words[6] ?? null,
})

/** What is asked of the table `finding`. */
export const FINDING_COLUMNS = ['no', 'id', 'kind', 'rank', 'size', 'codes', 'left_value', 'right_value', 'message'] as const

/** `numbers, words` of a finding. @param finding @param report the rows that hold FINDING_COLUMNS and the report's `id` and `agency` */
export const findingParts = (finding: string, report: string): string =>
  `[${finding}.left_value, ${finding}.right_value],
    [${report}.id, ${report}.agency, ${finding}.id, ${finding}.kind, ${finding}.codes, ${finding}.message]`

/** A part with what `findingParts` names. */
export const readFinding = ({ year, words, numbers }: Part): FindingRow => ({
  report: words[0]!, agency: words[1]!, year, id: words[2]!, kind: words[3] as FindingKind, codes: words[4]!.split(' ').filter(Boolean),
  left: numbers[0] ?? null, right: numbers[1] ?? null, message: JSON.parse(words[5]!) as FindingRow['message'],
})

/** The state of a figure by its number in `report` and by what `gap` says where there is none. */
export const stateOfFigure = (value: number | null, gap: string | null | undefined): State =>
  (value !== null ? 'reported' : GAP_STATES.find((s) => s === gap) ?? 'not_applicable')
