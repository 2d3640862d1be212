import { vintageOfYear } from '../../src/core/schema'
import type { Place } from '../directory/places'
import type { Office } from './offices'
import { Proactive } from './proactive'
import { Random } from './random'
import { CASES_PER_REQUEST, RESULT_SHARES, TREND, applicantShares, outcomeShares } from './shares'
import { CARRIED_IN, CARRIED_OUT, CHANNELS, FIRST_OTHER, HANDLED, NEW, OTHER_2019, OUTCOMES } from './slots'
import { FIRST_YEAR } from './world'

/** Median requests a year of an office of weight 1, and of everything else under a government (its towns, offices not in store). */
const OFFICE_MEDIAN = { province: 12, city: 3.6, county: 1.2 } as const
const REST_MEDIAN = { province: 70, city: 26, county: 9 } as const
const APPLICANT_COUNT = NEW.cells.length

/**
 * A unit that receives requests: an office, or the rest of a region without the offices in store. Its years follow one another:
 * what one year carries out the next carries in. Most units receive few requests and a few very many (log-normal over units,
 * gamma-mixed Poisson over years).
 */
export class Unit {
  readonly #random: Random
  readonly #mean: number
  readonly #applicants: Float64Array
  readonly #outcomes: Float64Array
  readonly #carry: number
  readonly #disputes: number
  readonly #proactive: Proactive
  readonly #carried: Float64Array
  readonly #drawn = new Float64Array(OUTCOMES.length)

  constructor(name: string, level: Place['level'], office: Office | null) {
    const random = (this.#random = new Random(name))
    this.#mean = office ? random.logNormal(OFFICE_MEDIAN[level] * office.weight, 1.35) : random.logNormal(REST_MEDIAN[level], 0.9)
    this.#applicants = applicantShares(random)
    this.#outcomes = outcomeShares(random)
    this.#carry = Math.min(0.4, 0.045 * random.gamma(1.2))
    this.#disputes = random.gamma(1.1)
    this.#proactive = new Proactive(random, level, office)
    this.#carried = Float64Array.from(this.#applicants, (share) => random.poisson(this.#mean * TREND[0]! * share * this.#carry))
  }

  /** Writes the figures of the next year into `out` (all zero before). Years must be asked in order, from the first. */
  draw(year: number, out: Float64Array): void {
    const random = this.#random
    const old = vintageOfYear(year) === 2019
    const received = random.poisson(this.#mean * TREND[year - FIRST_YEAR]! * random.gamma(3))
    random.multinomial(received, this.#applicants, out, NEW.cells[0]!)
    for (let a = 0; a < APPLICANT_COUNT; a += 1) {
      const fresh = out[NEW.cells[a]!]!
      const carried = this.#carried[a]!
      const left = random.binomial(fresh + carried, this.#carry)
      const handled = fresh + carried - left
      out[CARRIED_IN.cells[a]!] = carried
      out[CARRIED_OUT.cells[a]!] = left
      out[HANDLED.cells[a]!] = handled
      out[NEW.total]! += fresh
      out[CARRIED_IN.total]! += carried
      out[CARRIED_OUT.total]! += left
      out[HANDLED.total]! += handled
      this.#carried[a] = left
      if (handled > 0) this.#outcomesOf(handled, a, old, out)
    }
    this.#challenges(out)
    this.#proactive.draw(old, out)
  }

  #outcomesOf(handled: number, applicant: number, old: boolean, out: Float64Array): void {
    this.#drawn.fill(0)
    this.#random.multinomial(handled, this.#outcomes, this.#drawn)
    for (let o = 0; o < OUTCOMES.length; o += 1) {
      const row = old && o >= FIRST_OTHER ? OTHER_2019 : OUTCOMES[o]!
      out[row.cells[applicant]!]! += this.#drawn[o]!
      out[row.total]! += this.#drawn[o]!
    }
  }

  #challenges(out: Float64Array): void {
    CHANNELS.forEach((channel, c) => {
      const cases = this.#random.poisson(out[HANDLED.total]! * CASES_PER_REQUEST[c]! * this.#disputes)
      if (cases === 0) return
      this.#random.multinomial(cases, RESULT_SHARES[c]!, out, channel.cells[0]!)
      out[channel.total] = cases
    })
  }
}
