import { BarChart, CustomChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

/** The parts of ECharts that the charts use, and no others: this file and what it brings are loaded after the first figures. */
use([BarChart, CustomChart, GridSimpleComponent, SVGRenderer, CanvasRenderer])

/** SVG is sharp in print and copies into documents; canvas only where there are too many marks for it. */
export const rendererFor = (marks: number): 'svg' | 'canvas' => (marks < 2000 ? 'svg' : 'canvas')

/** How an option is laid over the picture that stands: what has the same id is kept, what an option no longer names goes. Half the work of a new picture. */
export const UPDATE: { readonly replaceMerge: string[] } = { replaceMerge: ['series', 'grid', 'xAxis', 'yAxis'] }
