import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts'
import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { RequestsView, RequestYearView } from '../core/view/panels'
import type { Shown, TableModel } from '../core/view/model'
import { count } from '../core/text/numbers'
import { barBox, barSeries, baseOption, filled, gridSeries, placed, rowOption, stateSeries, textWidth, type Axis, type RowBar, type RowState } from './bars'
import { barWidth, columnBox, columnsOf, markersOf, yearLines } from './columns'
import { defineChart, type Look, type Mark } from './define'
import { decalOf, patternOf, type Decal } from './patterns'
import { FONT_NUM, type FillCode } from './theme'
import { tipLines } from './tip'

/** 历年新收: a column a year, 自然人 and organisations; carried-in requests are a hollow cap, so that the full height is what had to be handled. */

type Part = 'natural' | 'organisations' | 'unsplit' | 'carriedIn'
const PARTS: readonly Part[] = ['natural', 'organisations', 'unsplit', 'carriedIn']
const FILL: Readonly<Record<Part, FillCode | null>> = { natural: 'app-1', organisations: 'app-org', unsplit: null, carriedIn: null }

/** What a part of a column adds to its height; null where it is not reported, never 0 in its stead. */
export function partOf(year: RequestYearView, part: Part): number | null {
  if (year.state !== 'reported') return null
  if (part === 'unsplit') return year.unsplit
  return year[part].state === 'reported' ? year[part].value : null
}

/** Height of the whole column. */
const topOf = (year: RequestYearView): number => PARTS.reduce((sum, part) => sum + (partOf(year, part) ?? 0), 0)

const dimmedOf = (view: RequestsView, part: Part): boolean => view.strip.find((s) => s.id === part)?.dimmed ?? false

function partSeries(view: RequestsView, part: Part, look: Look): BarSeriesOption {
  const { palette } = look
  const code = FILL[part]
  const cap = part === 'carriedIn'
  // Named in either case, since an option is laid over the one before. ECharts takes undefined for none, its types do not.
  const decal = (look.patterns && code ? decalOf(patternOf(code), palette[`on-${code}`]) : undefined) as Decal
  return {
    id: part, type: 'bar', stack: 'new', barWidth: barWidth(view, look), cursor: 'pointer', emphasis: { disabled: true },
    data: view.years.map((y) => partOf(y, part) ?? '-'),
    itemStyle: {
      color: cap ? 'transparent' : code ? palette[code] : palette.peer, opacity: dimmedOf(view, part) ? 0.35 : 1,
      decal, ...(cap ? { borderColor: palette['line-strong'], borderWidth: 1, borderType: 'dashed' as const } : {}),
    },
  }
}

/** The total over each column; it is the report's own total, whatever its parts add up to. */
function totalSeries(view: RequestsView, look: Look): CustomSeriesOption {
  const reported = view.years.flatMap((y, i) => (y.state === 'reported' && y.total.state === 'reported' ? [{ y, i }] : []))
  const renderItem = (params: { dataIndex: number }): CustomSeriesRenderItemReturn => {
    const { y, i } = reported[params.dataIndex]!
    const box = columnBox(view, look, i, 0, topOf(y))
    const half = textWidth(y.total.text, look.tick + 1) / 2
    const style = {
      text: y.total.text, x: Math.min(box.x + box.width / 2, look.width - half), y: box.y - 6,
      fill: y.selected || y.compared ? look.palette.ink : look.palette.ink2, font: `600 ${look.tick + 1}px ${FONT_NUM}`, align: 'center',
      verticalAlign: 'bottom',
    }
    return { type: 'text', silent: true, style } as CustomSeriesRenderItemReturn
  }
  return { ...placed, id: 'total', silent: true, z: 5, renderItem, data: reported.map(({ y, i }) => ({ value: [i, y.total.value ?? '-'] })) }
}

const stripTable = (view: RequestsView, open: readonly string[]): TableModel => ({
  caption: view.frame.title, head: '',
  columns: view.years.map((y) => ({ id: `${y.year}`, head: `${y.year}`, align: 'end' as const })),
  rows: view.strip.filter((s) => s.level === 0 || view.single || open.includes('organisations')).map((s) => ({
    id: s.id, head: s.label, note: null, level: s.level, colour: s.level === 0 || view.single ? s.colour : null,
    open: s.id === 'organisations' && !view.single ? open.includes('organisations') : null,
    cells: s.cells.map((shown) => ({ kind: 'figure' as const, shown })),
  })),
})

