import type { CustomSeriesOption } from 'echarts/charts'
import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { RequestsView, RequestYearView } from '../core/view/panels'
import { placed, textWidth } from './bars'
import type { Box, Look, Mark } from './define'
import { HATCH } from './patterns'
import { FONT_ZH } from './theme'

/** Geometry of columns over years, and the years that have no column. The columns continue those of the table below. */

/** Room for the totals over the columns, and above them for the words of the border. */
const topRoom = (view: RequestsView, look: Look): number => (view.border ? 2 : 1) * (look.tick + 4) + 10
/** Half a label of the value axis stands below 0. */
const bottomRoom = (look: Look): number => Math.ceil(look.tick / 2) + 1

/** A step that divides the axis into two to five round parts. */
export function stepOf(end: number): number {
  const round = (n: number): boolean => {
    const lead = n / 10 ** Math.floor(Math.log10(n))
    return [1, 2, 2.5, 5].some((r) => Math.abs(lead - r) < 1e-9) && (Number.isInteger(n) || end < 2)
  }
  const parts = [5, 4, 3, 2].find((n) => round(end / n))
  return end / (parts ?? 2)
}

const band = (view: RequestsView, look: Look): number => (look.width - look.left) / Math.max(1, view.years.length)

/** Width of a column in px. */
export const barWidth = (view: RequestsView, look: Look): number => Math.round(Math.min(56, band(view, look) * 0.6))

/** The box of a stretch of the column of year `i`, in units of the axis. */
export function columnBox(view: RequestsView, look: Look, i: number, from: number, to: number): Box {
  const scale = (look.height - topRoom(view, look) - bottomRoom(look)) / Math.max(1, view.axisEnd)
  const width = barWidth(view, look)
  return {
    x: look.left + band(view, look) * (i + 0.5) - width / 2, y: look.height - bottomRoom(look) - to * scale, width,
    height: Math.max(1, (to - from) * scale),
  }
}

const withoutColumn = (view: RequestsView) => view.years.flatMap((y, i) => (y.state === 'reported' ? [] : [{ y, i }]))

/** Years without a column: no report is a hatched outline, one that clauses filtered away an empty one, a blank a hollow tick, unreadable a `?`. None of them carries a number. */
function stateMarks(view: RequestsView, look: Look): CustomSeriesOption {
  const { palette } = look
  const items = withoutColumn(view)
  const renderItem = (params: { dataIndex: number }): CustomSeriesRenderItemReturn => {
    const { y, i } = items[params.dataIndex]!
    const tall = y.state === 'absent' || y.state === 'not_applicable'
    const box = columnBox(view, look, i, 0, tall ? view.axisEnd * 0.36 : 0)
    const shape = tall ? box : { ...box, y: look.height - bottomRoom(look) - 5, height: 5 }
    const style = {
      fill: 'transparent', stroke: palette['line-strong'], lineWidth: 1, lineDash: y.state === 'blank' ? [] : [3, 3],
      ...(tall && !y.emptied ? { decal: { ...HATCH, color: palette.line } } : {}),
    }
    // Where it does not fit over its column, the table below says it.
    const whole = y.state === 'unreadable' ? `? ${y.total.text}` : y.total.text
    const text = textWidth(whole, look.tick) <= band(view, look) ? whole : y.state === 'unreadable' ? '?' : ''
    return {
      type: 'group',
      children: [
        { type: 'rect', shape, style, cursor: 'pointer' },
        {
          type: 'text', silent: true,
          style: {
            text, x: box.x + box.width / 2, y: shape.y - 6, fill: palette.ink3, font: `${look.tick}px ${FONT_ZH}`, align: 'center',
            verticalAlign: 'bottom',
          },
        },
      ],
    } as CustomSeriesRenderItemReturn
  }
  return { ...placed, id: 'states', renderItem, data: items.map(({ i }) => ({ value: [i] })) }
}

/** Where the form changed: a hairline between two years, with its words. */
function borderMarks(view: RequestsView, look: Look): CustomSeriesOption {
  const i = view.border ? view.years.findIndex((y) => y.year === view.border?.before) : -1
  const renderItem = (): CustomSeriesRenderItemReturn => {
    const x = Math.round(look.left + band(view, look) * i) - 0.5
    const late = i > view.years.length / 2
    return {
      type: 'group', silent: true,
      children: [
        {
          type: 'line', shape: { x1: x, x2: x, y1: 2, y2: look.height - bottomRoom(look) },
          style: { stroke: look.palette['line-strong'], lineWidth: 1, lineDash: [2, 3] },
        },
        {
          type: 'text',
          style: {
            text: view.border?.text ?? '', x: late ? x - 6 : x + 6, y: 2, align: late ? 'right' : 'left', fill: look.palette.ink3,
            font: `${look.tick}px ${FONT_ZH}`, verticalAlign: 'top',
          },
        },
      ],
    } as CustomSeriesRenderItemReturn
  }
  return { ...placed, id: 'border', silent: true, z: 1, renderItem, data: i > 0 ? [{ value: [i] }] : [] }
}

/** What the picture of columns needs beside them: its grid, the steps of its axis, and what stands where there is no column. */
export const columnsOf = (view: RequestsView, look: Look) => ({
  interval: stepOf(Math.max(1, view.axisEnd)),
  grid: { id: 'columns', left: look.left, right: 0, top: topRoom(view, look), bottom: bottomRoom(look), outerBoundsMode: 'none' as const },
  states: [stateMarks(view, look), borderMarks(view, look)],
})

/** What the tooltip says of a year: parts that its words name. */
export const yearLines = (view: RequestsView, year: RequestYearView): Mark['lines'] => [
  { label: view.words.natural, text: year.natural.whole }, { label: view.words.organisations, text: year.organisations.whole },
  { label: view.words.carriedIn, text: year.carriedIn.whole },
].filter((l) => l.text !== '')

/** Years without a column, to be pointed at all the same. */
export const markersOf = (view: RequestsView, look: Look): readonly Mark[] => withoutColumn(view).map(({ y, i }, dataIndex) => ({
  seriesId: 'states', dataIndex, box: columnBox(view, look, i, 0, view.axisEnd * 0.36), row: null, name: `${y.year}`,
  lines: [{ label: '', text: y.total.text }], spoken: `${y.year}${view.frame.comma}${y.total.spoken}`,
  pick: { figure: y.total.figure, clause: null, year: y.year },
}))
