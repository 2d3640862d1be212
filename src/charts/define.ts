import type { EChartsCoreOption } from 'echarts/core'
import type { Clause, PanelId } from '../core/query/clause'
import type { TableModel } from '../core/view/model'
import type { Palette } from './theme'

/** What a click on a mark means: a figure to look up and, where the mark is a part, a clause to filter the other panels by. */
export interface Pick { readonly figure: string | null; readonly clause: Clause | null }

/** One chart: how its view model becomes an ECharts option, a table and, on a click, a clause. One file a chart, one word in the list. */
export interface ChartDefinition<View> {
  readonly id: PanelId
  /** Pure: the option for a view in a palette; `width` in px so that labels can be placed. */
  readonly option: (view: View, look: { readonly palette: Palette; readonly width: number; readonly patterns: boolean }) => EChartsCoreOption
  /** Height in px that the chart needs for this view: it grows with its rows. */
  readonly height: (view: View) => number
  readonly table: (view: View) => TableModel
  /** What a mark (series and data index of ECharts) stands for. */
  readonly pick: (view: View, mark: { readonly seriesId: string; readonly dataIndex: number }) => Pick | null
}

export const defineChart = <View>(definition: ChartDefinition<View>): ChartDefinition<View> => definition
