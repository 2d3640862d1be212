import { OUTCOME_IDS } from './slots'
import type { Random } from './random'

/** How simulated requests fall, on the whole: near what large cities publish; each unit strays from it in its own way. */

const OUTCOME_WEIGHTS: Readonly<Record<string, number>> = {
  granted: 390, partly_granted: 150,
  refused_state_secret: 0.7, refused_law_prohibits: 2, refused_safety_stability: 1, refused_third_party: 6, refused_internal_affairs: 8, refused_process: 8,
  refused_enforcement_file: 15, refused_query: 20,
  unavailable_not_held: 285, unavailable_needs_creation: 22, unavailable_unclear: 4,
  not_processed_petition: 48, not_processed_repeat: 15, not_processed_publication: 3, not_processed_excessive: 4, not_processed_confirm_again: 2,
  other_overdue_correction: 55, other_unpaid_fee: 5, other_rest: 62,
}
/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
const APPLICANT_WEIGHTS = [900, 55, 4, 6, 14, 9]
/** 维持, 纠正, 其他结果, 尚未审结, by channel: 复议, 直接起诉, 复议后起诉. */
export const RESULT_SHARES: readonly (readonly number[])[] = [[0.52, 0.12, 0.25, 0.11], [0.44, 0.1, 0.26, 0.2], [0.56, 0.04, 0.2, 0.2]]
/** Cases per request handled, by channel. */
export const CASES_PER_REQUEST: readonly number[] = [0.055, 0.01, 0.012]

/** Weights, each astray by a gamma of this shape, made to sum to 1. */
function astray(weights: readonly number[], shape: number, random: Random): Float64Array {
  const out = Float64Array.from(weights, (w) => w * random.gamma(shape))
  const sum = out.reduce((a, b) => a + b, 0)
  return out.map((w) => w / sum)
}

/** The shares of the outcomes in what a unit handles. */
export const outcomeShares = (random: Random): Float64Array => astray(OUTCOME_IDS.map((id) => OUTCOME_WEIGHTS[id]!), 3, random)
/** The shares of the applicants in what a unit receives. */
export const applicantShares = (random: Random): Float64Array => astray(APPLICANT_WEIGHTS, 2, random)

/** How the number of requests moved from year to year, 2019 first. */
export const TREND: readonly number[] = [0.82, 0.76, 0.9, 0.95, 1.05, 1.2, 1.3]
