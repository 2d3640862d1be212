import { RESULTS_DRAWN } from '@/core/view/panels'
import type { ChallengesView, OutcomesView, RequestsView } from '@/core/view'
import type { PanelFrame, Shown, ShownState, TableModel } from '@/core/view/model'
import type { Look } from '@/charts'
import { PALETTES } from '@/charts/theme'

/** Small view models for the tests of charts and panels. */

export const shown = (value: number, figure = 'requests.new.total', more: Partial<Shown> = {}): Shown =>
  ({ figure, state: 'reported', value, text: `${value}`, fraction: null, whole: `${value}`, spoken: `${value}件`, problem: null, ...more })
export const rate = (k: number, n: number, figure = 'disclosure'): Shown =>
  ({ figure, state: 'reported', value: k / n, text: `${((100 * k) / n).toFixed(1)}%`, fraction: `${k}/${n}`, whole: `${((100 * k) / n).toFixed(1)}%（${k}/${n}）`, spoken: `${k}除以${n}`, problem: null })
const WORDS: Readonly<Record<Exclude<ShownState, 'reported'>, string>> = { blank: '空', not_applicable: '无项', unreadable: '待认', no_cases: '无案件', absent: '无报告' }
export const missing = (state: Exclude<ShownState, 'reported'>, figure: string | null = 'requests.new.total'): Shown =>
  ({ figure, state, value: null, text: WORDS[state], fraction: null, whole: WORDS[state], spoken: WORDS[state], problem: null })

export const frame: PanelFrame = {
  title: [{ text: '148件办结中，无法提供最多（' }, { text: '53件', figure: 'requests.group_unavailable.total' }, { text: '）' }],
  subtitle: '去向　2025年', comma: '，', foot: [{ text: '来源1份报告', list: 'sources' }, { text: '≈ 在偶然起伏范围内', list: null }], empty: null,
}

const GROUPS = ['granted', 'partly_granted', 'refused', 'unavailable', 'not_processed', 'other']

/** Six outcomes of 148; `states` puts a state in place of a count and its share. */
export function outcomesView(states: Readonly<Record<string, Exclude<ShownState, 'reported'>>> = {}, clause: string | null = null): OutcomesView {
  const counts = [33, 38, 11, 53, 0, 13]
  const rows: OutcomesView['rows'] = GROUPS.map((id, i) => {
    const state = states[id]
    const figure = `requests.group_${id}.total`
    return {
      id, level: 0, label: `去向${i + 1}`, articles: null, colour: `out-${i + 1}`, open: i > 1 ? false : null, closedWord: null,
      count: state ? missing(state, figure) : shown(counts[i]!, figure), share: state ? missing(state, figure) : rate(counts[i]!, 148, `outcome:${id}`),
      bar: state ? null : counts[i]! / 148, before: i === 5 ? null : 0.1 * i, change: { text: '−2.5', sign: '≈', verdict: 'chance', spoken: '少2.5个百分点，在偶然起伏范围内', interval: [-0.1, 0.05] },
      trend: [], clause: { by: 'outcomes', kind: 'outcome', value: id }, dimmed: clause !== null && clause !== id,
    }
  })
  const table: TableModel = {
    caption: frame.title, head: '去向',
    columns: [{ id: 'count', head: '件', align: 'end' }, { id: 'share', head: '占比（÷148）', align: 'end' }, { id: 'change', head: '比2024年', align: 'end' }],
    rows: rows.map((r) => ({ id: r.id, head: r.label, note: r.articles, level: r.level, open: r.open, colour: r.colour, cells: [{ kind: 'figure', shown: r.count }, { kind: 'figure', shown: r.share }, { kind: 'change', change: r.change! }] })),
  }
  return {
    frame, rows, table, fold: null, year: 2025, openAll: { text: '展开21种情形', open: ['refused'] }, trendYears: [],
    scale: { by: 'share', end: 0.5, text: '50%' }, scales: [{ id: 'share', text: '占比', on: true }, { id: 'count', text: '件数', on: false }],
  }
}

export interface YearFixture { readonly year: number; readonly natural?: number | null; readonly organisations?: number | null; readonly carried?: number; readonly state?: Exclude<ShownState, 'reported'> }

