import type { Block } from '../../read/block'
import { figureOf } from '../../schema'
import type { Claim } from '../report'
import type { Heard } from './heard'
import { countedIn } from './numbers'
import { claimsOf } from './sentence'
import type { Stream } from './stream'
import { placeOf, streamOf } from './stream'
import { reportYear } from './years'

/**
 * The figures of the prose that can be compared with the tables. Precise rather than complete: what is not understood for certain makes no claim.
 * @param blocks the blocks of one report, in order
 * @param skip is this block (index into `blocks`) no prose of the report: a table, a run of cells, chrome of the page?
 * @param year the year of the report; else as its period or title says
 */
export function readClaims(blocks: readonly Block[], skip: (block: number) => boolean = () => false, year: number | null = null): readonly Claim[] {
  const stream = streamOf(blocks, skip)
  const about = year ?? reportYear(stream.text)
  return consistent(partsOf(stream.text).flatMap((part) => heardIn(stream, part, about)))
}

interface Stretch { readonly from: number; readonly to: number }

const CHAPTER = /^\f[一二三四五六七八][、.]/
const PROBLEMS = /^\f..(?:政府信息公开(?:工作)?(?:中)?)?存在的?(?:主要)?(?:问题|不足)/

/** The numbered parts of the report, without the chapter on what is to be better. */
function partsOf(text: string): readonly Stretch[] {
  const cuts = [0, ...[...text.matchAll(/\f/g)].map((m) => m.index), text.length]
  let problems = false
  return cuts.slice(1).flatMap((to, i): Stretch[] => {
    const from = cuts[i]!
    if (CHAPTER.test(text.slice(from, from + 3))) problems = PROBLEMS.test(text.slice(from, from + 40))
    return problems ? [] : [{ from, to }]
  })
}

function heardIn(stream: Stream, { from, to }: Stretch, year: number | null): readonly Claim[] {
  const text = stream.text.slice(from, to)
  const numbers = countedIn(text)
  let inRequests = /依申请/.test(text.slice(0, 24))
  const out: Claim[] = []
  let start = 0
  for (const end of [...[...text.matchAll(/[。！？!?\n]/g)].map((m) => m.index), text.length]) {
    const heard = claimsOf({ text, from: start, to: end, year, inRequests, numbers: numbers.filter((n) => n.start >= start && n.end <= end) })
    if (heard.some((h) => figureOf(h.meanings[0]![0]!).table.id === 'requests' && !h.loose)) inRequests = true
    out.push(...heard.map((h) => claimOf(stream, from, h)))
    start = end + 1
  }
  return out
}

function claimOf(stream: Stream, base: number, { from, to, value, meanings, over, decimals, loose }: Heard): Claim {
  let first = base + from
  while (first < base + to - 1 && /[、,;:()\n\f]/.test(stream.text[first]!)) first++
  return {
    text: stream.text.slice(first, base + to), place: placeOf(stream, first, base + to), value, meanings,
    ...(over ? { over } : {}), ...(decimals === undefined ? {} : { decimals }), ...(loose ? { loose: true } : {}),
  }
}

/** Figures said twice are one claim; where the prose gives several values for one thing (a region's and its office's), none of them is for certain. */
function consistent(claims: readonly Claim[]): readonly Claim[] {
  const keys = claims.map((c) => `${c.meanings.map((m) => m.join('+')).join('|')}/${c.over?.join('+') ?? ''}`)
  return claims.filter((c, n) => {
    const same = claims.filter((other, i) => keys[i] === keys[n] && (c.loose || !other.loose))
    return same.every((other) => other.value === c.value) && (same.find((other) => !other.loose) ?? same[0]) === c
  })
}
