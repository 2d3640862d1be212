import type { Unit } from '../schema'
import { COUNTERS, valueOf } from './read-number'

/** The cells that may begin at one place of a run of figures. */

/** A figure, or a mark for a blank (null), by its offsets in the run; `next`: where the next may begin, behind its counter and its bracket. */
export interface RunCell { readonly start: number; readonly end: number; readonly next: number; readonly value: number | null }

/** No figure of a report has more digits. */
const LONGEST_FIGURE = 15

const DASH = /[-—―_]/
const DIGIT = /\d/
const AFTER = new RegExp(`^(?:[（(][^（）()]*[）)]|[${COUNTERS}])+`)

/** The first place from `from` on that is no blank. */
export const skip = (chars: string, from: number): number => {
  let i = from
  while (chars[i] === ' ') i++
  return i
}

/** The cells that can begin at `from`. */
export function cellsAt(chars: string, from: number, unit: Unit): RunCell[] {
  const out: RunCell[] = []
  const i = skip(chars, from)
  const c = chars[i]
  if (c === undefined) return out
  const end = (j: number): number => {
    const behind = AFTER.exec(chars.slice(j, j + 60))
    return behind ? j + behind[0].length : j
  }
  const number = (j: number): void => {
    const value = valueOf(chars.slice(i, j), unit)
    if (value !== null) out.push({ start: i, end: j, next: end(j), value })
  }
  if (DASH.test(c)) {
    out.push({ start: i, end: i + 1, next: i + 1, value: null })
    let two = i + 1
    while (chars[two] === c) two++
    if (c !== '-' && two - i >= 2) out.push({ start: i, end: i + 2, next: i + 2, value: null })
  }
  if (c === '/') {
    out.push({ start: i, end: i + 1, next: i + 1, value: null })
    // a slash between two figures only parts them
    if (DIGIT.test(chars.slice(0, i).trimEnd().slice(-1)) && /^\s*[-+]?\d/.test(chars.slice(i + 1))) out.push(...cellsAt(chars, i + 1, unit))
  }
  const signed = unit === 'change' && /[-+—]/.test(c) && DIGIT.test(chars[i + 1] ?? '')
  const first = signed ? i + 1 : i
  if (!DIGIT.test(chars[first] ?? '')) return out
  const group = /^\d{1,3}(?:,\d{3})+/.exec(chars.slice(first))
  for (let j = first + 1; j <= Math.min(chars.length, first + LONGEST_FIGURE); j++) {
    const last = chars[j - 1]!
    if (!DIGIT.test(last)) break
    if (chars[first] === '0' && j > first + 1) break
    const behind = chars[j]
    if (behind === '.' && DIGIT.test(chars[j + 1] ?? '')) {
      if (unit !== 'wan') break
      for (let k = j + 2; k <= chars.length && DIGIT.test(chars[k - 1]!); k++) money(chars, i, k, out, end)
      break
    }
    if (behind === ',' && /^,\d{3}/.test(chars.slice(j))) break
    if (unit === 'wan') money(chars, i, j, out, end)
    else number(j)
  }
  if (group) for (let j = first + group[0].indexOf(',') + 4; j <= first + group[0].length; j += 4) if (chars[j] !== ',') {
    if (unit === 'wan') money(chars, i, j, out, end)
    else number(j)
  }
  return out
}

/** An amount that ends in `j`, with its unit behind it. */
function money(chars: string, i: number, j: number, out: RunCell[], end: (j: number) => number): void {
  const unit = /^(?:亿元|万元|元)/.exec(chars.slice(j))?.[0] ?? ''
  const value = valueOf(chars.slice(i, j + unit.length), 'wan')
  if (value !== null) out.push({ start: i, end: j + unit.length, next: end(j + unit.length), value })
}
