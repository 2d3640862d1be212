import { inColumn } from '../metric'
import { count, pointsApart } from '../text/numbers'
import { capital, compose, joined } from './compose'
import { readMeasure, readRate } from './lens'
import type { Lens, RateReading, Reading } from './lens'
import { absentSentence, applicantName, inside } from './names'
import { compareRates, countPiece, counted, ratePiece, states, template } from './pieces'
import type { Sentence } from './sentence'

/** The H1 of 总览: how much came in against the comparison year, what share was disclosed, and whether that change is more than chance (UX 3.1). */

function receivedClause(lens: Lens, now: Reading): Sentence {
  const { lang, year, focus, answer } = lens
  const N = countPiece(lens, now, 'requests')
  const of = { y: year!, N, who: inside(applicantName(focus.column, lang), lang) }
  const all = focus.column === 'total'
  if (!lens.many) return compose(template(lang, all ? 'received' : 'received_by'), of)
  const scope = states(lang)(answer.scope ?? lens.context.scopes.inForce)
  return compose(template(lang, all ? 'received_many' : 'received_many_by'), { ...of, reports: count(lens.now!.reports), scope: inside(scope, lang) })
}

/** More or fewer than in the comparison year. Two sums over different numbers of reports are put side by side, not subtracted. */
function changeClause(lens: Lens, now: Reading, then: Reading): Sentence | null {
  if (!lens.then || then.value === null) return null
  const { lang } = lens
  const y0 = lens.then.year
  if (!lens.alike) return compose(template(lang, 'received_other_set'), { y0, reports: count(lens.then.reports), N0: countPiece(lens, then) })
  const d = now.value! - then.value
  if (d === 0) return compose(template(lang, 'received_same'), { y0, N0: countPiece(lens, then) })
  const more = compose(template(lang, d > 0 ? 'received_more' : 'received_fewer'), { y0, d: { text: counted(Math.abs(d), 'none', lang), figure: then.figure } })
  return lens.then.reports === lens.now!.reports ? more : [...more, ...compose(template(lang, 'in_reports'), { n: count(lens.then.reports) })]
}

/** The verdict on a change of a rate, bound to its interval (law 4); null where there is no comparison year. */
function verdictClause(lens: Lens, now: RateReading, then: RateReading): Sentence | null {
  const { lang } = lens
  if (!lens.then) return null
  const y0 = lens.then.year
  const { verdict, difference } = compareRates(lens, now, then)
  if (!lens.alike && then.state === 'reported') return compose(template(lang, 'other_set'), {
    y0, reports: count(lens.then.reports), r0: ratePiece(lens, then, true),
  })
  if (verdict === 'none') return compose(template(lang, 'verdict_none'), { y0 })
  if (verdict === 'small') {
    const small = then.n < now.n ? then : now
    return compose(template(lang, 'verdict_small'), { y: small.year!, n: { text: counted(small.n, 'none', lang), figure: small.figure } })
  }
  const r0 = ratePiece(lens, then, true)
  if (verdict === 'chance') return compose(template(lang, 'verdict_chance'), { y0, r0 })
  const d = { text: pointsApart(difference!), figure: now.figure }
  return compose(template(lang, verdict === 'up' ? 'verdict_up' : 'verdict_down'), { y0, r0, d })
}

function disclosureClause(lens: Lens): Sentence | null {
  const { lang } = lens
  const now = readRate(lens, 'disclosure', lens.now)
  if (now.state === 'no_cases') {
    const handled = readMeasure(lens, inColumn('requests.handled.total', lens.focus.column), lens.now)
    return handled.value === null ? null : compose(template(lang, 'disclosed_no_cases'), { T: countPiece(lens, handled) })
  }
  if (now.state !== 'reported') return null
  const said = compose(template(lang, lens.many ? 'disclosed_pooled' : 'disclosed'), { r: ratePiece(lens, now) })
  return joined([said, verdictClause(lens, now, readRate(lens, 'disclosure', lens.then))], states(lang)('sep'))
}

/** Always written: where no figure is reported it says that. */
export function findingTitle(lens: Lens): Sentence {
  const { lang } = lens
  if (!lens.now) return absentSentence(lens)
  const id = `requests.new.${lens.focus.column}`
  const now = readMeasure(lens, id, lens.now)
  const received = now.value === null ? null
    : joined([receivedClause(lens, now), changeClause(lens, now, readMeasure(lens, id, lens.then))], states(lang)('sep'))
  const sentence = joined([received, disclosureClause(lens)], states(lang)('semicolon'))
  return capital(sentence.length > 0 ? sentence : compose(template(lang, 'figures_blank'), { y: lens.now.year }))
}
