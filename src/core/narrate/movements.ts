import { OUTCOME_GROUPS } from '../schema'
import { compose, joined, stopped } from './compose'
import { noCases, readMeasure, readRate } from './lens'
import type { Lens, RateReading } from './lens'
import { outcomeName } from './names'
import { compareRates, countPiece, ratePiece, states, template } from './pieces'
import type { Sentence } from './sentence'

/** The line under the H1: which outcomes moved, and how many cases came of it. At most two sentences. */

interface Move { readonly id: string; readonly now: RateReading; readonly then: RateReading; readonly size: number; readonly earned: boolean }

/** The two outcomes whose share moved most, among those that moved beyond chance; where none did, the one that moved most. */
function moves(lens: Lens): readonly Move[] {
  const all = OUTCOME_GROUPS.flatMap((g): Move[] => {
    const now = readRate(lens, `outcome:${g.id}`, lens.now)
    const then = readRate(lens, `outcome:${g.id}`, lens.then)
    const { verdict, difference } = compareRates(lens, now, then)
    if (verdict === 'none' || verdict === 'small' || difference === 0) return []
    return [{ id: g.id, now, then, size: Math.abs(difference!), earned: verdict !== 'chance' }]
  }).sort((a, b) => b.size - a.size)
  const earned = all.filter((m) => m.earned)
  return earned.length > 0 ? earned.slice(0, 2) : all.slice(0, 1)
}

function sharesSentence(lens: Lens): Sentence {
  const clauses = moves(lens).map((m) => compose(template(lens.lang, 'share_moved'), {
    what: outcomeName(m.id, lens.lang), r0: ratePiece(lens, m.then), r: ratePiece(lens, m.now),
  }))
  return joined(clauses, states(lens.lang)('sep'))
}

function casesSentence(lens: Lens): Sentence {
  const { lang } = lens
  const read = (row: string, year: Lens['now']) => readMeasure(lens, `challenges.${row}.total`, year)
  const [R, L, R0, L0] = [read('review', lens.now), read('litigation', lens.now), read('review', lens.then), read('litigation', lens.then)]
  if (R.value === null && L.value === null) return []
  const both = R.value !== null && L.value !== null
  const said = !both
    ? compose(template(lang, R.value === null ? 'litigation_only' : 'review_only'), { R: countPiece(lens, R), L: countPiece(lens, L) })
    : noCases(lens, lens.now) ? compose(template(lang, 'cases_zero'), { zero: countPiece(lens, read('all', lens.now)) })
      : compose(template(lang, 'cases_both'), { R: countPiece(lens, R), L: countPiece(lens, L) })
  // Beside the sums of other bodies they would read as a change.
  if (!lens.then || !lens.alike || !both || R0.value === null || L0.value === null) return said
  const y0 = lens.then.year
  const compared = noCases(lens, lens.then)
    ? compose(template(lang, 'cases_zero_then'), { y0, zero: countPiece(lens, read('all', lens.then)) })
    : compose(template(lang, 'cases_then'), { y0, R0: countPiece(lens, R0), L0: countPiece(lens, L0) })
  return joined([said, compared], states(lang)('sep'))
}

/** At most two sentences, each with its stop; none where the year is not in store or nothing moved and no case came of it. */
export function findingMore(lens: Lens): readonly Sentence[] {
  if (!lens.now) return []
  return [sharesSentence(lens), casesSentence(lens)].filter((s) => s.length > 0).map((s) => stopped(s, lens.lang))
}
