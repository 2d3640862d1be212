import type { EChartsCoreOption } from 'echarts/core'
import type { Clause, PanelId } from '../core/query/clause'
import type { Choice, PanelFrame, Shown, TableModel } from '../core/view/model'
import type { Palette } from './theme'

/** What a click on a mark means: a figure to look up and, where the mark is a part, a clause to filter the other panels by, or a year to go to. */
export interface Pick { readonly figure: string | null; readonly clause: Clause | null; readonly year?: number }

/** In px from the top left of the picture. */
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How the picture is to look: measured by the panel, so that every option is a pure function of view and look. */
export interface Look {
  readonly palette: Palette
  readonly width: number
  readonly height: number
  /** The middle of each bar by row id, in px from the picture's top, where the picture stands in a table; else empty. */
  readonly rows: Readonly<Record<string, number>>
  readonly layout: Layout
  /** Where the table's columns begin under a picture that stands above it; else 0. */
  readonly left: number
  /** Patterns over the fills: print, grey, forced colours. */
  readonly patterns: boolean
  /** px of the smallest text: 12, in 大字 18. */
  readonly tick: number
}

/** One thing to point at: with the mouse, by keyboard, by a screen reader. */
export interface Mark {
  readonly seriesId: string
  readonly dataIndex: number
  readonly box: Box
  /** The row of the table that it stands in; null where columns continue the table's. */
  readonly row: string | null
  readonly name: string
  /** What the tooltip prints under the name: all of it stands in the picture or its table too. */
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly spoken: string
  readonly pick: Pick
}

/**
 * Where the picture stands: `column`: in a column of its table, row on row; `under`: in the lower half of each row (narrow screens);
 * `above`: over its table, whose columns continue those of the picture.
 */
export type Layout = 'column' | 'under' | 'above'

/** A point of the value axis, 0…1 of the picture's width, printed in the head of the picture's column. */
export interface ScalePoint { readonly at: number; readonly text: string; readonly zero: boolean }

/** What every panel's view has: what is said around its picture, and the whole of it as a table. */
interface Framed { readonly frame: PanelFrame; readonly table: TableModel }

/** One chart: how its view model becomes an ECharts option, a table and, on a click, a clause. One file a chart, one word in the list. */
export interface ChartDefinition<View> {
  readonly id: PanelId
  readonly frame: (view: View) => PanelFrame
  readonly layout: (view: View, narrow: boolean) => Layout
  /** Height in px of a picture that stands above its table; else its rows give it. */
  readonly height: (view: View, narrow: boolean) => number
  readonly option: (view: View, look: Look) => EChartsCoreOption
  /** The value axis where it is printed in the table's head; empty where the picture prints its own. */
  readonly scale: (view: View) => readonly ScalePoint[]
  /** Fills by the columns of that table: its heads are the key of the picture. */
  readonly keys?: (view: View) => Readonly<Record<string, string>>
  /** The rows that the picture stands with; `open` are the rows that the reader has opened. */
  readonly beside: (view: View, open: readonly string[]) => TableModel
  /** A small line of all years at the end of each row, where there is room. */
  readonly trends?: (view: View) => Trends | null
  readonly under?: (view: View) => Under
  /** What its bars may measure. */
  readonly scales?: (view: View) => readonly Choice[]
  /** The whole table, in place of the picture. */
  readonly table: (view: View) => TableModel
  /** In the order of the keyboard: along a series, then the next. */
  readonly marks: (view: View, look: Look) => readonly Mark[]
}

/** Shares over the years by row id, on one scale for all rows. */
export interface Trends {
  /** `2019–2025` */
  readonly head: string
  readonly years: readonly number[]
  /** The year that the panel is about. */
  readonly year: number
  readonly rows: Readonly<Record<string, readonly (number | null)[]>>
}

/** What stands in a line under picture and table. */
export interface Under {
  readonly rates: readonly { readonly label: string; readonly shown: Shown }[]
  readonly lines: readonly string[]
  /** Opens or closes all rows at once. */
  readonly all: { readonly text: string; readonly open: readonly string[] } | null
}

/** A chart of a view that brings its own frame and table. */
export const defineChart = <View extends Framed>(definition: Omit<ChartDefinition<View>, 'frame' | 'table'>): ChartDefinition<View> =>
  ({ ...definition, frame: (view) => view.frame, table: (view) => view.table })

/** What a mark (series and data index of ECharts) stands for; null for a line or label that is no mark. */
export function pickOf<View>(chart: ChartDefinition<View>, view: View, look: Look, at: { readonly seriesId: string; readonly dataIndex: number }): Pick | null {
  return chart.marks(view, look).find((m) => m.seriesId === at.seriesId && m.dataIndex === at.dataIndex)?.pick ?? null
}
