import type { Code } from '../schema'
import type { PublishedTable } from '../parse/report'
import type { FindingLook } from './finding-looks'
import type { Shown } from './model'

/** The drawer 出处: from a figure to its cell, its formula and its checks (UX 4.1). */

/** A piece of the working; one with a `code` is a button that rings the cell. */
export interface WorkingPart { readonly text: string; readonly code: Code | null; /** 三（一）总计: what stands under the number. */ readonly under: string | null }

/** A row of the national form as read, for the figures of the working. */
export interface FormRowView {
  readonly label: string
  readonly cells: readonly { readonly code: Code; readonly shown: Shown; readonly ringed: boolean }[]
}
export interface FormView { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly FormRowView[] }

export interface CheckLine { readonly mark: '✓' | '∴' | FindingLook['mark']; readonly text: string; readonly colour: 'ok' | FindingLook['colour'] }

export interface DrawerPart { readonly report: string; readonly name: string; readonly shown: Shown }

export interface DrawerView {
  /** `公开率　平潭综合实验区　2025年` */
  readonly title: string
  /** 模拟数据，不是真实报告; else null. */
  readonly band: string | null
  readonly value: Shown
  readonly unit: string
  /** Labels of the sections, in the language of the page. */
  readonly words: {
    readonly definition: string
    readonly change: string
    readonly working: string
    readonly interval: string
    readonly source: string
    readonly checks: string
    readonly parts: string
    readonly original: string
    readonly corrections: string
    readonly cite: string
    readonly copy: string
    readonly sql: string
    readonly copy_sql: string
    readonly close: string
  }
  readonly definition: {
    readonly formula: string
    /** The family that can be switched; null where there is one definition. */
    readonly family: string | null
  } | null
  /** `（33＋38）÷148＝47.97%`; empty for a single cell. */
  readonly working: readonly WorkingPart[]
  readonly interval: { readonly text: string; readonly explain: string } | null
  /** One report: where it was published. Null for a sum over many. */
  readonly source: {
    /** `第三部分　表　2026-03-10公布　文件指纹 3f9a…` */
    readonly text: string
    readonly address: string | null
    /** 原表位置未保存, or how cells that have run together were read; null where nothing needs saying. */
    readonly note: string | null
    readonly tables: readonly PublishedTable[]
    /** Marks of these codes are ringed; the first is scrolled to. */
    readonly ringed: readonly Code[]
    readonly form: readonly FormView[]
  } | null
  readonly checks: readonly CheckLine[]
  /** `表内42项勾稽：32项相符，10项用于判读`, of the whole report; null for a sum and where nothing was checked. */
  readonly identities: string | null
  /** 无: what stands here is what the report says. Null for a sum. */
  readonly corrections: string | null
  /** A sum over several reports: its parts, largest first; any part opens its own cell. */
  readonly parts: { readonly rows: readonly DrawerPart[]; /** 其中3份空白，未计入 */ readonly leftOut: string | null; readonly more: string | null } | null
  /** Said in place of the source: the reports behind the figure are awaited, or the one that it names is not in store. */
  readonly pending: string | null
  /** Null where there is nothing to cite. */
  readonly citation: string | null
  /** The SELECT behind the figure and where it can be run; null where a file of the reader's own is in it, which no database holds. */
  readonly sql: { readonly statement: string; readonly note: string } | null
}