export function requestsView(years: readonly YearFixture[], axisEnd = 250): RequestsView {
  const of = (value: number | null | undefined, figure: string): Shown => (value === null || value === undefined ? missing('blank', figure) : shown(value, figure))
  return {
    frame, axisEnd, border: null, single: years.length === 1, table: { caption: frame.title, head: '年份', columns: [], rows: [] },
    words: { natural: '自然人', organisations: '法人或其他组织', carriedIn: '上年结转', unsplit: '未分' },
    years: years.map((y) => {
      const total = (y.natural ?? 0) + (y.organisations ?? 0)
      const at = (id: string) => `requests.new.${id}@${y.year}`
      return {
        year: y.year, state: y.state ?? 'reported', emptied: false, selected: false, compared: false,
        total: y.state ? missing(y.state, y.state === 'absent' ? null : at('total')) : shown(total + (y.organisations === null ? 4 : 0), at('total')),
        natural: y.state ? missing(y.state) : of(y.natural, at('natural')), organisations: y.state ? missing(y.state) : of(y.organisations, at('organisations')),
        carriedIn: y.state ? missing(y.state) : of(y.carried ?? 0, `requests.carried_in.total@${y.year}`), toHandle: shown(total), unsplit: y.organisations === null ? 4 : null,
      }
    }),
    strip: ['natural', 'organisations', 'business', 'research', 'nonprofit', 'legal_service', 'other_org'].map((id, i) => ({
      id, label: id, colour: i === 0 ? 'app-1' : i === 1 ? 'app-org' : `app-${i}`, level: i < 2 ? 0 : 1, dimmed: false,
      cells: years.map((y) => (i === 0 ? of(y.natural, `requests.new.natural@${y.year}`) : i === 1 ? of(y.organisations, `requests.new.organisations@${y.year}`) : shown(0, `requests.new.${id}@${y.year}`))),
      clause: { by: 'requests', kind: 'applicant', value: id },
    })),
  }
}

/** Rows of four counts (纠正, 维持, 其他, 未结); null is a blank. */
export function challengesView(rows: readonly (readonly (number | null)[])[], axis = { right: 40, left: 5 }): ChallengesView {
  const ids = ['review', 'litigation_direct', 'litigation_after_review']
  const view = rows.map((counts, i): ChallengesView['rows'][number] => ({
    id: ids[i]!, label: ids[i]!, short: ids[i]!, interval: null, rate: rate(counts[0] ?? 0, 36),
    total: shown(counts.reduce((s: number, c) => s + (c ?? 0), 0), `challenges.${ids[i]}.total`),
    results: RESULTS_DRAWN.map((id, j) => ({
      id, label: ['纠正', '维持', '其他', '未结'][j]!, colour: ['res-2', 'res-1', 'res-3', 'res-4'][j]!, dimmed: false,
      shown: counts[j] === null || counts[j] === undefined ? missing('blank', `challenges.${ids[i]}.${id}`) : shown(counts[j], `challenges.${ids[i]}.${id}`),
      clause: { by: 'challenges', kind: 'challenge', value: `${ids[i]}.${id}` },
    })),
  }))
  return {
    frame, rows: view, axis, rates: [{ id: 'litigation', label: '行政诉讼', rate: rate(3, 9, 'litigation_correction'), interval: null }], caption: '两行不能相除',
    words: { rate: '纠错率', pending: '未结', concluded: '已审结', total: '总计' },
    table: { caption: frame.title, head: '类别', columns: [{ id: 'total', head: '总计', align: 'end' }], rows: view.map((r) => ({ id: r.id, head: r.label, note: null, level: 0, open: null, colour: null, cells: [{ kind: 'figure', shown: r.total }] })) },
  }
}

export const look = (rows: readonly string[] = [], more: Partial<Look> = {}): Look => ({
  palette: PALETTES.light, width: 404, height: rows.length * 32 || 200, rows: Object.fromEntries(rows.map((id, i) => [id, i * 32 + 16])), left: 0, layout: 'column', patterns: false, tick: 12, ...more,
})

interface SeriesData { readonly id: string; readonly data: readonly (number | string | { readonly name?: string; readonly value: readonly (number | string)[] })[]; readonly type: string; readonly itemStyle?: Record<string, unknown> }
/** The series of an option by id, as plain data. */
export const seriesOf = (option: object): Readonly<Record<string, SeriesData>> =>
  Object.fromEntries((option as { series: readonly SeriesData[] }).series.map((s) => [s.id, s]))

/** Where the hairlines of the value axis stand, in its units. */
export const linesAt = (series: ReturnType<typeof seriesOf>): readonly unknown[] => [...new Set(series['grid']!.data.map((d) => (typeof d === 'object' ? d.value[0] : d)))]
