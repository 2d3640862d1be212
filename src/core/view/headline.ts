import { noFindings } from '../check/finding'
import { PROBLEM_KINDS } from '../check/meaning'
import { measureOf, outcomeMeasureRow } from '../metric'
import { count, limits } from '../text/numbers'
import { compose, tidy } from '../narrate/compose'
import { noCases, readMeasure, readRate } from '../narrate/lens'
import type { Lens, Reading } from '../narrate/lens'
import { outcomeName } from '../narrate/names'
import { countPiece, ratePiece, sentences, states } from '../narrate/pieces'
import { plain } from '../narrate/sentence'
import type { Sentence } from '../narrate/sentence'
import { OVERVIEW_WORDS } from '../text/overview'
import { countChange, rateChange } from './changes'
import type { Shown } from './model'
import { overviewWords } from './around-words'
import { identitiesOf } from './identities'
import type { CardView, HeadlineView } from './panels'
import { countShown, intervalOf, printedAs, rateShown } from './shown'

/** The six figure cards: 现在怎样，变了吗 (UX 3.1). */

/** Quantiles of fewer bodies say nothing: P10 and P90 would be two of them. */
const SPREAD_OF = 10

type Words = ReturnType<typeof overviewWords>
const line = (lens: Lens, key: keyof typeof OVERVIEW_WORDS.zh, fillers: Parameters<typeof compose>[1]): Sentence =>
  compose(OVERVIEW_WORDS[lens.lang][key], { gap: states(lens.lang)('gap'), ...fillers })

/** `2024年　218件`, in words where it is not reported; with the number of reports where that differs. */
function thenLine(lens: Lens, then: Reading): Sentence {
  if (!lens.then) return []
  const value = then.state === 'reported' ? countPiece(lens, then) : { text: states(lens.lang)(`card_${then.state}`) }
  const reports = lens.then.reports === lens.now!.reports ? '' : sentences(lens.lang)('in_reports', { n: count(lens.then.reports) })
  return tidy([...line(lens, 'then', { y: lens.then.year, value }), { text: reports }])
}

/** `24份中2份空白，未计入`, for sums over several reports. */
function leftOut(lens: Lens, reading: Reading): readonly Sentence[] {
  const { tally } = reading
  if (!tally || !lens.many) return []
  const say = overviewWords(lens.lang)
  const reports = lens.now!.reports
  return [
    ...(tally.blank > 0 ? [[{ text: say('left_out_blank', { reports: count(reports), n: count(tally.blank) }) }]] : []),
    ...(tally.unreadable > 0 ? [[{ text: say('left_out_unreadable', { reports: count(reports), n: count(tally.unreadable) }) }]] : []),
  ]
}

const unitOf = (lens: Lens, shown: Shown): string => (shown.state === 'reported' && lens.lang === 'zh' ? '件' : '')

type Draft = Omit<CardView, 'spoken' | 'unit'> & { readonly unit?: string }
function card(lens: Lens, draft: Draft): CardView {
  const say = states(lens.lang)
  const said = [
    `${draft.label}${say('sep')}${draft.value.spoken}`, draft.change?.spoken ?? '', plain(draft.then), ...draft.lines.map(plain),
  ].filter((x) => x !== '')
  return { unit: '', ...draft, spoken: said.join(say('semicolon')) }
}

function countCard(lens: Lens, id: 'new' | 'handled' | 'carried_out', lines: readonly Sentence[]): CardView {
  const measure = `requests.${id}.${lens.focus.column}`
  const now = readMeasure(lens, measure, lens.now)
  const then = readMeasure(lens, measure, lens.then)
  const value = countShown(lens, measure, now, 'card')
  return card(lens, {
    id, label: overviewWords(lens.lang)(`card_${id}`), value, unit: unitOf(lens, value), then: thenLine(lens, then), change: countChange(lens, now, then),
    lines: [...lines, ...leftOut(lens, now)], interval: null, target: id === 'new' ? 'requests' : 'outcomes',
  })
}

function rateLine(lens: Lens, key: string, word: 'carry_out' | 'corrected'): readonly Sentence[] {
  const rate = readRate(lens, key, lens.now)
  return rate.state === 'reported' ? [line(lens, word, { r: ratePiece(lens, rate) })] : []
}

