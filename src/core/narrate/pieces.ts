import { compareShares } from '../metric'
import type { Comparison } from '../metric'
import type { Lang } from '../schema'
import { count, rateText } from '../text/numbers'
import { sayer } from '../text/say'
import { SENTENCES } from '../text/sentences'
import { STATE_WORDS } from '../text/states'
import type { Lens, RateReading, Reading } from './lens'
import { shareOf } from './lens'
import { problemOf } from './problems'
import type { SentencePart } from './sentence'

/** Figures as sentences print them, each bound to what the drawer opens. */

/** What a count counts: in Chinese always 件; in English a noun, or nothing where the sentence names it. */
type Noun = 'requests' | 'cases' | 'none'

/** `148件`; in English `148 cases`, `1 case`, or the bare number. */
export function counted(n: number, noun: Noun, lang: Lang): string {
  if (lang === 'zh') return `${count(n)}件`
  if (noun === 'none') return count(n)
  return `${count(n)} ${Math.abs(n) === 1 ? noun.slice(0, -1) : noun}`
}

/** A text bound to its figure, with what its checks found. */
function bound(lens: Lens, text: string, { figure, year }: Pick<Reading, 'figure' | 'year'>): SentencePart {
  const problem = problemOf(lens, figure, year)
  return { text, figure, ...(problem ? { problem } : {}) }
}

/** A count bound to its figure. Ask for the state first: what is not reported reads as 0. */
export const countPiece = (lens: Lens, reading: Reading, noun: Noun = 'none'): SentencePart =>
  bound(lens, counted(reading.value ?? 0, noun, lens.lang), reading)

/** `48.0%（71/148）`; `inside` brackets of an English sentence `48.0%, 71/148`. */
export function ratePiece(lens: Lens, rate: RateReading, inside = false): SentencePart {
  const text = rateText(rate.k, rate.n, lens.lang)
  const whole = inside && lens.lang === 'en' ? text.whole.replace(' (', ', ').replace(')', '') : text.whole
  return bound(lens, whole, rate)
}

/** Law 4 on two rates of a lens; sums over other sets of reports have no verdict. */
export const compareRates = (lens: Lens, now: RateReading, then: RateReading): Comparison =>
  compareShares(shareOf(now), lens.alike ? shareOf(then) : null)

/** Says words of states, units and kinds of findings. */
export const states = (lang: Lang) => sayer(STATE_WORDS, lang)
/** Says whole sentences that hold no figures; with figures: `compose(template(…))`. */
export const sentences = (lang: Lang) => sayer(SENTENCES, lang)
/** The template of a sentence, for `compose`. */
export const template = (lang: Lang, key: keyof typeof SENTENCES.zh): string => SENTENCES[lang][key]
