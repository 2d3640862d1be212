import type { CheckResult, Finding } from '../check/finding'
import type { Doubt, PublishedTable } from '../parse/report'
import type { Place } from '../read/block'
import type { Code, HeldState, Origin, StoredScope, Vintage } from '../schema'

/** A report as it is stored and loaded: figures, states and places, no prose. One shape for shipped, simulated and own reports. */

/** A check with, where it compared the prose of a file of the reader's own, the clause that was compared. Prose of reports that ship is not kept. */
export interface StoredResult extends CheckResult { readonly said?: string }

export interface StoredFigure {
  readonly state: HeldState
  readonly value: number | null
  /** Null where our reader has not read the original (原表位置未保存). */
  readonly raw: string | null
  readonly place: Place | null
  readonly solved: boolean
}

export interface StoredReport {
  /** `body-year-scope`; own files carry `-own-<n>` behind it. */
  readonly id: string
  /** Id in the directory of bodies: division code for a government, `code-slug` for a department. Own files without a match: `own-<n>`. */
  readonly body: string
  readonly agency: string
  readonly year: number
  readonly vintage: Vintage
  readonly scope: StoredScope
  readonly origin: Origin
  readonly source: { readonly address: string | null; readonly published: string | null; readonly file: string | null; readonly hash: string | null }
  readonly figures: Readonly<Partial<Record<Code, StoredFigure>>>
  readonly doubts: readonly Doubt[]
  readonly missing: readonly Code[]
  readonly findings: readonly Finding[]
  readonly results: readonly StoredResult[]
  /** Empty where the original was not read by our reader. */
  readonly tables: readonly PublishedTable[]
}

export type BodyLevel = 'nation' | 'province' | 'city' | 'area' | 'county' | 'district' | 'department'

/** A body of the directory. Places form the tree province → city → county → bodies by `place` codes. */
export interface Body {
  readonly id: string
  readonly name: string
  /** 6-digit division code of the place that it belongs to. */
  readonly place: string
  readonly province: string
  readonly city: string | null
  readonly county: string | null
  readonly level: BodyLevel
  readonly sector: string | null
  readonly former: readonly string[]
  /** For search: full pinyin and initials, made at data-build time. */
  readonly pinyin: string
  readonly initials: string
}
