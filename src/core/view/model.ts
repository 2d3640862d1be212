/** What charts, tables and sentences are made of: words and numbers ready to be shown, each bound to its figure. */

/** `absent`: no report of that year in store; `no_cases`: the denominator is zero. */
export type ShownState = 'reported' | 'blank' | 'not_applicable' | 'unreadable' | 'no_cases' | 'absent'

export interface Shown {
  /** What the drawer opens: a figure code, measure id or metric key, with `@year`; null where there is nothing to open. */
  readonly figure: string | null
  readonly state: ShownState
  readonly value: number | null
  /** As printed: `154`, `48.0%`, `空`, `3/9`. */
  readonly text: string
  /** `71/148`, beside a rate. */
  readonly fraction: string | null
  /** The whole as a screen reader says it. */
  readonly spoken: string
  /** ✕ ≠ ? where a finding touches it. */
  readonly mark: '✕' | '≠' | '?' | null
}

export type SentencePart = { readonly text: string } | { readonly text: string; readonly figure: string }
/** A sentence whose figures are buttons. Empty = not written. */
export type Sentence = readonly SentencePart[]

export type Verdict = 'up' | 'down' | 'chance' | 'small' | 'none'

/** The change from the comparison year. */
export interface Change {
  readonly text: string
  readonly sign: '↑' | '↓' | '≈' | '▲' | '▼' | ''
  readonly verdict: Verdict | null
  readonly spoken: string
  readonly interval: readonly [low: number, high: number] | null
}

export interface TableColumn { readonly id: string; readonly head: string; readonly align: 'start' | 'end'; readonly phone?: boolean }
export type TableCell = { readonly kind: 'figure'; readonly shown: Shown } | { readonly kind: 'change'; readonly change: Change } | { readonly kind: 'text'; readonly text: string }
export interface TableRow {
  readonly id: string
  readonly head: string
  /** Chip beside the head: the articles of the Regulation. */
  readonly note: string | null
  readonly level: 0 | 1
  /** Null: cannot be opened. */
  readonly open: boolean | null
  readonly cells: readonly TableCell[]
  /** Colour code of the mark beside it, as `out-1`. */
  readonly colour: string | null
}
export interface TableModel {
  readonly caption: Sentence
  readonly head: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** What every panel says around its picture. */
export interface PanelFrame {
  readonly title: Sentence
  readonly subtitle: string
  /** 来源n份 · 空白n格 · 无项n格 · 待认n格 · 问题n条 · 口径… */
  readonly foot: readonly string[]
  /** A sentence in place of the picture, and the clause or filter whose removal would bring it back. */
  readonly empty: { readonly text: string; readonly remove: string | null } | null
}
