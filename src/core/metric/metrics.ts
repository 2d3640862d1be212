import { APPLICANTS, CHALLENGE_ROWS, LITIGATION, OUTCOME_GROUPS, REQUEST_HEADS, REQUEST_ROWS } from '../schema'
import type { Text } from '../schema'
import type { Definition, Metric, MetricFamily, MetricKey } from './types'

/** The catalogue of rates (DESIGN.md 3): numerator, denominator, formula, source, each definition in use. */

const T = { id: 'requests.handled.total', zh: '办结总计', en: 'handled' }
const NI = { id: 'requests.to_handle.total', zh: '（新收＋上年结转）', en: '(received + carried in)' }
const N = { id: 'requests.new.total', zh: '新收', en: 'received' }
type Term = typeof T

const divide = (id: string, label: Text, top: Term, bottom: Term, source?: Text): Definition => ({
  id, label, formula: { zh: `${top.zh}÷${bottom.zh}`, en: `${top.en} ÷ ${bottom.en}` }, numerator: top.id, denominator: bottom.id,
  ...(source ? { source } : {}),
})

const GP = { id: 'requests.disclosed.total', zh: '（予以公开＋部分公开）', en: '(granted + partly granted)' }
const G = { id: 'requests.granted.total', zh: '予以公开', en: 'granted' }
const OF_HANDLED: Text = { zh: '占办结', en: 'of handled' }
const OF_TO_HANDLE: Text = { zh: '占受理', en: 'of all to handle' }

const disclosure: Metric = {
  key: 'disclosure', family: 'disclosure', label: { zh: '公开率', en: 'Disclosure rate' }, kind: 'share',
  definitions: [
    divide('gp_t', { zh: '（予以＋部分）÷办结', en: '(granted + partly) ÷ handled' }, GP, T, { zh: '上海市普陀区按此公布', en: 'as published by Putuo District, Shanghai' }),
    divide('gp_ni', { zh: '（予以＋部分）÷受理', en: '(granted + partly) ÷ to handle' }, GP, NI),
    divide('g_t', { zh: '予以÷办结', en: 'granted ÷ handled' }, G, T),
  ],
}

const carryOut: Metric = {
  key: 'carry_out', family: 'carry_out', label: { zh: '结转率', en: 'Carry-out rate' }, kind: 'share',
  definitions: [divide('c_ni', OF_TO_HANDLE, { id: 'requests.carried_out.total', zh: '结转下年', en: 'carried out' }, NI)],
}

const CONCLUDED_ONLY: Text = { zh: '只计已审结', en: 'concluded only' }
const ALL_CASES: Text = { zh: '全部案件', en: 'all cases' }
type CorrectionFamily = 'review_correction' | 'litigation_correction' | 'correction'
const correction = (family: CorrectionFamily, row: string, label: Text, of: Text, key: MetricKey = family): Metric => {
  const top = { id: `challenges.${row}.corrected`, zh: `${of.zh}结果纠正`, en: `corrected (${of.en})` }
  return {
    key, family, label, kind: 'share',
    definitions: [
      divide('concluded', CONCLUDED_ONLY, top, { id: `challenges.${row}.concluded`, zh: '（维持＋纠正＋其他结果）', en: '(upheld + corrected + other)' }),
      divide('total', ALL_CASES, top, { id: `challenges.${row}.total`, zh: `${of.zh}总计`, en: `all cases (${of.en})` }),
    ],
  }
}

const RL = { id: 'challenges.all.total', zh: '（复议总计＋诉讼总计）', en: '(reviews + suits)' }
const disputes: Metric = {
  // A ratio of two counts: a request can lead to both, and to neither of the same year; no Wilson interval.
  key: 'disputes', family: 'disputes', label: { zh: '争议比（每百件）', en: 'Disputes per 100' }, kind: 'ratio',
  definitions: [
    divide('rl_t', { zh: '每百件办结', en: 'per 100 handled' }, RL, T),
    divide('rl_n', { zh: '每百件新收', en: 'per 100 received' }, RL, N),
  ],
}

