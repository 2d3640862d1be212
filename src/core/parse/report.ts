import type { Block, Place, SourceKind } from '../read/block'
import type { Code, HeldState, Scope, Vintage } from '../schema'
import type { Message } from '../text/message'

/** What the parser hands on: a report with every figure's value or candidates, state, raw text and place. */

/** A fact of the head with the sentence that it was read from. */
export interface Evidenced<T> {
  readonly value: T | null
  /** The words as printed; null where nothing speaks of it. */
  readonly evidence: string | null
  readonly place: Place | null
}

export interface Head {
  readonly agency: Evidenced<string>
  readonly year: Evidenced<number>
  readonly vintage: Evidenced<Vintage>
  readonly scope: Evidenced<Scope>
}

/** A figure that the report's form holds. A code without an entry is not applicable to that report. */
export interface Figure {
  readonly state: HeldState
  /** In the unit of the form (件, 项, 万元); null unless reported. */
  readonly value: number | null
  /** The text of the cell, or of the whole run where cells have run together. */
  readonly raw: string
  /** Where its digits stand (for an unreadable one: the run). Null where nothing was printed for it. */
  readonly place: Place | null
  /** True where an identity of the report decided the value (∴). */
  readonly solved: boolean
}

/** A run of figures that a careful reader cannot tell apart. */
export interface Doubt {
  readonly codes: readonly Code[]
  readonly raw: string
  readonly place: Place | null
  /** Possible readings, each a value per code (null: blank); at most `READINGS_KEPT` are kept beside their count. */
  readonly candidates: readonly (readonly (number | null)[])[]
  readonly count: number
  readonly why: Message
}

/** One cell of a table as published, with the figures that it holds. */
export interface PublishedCell {
  readonly text: string
  readonly rowspan: number
  readonly colspan: number
  /** Stretches of `text` that are figures. */
  readonly marks: readonly { readonly code: Code; readonly start: number; readonly end: number }[]
}

/** A table as published (a run of text: one row per printed row, label and run). It holds standard labels and figures only, never prose. */
export interface PublishedTable {
  readonly kind: 'grid' | 'run'
  readonly title: string
  readonly rows: readonly (readonly PublishedCell[])[]
}

/** A figure in the prose that can be compared with the tables. */
export interface Claim {
  /** The clause as printed. */
  readonly text: string
  readonly place: Place
  readonly value: number
  /** The sums of codes that the clause can mean; it agrees where one of them does. */
  readonly meanings: readonly (readonly Code[])[]
  /** For a percentage: what it is divided by; the meaning is the numerator. */
  readonly over?: readonly Code[]
  /** Decimals printed, at which a percentage is compared. */
  readonly decimals?: number
  /** Said in words that may mean a larger or another set: it counts only where it agrees. */
  readonly loose?: boolean
}

export interface ParsedReport {
  readonly file: string
  readonly kind: SourceKind
  readonly head: Head
  readonly published: string | null
  readonly address: string | null
  readonly figures: Readonly<Partial<Record<Code, Figure>>>
  readonly doubts: readonly Doubt[]
  /** Codes that the vintage requires and that were not found: a finding, never "not applicable". */
  readonly missing: readonly Code[]
  /** Identities that served to read a figure: they do not count as agreeing (∴). */
  readonly served: readonly string[]
  readonly claims: readonly Claim[]
  readonly tables: readonly PublishedTable[]
  readonly blocks: readonly Block[]
}
