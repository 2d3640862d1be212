import type { CustomSeriesOption } from 'echarts/charts'
import type { EChartsCoreOption } from 'echarts/core'
import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { ShownState } from '../core/view/model'
import { widthOf } from '../core/text/width'
import type { Box, Look } from './define'
import { decalOf, HATCH, patternOf } from './patterns'
import { fillOf, FONT_NUM, FONT_ZH, isFillCode } from './theme'

/** Bars along the rows of a table: the picture knows the middle of each row in px, so that bar and row are one line whatever the row's height. */

/** Room at both ends of the value axis, so that a tick on 0 or on the end is not cut. */
const PAD = 2
/** A bar is as thick as a line of the smallest type is high: 16 px, in 大字 24. */
export const barOf = (look: Look): number => (look.tick > 12 ? 24 : 16)
const FOOT = 2

/** A value axis over the width of a picture. */
export interface Axis { readonly low: number; readonly high: number }

const xOf = (axis: Axis, look: Look) => (value: number): number =>
  PAD + ((value - axis.low) / (axis.high - axis.low)) * (look.width - 2 * PAD)

/** What all pictures that compute their own px have: a coordinate system of ECharts would lay out axes that nobody sees, at each click. */
export const placed = { type: 'custom', coordinateSystem: 'none', clip: false } as const

export interface RowBar {
  readonly row: string
  readonly from: number
  readonly to: number
  readonly colour: string
  readonly dimmed: boolean
  /** Printed on the bar where it fits; the shorter form where only that does. */
  readonly labels?: readonly string[]
  /** 尚未审结: no fill, dashed. */
  readonly hollow?: boolean
}

/** Width of a text of that size in px. */
export const textWidth = (text: string, px: number): number => widthOf(text) * px

const at = (look: Look, row: string): number => look.rows[row] ?? 0

/** Where a bar stands. A bar of a value that is not 0 is never thinner than a hair. */
export function barBox(bar: RowBar, axis: Axis, look: Look, gap = 0): Box {
  const x = xOf(axis, look)
  const [left, right] = [Math.min(x(bar.from), x(bar.to)), Math.max(x(bar.from), x(bar.to))]
  const width = bar.from === bar.to ? FOOT : Math.max(1, right - left - gap)
  return { x: left, y: at(look, bar.row) - barOf(look) / 2, width, height: barOf(look) }
}

const fillStyle = (bar: RowBar, look: Look) => {
  if (bar.hollow) return { fill: 'transparent', stroke: look.palette['line-strong'], lineWidth: 1.5, lineDash: [4, 3] }
  const fill = fillOf(look.palette, bar.colour)
  const code = isFillCode(bar.colour) ? bar.colour : null
  return { fill, ...(look.patterns && code ? { decal: decalOf(patternOf(code), look.palette[`on-${code}`]), stroke: look.palette.ink, lineWidth: 1 } : {}) }
}

/** One series of bars; `value` holds from, to and the row's middle, so that the picture's data are the view's. A bar takes clicks over the whole row where `track` is set. */
export function barSeries(
  id: string, bars: readonly RowBar[], axis: Axis, look: Look, options: { readonly gap?: number; readonly track?: boolean } = {},
): CustomSeriesOption {
  const renderItem = (params: { dataIndex: number }): CustomSeriesRenderItemReturn => {
    const bar = bars[params.dataIndex]!
    const box = barBox(bar, axis, look, options.gap)
    const style = { ...fillStyle(bar, look), opacity: bar.dimmed ? 0.35 : 1 }
    const label = bar.labels?.find((t) => textWidth(t, look.tick) + 4 <= box.width)
    const children: object[] = [{ type: 'rect', shape: box, style, cursor: 'pointer' }]
    if (options.track) children.unshift({
      type: 'rect', shape: { x: 0, y: box.y - 8, width: look.width, height: box.height + 16 }, style: { fill: 'transparent' },
      cursor: 'pointer',
    })
    if (label !== undefined) {
      const fill = bar.hollow ? look.palette.ink2 : isFillCode(bar.colour) ? look.palette[`on-${bar.colour}`] : look.palette.ink
      children.push({
        type: 'text', silent: true,
        style: {
          text: label, x: box.x + box.width / 2, y: box.y + box.height / 2, fill, font: `${look.tick}px ${FONT_ZH}`, align: 'center',
          verticalAlign: 'middle',
          ...(look.patterns && !bar.hollow ? { backgroundColor: fillOf(look.palette, bar.colour), padding: [1, 2] } : {}),
          opacity: bar.dimmed ? 0.35 : 1,
        },
      })
    }
    // What is pointed at is told by its row and its tooltip: a second look for every bar would be made at each click.
    return { type: 'group', emphasisDisabled: true, children } as CustomSeriesRenderItemReturn
  }
  return {
    ...placed, id, renderItem,
    data: bars.map((b) => ({
      name: b.row, value: [b.from, b.to, at(look, b.row)], itemStyle: { color: b.hollow ? 'transparent' : fillOf(look.palette, b.colour) },
    })),
  }
}

