import { definitionOf, metricOf } from '../metric'
import { CHALLENGE_COLUMNS, CHALLENGE_ROWS, CONCLUDED, RESULTS } from '../schema'
import { readMeasure, readRate } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { states } from '../narrate/pieces'
import { challengesTitle } from '../narrate/titles'
import { clauseNotes, emptyOf, footOf } from './foot'
import type { IntervalView, PanelFrame, Shown, TableModel } from './model'
import { RESULTS_DRAWN } from './panels'
import type { ChallengeRowView, ChallengesView, ResultId } from './panels'
import { countEnd } from './scale'
import { countShown, intervalOf, rateShown } from './shown'
import { overviewWords } from './around-words'

/** 复议与诉讼: three channels, 15 cells, pending apart: it is no result (UX 3.7). */

const COLOURS: Readonly<Record<ResultId, string>> = { upheld: 'res-1', corrected: 'res-2', other: 'res-3', pending: 'res-4' }
const RATE_OF: Readonly<Record<string, string>> = {
  review: 'review_correction', litigation_direct: 'correction:litigation_direct', litigation_after_review: 'correction:litigation_after_review',
  litigation: 'litigation_correction', all: 'correction',
}

const cell = (lens: Lens, row: string, column: string): Shown => {
  const id = `challenges.${row}.${column}`
  return countShown(lens, id, readMeasure(lens, id, lens.now))
}

function rateOf(lens: Lens, row: string): { readonly rate: Shown; readonly interval: IntervalView | null } {
  const reading = readRate(lens, RATE_OF[row]!, lens.now)
  return { rate: rateShown(lens, reading), interval: intervalOf(lens, reading, (range) => overviewWords(lens.lang)('interval', { range })) }
}

function rowView(lens: Lens, row: (typeof CHALLENGE_ROWS)[number]): ChallengeRowView {
  const own = lens.state.clauses.find((c) => c.kind === 'challenge')?.value
  return {
    id: row.id, label: row.label[lens.lang], short: row.short[lens.lang],
    results: RESULTS_DRAWN.map((id) => ({
      id, label: RESULTS.find((r) => r.id === id)!.short[lens.lang], colour: COLOURS[id], shown: cell(lens, row.id, id),
      clause: { by: 'challenges', kind: 'challenge', value: `${row.id}.${id}` },
      dimmed: own !== undefined && own !== `${row.id}.${id}`,
    })),
    total: cell(lens, row.id, 'total'), ...rateOf(lens, row.id),
  }
}

function frameOf(lens: Lens): PanelFrame {
  const say = overviewWords(lens.lang)
  const definition = definitionOf(metricOf('review_correction'), lens.state.definitions)
  return {
    title: challengesTitle(lens),
    comma: states(lens.lang)('sep'),
    subtitle: say(definition.id === 'total' ? 'challenges_sub_all' : 'challenges_sub', { y: lens.year ?? '', gap: states(lens.lang)('gap') }),
    foot: footOf(lens, {
      measures: CHALLENGE_ROWS.flatMap((r) => CHALLENGE_COLUMNS.map((c) => `challenges.${r.id}.${c.id}`)), years: lens.now ? [lens.now] : [],
      definition: `${say('rate_head')}${states(lens.lang)('sep')}${definition.label[lens.lang]}`, notes: clauseNotes(lens, 'challenges'),
    }),
    empty: emptyOf(lens),
  }
}

function tableOf(lens: Lens, caption: PanelFrame['title'], rows: readonly ChallengeRowView[]): TableModel {
  const say = overviewWords(lens.lang)
  return {
    caption, head: say('channel_head'),
    columns: [
      ...RESULTS_DRAWN.map((id) => ({ id, head: RESULTS.find((r) => r.id === id)!.short[lens.lang], align: 'end' as const, phone: true })),
      { id: 'total', head: say('total'), align: 'end', phone: true },
      // Six English heads are wider than a phone; the rate is the one that the cases already tell.
      { id: 'rate', head: say('rate_head'), align: 'end', phone: lens.lang === 'zh' },
    ],
    rows: rows.map((r) => ({
      id: r.id, head: r.label, note: null, level: 0 as const, open: null, colour: null,
      cells: [
        ...r.results.map((x) => ({ kind: 'figure' as const, shown: x.shown })), { kind: 'figure' as const, shown: r.total },
        { kind: 'figure' as const, shown: r.rate },
      ],
    })),
  }
}

/** The panel of the year shown; its own clause only highlights. */
export function challengesView(lens: Lens): ChallengesView {
  const say = overviewWords(lens.lang)
  const rows = CHALLENGE_ROWS.map((r) => rowView(lens, r))
  const frame = frameOf(lens)
  const casesOf = (r: ChallengeRowView, ids: readonly string[]) => r.results.reduce((sum, x) => sum + (ids.includes(x.id) ? (x.shown.value ?? 0) : 0), 0)
  const right = countEnd(rows.map((r) => casesOf(r, CONCLUDED)))
  const pending = Math.max(0, ...rows.map((r) => casesOf(r, ['pending'])))
  return {
    frame, rows,
    rates: [{ id: 'litigation', label: say('litigation'), ...rateOf(lens, 'litigation') }, { id: 'all', label: say('both'), ...rateOf(lens, 'all') }],
    axis: { right, left: pending === 0 ? 0 : countEnd([pending]) },
    caption: say('challenges_caption'),
    words: { rate: say('rate_head'), pending: say('pending_head'), concluded: say('concluded'), total: say('total') },
    table: tableOf(lens, frame.title, rows),
  }
}
