import type { Clause } from '../query/clause'
import type { Sentence, Shown } from './model'

/** The view models around the panels: finding, filter bar, chips, definitions, sources. */

export interface FindingView {
  /** The H1 of the page; also `document.title` in plain words. */
  readonly title: Sentence
  /** At most two further sentences. */
  readonly more: readonly Sentence[]
}

export interface YearButtonView {
  readonly year: number
  readonly label: string
  /** In store for the chosen bodies; otherwise outlined, with the reason. */
  readonly present: boolean
  readonly reason: string | null
  readonly selected: boolean
  readonly compared: boolean
  /** A rule 表式变更 stands before it. */
  readonly border: boolean
}
export interface Option {
  readonly id: string
  readonly label: string
  readonly chosen: boolean
  /** Why it has nothing; never disabled without a reason. */
  readonly reason: string | null
}
export interface FilterView {
  /** 平潭综合实验区, 全部机关, 3个机关, 平潭综合实验区含下辖 */
  readonly place: string
  readonly years: readonly YearButtonView[]
  readonly borderText: string
  readonly versus: { readonly text: string; readonly options: readonly Option[] }
  readonly scope: { readonly options: readonly Option[] }
  readonly definitions: { readonly text: string; readonly changed: number }
  /** The button that closes the filter sheet of a phone: 查看（154件）. */
  readonly apply: string
  /** All of it in a line, on a phone: 平潭综合实验区·2025·对比2024·全域汇总. */
  readonly line: string
  /** The same in print, with definitions and clauses: nothing there can be opened. */
  readonly printed: string
}

interface ChipView { readonly clause: Clause; readonly text: string; /** 去掉去向＝无法提供 */ readonly remove: string }
export interface ChipsView { readonly chips: readonly ChipView[]; readonly clear: string; /** For the live region: 已筛选：无法提供。53件，1份报告 */ readonly live: string }

interface DefinitionOption {
  readonly id: string
  readonly label: string
  readonly formula: string
  /** 普陀区按此公布 */
  readonly source: string | null
  /** What it gives now, with its fraction; null for a family of many rates. */
  readonly value: Shown | null
  readonly chosen: boolean
}
export interface DefinitionsView {
  readonly title: string
  readonly reset: string
  readonly changed: number
  readonly families: readonly { readonly id: string; readonly label: string; readonly options: readonly DefinitionOption[] }[]
}

export interface SourcesView {
  readonly title: string
  /** Newest first: name of the report, date, address of the original. */
  readonly reports: readonly {
    readonly report: string
    readonly text: string
    readonly published: string | null
    readonly address: string | null
    readonly original: string
  }[]
  readonly more: string | null
  /** All of the year, of which `reports` names the newest: 2,576. */
  readonly count: string
  /** 口径：公开率＝… */
  readonly definition: string
  /** 数据版本2026-04-02, 随附摘要 · 2026-04-02 while the engine is not up. */
  readonly stamp: string
}
