import { yearOf } from './body-name'
import type { Flow } from './line'

/** The sentence that says which year's figures these are. */

export interface Period {
  readonly year: number
  readonly start: number
  readonly end: number
}

const FROM_TO =
  /(\d{4,6})年(?:度)?1?\d?月?\d{0,2}日?(?:起)?(?:开始)?,?(?:至|到|—+|–|-|~|～|－)(?:(\d{4,6})年)?(?:度)?(\d{1,2})月(\d{1,2})日/g

/** 2023; of a year typed twice (202020, 20202023) the last four digits. */
const typed = (digits: string): number | null => yearOf(digits.slice(-4))

/** The period sentence; a sentence that speaks of 统计 or 期限 goes before any other stretch of a year. */
export function periodIn(flow: Flow): Period | null {
  const text = flow.text.replace(/ /g, '\u0020')
  let fallback: Period | null = null
  for (const match of text.matchAll(FROM_TO)) {
    const year = typed(match[2] ?? match[1]!)
    if (year === null || Number(match[3]) !== 12) continue
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const start = match.index
    const end = start + match[0].length
    const found = { year, start, end }
    if (/统计|期限|时限|数据|报告期|时间/.test(before.slice(before.lastIndexOf('。') + 1))) {
      const from = Math.max(text.lastIndexOf('。', start) + 1, start - 30)
      const dot = text.indexOf('。', end)
      return { ...found, start: from, end: dot !== -1 && dot - end < 20 ? dot : end }
    }
    fallback ??= found
  }
  return fallback
}
