import { outcomeMeasureRow } from '../metric'
import type { Lens } from '../narrate/lens'
import { readMeasure } from '../narrate/lens'
import { clauseName, placeName } from '../narrate/names'
import { counted, states } from '../narrate/pieces'
import { count } from '../text/numbers'
import { yearsText } from '../text/years'
import { SCOPES, vintageOfYear } from '../schema'
import type { ChipsView, FilterView, SourcesView, YearButtonView } from './around'
import { overviewWords } from './around-words'
import { changedDefinitions, definitionLine } from './definitions'
import type { OVERVIEW_WORDS } from '../text/overview'

/** The filter bar, the chips and the source line: what the state says of itself, in words (UX 2.2, 2.5). */

/** Did the form change for the reports of this year? A rule stands before it. */
const isNewForm = (year: number): boolean => vintageOfYear(year) !== vintageOfYear(year - 1)

function yearButtons(lens: Lens): readonly YearButtonView[] {
  const { years } = lens.context
  const chosen = lens.state.years.length > 0 ? lens.state.years : lens.year === null ? [] : [lens.year]
  return years.map((year, i) => {
    const present = lens.answer.years.some((y) => y.year === year)
    return {
      year, label: String(year), present, reason: present ? null : overviewWords(lens.lang)('no_report_year', { y: year }),
      selected: chosen.includes(year), compared: year === lens.then?.year, border: isNewForm(year) && i > 0,
    }
  })
}

/** Place, years, comparison, scope and definitions, each with what can be picked and why not. */
export function filterView(lens: Lens): FilterView {
  const say = overviewWords(lens.lang)
  const word = states(lens.lang)
  const { versus } = lens.state
  const changed = changedDefinitions(lens.state.definitions)
  const others = lens.context.years.filter((y) => y !== lens.year)
  const { scopes } = lens.context
  const received = readMeasure(lens, `requests.new.${lens.focus.column}`, lens.now)
  const years = yearButtons(lens)
  const definitions = { text: changed === 0 ? say('default_definitions') : say('changed_definitions', { n: changed }), changed }
  const line = [
    placeName(lens), yearsText(years.filter((y) => y.selected).map((y) => y.year), word('list')),
    ...years.filter((y) => y.compared).map((y) => say('versus_short', { y: y.label })), word(scopes.inForce),
  ]
  return {
    place: placeName(lens), years, borderText: say('border'),
    versus: {
      text: versus === 'previous' ? say('versus_previous') : say('versus_year', { y: versus }),
      options: [
        { id: 'previous', label: say('versus_previous'), chosen: versus === 'previous', reason: null },
        ...others.map((y) => ({
          id: String(y), label: say('versus_year', { y }), chosen: versus === y,
          reason: lens.answer.years.some((a) => a.year === y) ? null : say('no_report_year', { y }),
        })),
      ],
    },
    scope: {
      options: [
        ...SCOPES.map((id) => ({ id, label: word(id), chosen: id === scopes.inForce, reason: scopes[id] > 0 ? null : say('no_scope', { scope: word(id) }) })),
        // no one picks it: it is said where the reports shown have no other
        ...(scopes.inForce === 'unknown' ? [{ id: 'unknown', label: word('unknown'), chosen: true, reason: null }] : []),
      ],
    },
    definitions,
    line: line.join('·'), printed: [...line, changed === 0 ? definitions.text : say('printed_definitions', { n: changed }), ...clauseTexts(lens)].join('·'),
    apply: received.value === null ? say('apply_plain') : say('apply', { n: counted(received.value, 'requests', lens.lang) }),
  }
}

const CHIP: Readonly<Record<string, keyof typeof OVERVIEW_WORDS.zh>> = { outcome: 'chip_outcome', applicant: 'chip_applicant', challenge: 'chip_challenge' }

const clauseTexts = ({ state, lang }: Lens): readonly string[] =>
  state.clauses.map((clause) => overviewWords(lang)(CHIP[clause.kind]!, { what: clauseName(clause, lang) }))

/** How many requests the filters leave: of the focused outcome and applicant. */
function leftText(lens: Lens): string {
  const { outcome, column } = lens.focus
  const { state, value } = readMeasure(lens, `requests.${outcome ? outcomeMeasureRow(outcome) : 'new'}.${column}`, lens.now)
  return state === 'reported' ? counted(value!, 'requests', lens.lang) : states(lens.lang)(`card_${state}`)
}

/** A chip for each clause, and what a screen reader hears of what is left. */
export function chipsView(lens: Lens): ChipsView {
  const say = overviewWords(lens.lang)
  const { clauses } = lens.state
  const chips = clauseTexts(lens).map((text, i) => ({ clause: clauses[i]!, text, remove: say('remove', { what: text }) }))
  const what = clauses.map((c) => clauseName(c, lens.lang)).join(states(lens.lang)('list'))
  const reports = count(lens.now?.reports ?? 0)
  return {
    chips, clear: say('clear'),
    live: clauses.length > 0
      ? say('live', { what, n: leftText(lens), reports })
      : say('live_none', { who: placeName(lens), y: lens.year ?? '', n: leftText(lens), reports }),
  }
}

/** Lists of this length are cut. */
const SHOWN = 8

/** The reports of the year shown, SHOWN of them by name; the definition in force; the version of the data. */
export function sourcesView(lens: Lens): SourcesView {
  const say = overviewWords(lens.lang)
  const word = states(lens.lang)
  const ofYear = lens.answer.sources.filter((s) => s.year === lens.year)
  const total = lens.now?.reports ?? 0
  const named = (s: (typeof ofYear)[number]) => say('source_name', {
    agency: s.origin === 'own' ? word('on_this_device', { name: s.agency }) : s.agency, y: s.year,
  })
  const reports = ofYear.slice(0, SHOWN).map((s) => ({
    report: s.report, published: s.published, address: s.address, original: say('original'),
    text: [named(s), ...(s.published ? [say('published', { date: s.published })] : [])].join(word('sep')),
  }))
  const stamp = lens.answer.stamp
  return {
    title: say('source_head'), reports,
    more: total > reports.length ? say('more_sources', { n: count(total - reports.length) }) : null, count: count(Math.max(total, reports.length)),
    definition: definitionLine(lens), stamp: stamp === '' ? '' : say(lens.answer.from === 'summary' ? 'stamp_summary' : 'stamp', { date: stamp }),
  }
}
