import { definitionOf, metricOf, outcomeMeasureRow } from '../metric'
import { JUDGED_FROM, OUTCOME_GROUPS, REQUEST_ROWS } from '../schema'
import type { OutcomeGroupId, RowDef } from '../schema'
import { readMeasure, readRate } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { applicantName, articlesText, outcomeName } from '../narrate/names'
import { states } from '../narrate/pieces'
import { outcomesTitle } from '../narrate/titles'
import { ZEROS } from '../query/state'
import { count, percent } from '../text/numbers'
import { rateChange } from './changes'
import { clauseNotes, emptyOf, footOf } from './foot'
import type { PanelFrame } from './model'
import { outcomesTable } from './outcomes-table'
import type { OutcomeRowView, OutcomesView } from './panels'
import { countEnd, shareEnd } from './scale'
import { countShown, rateShown } from './shown'
import { overviewWords } from './around-words'

/** 去向: six outcomes in the order of the form, opening to the reasons, on one scale (UX 3.4). */

const GROUP_OF = new Map<string, OutcomeGroupId>(REQUEST_ROWS.flatMap((r) => (r.group ? [[r.id, r.group] as const] : [])))
const colourOf = (group: OutcomeGroupId): string => `out-${OUTCOME_GROUPS.findIndex((g) => g.id === group) + 1}`
/** Groups that have reasons under them; 予以公开 and 部分公开 are single rows. */
const REASONS: ReadonlyMap<OutcomeGroupId, readonly RowDef[]> = new Map(OUTCOME_GROUPS.map((g) => [
  g.id, REQUEST_ROWS.filter((r) => r.group === g.id && (r.id as string) !== g.id),
]))

/** The reasons that the year's form has; of the form of 2019 其他处理 has none (无项). */
const reasonsOf = (lens: Lens, group: OutcomeGroupId): readonly RowDef[] => REASONS.get(group)!.filter((r) => {
  const tally = lens.now?.tallies[`requests.${r.id}.${lens.focus.column}`]
  return tally !== undefined && tally.reported + tally.blank + tally.unreadable > 0
})

/** The bar and the tick beside it: figures of other bodies are no mark to measure by. */
const barOf = (lens: Lens, [bar, before]: readonly (number | null)[]): Pick<OutcomeRowView, 'bar' | 'before'> => ({
  bar: bar ?? null, before: lens.alike ? (before ?? null) : null,
})

/** @param id a group at level 0, a row of table 3 at level 1 */
function rowOf(lens: Lens, id: string, level: 0 | 1): OutcomeRowView {
  const { lang, now, then, state, focus } = lens
  const group = level === 0 ? (id as OutcomeGroupId) : GROUP_OF.get(id)!
  const def = REQUEST_ROWS.find((r) => r.id === id)
  const reasons = level === 0 ? reasonsOf(lens, group) : []
  const rate = readRate(lens, `outcome:${id}`, now)
  const before = readRate(lens, `outcome:${id}`, then)
  const byCount = state.scale === 'count'
  const counts = [now, then].map((year) => readMeasure(lens, `requests.${outcomeMeasureRow(id)}.${focus.column}`, year))
  const own = state.clauses.find((c) => c.kind === 'outcome')
  const singles = REASONS.get(group)!.length > 0 && level === 0 && reasons.length === 0
  return {
    id, level, label: outcomeName(id, lang), colour: colourOf(group),
    articles: level === 1 || id === 'granted' || id === 'partly_granted' ? articlesText(def?.articles ?? [], lang) : null,
    open: reasons.length > 0 ? state.open.includes(id) : null,
    closedWord: singles && now ? states(lang)('not_applicable') : null,
    count: countShown(lens, `requests.${outcomeMeasureRow(id)}.${focus.column}`, counts[0]!),
    share: rateShown(lens, rate),
    ...barOf(lens, byCount
      ? counts.map((r) => (r.state === 'reported' ? r.value : null))
      : [rate, before].map((r) => (r.state === 'reported' ? r.k / r.n : null))),
    change: rateChange(lens, rate, before),
    trend: lens.answer.years.map((y) => y.ratios[`outcome:${id}`]).map((r) => (r?.numerator !== null && r?.denominator ? r.numerator / r.denominator : null)),
    clause: { by: 'outcomes', kind: 'outcome', value: id },
    dimmed: own !== undefined && own.value !== id && own.value !== group && GROUP_OF.get(own.value) !== id,
  }
}

interface Folded { readonly rows: readonly OutcomeRowView[]; readonly zeros: readonly OutcomeRowView[]; readonly blanks: number; readonly after: string | null }

/** The rows as shown: reasons of open groups largest first; those that are zero, and blanks apart from them, fold away unless `zeros` is open. */
function unfold(lens: Lens): Folded {
  const rows: OutcomeRowView[] = []
  const zeros: OutcomeRowView[] = []
  let blanks = 0
  let after: string | null = null
  const showAll = lens.state.open.includes(ZEROS)
  for (const { id } of OUTCOME_GROUPS) {
    const group = rowOf(lens, id, 0)
    rows.push(group)
    if (group.open !== true) continue
    const reasons = reasonsOf(lens, id).map((r) => rowOf(lens, r.id, 1)).sort((a, b) => (b.count.value ?? -1) - (a.count.value ?? -1))
    for (const reason of reasons) {
      const zero = reason.count.state === 'reported' && reason.count.value === 0
      const blank = reason.count.state === 'blank'
      if (zero) zeros.push(reason)
      if (blank) blanks += 1
      if (showAll || !(zero || blank)) rows.push(reason)
    }
    after = rows.at(-1)!.id
  }
  return { rows, zeros, blanks, after }
}

