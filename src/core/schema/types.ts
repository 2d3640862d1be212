/** The vocabulary of the national form: what every later layer calls things. */

export type Lang = 'zh' | 'en'

/** A word or phrase in both languages. */
export type Text = Readonly<Record<Lang, string>>

/** The two vintages of the form: 2019 (reports for 2019 and 2020) and 2021 (reports for 2021 and later). */
export type Vintage = 2019 | 2021
export const VINTAGES: readonly Vintage[] = [2019, 2021]
/** The first year that was reported on the form of 2021: rows that differ are joined across it nowhere. */
export const FORM_CHANGED = 2021

/** The form of the reports for a year. */
export const vintageOfYear = (year: number): Vintage => (year >= FORM_CHANGED ? 2021 : 2019)

export type TableId = 'proactive' | 'requests' | 'challenges'

/** `table.row.column`: the one name of a figure in parser, SQL (with `_` for `.`), messages and exports. */
export type Code = `${TableId}.${string}.${string}`

/** `own`: one body's requests; `aggregate`: a whole region's. Never summed together. */
export type Scope = 'own' | 'aggregate'
export const SCOPES: readonly Scope[] = ['own', 'aggregate']

/**
 * The scope of a report in store, and of an answer: `unknown` where nothing in the report speaks of one. Such a report is answered where its body
 * alone is chosen, and no sum over bodies holds it. A word and not NULL, so that keys and comparisons hold for it too; `read` prints `null`.
 */
export type StoredScope = Scope | 'unknown'

/** What a figure counts: cases or items (`count`), a signed change of items (`change`), or money in 万元 (`wan`). */
export type Unit = 'count' | 'change' | 'wan'

/** Four states of a figure, kept apart everywhere. Only `reported` has a value; zero is a reported value. */
export type State = 'reported' | 'blank' | 'not_applicable' | 'unreadable'
export const STATES: readonly State[] = ['reported', 'blank', 'not_applicable', 'unreadable']
/** The states of a figure whose row the form of its report holds. */
export type HeldState = Exclude<State, 'not_applicable'>
/** Why a figure that the form holds has no value. */
export const GAP_STATES = ['blank', 'unreadable'] as const
export type GapState = (typeof GAP_STATES)[number]

/** Where a report came from: it ships with the edition, it is simulated, or the reader brought it. */
export type Origin = 'shipped' | 'simulated' | 'own'
/** The data that the page is about: the real reports, or the simulated national set, marked wherever it is shown. */
export type DataSet = 'real' | 'sim'

export interface ColumnDef {
  readonly id: string
  /** The head as the form prints it. */
  readonly label: Text
  readonly short: Text
  readonly unit: Unit
  /** Other heads under which it was seen printed. */
  readonly printed?: readonly string[]
}

export type OutcomeGroupId =
  | 'granted'
  | 'partly_granted'
  | 'refused'
  | 'unavailable'
  | 'not_processed'
  | 'other'

export interface RowDef {
  readonly table: TableId
  readonly id: string
  /** The number that the form prints before the label: 一、（三）, 5. … ; empty in tables 2 and 4. */
  readonly number: string
  /** The label as the form prints it, without its number. */
  readonly label: Text
  /** The label as charts and tables say it. */
  readonly short: Text
  /** Articles of 《政府信息公开条例》(2019) behind the row, as `36(5)`; empty where none. */
  readonly articles: readonly string[]
  /** The outcome group of an outcome row of table 3. */
  readonly group?: OutcomeGroupId
  /** Column ids by vintage, in the order of the form; a vintage that lacks the row is left out. */
  readonly columns: Readonly<Partial<Record<Vintage, readonly string[]>>>
  /** Other labels under which it was seen printed, without the number. */
  readonly printed?: readonly string[]
}