function disclosureCard(lens: Lens, say: Words): CardView {
  const now = readRate(lens, 'disclosure', lens.now)
  const then = readRate(lens, 'disclosure', lens.then)
  const shown = rateShown(lens, now, 'card')
  // A missing part says which: a rate is never shown over a blank.
  const lacking = now.lacks && (now.state === 'blank' ? `${now.lacks.part}_blank` as const : now.state === 'unreadable' ? 'part_unreadable' : null)
  const value = lacking ? { ...shown, text: states(lens.lang)(lacking) } : shown
  const before = lens.then ? line(lens, 'then', {
    y: lens.then.year, value: then.state === 'reported' ? ratePiece(lens, then) : states(lens.lang)(`card_${then.state}`),
  }) : []
  const { spread } = lens.now ?? { spread: null }
  const lines: Sentence[] = []
  // Which cell stands in the way, as a button to it.
  if (now.lacks && now.state === 'blank' && lens.now && !lens.many) lines.push(line(lens, 'cell_blank', {
    y: lens.now.year, cell: { text: measureOf(now.lacks.measure).label[lens.lang], figure: now.lacks.measure },
  }))
  if (lens.many && spread && spread.bodies >= SPREAD_OF) {
    lines.push([{ text: say('spread', { range: limits([spread.p10, spread.p90], lens.lang), n: spread.bodies }) }])
  }
  if (lens.many && now.leftOut > 0) lines.push([{ text: say('left_out_pair', { reports: count(lens.now!.reports), n: count(now.leftOut) }) }])
  return card(lens, {
    id: 'disclosure', label: say(lens.many ? 'card_pooled' : 'card_disclosure'), value, then: before, change: rateChange(lens, now, then, true), lines,
    interval: intervalOf(lens, now, (range) => say('interval', { range })), target: 'outcomes',
  })
}

function challengesCard(lens: Lens, say: Words): CardView {
  const now = readMeasure(lens, 'challenges.all.total', lens.now)
  const then = readMeasure(lens, 'challenges.all.total', lens.then)
  const pending = readMeasure(lens, 'challenges.all.pending', lens.now)
  const value = countShown(lens, 'challenges.all.total', now, 'card')
  const waiting = pending.state === 'reported' ? [line(lens, 'pending', { p: countPiece(lens, pending) })] : []
  const zero = noCases(lens, lens.now)
  return card(lens, {
    id: 'challenges', label: say('card_challenges'), value: zero ? { ...value, text: say('all_zero') } : value,
    unit: zero ? '' : unitOf(lens, value), then: thenLine(lens, then), change: countChange(lens, now, then),
    lines: [...rateLine(lens, 'correction', 'corrected'), ...waiting, ...leftOut(lens, now)], interval: null, target: 'challenges',
  })
}

/** The worst kind of finding first, then the others, then cells without a number. */
function checkCard(lens: Lens, say: Words): CardView {
  const found = lens.now?.findings ?? noFindings()
  const gaps = lens.now?.gaps ?? { blank: 0, unreadable: 0 }
  const worst = PROBLEM_KINDS.find((k) => found[k] > 0)
  const n = worst ? found[worst] : 0
  const absent = lens.now === null
  const unit = absent ? '' : say(worst ? `check_${worst}` : 'check_none')
  const value: Shown = {
    figure: null, state: absent ? 'absent' : 'reported', value: absent ? null : n,
    ...printedAs(absent ? states(lens.lang)('card_absent') : count(n)),
    spoken: absent ? states(lens.lang)('said_absent') : `${count(n)}${lens.lang === 'en' ? ' ' : ''}${unit}`, problem: null,
  }
  const { coverage } = lens.context
  const covers = coverage && lens.now ? [[{ text: say('covers', { k: count(coverage.reporting.get(lens.now.year) ?? 0), n: count(coverage.bodies) }) }]] : []
  const identities = identitiesOf(lens)
  const inside = identities ? [line(lens, identities.open > 0 ? 'check_identities_open' : 'check_identities', { n: identities.all, unbalanced: identities.unbalanced, open: identities.open })] : []
  return card(lens, {
    id: 'check', label: say('card_check'), value, unit, then: [], change: null, interval: null, target: 'attention',
    lines: absent ? [] : [
      line(lens, 'check_kinds', { unbalanced: count(found.unbalanced), mismatch: count(found.mismatch), doubtful: count(found.doubtful) }),
      // What blanks leave open was not asked of simulated reports.
      ...(lens.state.set === 'sim' ? [] : [line(lens, 'check_open', { n: count(found.not_checkable) })]),
      line(lens, 'check_gaps', { blank: count(gaps.blank), unreadable: count(gaps.unreadable) }), ...inside, ...covers,
    ],
  })
}

/** The six cards in their order, whatever is reported. */
export function headlineView(lens: Lens): HeadlineView {
  const say = overviewWords(lens.lang)
  const { outcome, column } = lens.focus
  const part = outcome ? readMeasure(lens, `requests.${outcomeMeasureRow(outcome)}.${column}`, lens.now) : null
  const ofWhich = part?.state === 'reported' ? [line(lens, 'of_which', { what: outcomeName(outcome!, lens.lang), k: countPiece(lens, part) })] : []
  const cards = [
    countCard(lens, 'new', []), countCard(lens, 'handled', ofWhich), disclosureCard(lens, say),
    countCard(lens, 'carried_out', rateLine(lens, 'carry_out', 'carry_out')), challengesCard(lens, say), checkCard(lens, say),
  ]
  return { cards }
}