const barsOfOne = (view: RequestsView): readonly (RowBar & { readonly shown: Shown })[] => view.strip.flatMap((s) => {
  const shown = s.cells[0]
  return shown?.state === 'reported' && shown.value !== null ? [{ shown, row: s.id, from: 0, to: shown.value, colour: s.colour, dimmed: s.dimmed }] : []
})
const statesOfOne = (view: RequestsView): readonly (RowState & { readonly shown: Shown })[] => view.strip.flatMap((s) => {
  const shown = s.cells[0]
  return shown && shown.state !== 'reported' ? [{ shown, row: s.id, state: shown.state, text: shown.text }] : []
})
const axisOfOne = (view: RequestsView): Axis => ({ low: 0, high: Math.max(1, view.axisEnd) })

const singleMarks = (view: RequestsView, look: Look): readonly Mark[] => {
  const table = stripTable(view, [])
  const of = (seriesId: string, items: readonly { readonly row: string; readonly shown: Shown }[]) => items.map(({ row, shown }, dataIndex): Mark => {
    const strip = view.strip.find((s) => s.id === row)!
    const box = barBox({ row, from: 0, to: shown.value ?? 0, colour: '', dimmed: false }, axisOfOne(view), look)
    return {
      seriesId, dataIndex, box, row, name: strip.label, lines: tipLines(table, row), spoken: strip.label + view.frame.comma + shown.spoken,
      pick: { figure: shown.figure, clause: strip.clause },
    }
  })
  return [...of('kinds', barsOfOne(view)), ...of('states', statesOfOne(view))].sort((a, b) => a.box.y - b.box.y)
}

const label = (view: RequestsView, part: Part): string => view.words[part]
const shownOf = (year: RequestYearView, part: Part): Shown => (part === 'unsplit' ? year.total : year[part])

const columnMarks = (view: RequestsView, look: Look): readonly Mark[] => {
  const parts = PARTS.flatMap((part) => view.years.flatMap((y, dataIndex): Mark[] => {
    const value = partOf(y, part)
    if (value === null) return []
    const from = PARTS.slice(0, PARTS.indexOf(part)).reduce((sum, p) => sum + (partOf(y, p) ?? 0), 0)
    const strip = view.strip.find((s) => s.id === part)
    return [{
      seriesId: part, dataIndex, box: columnBox(view, look, dataIndex, from, from + value), row: null,
      name: `${y.year} ${label(view, part)}`, lines: yearLines(view, y),
      spoken: [label(view, part), y.year, shownOf(y, part).spoken].join(view.frame.comma),
      pick: { figure: shownOf(y, part).figure, clause: strip?.clause ?? null, year: y.year },
    }]
  }))
  return [...parts, ...markersOf(view, look)]
}

export const requests = defineChart<RequestsView>({
  id: 'requests',
  layout: (view, narrow) => (view.single ? (narrow ? 'under' : 'column') : 'above'),
  height: (view, narrow) => (view.single ? 0 : narrow ? 200 : 220),
  scale: (view) => (view.single ? [{ at: 0, text: '0', zero: true }, { at: 1, text: count(axisOfOne(view).high), zero: false }] : []),
  beside: stripTable,
  option(view, look) {
    if (view.single) {
      const axis = axisOfOne(view)
      return rowOption(look, [
        gridSeries([0, axis.high / 2, axis.high], axis, look), stateSeries('states', statesOfOne(view), look),
        barSeries('kinds', barsOfOne(view), axis, look, { track: true }),
      ])
    }
    const { grid, interval, states } = columnsOf(view, look)
    return {
      ...baseOption(look), grid,
      xAxis: {
        id: 'years', type: 'category', data: view.years.map((y) => `${y.year}`),
        axisLine: { lineStyle: { color: look.palette['line-strong'] } }, axisTick: { show: false }, axisLabel: { show: false },
      },
      yAxis: {
        id: 'requests', type: 'value', min: 0, max: view.axisEnd, interval,
        axisLabel: { formatter: (value: number) => count(value), color: look.palette.ink3, fontSize: look.tick, fontFamily: FONT_NUM },
        splitLine: { lineStyle: { color: look.palette.line } },
      },
      series: filled([...PARTS.map((part) => partSeries(view, part, look)), totalSeries(view, look), ...states]),
    }
  },
  marks: (view, look) => (view.single ? singleMarks(view, look) : columnMarks(view, look)),
})
