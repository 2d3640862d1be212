import { count, percentChange, points, pointsApart } from '../text/numbers'
import { compareRates, counted, states } from '../narrate/pieces'
import type { Lens, RateReading, Reading } from '../narrate/lens'
import type { Change } from './model'
import { stateWord } from './shown'

/** Changes from the comparison year. Counts are complete, so they say 多 or 少; rates must earn ↑ and ↓ (law 4). */

const blankChange = (lens: Lens, then: { state: Reading['state'] }): Change => {
  // Whose state it is: this year's figure stands beside it.
  const text = then.state === 'reported' || !lens.then ? '' : states(lens.lang)('then_state', {
    y: lens.then.year, state: stateWord(lens, then.state, 'table'),
  })
  return { text, sign: '', verdict: 'none', spoken: states(lens.lang)('said_none'), interval: null }
}

/** Sums over different sets of reports are put side by side, not subtracted. */
const otherSet = (lens: Lens): Change => ({
  text: states(lens.lang)('other_set'), sign: '', verdict: 'none', spoken: states(lens.lang)('said_none'), interval: null,
})

/** Null where there is no comparison year. */
export function countChange(lens: Lens, now: Reading, then: Reading): Change | null {
  if (!lens.then || now.state !== 'reported') return null
  if (!lens.alike) return otherSet(lens)
  if (then.state !== 'reported') return blankChange(lens, then)
  const say = states(lens.lang)
  const [n1, n0] = [now.value!, then.value!]
  const d = n1 - n0
  if (d === 0) return { text: say('same'), sign: '', verdict: null, spoken: say('said_same', { y: lens.then.year }), interval: null }
  const size = counted(Math.abs(d), 'none', lens.lang)
  const spoken = say(d > 0 ? 'said_more' : 'said_fewer', { n: size })
  // From nothing there is no percentage and no arrow worth drawing: the two counts say it.
  if (n0 === 0) return { text: `0→${counted(n1, 'none', lens.lang)}`, sign: '', verdict: null, spoken, interval: null }
  const percent = percentChange(n1, n0)
  return {
    text: [count(Math.abs(d)), percent].filter((x) => x !== null).join(' '), sign: d > 0 ? '▲' : '▼', verdict: null,
    spoken: percent ? `${spoken}${say('sep')}${percent}` : spoken, interval: null,
  }
}

/** `−10.3` with ↓, `+2.1` with ≈; under JUDGED_FROM the two counts in place of a verdict. @param unit whether to write 百分点 behind it */
export function rateChange(lens: Lens, now: RateReading, then: RateReading, unit = false): Change | null {
  if (!lens.then || now.state !== 'reported') return null
  const say = states(lens.lang)
  const { verdict, difference, interval } = compareRates(lens, now, then)
  if (!lens.alike) return otherSet(lens)
  if (verdict === 'none') return blankChange(lens, then)
  if (verdict === 'small') return {
    text: say('counts_only', { k0: count(then.k), k: count(now.k) }), sign: '', verdict, spoken: say('said_small'), interval: null,
  }
  const d = pointsApart(difference!)
  const limits = say('said_interval', { low: points(interval![0]), high: points(interval![1]) })
  const said = (verdict === 'chance' ? say('said_chance') : say(verdict === 'up' ? 'said_up' : 'said_down', { d })) + say('sep') + limits
  const text = points(difference!)
  return { text: unit ? say('points', { d: text }) : text, sign: verdict === 'chance' ? '≈' : verdict === 'up' ? '↑' : '↓', verdict, spoken: said, interval }
}
