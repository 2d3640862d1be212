import type { Place } from '../directory/places'
import type { Office } from './offices'
import type { Random } from './random'
import { slot } from './slots'

/** Table 2 of a simulated unit. Documents in force follow from year to year; so do the items of the form of 2019. */

const at = (row: string, column: string) => slot('proactive', row, column)
const documents = (row: string) => ({
  made: at(row, 'made'), repealed: at(row, 'repealed'), valid: at(row, 'valid'),
  newlyMade: at(row, 'newly_made'), newlyPublished: at(row, 'newly_published'), publishedTotal: at(row, 'published_total'),
})
const RULES = documents('rules')
const NORMATIVE = documents('normative_documents')
const decided = (row: string) => ({ items: at(row, 'items_previous_year'), change: at(row, 'items_change'), decisions: at(row, 'decisions') })
const DECIDED = [decided('licences'), decided('other_services'), decided('penalties'), decided('coercion')]
/** Median items and decisions a year of each row of DECIDED. */
const ITEMS = [22, 30, 60, 12]
const DECISIONS = [420, 900, 130, 6]
const FEES = { amount: at('fees', 'amount'), items: at('fees', 'items_previous_year'), change: at('fees', 'items_change') }
const PROCUREMENT = { items: at('procurement', 'items'), amount: at('procurement', 'amount') }

const LEVEL_FACTOR = { province: 6, city: 3, county: 1 } as const
const cents = (wan: number) => Math.round(wan * 100) / 100

export class Proactive {
  readonly #random: Random
  readonly #scale: number
  readonly #decides: boolean
  readonly #charges: boolean
  readonly #makesRules: boolean
  #valid: number
  #rulesValid: number
  readonly #items: number[]
  #feeItems: number

  constructor(random: Random, level: Place['level'], office: Office | null) {
    const rest = office === null
    this.#random = random
    this.#scale = LEVEL_FACTOR[level] * (rest ? 3 : 1) * random.gamma(1.2)
    this.#decides = rest || office.decides
    this.#charges = rest || random.chance(0.2)
    this.#makesRules = rest && level !== 'county'
    this.#valid = Math.round(random.logNormal(8, 0.9) * this.#scale)
    this.#rulesValid = this.#makesRules ? random.poisson(level === 'province' ? 120 : 25) : 0
    this.#items = ITEMS.map((median) => (this.#decides ? Math.round(random.logNormal(median, 0.7)) : 0))
    this.#feeItems = this.#charges ? 1 + random.poisson(2) : 0
  }

  draw(old: boolean, out: Float64Array): void {
    this.#rulesValid = this.#documents(RULES, this.#rulesValid, this.#makesRules ? 3 : 0, old, out)
    this.#valid = this.#documents(NORMATIVE, this.#valid, this.#scale, old, out)
    const random = this.#random
    DECIDED.forEach((row, i) => {
      const decisions = this.#decides && (old || i !== 1) ? Math.round(random.logNormal(DECISIONS[i]!, 1) * this.#scale) : 0
      if (old || i !== 1) out[row.decisions] = decisions
      if (old) this.#items[i] = this.#change(row, this.#items[i]!, out)
    })
    if (old) {
      this.#feeItems = this.#change({ items: FEES.items, change: FEES.change }, this.#feeItems, out)
      const bought = random.poisson(this.#scale * 4)
      out[PROCUREMENT.items] = bought
      if (bought > 0) out[PROCUREMENT.amount] = cents(random.logNormal(45, 1) * bought)
    } else if (this.#charges) out[FEES.amount] = cents(random.logNormal(60, 1.4) * this.#scale)
  }

  #documents(row: typeof RULES, valid: number, mean: number, old: boolean, out: Float64Array): number {
    const made = mean > 0 ? this.#random.poisson(mean) : 0
    const repealed = mean > 0 ? Math.min(valid, this.#random.poisson(mean * 0.8)) : 0
    const now = valid + made - repealed
    if (old) {
      out[row.newlyMade] = made
      out[row.newlyPublished] = made
      out[row.publishedTotal] = now
    } else {
      out[row.made] = made
      out[row.repealed] = repealed
      out[row.valid] = now
    }
    return now
  }

  #change(row: { items: number; change: number }, before: number, out: Float64Array): number {
    const change = before > 0 && this.#random.chance(0.4) ? Math.max(-before, Math.round(this.#random.normal() * 3)) : 0
    out[row.items] = before
    out[row.change] = change
    return before + change
  }
}
