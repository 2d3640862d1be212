import { figureRefOf, measureOf, rateInterval, termsOfFigure, writeFigureRef } from '../metric'
import type { FigureRef, FigureTerms } from '../metric'
import { lensOf, readMeasure, readRate } from '../narrate/lens'
import type { Lens, RateReading, Reading } from '../narrate/lens'
import type { ViewContext } from '../narrate/context'
import { figureName, placeName } from '../narrate/names'
import { compareRates, states } from '../narrate/pieces'
import type { DrawerAnswer, DrawerReport, OverviewAnswer } from '../query/answer'
import { REPORTS_NAMED, figureStatement } from '../query/drawer-statement'
import { overviewQuestion } from '../query/question'
import { shippedFile } from '../query/shipped'
import type { ViewState } from '../query/state'
import { count, limits, points, pointsRange } from '../text/numbers'
import { DRAWER_WORDS } from '../text/drawer'
import { sayer } from '../text/say'
import { checkLines, identitiesText } from './drawer-checks'
import { codesAsked, termValue } from './drawer-figures'
import type { DrawerPart, DrawerView } from './drawer-model'
import { sourceOf } from './drawer-source'
import { workingOf, workingOfSums } from './drawer-working'
import type { Shown } from './model'
import { overviewWords } from './around-words'
import { countShown, perHundredShown, rateShown } from './shown'

/** 出处: one figure with its definition, working, source, checks and parts (UX 4.1). */

const wordsOf = (lens: Lens): DrawerView['words'] => {
  const say = sayer(DRAWER_WORDS, lens.lang)
  const keys = [
    'definition', 'change', 'working', 'interval', 'source', 'checks', 'parts', 'original', 'corrections', 'cite', 'copy', 'sql',
    'copy_sql', 'close',
  ] as const
  return Object.fromEntries(keys.map((k) => [k, say(k)])) as Record<(typeof keys)[number], string>
}

/** The figure in whatever year and report: a ratio of the overview's answer goes by this. */
const keyOf = ({ id, definition }: FigureRef): string => writeFigureRef({ id, definition })

/** What one report gives for the figure, as the readings of the page are. */
function ofReport(asked: FigureTerms, ref: FigureRef, report: DrawerReport): { readonly measure: Reading; readonly rate: RateReading | null } {
  const { year } = report.source
  const top = termValue(asked.numerator, report)
  const measure: Reading = { ...top, figure: ref.id, year, tally: null }
  if (asked.denominator === null) return { measure, rate: null }
  const bottom = termValue(asked.denominator, report)
  const state = bottom.state !== 'reported' ? bottom.state : top.state !== 'reported' ? top.state : bottom.value === 0 ? 'no_cases' : 'reported'
  return { measure, rate: { state, k: top.value ?? 0, n: bottom.value ?? 0, figure: ref.id, year, lacks: null, leftOut: 0 } }
}

/** What a report that is not in store gives. */
const noReport = ({ id, year }: FigureRef): ReturnType<typeof ofReport> => ({
  measure: { state: 'absent', value: null, figure: id, year, tally: null }, rate: null,
})

function shownOf(lens: Lens, asked: FigureTerms, measure: Reading, rate: RateReading | null): Shown {
  if (!rate) return countShown(lens, asked.numerator, measure)
  return asked.metric?.kind === 'ratio' ? perHundredShown(lens, rate) : rateShown(lens, rate)
}

/** Interval of the rate in a line that explains itself, and that of its change from the comparison year. */
function intervalOf(lens: Lens, asked: FigureTerms, ref: FigureRef, rate: RateReading | null): DrawerView['interval'] {
  const own = rate?.state === 'reported' && asked.metric?.kind === 'share' ? rateInterval(rate.k, rate.n) : null
  if (!rate || !own) return null
  const say = sayer(DRAWER_WORDS, lens.lang)
  const then = ref.report === null && rate.year === lens.year && lens.then && lens.alike ? readRate(lens, keyOf(ref), lens.then) : null
  const { difference, interval, verdict } = then ? compareRates(lens, rate, then) : { difference: null, interval: null, verdict: 'none' }
  const change = interval && difference !== null
    ? say('change_text', {
      y0: lens.then!.year, d: points(difference), range: pointsRange(interval, lens.lang),
      verdict: say(verdict === 'chance' ? 'verdict_chance' : 'verdict_beyond'),
    }) : ''
  return {
    text: say('interval_text', { range: limits(own, lens.lang) }),
    explain: [change, say('interval_explain')].filter((t) => t !== '').join(lens.lang === 'zh' ? '' : ' '),
  }
}

function partsOf(lens: Lens, asked: FigureTerms, ref: FigureRef, answer: DrawerAnswer, leftOut: number): DrawerView['parts'] {
  const say = sayer(DRAWER_WORDS, lens.lang)
  const rows = answer.reports.map((r): DrawerPart => {
    const { measure, rate } = ofReport(asked, ref, r)
    return {
      report: r.source.report, name: say('part_name', { agency: r.source.agency, y: r.source.year }),
      shown: { ...shownOf(lens, asked, measure, rate), problem: null },
    }
  })
  const more = answer.count - rows.length
  return { rows, leftOut: leftOut > 0 ? say('left_out', { n: leftOut }) : null, more: more > 0 ? say('more', { n: more }) : null }
}