function frameOf(lens: Lens, denominator: string, ticks: boolean): PanelFrame {
  const say = overviewWords(lens.lang)
  const definition = definitionOf(metricOf('outcome:granted'), lens.state.definitions)
  const who = lens.focus.column === 'total' ? '' : applicantName(lens.focus.column, lens.lang) + states(lens.lang)('gap')
  const tick = lens.then && ticks ? say(lens.state.scale === 'count' ? 'outcomes_tick_count' : 'outcomes_tick', { y0: lens.then.year }) : ''
  const bases = [readRate(lens, 'outcome:granted', lens.now), readRate(lens, 'outcome:granted', lens.then)]
  const both = bases.every((r) => r.state === 'reported') && lens.alike
  const small = bases.some((r) => r.n < JUDGED_FROM)
  const base = definition.id === 'ni' ? say('to_handle_total') : say('handled_total')
  const rows = REQUEST_ROWS.filter((r) => r.group).map((r) => `requests.${r.id}.${lens.focus.column}`)
  return {
    title: outcomesTitle(lens),
    comma: states(lens.lang)('sep'),
    subtitle: who + say('outcomes_sub', { y: lens.year ?? '', tick, denominator: base, n: denominator, gap: states(lens.lang)('gap') }),
    foot: footOf(lens, {
      measures: [...rows, `requests.handled.${lens.focus.column}`], years: lens.now ? [lens.now] : [], definition: definition.label[lens.lang],
      notes: [!both ? null : small ? say('small_note') : say('chance_sign'), roundingNote(lens), say('partly_note'), ...clauseNotes(lens, 'outcomes')],
    }),
    empty: emptyOf(lens),
  }
}

/** Printed shares that do not add up to 100.0 although their counts do. */
function roundingNote(lens: Lens): string | null {
  const rates = OUTCOME_GROUPS.map((g) => readRate(lens, `outcome:${g.id}`, lens.now))
  if (rates.some((r) => r.state !== 'reported' || r.n < JUDGED_FROM)) return null
  if (rates.reduce((sum, r) => sum + r.k, 0) !== rates[0]!.n) return null
  const printed = rates.reduce((sum, r) => sum + Number.parseFloat(percent(r.k, r.n).replace(/[<>]/, '')), 0)
  return Math.abs(printed - 100) > 0.01 ? overviewWords(lens.lang)('rounding') : null
}

/** Rows of the year shown with shares, changes and trend, as far as the state has opened them. */
export function outcomesView(lens: Lens): OutcomesView {
  const say = overviewWords(lens.lang)
  const { rows, zeros, blanks, after } = unfold(lens)
  const base = readRate(lens, 'outcome:granted', lens.now)
  const handled = base.state === 'reported' || base.state === 'no_cases' ? base.n : readMeasure(lens, `requests.handled.${lens.focus.column}`, lens.now).value
  const bases = new Set(rows.flatMap((r) => { const { state, n } = readRate(lens, `outcome:${r.id}`, lens.now); return state === 'reported' ? [n] : [] }))
  // Sums are paired: where rows rest on different reports, each says its own fraction and the head names none.
  const denominator = handled === null || handled === 0 || bases.size > 1 ? '' : count(handled)
  const lengths = rows.flatMap((r) => [r.bar ?? 0, r.before ?? 0])
  const by = lens.state.scale
  const end = by === 'count' ? countEnd(lengths) : shareEnd(lengths)
  const open = lens.state.open.includes(ZEROS)
  const foldable = zeros.length > 0 || blanks > 0
  const texts = [zeros.length > 0 ? say('zeros', { n: zeros.length }) : null, blanks > 0 ? say('blanks', { n: blanks }) : null].filter((t) => t !== null)
  const fold = foldable && after !== null
    ? {
      after, text: open ? say('zeros_open', { n: zeros.length + blanks }) : texts.join(states(lens.lang)('semicolon')),
      names: zeros.map((z) => z.label).join(states(lens.lang)('list')), open,
    } : null
  const groups = OUTCOME_GROUPS.map((g) => g.id).filter((g) => reasonsOf(lens, g).length > 0)
  const allOpen = groups.length > 0 && groups.every((g) => lens.state.open.includes(g))
  const reasons = OUTCOME_GROUPS.reduce((n, g) => n + Math.max(1, reasonsOf(lens, g.id).length), 0)
  const frame = frameOf(lens, denominator, rows.some((r) => r.before !== null))
  return {
    frame, rows, fold, year: lens.year ?? 0, trendYears: lens.answer.years.map((y) => y.year),
    scale: { by, end, text: by === 'count' ? count(end) : `${end * 100}%` },
    scales: [{ id: 'share', text: say('share_head'), on: by === 'share' }, { id: 'count', text: say('count_scale'), on: by === 'count' }],
    openAll: { text: allOpen ? say('close_all') : say('open_all', { n: reasons }), open: allOpen ? [] : groups },
    table: outcomesTable(lens, frame.title, rows, fold, denominator),
  }
}