const outcome = (id: string, row: string, label: Text): Metric => {
  const top = { id: `requests.${row}.total`, zh: label.zh, en: label.en.toLowerCase() }
  return {
    key: `outcome:${id}`, family: 'outcome', kind: 'share',
    label: { zh: `${label.zh}占比`, en: `Share: ${label.en.toLowerCase()}` },
    definitions: [divide('t', OF_HANDLED, top, T), divide('ni', OF_TO_HANDLE, top, NI)],
  }
}
const GROUP_IDS = new Set<string>(OUTCOME_GROUPS.map((g) => g.id))

const applicant = (id: string, label: Text): Metric => ({
  key: `applicant:${id}`, family: 'applicant', kind: 'share',
  label: { zh: `${label.zh}占比`, en: `Share: ${label.en.toLowerCase()}` },
  definitions: [divide('n', { zh: '占新收', en: 'of received' }, { id: `requests.new.${id}`, zh: `${label.zh}新收`, en: `received from ${label.en.toLowerCase()}` }, N)],
})

/** Every rate, in the order of DESIGN.md 3. `outcome:refused` is a group, `outcome:refused_query` a reason. */
export const METRICS: readonly Metric[] = [
  disclosure,
  ...OUTCOME_GROUPS.map((g) => outcome(g.id, `group_${g.id}`, g.label)),
  // A row whose id is a group's own id (granted, partly_granted, other) is that group.
  ...REQUEST_ROWS.filter((r) => r.group && !GROUP_IDS.has(r.id)).map((r) => outcome(r.id, r.id, r.short)),
  carryOut,
  correction('review_correction', 'review', { zh: '复议纠错率', en: 'Review correction rate' }, { zh: '复议', en: 'review' }),
  correction('litigation_correction', 'litigation', { zh: '诉讼纠错率', en: 'Litigation correction rate' }, { zh: '诉讼', en: 'litigation' }),
  ...CHALLENGE_ROWS.filter((r) => LITIGATION.includes(r.id)).map((r) => correction(
    'litigation_correction', r.id, { zh: `${r.short.zh}纠错率`, en: `Correction rate, ${r.short.en.toLowerCase()}` }, { zh: r.short.zh, en: r.short.en.toLowerCase() }, `correction:${r.id}`)),
  correction('correction', 'all', { zh: '综合纠错率', en: 'Combined correction rate' }, { zh: '复议与诉讼', en: 'review and litigation' }),
  disputes,
  ...APPLICANTS.map((a) => applicant(a.id, a.label)),
  applicant('organisations', { zh: REQUEST_HEADS.organisations, en: 'Organisations' }),
]

const byKey = new Map<string, Metric>(METRICS.map((m) => [m.key, m]))
/** Is this the key of a rate? */
export const isMetric = (key: string): key is MetricKey => byKey.has(key)

/** The metric of a key. Throws on an unknown one: keys from outside go through `isMetric` first. */
export function metricOf(key: string): Metric {
  const found = byKey.get(key)
  if (!found) throw new Error(`unknown metric “${key}”`)
  return found
}

/**
 * The definition that a figure names, else the one in force: what was chosen for the metric's family, else the default. An unknown id is none.
 * @param named as in `disclosure@gp_ni`
 */
export function definitionOf(metric: Metric, chosen: Readonly<Record<string, string>>, named: string | null = null): Definition {
  const by = (id: string | null | undefined): Definition | undefined => metric.definitions.find((d) => d.id === id)
  return by(named) ?? by(chosen[metric.family]) ?? metric.definitions[0]!
}

/** The families that have more than one definition, in the order of the catalogue, each with a metric that shows it. */
export const SWITCHABLE: readonly { readonly family: MetricFamily; readonly metric: Metric }[] =
  METRICS.filter((m, i) => m.definitions.length > 1 && METRICS.findIndex((x) => x.family === m.family) === i).map((metric) => ({ family: metric.family, metric }))
