import { JUDGED_FROM, OUTCOME_GROUPS, PERCENT_FROM, REQUEST_ROWS } from '../schema'
import { outcomeMeasureRow } from '../metric'
import type { YearAnswer } from '../query/answer'
import { count, percent } from '../text/numbers'
import { capital, compose, joined } from './compose'
import { alikeOf, noCases, readConcluded, readMeasure, readRate } from './lens'
import type { Lens, Reading } from './lens'
import { absentSentence, applicantName, outcomeName } from './names'
import { countPiece, ratePiece, states, template } from './pieces'
import type { Sentence, SentencePart } from './sentence'

/** The finding of each panel: its title. */

interface Counted { readonly id: string; readonly reading: Reading }
const UNDISCLOSED = new Set(['refused', 'unavailable', 'not_processed', 'other'])

function largest(parts: readonly Counted[]): readonly Counted[] {
  const top = Math.max(...parts.map((p) => p.reading.value ?? 0))
  return top > 0 ? parts.filter((p) => p.reading.value === top) : []
}

function groupsClause(lens: Lens, T: Reading): Sentence | null {
  const { lang } = lens
  const groups = OUTCOME_GROUPS.map((g): Counted => ({ id: g.id, reading: readMeasure(lens, `requests.group_${g.id}.${lens.focus.column}`, lens.now) }))
  // Where one of the six is blank or unreadable, none can be called the largest.
  if (groups.some((g) => g.reading.value === null)) return null
  const [first, second, ...more] = largest(groups)
  if (!first || more.length > 0) return null
  const k = countPiece(lens, first.reading)
  if (second) return compose(template(lang, 'outcomes_tied'), { T: countPiece(lens, T), g: outcomeName(first.id, lang), h: outcomeName(second.id, lang), k })
  const share = readRate(lens, `outcome:${first.id}`, lens.now)
  const s: Sentence = share.state === 'reported' && share.n >= JUDGED_FROM
    ? [{ text: states(lang)('sep') }, { text: percent(share.k, share.n), figure: share.figure }] : []
  return compose(template(lang, 'outcomes_largest'), { T: countPiece(lens, T), g: outcomeName(first.id, lang), k, s })
}

function reasonClause(lens: Lens): Sentence | null {
  const reasons = REQUEST_ROWS.filter((r) => r.group && UNDISCLOSED.has(r.group))
    .map((r): Counted => ({ id: r.id, reading: readMeasure(lens, `requests.${r.id}.${lens.focus.column}`, lens.now) }))
    .filter((r) => r.reading.state !== 'not_applicable')
  if (reasons.some((r) => r.reading.value === null)) return null
  const [first, ...tied] = largest(reasons)
  // In the form of 2019 其他处理 is one row: a group, no reason.
  if (!first || tied.length > 0 || first.id === 'other') return null
  return compose(template(lens.lang, 'outcomes_reason'), { reason: outcomeName(first.id, lens.lang), k: countPiece(lens, first.reading) })
}

/** What was handled, the largest outcome and the largest reason, where each is one alone and all are reported (UX 3.4). */
export function outcomesTitle(lens: Lens): Sentence {
  const { lang } = lens
  if (!lens.now) return absentSentence(lens)
  const T = readMeasure(lens, `requests.handled.${lens.focus.column}`, lens.now)
  const who = lens.focus.column === 'total' ? [] : compose(template(lang, 'outcomes_by'), { who: applicantName(lens.focus.column, lang) })
  const said = (): Sentence => {
    if (T.value === null) return compose(template(lang, T.state === 'blank' ? 'outcomes_blank' : 'outcomes_named'), { y: lens.now!.year })
    if (T.value === 0) return compose(template(lang, 'outcomes_none'))
    // Parts of so few are listed and not characterised (UX 3.4).
    const groups = T.value < PERCENT_FROM ? null : groupsClause(lens, T)
    if (!groups) return compose(template(lang, 'outcomes_plain'), { T: countPiece(lens, T) })
    return joined([groups, reasonClause(lens)], states(lang)('semicolon'))
  }
  return capital([...who, ...said()])
}

/** `23件（2份）`: how many reports stand behind a sum, where the two ends differ. */
function withReports(lens: Lens, reading: Reading, year: YearAnswer, differ: boolean): Sentence {
  const piece: SentencePart = countPiece(lens, reading)
  return differ ? [piece, ...compose(template(lens.lang, 'in_reports'), { n: count(year.reports) })] : [piece]
}

/** @param years the years that the panel shows, ascending */
export function requestsTitle(lens: Lens, years: readonly YearAnswer[]): Sentence {
  const { lang, focus } = lens
  if (!lens.now) return absentSentence(lens)
  const row = focus.outcome ? outcomeMeasureRow(focus.outcome) : 'new'
  const read = (year: YearAnswer) => readMeasure(lens, `requests.${row}.total`, year)
  const now = read(lens.now)
  const what = focus.outcome ? outcomeName(focus.outcome, lang) : ''
  if (now.value === null) {
    const key = now.state === 'not_applicable' ? 'requests_no_row'
      : what ? 'requests_outcome_blank'
        : now.state === 'unreadable' ? 'requests_unreadable' : 'requests_blank'
    return capital(compose(template(lang, key), { y: lens.now.year, what }))
  }
  const earliest = years.find((y) => y.year < lens.now!.year && read(y).value !== null)
  // Where as many reports are of other bodies, their number does not tell that the sums are no change.
  const first = earliest && (earliest.reports !== lens.now.reports || alikeOf(lens.answer, earliest, lens.now)) ? earliest : undefined
  const differ = first !== undefined && first.reports !== lens.now.reports
  const span = first
    ? compose(template(lang, what ? 'requests_outcome_span' : 'requests_span'), {
      what, y0: first.year, y: lens.now.year, N0: withReports(lens, read(first), first, differ),
      N: withReports(lens, now, lens.now, differ),
    })
    : compose(template(lang, what ? 'requests_outcome_one' : 'requests_one'), { what, y: lens.now.year, N: countPiece(lens, now, 'requests') })
  const share = readRate(lens, 'applicant:natural', lens.now)
  const written = template(lang, share.n < JUDGED_FROM ? 'requests_share_small' : 'requests_share')
  const natural = share.state === 'reported' ? compose(written, { s: ratePiece(lens, share) }) : null
  return capital(joined([span, natural], states(lang)('semicolon')))
}

/** Concluded and corrected cases by channel, what is pending apart; that all are 0 where they are (UX 3.7). */
export function challengesTitle(lens: Lens): Sentence {
  const { lang } = lens
  if (!lens.now) return absentSentence(lens)
  const read = (row: string, column: string) => readMeasure(lens, `challenges.${row}.${column}`, lens.now)
  const all = read('all', 'total')
  const pending = read('all', 'pending')
  if (noCases(lens, lens.now)) return capital(compose(template(lang, 'challenges_zero'), { zero: countPiece(lens, all) }))
  const clause = (key: 'challenges_review' | 'challenges_litigation', channel: 'review' | 'litigation'): Sentence | null => {
    const cases = readConcluded(lens, channel)
    return cases && compose(template(lang, key), { n: countPiece(lens, cases.concluded), k: countPiece(lens, cases.corrected) })
  }
  const waiting = (pending.value ?? 0) > 0 ? compose(template(lang, 'challenges_pending'), { p: countPiece(lens, pending) }) : null
  const sentence = joined([clause('challenges_review', 'review'), clause('challenges_litigation', 'litigation'), waiting], states(lang)('semicolon'))
  return capital(sentence.length > 0 ? sentence : compose(template(lang, 'challenges_part')))
}
