import type { Meanings, Result, Topic } from './meanings'
import { challenge, disputes } from './meanings'

/** Review and litigation in the prose: a count of cases, then their results, each by words that only mean something beside it. */

const S = '(?:案件|案|申请|事项|共计|共有|共|总计|合计|数量|总数|件数|数|为|有|达|计|的|了|:)*$'
const re = (words: string): RegExp => new RegExp(words + S)

const TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [re('(?:未经行政?复议)?直接(?:提?起诉|提起(?:的)?(?:行政)?诉讼)'), 'litigation_direct'],
  [re('(?:经(?:行政)?)?复议后(?:提?起诉|提起(?:的)?(?:行政)?诉讼|再诉讼)'), 'litigation_after_review'],
  [re('(?:行政)?诉讼'), 'litigation'],
  [re('(?:行政)?复议'), 'review'],
]
const BOTH = re('(?:行政)?复议(?:案件|申请)?(?:和|及|与|、|以及|或|或者)(?:被)?(?:提起)?(?:行政)?(?:诉讼|应诉)')
/** Other things that are counted beside the word. */
const NOT = /建议书|意见书|决定书|应诉|出庭|听证|培训|分别|各$|指导|调解|律师|平台|公示/

const RESULTS: readonly (readonly [RegExp, Exclude<Result, 'total'>])[] = [
  [re('(?:结果|予以|获|被|获得)?维持(?:原)?(?:行政)?(?:行为|决定|答复)?(?:结果)?'), 'upheld'],
  [re('(?:结果|予以|被)?(?:纠正|纠错)(?:结果)?'), 'corrected'],
  [re('其他结果'), 'other'],
  [re('(?:尚未审结|未审结|尚未办结|未结|尚未结案|正在审理(?:中)?|尚在审理(?:中)?)'), 'pending'],
]

/** What the words before a number say it counts: reviews, suits of one route or of both, or `both` reviews and suits; null where it is something else. */
export function topicOf(lead: string): Topic | 'both' | null {
  if (NOT.test(lead)) return null
  return BOTH.test(lead) ? 'both' : TOPICS.find(([words]) => words.test(lead))?.[1] ?? null
}

/** The result that the words before a number name; null where they name none. */
export const resultOf = (lead: string): Exclude<Result, 'total'> | null => RESULTS.find(([words]) => words.test(lead))?.[1] ?? null

/** The figures of table 4 for a topic and a result. */
export const meaningsOf = (topic: Topic | 'both', result: Result = 'total'): Meanings => (topic === 'both' ? disputes : challenge(topic, result))

/** `，均获维持`: all of the cases counted before it in the sentence; `，结果维持`: the one case counted just before. */
export function verdictIn(clause: string): { readonly all: boolean; readonly result: Exclude<Result, 'total'> } | null {
  const m = /^(均|全部|都)?(?:已)?(?:(?:结果|获|被|予以|为|获得|是)*)(维持|纠正|其他结果|尚未审结|未审结)(?:原)?(?:行政)?(?:行为|决定|答复)?$/.exec(clause)
  const result = m && RESULTS.find(([words]) => words.test(m[2]!))?.[1]
  return result ? { all: m[1] !== undefined, result } : null
}