export interface RowState { readonly row: string; readonly state: Exclude<ShownState, 'reported'>; readonly text: string }

/** Rows without a value, each in its look: they carry no number, so that nothing can take them for a 0. */
export function stateSeries(id: string, states: readonly RowState[], look: Look): CustomSeriesOption {
  const { palette } = look
  const bar = barOf(look)
  const renderItem = (params: { dataIndex: number }): CustomSeriesRenderItemReturn => {
    const { row, state, text } = states[params.dataIndex]!
    const y = at(look, row)
    const hit = { type: 'rect', shape: { x: 0, y: y - bar, width: look.width, height: 2 * bar }, style: { fill: 'transparent' }, cursor: 'pointer' }
    const line = { stroke: palette['line-strong'], lineWidth: 1, fill: 'transparent' }
    if (state === 'not_applicable') {
      const style = { ...line, stroke: palette.line, decal: { ...HATCH, color: palette['line-strong'] } }
      return {
        type: 'group',
        children: [hit, { type: 'rect', silent: true, shape: { x: PAD, y: y - bar / 2, width: look.width - 2 * PAD, height: bar }, style }],
      } as CustomSeriesRenderItemReturn
    }
    const tick = {
      type: 'rect', silent: true, shape: { x: PAD, y: y - bar / 2, width: 4, height: bar },
      style: state === 'blank' ? line : { ...line, lineDash: [2, 2] },
    }
    const word = {
      type: 'text', silent: true,
      style: {
        text: state === 'unreadable' ? `? ${text}` : text, x: PAD + 10, y, fill: palette.ink3, font: `${look.tick}px ${FONT_ZH}`,
        verticalAlign: 'middle',
      },
    }
    return { type: 'group', children: state === 'blank' || state === 'unreadable' ? [hit, tick, word] : [hit, word] } as CustomSeriesRenderItemReturn
  }
  return { ...placed, id, renderItem, data: states.map((s) => ({ name: s.row, value: [at(look, s.row)] })) }
}

interface RowTick { readonly row: string; readonly value: number }

/** The comparison year as a 2 px tick, parted from the bar by the ground. */
export function tickSeries(id: string, ticks: readonly RowTick[], axis: Axis, look: Look): CustomSeriesOption {
  const x = xOf(axis, look)
  const tall = barOf(look) + 6
  const renderItem = (params: { dataIndex: number }): CustomSeriesRenderItemReturn => {
    const tick = ticks[params.dataIndex]!
    const [left, top] = [Math.round(x(tick.value)) - 1, at(look, tick.row) - tall / 2]
    return {
      type: 'rect', silent: true, shape: { x: left, y: top, width: 2, height: tall },
      style: { fill: look.palette.ink, stroke: look.palette.panel, lineWidth: 2, strokeFirst: true },
    } as CustomSeriesRenderItemReturn
  }
  return {
    ...placed, id, silent: true, z: 4, renderItem,
    data: ticks.map((t) => ({ name: t.row, value: [t.value, at(look, t.row)] })),
  }
}

/** Hairlines at points of the value axis, behind the bars; 0 is stronger. Under a row's text they keep to the height of its bar. */
export function gridSeries(points: readonly number[], axis: Axis, look: Look): CustomSeriesOption {
  const x = xOf(axis, look)
  const lines = look.layout === 'under'
    ? Object.values(look.rows).flatMap((y) => points.map((value) => ({ value, from: y - barOf(look) / 2 - 3, to: y + barOf(look) / 2 + 3 })))
    : points.map((value) => ({ value, from: 0, to: look.height }))
  const renderItem = (params: { dataIndex: number }): CustomSeriesRenderItemReturn => {
    const { value, from, to } = lines[params.dataIndex]!
    const at = Math.round(x(value)) - 0.5
    return {
      type: 'line', silent: true, shape: { x1: at, x2: at, y1: from, y2: to },
      style: { stroke: value === 0 ? look.palette['line-strong'] : look.palette.line, lineWidth: 1 },
    } as CustomSeriesRenderItemReturn
  }
  return { ...placed, id: 'grid', silent: true, z: 1, renderItem, data: lines.map((l) => ({ value: [l.value, l.from] })) }
}

/** What every option has: no animation. The list of marks beside the picture speaks for it: what ECharts would say of itself is not asked for. */
export const baseOption = ({ palette, tick }: Look): EChartsCoreOption => ({
  animation: false, backgroundColor: 'transparent',
  textStyle: { fontFamily: FONT_NUM, fontSize: tick, color: palette.ink2 },
})

/** Only what has something to draw: ECharts takes an empty series through all its stages. */
export const filled = <Series extends { readonly data?: unknown }>(series: readonly Series[]): Series[] =>
  series.filter((s) => !Array.isArray(s.data) || s.data.length > 0)

/** The option of a picture that stands in a table: rows and heads of the table are the labels of its axes. */
export const rowOption = (look: Look, series: readonly CustomSeriesOption[]): EChartsCoreOption => ({ ...baseOption(look), series: filled(series) })