function citationOf(lens: Lens, title: string, value: string, year: number, report: DrawerReport | null): string {
  const say = sayer(DRAWER_WORDS, lens.lang)
  const { address = null, published = null } = report?.source ?? {}
  // A sum cites no report: none of that name exists.
  const marked = lens.state.set === 'sim' ? say('citation_simulated') : ''
  return marked + say(report || !lens.many ? 'citation' : 'citation_sum', {
    agency: report?.source.agency ?? placeName(lens), y: year, n: count(lens.answer.years.find((x) => x.year === year)?.reports ?? 0),
    published: published ? say('citation_published', { date: published }) : '', figure: title, value,
    address: address ? `${address}${lens.lang === 'zh' ? '。' : ' '}` : '', stamp: lens.answer.stamp,
  })
}

/** What a reader can run to get the figure himself: on the reports named where they are few, else on those that the view chooses. */
function sqlOf(lens: Lens, figure: string, answer: DrawerAnswer, only: DrawerReport | null, { state }: Shown): DrawerView['sql'] {
  const behind = only ? [only] : answer.reports
  if (behind.length === 0 || behind.some((r) => r.source.origin === 'own')) return null
  const reports = only || answer.count <= REPORTS_NAMED ? behind.map((r) => r.source.report) : null
  const statement = figureStatement({ question: overviewQuestion(lens.state), figure, year: answer.year, scope: behind[0]!.source.scope, reports })
  const file = `data/${shippedFile(lens.state.set, 'reports.duckdb')}`
  return {
    statement: lens.state.set === 'sim' ? `-- ${overviewWords(lens.lang)('simulated')}\n${statement}` : statement,
    note: sayer(DRAWER_WORDS, lens.lang)(state === 'reported' ? 'sql_note' : 'sql_note_null', { file }),
  }
}

/**
 * @param answer the reports behind the figure
 * @param figure as the state names it: `requests.granted.total@2024`, `disclosure@gp_ni`, with `~report` for one part of a sum
 * @param whole the overview's answer: a sum over more reports than the drawer lists is taken from there, as is the comparison year
 * @throws on a figure that neither the form nor the catalogue knows
 */
export function drawerView(answer: DrawerAnswer, figure: string, state: ViewState, context: ViewContext, whole: OverviewAnswer): DrawerView {
  const lens = lensOf(whole, state, context)
  const ref = figureRefOf(figure)
  const asked = termsOfFigure(figure, state.definitions, lens.focus)
  const only = (ref.report === null ? null : answer.reports.find((r) => r.source.report === ref.report)) ?? (answer.count === 1 ? answer.reports[0]! : null)
  const year = whole.years.find((y) => y.year === answer.year) ?? null
  const fromWhole = { measure: readMeasure(lens, asked.numerator, year), rate: asked.metric ? readRate(lens, keyOf(ref), year) : null }
  // A link may name a report that is not here, one of somebody's own files for instance: the sum it would be part of is another figure.
  const gone = ref.report !== null && only === null
  const { measure, rate } = gone ? noReport(ref) : only ? ofReport(asked, ref, only) : fromWhole
  const value = shownOf(lens, asked, measure, rate)
  const { unit } = measureOf(asked.numerator)
  const k = rate && rate.state !== 'reported' ? null : rate ? rate.k : measure.value
  const n = rate?.state === 'reported' ? rate.n : null
  const say = sayer(DRAWER_WORDS, lens.lang)
  const name = figureName(keyOf(ref), lens.lang)
  const who = only ? only.source.agency : placeName(lens)
  const otherYear = answer.year === lens.year ? null : answer.year
  const tally = fromWhole.measure.tally
  const leftOut = asked.metric ? (fromWhole.rate?.leftOut ?? 0) : tally ? tally.blank + tally.unreadable + tally.notApplicable : 0
  return {
    band: state.set === 'sim' ? overviewWords(lens.lang)('simulated') : null,
    title: say('title', { figure: name, who, y: answer.year, gap: states(lens.lang)('gap') }),
    value, unit: rate || value.state !== 'reported' ? '' : unit === 'wan' ? states(lens.lang)('wan') : lens.lang === 'zh' ? states('zh')('case') : '',
    words: wordsOf(lens),
    definition: asked.metric ? {
      formula: asked.definition.formula[lens.lang], family: asked.metric.definitions.length > 1 ? asked.metric.family : null,
    } : null,
    working: only ? workingOf(asked, only, k, n, lens.lang) : workingOfSums(asked, k, n, lens.lang),
    interval: intervalOf(lens, asked, ref, rate),
    source: only ? sourceOf(only, codesAsked(asked), lens.lang, otherYear, answer.count === 1) : null,
    checks: only ? checkLines(only, lens.lang) : [],
    identities: only?.identities ? identitiesText(only.identities, lens.lang) : null,
    corrections: only ? say('corrections_none') : null,
    parts: only || gone ? null : partsOf(lens, asked, ref, answer, leftOut),
    citation: gone ? null : citationOf(lens, name, value.whole, answer.year, only),
    sql: gone ? null : sqlOf(lens, figure, answer, only, value),
    pending: gone ? say('report_absent') : null,
  }
}

/** What the drawer says before the reports behind the figure are there: value, definition and working from the overview's own answer. */
export function drawerAtOnce(figure: string, year: number, state: ViewState, context: ViewContext, whole: OverviewAnswer): DrawerView {
  const view = drawerView({ year: figureRefOf(figure).year ?? year, count: 0, reports: [] }, figure, state, context, whole)
  return { ...view, parts: null, pending: sayer(DRAWER_WORDS, context.lang)('pending') }
}
