/** Numbers of the prose that count cases or are shares, each with the words around it. */

export interface Counted {
  /** Offsets in the text: the number with its counter. */
  readonly start: number
  readonly end: number
  readonly value: number
  readonly percent: boolean
  /** 份 and 条 count requests here and there, but mostly other things. */
  readonly sheet: boolean
  /** Decimals printed. */
  readonly decimals: number
  /** `1.2万件`: rounded by whoever wrote it. */
  readonly rounded: boolean
  /** The words from the last number, comma, bracket or sentence end up to the number. */
  readonly lead: string
  /** The words behind it up to the next punctuation or number. */
  readonly tail: string
  /** Where `lead` begins. */
  readonly from: number
}

const NUMBER = /(?<![\d.])(?<!\d,)(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万)?|([零一二两三四五六七八九十百]{1,5}))([余多])?(件次|件|起|宗|例|份|条|%)(?!数|以上|套|的?数量)/g
const ABOUT = /(?:约|近|逾|超|超过|将近|大约|至少|不足|不少于|第|每|[\d.]万?[-~—至到])$/
const BOUNDARY = /[,;:()。！？!?\n\f、“”"《》]/
const DIGITS = '零一二三四五六七八九'

/** All counts and percentages in a text without blanks; those that are only roughly so are left out. */
export function countedIn(text: string): readonly Counted[] {
  const out: Counted[] = []
  let before = 0
  for (const m of text.matchAll(NUMBER)) {
    const start = m.index, end = start + m[0].length
    const value = m[1] !== undefined ? Number(m[1].replaceAll(',', '') + (m[2] ?? '')) * (m[3] ? 10_000 : 1) : chinese(m[4]!)
    const from = boundaryBefore(text, start, before)
    before = end
    // figures of a table in a row: 34件0件0件
    if (/[\d|/]/.test(text[end] ?? '')) continue
    if (value === null || m[5] || ABOUT.test(text.slice(Math.max(0, start - 4), start))) continue
    const percent = m[6] === '%'
    if (!percent && !Number.isInteger(value)) continue
    const tail = /^[^,;:()。！？!?\n\f、\d]*/.exec(text.slice(end, end + 40))![0]
    if (/^(?:左右|上下|以上|以下|套)/.test(tail)) continue
    out.push({ start, end, value, percent, sheet: m[6] === '份' || m[6] === '条', decimals: m[2] ? m[2].length - 1 : 0, rounded: m[3] !== undefined, lead: text.slice(from, start), tail, from })
  }
  return out
}

/** Commas and the like end the lead; an enumeration mark does not (`行政复议、行政诉讼3件` is about both). */
function boundaryBefore(text: string, start: number, least: number): number {
  let i = start
  while (i > least && start - i < 60 && !(BOUNDARY.test(text[i - 1]!) && text[i - 1] !== '、')) i--
  return i
}

function chinese(word: string): number | null {
  const text = word.replaceAll('两', '二')
  if (/^[零一二三四五六七八九]$/.test(text)) return DIGITS.indexOf(text)
  const m = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!m || !(m[1] || m[3])) return null
  const digit = (d: string | undefined) => (d ? DIGITS.indexOf(d) : 0)
  return digit(m[1]) * 100 + (m[3] ? (m[2] ? digit(m[2]) : 1) * 10 : 0) + digit(m[4])
}
