import type { Code } from '../../schema'
import { figureOf } from '../../schema'
import { meaningsOf, resultOf, topicOf, verdictIn } from './challenge-words'
import type { Meanings, Topic } from './meanings'
import { HANDLED, total } from './meanings'
import type { Counted } from './numbers'
import type { Rule } from './rules'
import { RULES, TAILS, aboutPapers, isPart } from './rules'
import { carriedYear, elsewhen } from './years'

/** What a sentence claims. */

export interface Heard {
  /** Offsets of the clause. */
  readonly from: number
  readonly to: number
  readonly value: number
  readonly meanings: Meanings
  readonly over?: readonly Code[]
  readonly decimals?: number
  readonly loose?: boolean
}

export interface Sentence {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly numbers: readonly Counted[]
  readonly year: number | null
  /** Does its part of the report speak of requests? Else the sentence itself must. */
  readonly inRequests: boolean
}

interface Cases { readonly topic: Topic; readonly value: number; readonly end: number; told: boolean }

export function claimsOf(sentence: Sentence): readonly Heard[] {
  const { text, from, to, year } = sentence
  const out: Heard[] = []
  const cases: Cases[] = []
  let topic: Topic | 'both' | null = null
  let shared: { readonly meanings: Meanings; readonly over: readonly Code[]; readonly end: number; readonly loose: boolean | undefined } | null = null
  let papers: string | null = null
  let asked = sentence.inRequests
  const verdicts = (until: number): void => { out.push(...unnumbered(text, cases, until)) }
  for (const n of sentence.numbers) {
    const before = text.slice(from, n.start)
    const inRequests = asked || /信息公开(?:类)?申请|依申请|公开申请/.test(before)
    const parted = shared
    shared = null
    verdicts(n.from)
    if (elsewhen(before, n, year)) continue
    const hear = (meanings: Meanings, more: Partial<Heard> = {}): void => { out.push({ from: n.from, to: n.end, value: n.value, meanings, ...(n.rounded ? { loose: true } : {}), ...more }) }
    if (n.percent) {
      if (parted && SHARE.test(text.slice(parted.end, n.start))) hear(parted.meanings, { from: parted.end, over: parted.over, decimals: n.decimals, ...(parted.loose ? { loose: true } : {}) })
      continue
    }
    const about = topicOf(n.lead)
    if (about) {
      topic = inRequests || before.includes('信息公开') ? about : null
      if (!topic || n.sheet) continue
      if (topic !== 'both') cases.push({ topic, value: n.value, end: n.end, told: false })
      hear(meaningsOf(topic), NEW.test(n.lead) ? { loose: true } : {})
      continue
    }
    const result = topic && resultOf(n.lead)
    if (topic && result && !n.sheet) {
      for (const c of cases) c.told = true
      if (topic !== 'both') hear(meaningsOf(topic, result))
      continue
    }
    const paper = papers && !n.sheet ? aboutPapers(n.lead, papers) : null
    if (paper) {
      hear(paper.meanings, paper.loose ? { loose: true } : {})
      continue
    }
    const rule = ruleOf(n, inRequests, year)
    if (!rule) continue
    topic = null
    const { table, row } = figureOf(rule.meanings[0]![0]!)
    papers = table.id === 'proactive' ? row.id : null
    const whole = text.slice(from, to)
    const meanings = rule.without && !rule.without[0].test(whole) ? [...rule.meanings, ...rule.without[1]] : rule.meanings
    const loose = rule.loose || (rule.beside && !rule.beside.test(whole)) || (/^、?其中/.test(n.lead) && rule.meanings === HANDLED)
    if (table.id === 'requests' && !loose) asked = true
    hear(meanings, { ...(loose ? { loose: true } : {}), ...(rule.tail === BEHIND ? { from: n.start, to: n.end + n.tail.length } : {}) })
    if (rule.over) shared = { meanings, over: rule.over, end: n.end, loose }
  }
  verdicts(to)
  return out
}

/** `，占51.85%`, `（17.46%）`: a share of the count just before it, of all that were handled. */
const SHARE = /^[,、(]?(?:约?占(?:比|(?:办结|答复|处理|办理)?(?:总数|总量|总件数|件数|数)?(?:的)?(?:比例|比重)?)(?:为|达)?|比例为)?$/
/** Cases that began this year; the table counts those of the year before as well. */
const NEW = /新(?:发生|增|收)/
/** Marks a rule that was found behind the number. */
const BEHIND = /^/

function ruleOf(n: Counted, inRequests: boolean, year: number | null): Rule | null {
  const named = carriedYear(n.lead) ?? carriedYear(n.tail)
  if (named && !n.sheet) {
    if (year === null || named.year !== (named.out ? year + 1 : year - 1) || !inRequests) return null
    return { lead: BEHIND, meanings: [[total(named.out ? 'carried_out' : 'carried_in')]], ...(carriedYear(n.lead) ? {} : { tail: BEHIND }) }
  }
  const behind = inRequests && !n.sheet ? TAILS.find((r) => r.lead.test(n.tail)) : undefined
  if (behind) return { ...behind, tail: BEHIND }
  const rule = RULES.find((r) => r.lead.test(n.lead) && (!n.sheet || r.sheets || (inRequests && r.over)) && (!r.inRequests || inRequests) && !(r.tail && !r.tail.test(n.tail)))
  if (!rule || rule.not?.test(n.lead) || isPart(n.lead, rule)) return null
  const first = rule.meanings[0]![0]!
  return figureOf(first).table.id === 'requests' && !inRequests && !/公开|依申请|本年度?新收/.test(n.lead + n.tail) ? null : rule
}

/** `行政复议7件，诉讼9件，均获维持` · `诉讼1件，结果维持`: a result without a number of its own. */
function unnumbered(text: string, cases: Cases[], until: number): readonly Heard[] {
  const last = cases.at(-1)
  if (!last || last.told) return []
  let at = last.end
  for (const clause of text.slice(last.end, until).split(/[,;:()、。]/)) {
    const from = at
    at += clause.length + 1
    const verdict = verdictIn(clause)
    if (!verdict) continue
    const meant = verdict.all ? cases.filter((c) => !c.told) : last.value === 1 ? [last] : []
    for (const c of meant) c.told = true
    return meant.map((c) => ({ from, to: from + clause.length, value: c.value, meanings: meaningsOf(c.topic, verdict.result) }))
  }
  return []
}
