import { measureOf, rateInterval } from '../metric'
import { bracket, cardCount, count, fraction, limit, limits, money, perHundred, ratePercent, rateText, signed } from '../text/numbers'
import { counted, states } from '../narrate/pieces'
import type { Lens, RateReading, Reading, ShownState } from '../narrate/lens'
import { problemOf } from '../narrate/problems'
import type { IntervalView, Shown } from './model'

/** Figures as cards, tables and marks show them: four states, four looks (UX 4.4). */

export type Place = 'table' | 'card'
/** The word for a figure that is not reported; on a card the longer one. */
export const stateWord = (lens: Lens, state: Exclude<ShownState, 'reported'>, place: Place): string =>
  states(lens.lang)(place === 'card' ? `card_${state}` : state)

/** What has no fraction is printed as it is. */
export const printedAs = (text: string): Pick<Shown, 'text' | 'fraction' | 'whole'> => ({ text, fraction: null, whole: text })

/** The fraction where the text does not say it itself: what stands beside it. */
export const fractionBeside = (shown: Shown): string | null => (shown.whole === shown.text ? null : shown.fraction)

const saidYear = (lens: Lens, year: number | null): string => (year === null ? '' : states(lens.lang)('year', { y: year }) + states(lens.lang)('sep'))

function without(lens: Lens, state: Exclude<ShownState, 'reported'>, figure: string | null, year: number | null, place: Place): Shown {
  return {
    figure: state === 'absent' ? null : figure, state, value: null, ...printedAs(stateWord(lens, state, place)),
    spoken: saidYear(lens, year) + states(lens.lang)(`said_${state}`), problem: null,
  }
}

/** A count. On a card from 100,000 in 万; the voice always says it in full. */
export function countShown(lens: Lens, id: string, reading: Reading, place: Place = 'table'): Shown {
  if (reading.state !== 'reported') return without(lens, reading.state, reading.figure, reading.year, place)
  const { unit } = measureOf(id)
  const value = reading.value!
  const text = unit === 'wan' ? money(value) : unit === 'change' ? signed(value) : place === 'card' ? cardCount(value, lens.lang) : count(value)
  const spoken = unit === 'wan' ? `${money(value)}${states(lens.lang)('wan')}` : counted(value, 'none', lens.lang)
  const problem = problemOf(lens, id, reading.year)
  const say = states(lens.lang)
  const found = problem === null ? '' : say('sep') + say('said_finding', { kind: say(problem) })
  return {
    figure: reading.figure, state: 'reported', value, ...printedAs(text), spoken: saidYear(lens, reading.year) + spoken + found, problem,
  }
}

/** The interval of a rate, as `text` puts it; null where none is shown. */
export function intervalOf(lens: Lens, rate: RateReading, text: (range: string) => string): IntervalView | null {
  const interval = rate.state === 'reported' ? rateInterval(rate.k, rate.n) : null
  return interval && { at: rate.k / rate.n, low: interval[0], high: interval[1], text: text(limits(interval, lens.lang)) }
}

/** A rate with its fraction (law 2). */
export function rateShown(lens: Lens, rate: RateReading, place: Place = 'table'): Shown {
  if (rate.state !== 'reported') return without(lens, rate.state, rate.figure, rate.year, place)
  const percentage = ratePercent(rate.k, rate.n)
  const interval = rateInterval(rate.k, rate.n)
  return ratioShown(lens, rate, rateText(rate.k, rate.n, lens.lang), [
    ...(percentage === null ? [] : [percentage]),
    fractionSaid(lens, rate),
    ...(interval ? [states(lens.lang)('said_interval', { low: limit(interval[0]), high: limit(interval[1]) })] : []),
  ])
}

/** A ratio of two counts, per 100: no interval. */
export function perHundredShown(lens: Lens, rate: RateReading, place: Place = 'table'): Shown {
  if (rate.state !== 'reported') return without(lens, rate.state, rate.figure, rate.year, place)
  const [text, terms] = [perHundred(rate.k, rate.n), fraction(rate.k, rate.n)]
  return ratioShown(lens, rate, { text, fraction: terms, whole: text + bracket(terms, lens.lang) }, [text, fractionSaid(lens, rate)])
}

const fractionSaid = (lens: Lens, { k, n }: RateReading): string => states(lens.lang)('said_rate', { k: count(k), n: count(n) })

/** A quotient of two reported sums as it is printed and `said`, with what its checks found. */
function ratioShown(lens: Lens, rate: RateReading, printed: Pick<Shown, 'text' | 'fraction' | 'whole'>, said: readonly string[]): Shown {
  const say = states(lens.lang)
  const problem = problemOf(lens, rate.figure, rate.year)
  const spoken = [...said, ...(problem ? [say('said_finding', { kind: say(problem) })] : [])].join(say('sep'))
  return {
    figure: rate.figure, state: 'reported', value: rate.k / rate.n, ...printed, spoken: saidYear(lens, rate.year) + spoken, problem,
  }
}
