import { yearFrom } from './body-name'
import type { Flow } from './line'

/** The sentence that says which year's figures these are. */

export interface Period {
  readonly year: number
  readonly start: number
  readonly end: number
  /** Where its first date stands. */
  readonly at: number
}

const MONTH_DAY = '(\\d{1,2})(?:月(?:\\d{1,2}[日号]?)?|[./-]\\d{1,2}(?!\\d))'
/** From a day to a day; the second year may be left out, the dates may be set with points or strokes. */
const FROM_TO = new RegExp(
  `(\\d{4,8})(?:年度?|[./-])${MONTH_DAY}(?:起|开始)?[,，、]?(?:截?至|截?止到?|到|—+|–|-|~|～|－)(?:(\\d{4,8})(?:年度?|[./-]))?${MONTH_DAY}`, 'g')

/** 2023; of a year typed twice (202020, 20202023) the last four digits. */
const typed = (digits: string): number | null => yearFrom(digits.slice(-4))

/** The period sentence; a sentence that speaks of 统计 or 期限 goes before any other stretch of a year. */
export function periodIn(flow: Flow): Period | null {
  const { text } = flow
  let fallback: Period | null = null
  for (const match of text.matchAll(FROM_TO)) {
    const year = typed(match[3] ?? match[1]!)
    if (year === null) continue
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const start = match.index
    const end = start + match[0].length
    const found = { year, start, end, at: start }
    if (/统计|期限|时限|数据|报告期|时间/.test(before.slice(before.lastIndexOf('。') + 1))) {
      const from = Math.max(text.lastIndexOf('。', start) + 1, start - 30)
      const dot = text.indexOf('。', end)
      return { ...found, start: from, end: dot !== -1 && dot - end < 20 ? dot : end }
    }
    // a stretch that says nothing of figures counts only where it is a whole year
    if (Number(match[2]) === 1 && Number(match[4]) === 12) fallback ??= found
  }
  return fallback
}
