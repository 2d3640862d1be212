import { init } from 'echarts/core'
import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartDefinition, type Look } from '@/charts'
import { rendererFor, UPDATE } from '@/charts/echarts'
import { PALETTES } from '@/charts/theme'
import { challengesView, look, outcomesView, requestsView } from './views'

/** The options drawn by ECharts itself, as SVG text. */
function drawn<View>(chart: ChartDefinition<View>, view: View, at: Look): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: at.width, height: at.height })
  instance.setOption(chart.option(view, at))
  const svg = instance.renderToSVGString()
  instance.dispose()
  return svg
}
/** One picture laid over another: what a click leaves on the screen. */
function redrawn<View>(chart: ChartDefinition<View>, pictures: readonly (readonly [View, Look])[]): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 220 })
  for (const [view, at] of pictures) instance.setOption(chart.option(view, at), UPDATE)
  const svg = instance.renderToSVGString()
  instance.dispose()
  return svg
}
/** Its elements without what ECharts counts up, in any order: none of the bars covers another. */
const plain = (svg: string): readonly string[] => svg.replace(/<style[^]*?<\/style>/g, '').replace(/zr\d+-(?:cls-)?[a-z]*\d+|ecmeta_series_index="\d+"/g, '').split('<').sort()
const fills = (svg: string, colour: string): number => svg.split(`fill="${colour}"`).length - 1
const { light, dark } = PALETTES

describe('a picture laid over another', () => {
  const years = requestsView([{ year: 2023, natural: 20, organisations: 1 }, { year: 2024, natural: 31, organisations: 2, carried: 4 }])
  const above = look([], { layout: 'above', left: 100, height: 220, width: 400 })
  const single = requestsView([{ year: 2023, natural: 21, organisations: null }], 25)
  const alone = look(single.strip.map((s) => s.id), { height: 220, width: 400 })

  it('is the same as that picture by itself: patterns off again', () => {
    expect(plain(redrawn(CHARTS.requests, [[years, { ...above, patterns: true }], [years, above]]))).toEqual(plain(redrawn(CHARTS.requests, [[years, above]])))
  })
  it('from years to one year and back', () => {
    expect(plain(redrawn(CHARTS.requests, [[years, above], [single, alone]]))).toEqual(plain(redrawn(CHARTS.requests, [[single, alone]])))
    expect(plain(redrawn(CHARTS.requests, [[single, alone], [years, above]]))).toEqual(plain(redrawn(CHARTS.requests, [[years, above]])))
  })
  it('from the dark to the light, with rows that were blank', () => {
    const ids = outcomesView().rows.map((r) => r.id)
    const at = look(ids, { width: 400, height: 220 })
    expect(plain(redrawn(CHARTS.outcomes, [[outcomesView({ refused: 'blank' }), { ...at, palette: dark }], [outcomesView(), at]]))).toEqual(plain(redrawn(CHARTS.outcomes, [[outcomesView(), at]])))
  })
})

describe('what ECharts draws', () => {
  const ids = outcomesView().rows.map((r) => r.id)

  it('one bar an outcome in its own colour, in both themes', () => {
    for (const palette of [light, dark]) {
      const svg = drawn(CHARTS.outcomes, outcomesView(), look(ids, { palette }))
      for (const code of ['out-1', 'out-2', 'out-3', 'out-4', 'out-6'] as const) expect(fills(svg, palette[code]), code).toBe(1)
    }
  })
  it('a bar is as long as its share of the axis', () => {
    const svg = drawn(CHARTS.outcomes, outcomesView(), look(ids))
    const path = new RegExp(`<path d="M2 [\\d.]+l([\\d.]+) 0[^"]*" fill="${light['out-4']}"`).exec(svg)
    expect(Number(path?.[1])).toBeCloseTo((53 / 148 / 0.5) * 400, 0)
  })
  it('no bar for an outcome that is blank, its word instead', () => {
    const svg = drawn(CHARTS.outcomes, outcomesView({ refused: 'blank' }), look(ids))
    expect(fills(svg, light['out-3'])).toBe(0)
    expect(svg).toContain('空')
  })
  it('years without a report as a hatched outline with its words', () => {
    const svg = drawn(CHARTS.requests, requestsView([{ year: 2023, natural: 20, organisations: 1 }, { year: 2024, state: 'absent' }]), look([], { layout: 'above', left: 100, height: 220 }))
    expect(svg).toContain('无报告')
    expect(svg).toContain('<pattern')
    expect(fills(svg, light['app-1'])).toBe(1)
  })
  it('patterns over the fills where asked for', () => {
    expect(drawn(CHARTS.outcomes, outcomesView(), look(ids))).not.toContain('<pattern')
    expect(drawn(CHARTS.outcomes, outcomesView(), look(ids, { patterns: true })).split('<pattern').length - 1).toBeGreaterThanOrEqual(3)
  })
  it('尚未审结 without a fill, dashed', () => {
    const svg = drawn(CHARTS.challenges, challengesView([[3, 25, 8, 5]]), look(['review']))
    expect(svg).toMatch(/fill="none"[^>]*stroke-dasharray/)
    expect(svg).toContain('维持25')
  })
  it('in SVG until there are too many marks', () => {
    expect([rendererFor(6), rendererFor(1999), rendererFor(2000)]).toEqual(['svg', 'svg', 'canvas'])
  })
})
