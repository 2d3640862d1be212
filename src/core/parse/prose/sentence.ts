import type { Code } from '../../schema'
import { figureOf } from '../../schema'
import type { Cases } from './cases'
import { unnumbered } from './cases'
import { meaningsOf, resultOf, topicOf } from './challenge-words'
import type { Heard } from './heard'
import type { Meanings, Topic } from './meanings'
import { HANDLED } from './meanings'
import { meantBy } from './meant'
import type { Counted } from './numbers'
import { aboutPapers } from './rules'
import { elsewhen } from './years'

/** What a sentence claims. */

export interface Sentence {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly numbers: readonly Counted[]
  readonly year: number | null
  /** Does its part of the report speak of requests? Else the sentence itself must. */
  readonly inRequests: boolean
}

/** A count of which a share may follow. */
interface Whole { readonly meanings: Meanings; readonly over: readonly Code[]; readonly end: number; readonly loose: boolean }

/** `，占51.85%`, `（17.46%）`: a share of the count just before it, of all that were handled. */
const SHARE = /^[,、(]?(?:约?占(?:比|(?:办结|答复|处理|办理)?(?:总数|总量|总件数|件数|数)?(?:的)?(?:比例|比重)?)(?:为|达)?|比例为)?$/
/** Cases that began this year; the table counts those of the year before as well. */
const NEW = /新(?:发生|增|收)/
/** From here on a sentence speaks of requests. */
const ASKED = /信息公开(?:类)?申请|依申请|公开申请/

/**
 * What the numbers of a sentence say of the tables, in order. A number may mean something only beside those before it: a share of a count, a result
 * of cases, more of the documents that were named. A number that means nothing for certain is left out.
 */
export function claimsOf(sentence: Sentence): readonly Heard[] {
  const listener = new Listener(sentence)
  for (const n of sentence.numbers) listener.hear(n)
  return listener.end()
}

class Listener {
  private readonly sentence: Sentence
  private readonly heard: Heard[] = []
  private readonly cases: Cases[] = []
  private inRequests: boolean
  private topic: Topic | 'both' | null = null
  private whole: Whole | null = null
  /** The row of table 2 whose documents were counted last. */
  private papers: string | null = null

  constructor(sentence: Sentence) {
    this.sentence = sentence
    this.inRequests = sentence.inRequests
  }

  hear(n: Counted): void {
    const before = this.sentence.text.slice(this.sentence.from, n.start)
    const inRequests = this.inRequests || ASKED.test(before)
    const whole = this.whole
    this.whole = null
    this.heardVerdicts(n.from)
    if (elsewhen(before, n, this.sentence.year)) return
    if (n.percent) this.heardShare(n, whole)
    else if (!this.heardCase(n, inRequests || before.includes('信息公开')) && !this.heardResult(n) && !this.heardPaper(n)) this.heardRule(n, inRequests)
  }

  end(): readonly Heard[] {
    this.heardVerdicts(this.sentence.to)
    return this.heard
  }

  private heardVerdicts(until: number): void {
    this.heard.push(...unnumbered(this.sentence.text, this.cases, until))
  }

  private heardShare(n: Counted, whole: Whole | null): void {
    if (whole && SHARE.test(this.sentence.text.slice(whole.end, n.start))) this.add(n, whole.meanings, whole.loose, { from: whole.end, over: whole.over, decimals: n.decimals })
  }

  /** A count of reviews or suits: of those about requests, where the sentence speaks of them. */
  private heardCase(n: Counted, ofRequests: boolean): boolean {
    const about = topicOf(n.lead)
    if (!about) return false
    this.topic = ofRequests ? about : null
    if (!this.topic || n.sheet) return true
    if (about !== 'both') this.cases.push({ topic: about, value: n.value, end: n.end, told: false })
    this.add(n, meaningsOf(about), NEW.test(n.lead))
    return true
  }

  private heardResult(n: Counted): boolean {
    const result = this.topic && resultOf(n.lead)
    if (!this.topic || !result || n.sheet) return false
    for (const c of this.cases) c.told = true
    if (this.topic !== 'both') this.add(n, meaningsOf(this.topic, result))
    return true
  }

  private heardPaper(n: Counted): boolean {
    const paper = this.papers && !n.sheet ? aboutPapers(n.lead, this.papers) : null
    if (paper) this.add(n, paper.meanings, paper.loose)
    return paper !== null
  }

  private heardRule(n: Counted, inRequests: boolean): void {
    const { text, from, to, year } = this.sentence
    const meant = meantBy(n, inRequests, year)
    if (!meant) return
    const { table, row } = figureOf(meant.meanings[0]![0]!)
    const whole = text.slice(from, to)
    const meanings = meant.without && !meant.without[0].test(whole) ? [...meant.meanings, ...meant.without[1]] : meant.meanings
    const loose = meant.loose === true || (meant.beside !== undefined && !meant.beside.test(whole)) || (/^、?其中/.test(n.lead) && meant.meanings === HANDLED)
    this.topic = null
    this.papers = table.id === 'proactive' ? row.id : null
    if (table.id === 'requests' && !loose) this.inRequests = true
    this.add(n, meanings, loose, meant.found === 'behind' ? { from: n.start, to: n.end + n.tail.length } : {})
    if (meant.over) this.whole = { meanings, over: meant.over, end: n.end, loose }
  }

  private add(n: Counted, meanings: Meanings, loose = false, more: Partial<Heard> = {}): void {
    this.heard.push({ from: n.from, to: n.end, value: n.value, meanings, ...(n.rounded || loose ? { loose: true } : {}), ...more })
  }
}
