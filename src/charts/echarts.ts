import { BarChart, CustomChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

/** The parts of ECharts that the charts use, and no others: this file and what it brings are loaded after the first figures. */
use([BarChart, CustomChart, GridComponent, AriaComponent, SVGRenderer, CanvasRenderer])

/** SVG is sharp in print and copies into documents; canvas only where there are too many marks for it. */
export const rendererFor = (marks: number): 'svg' | 'canvas' => (marks < 2000 ? 'svg' : 'canvas')
