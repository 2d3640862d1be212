import type { ProblemKind } from '../check/meaning'
import type { Verdict } from '../metric'
import type { ShownState } from '../narrate/lens'
import type { Sentence } from '../narrate/sentence'

/** What charts, tables and sentences are made of: words and numbers ready to be shown, each bound to its figure. */

export type { Verdict } from '../metric'
export type { ShownState } from '../narrate/lens'
export type { Sentence, SentencePart } from '../narrate/sentence'

export interface Shown {
  /** What the drawer opens: a figure code, measure id or metric key, with `@year`; null where there is nothing to open. */
  readonly figure: string | null
  readonly state: ShownState
  readonly value: number | null
  /** As printed: `154`, `48.0%`, `空`, `3/9`. */
  readonly text: string
  /** `71/148`, beside a rate. */
  readonly fraction: string | null
  /** With the fraction in any case, as a line of its own prints it: `48.0%（71/148）`, `5/12（42%）`, `3/9`; else the text. */
  readonly whole: string
  /** As a screen reader says it, without the name of the row: `2025年，48.0%，71除以148，95%区间40.1%到56.0%`. */
  readonly spoken: string
  /** The worst finding that touches it. */
  readonly problem: ProblemKind | null
}

/** A 95 % interval on the axis 0…1. */
export interface IntervalView {
  readonly at: number
  readonly low: number
  readonly high: number
  /** `95%区间 40.1%～56.0%` */
  readonly text: string
}

/** The change from the comparison year. */
export interface Change {
  readonly text: string
  readonly sign: '↑' | '↓' | '≈' | '▲' | '▼' | ''
  readonly verdict: Verdict | null
  readonly spoken: string
  readonly interval: readonly [low: number, high: number] | null
}

/** One of a few ways to look at the same panel. */
export interface Choice { readonly id: string; readonly text: string; readonly on: boolean }

export interface TableColumn { readonly id: string; readonly head: string; readonly align: 'start' | 'end'; readonly phone?: boolean }
export type TableCell =
  | { readonly kind: 'figure'; readonly shown: Shown }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'text'; readonly text: string }
export interface TableRow {
  readonly id: string
  readonly head: string
  /** Chip beside the head: the articles of the Regulation; of a line that stands for others, their names. */
  readonly note: string | null
  readonly level: 0 | 1
  /** Null: cannot be opened. */
  readonly open: boolean | null
  /** Said where another year's row opens and this one's form has nothing under it: 无项. */
  readonly without?: string | null
  /** A line that stands for others (其余9种情形均为0): its head is the whole text. */
  readonly fold?: boolean
  readonly dimmed?: boolean
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

export interface FootItem {
  readonly text: string
  /** The list that the count opens; null: plain words. */
  readonly list: 'sources' | 'blank' | 'unreadable' | 'findings' | 'definitions' | null
}

/** What every panel says around its picture. */
export interface PanelFrame {
  readonly title: Sentence
  readonly subtitle: string
  /** Between the parts of what is spoken: `，`. */
  readonly comma: string
  /** 来源n份报告 · 空白n格 · 无项n格 · 待认n格 · 问题n条 · 口径… Those with a list behind them are buttons. */
  readonly foot: readonly FootItem[]
  /** A sentence in place of the picture, and what to take away to bring it back: a clause as `outcome:unavailable`, or `years`. */
  readonly empty: { readonly text: string; readonly remove: string | null } | null
}
