import { APPLICANTS, CHALLENGE_ROWS, LITIGATION_LABEL, OUTCOME_GROUPS, REQUEST_HEADS, REQUEST_ROWS, RESULTS } from '../schema'
import type { Lang, Text } from '../schema'
import type { Clause } from '../query/clause'
import { figureRefOf, isMeasure, isMetric, measureOf, metricOf } from '../metric'
import { yearsText } from '../text/years'
import type { Lens } from './lens'
import { compose } from './compose'
import { states, template } from './pieces'
import type { Sentence } from './sentence'

/** What things are called in sentences, chips and titles. */

const APPLICANT_LABELS = new Map<string, Text>([
  ...APPLICANTS.map((a) => [a.id, a.label] as const), ['organisations', { zh: REQUEST_HEADS.organisations, en: 'Organisations' }],
])
/** A group by its own label, a row by its short one; where both have a name, the group's. */
const OUTCOME_LABELS = new Map<string, Text>([...REQUEST_ROWS.map((r) => [r.id, r.short] as const), ...OUTCOME_GROUPS.map((g) => [g.id, g.label] as const)])

/** The name of a column of table 3, `organisations` among them; the id itself where nobody knows it. */
export const applicantName = (id: string, lang: Lang): string => APPLICANT_LABELS.get(id)?.[lang] ?? id

/** A name in the middle of a sentence: English has it small. */
export const inside = (name: string, lang: Lang): string => (lang === 'en' ? name.toLowerCase() : name)

/** The name of an outcome, a group or a reason; the id itself where nobody knows it. */
export const outcomeName = (id: string, lang: Lang): string => OUTCOME_LABELS.get(id)?.[lang] ?? id

/** The chip of a row: `36(1)`, `36(2)` → 第36条(1)(2); null where no article stands behind it. */
export function articlesText(articles: readonly string[], lang: Lang): string | null {
  if (articles.length === 0) return null
  const byArticle = new Map<string, string>()
  for (const article of articles) {
    const [, number, item = ''] = /^(\d+)(.*)$/.exec(article) ?? [undefined, article]
    byArticle.set(number!, (byArticle.get(number!) ?? '') + item)
  }
  return [...byArticle].map(([number, items]) => (lang === 'zh' ? `第${number}条${items}` : `Art. ${number}${items}`)).join(lang === 'zh' ? '、' : ', ')
}

/** `review.corrected` → 行政复议结果纠正. */
function challengeName(value: string, lang: Lang): string {
  const [row, column] = value.split('.')
  const channel = row === 'litigation' ? LITIGATION_LABEL[lang] : (CHALLENGE_ROWS.find((r) => r.id === row)?.label[lang] ?? row ?? '')
  const result = RESULTS.find((r) => r.id === column)?.label[lang] ?? column ?? ''
  return lang === 'zh' ? channel + result : `${channel}: ${inside(result, lang)}`
}

/** What a clause narrows to: `无法提供`, `自然人`, `行政复议结果纠正`. */
export function clauseName(clause: Clause, lang: Lang): string {
  if (clause.kind === 'outcome') return outcomeName(clause.value, lang)
  if (clause.kind === 'applicant') return applicantName(clause.value, lang)
  return challengeName(clause.value, lang)
}

/** What a figure is called by the name that the state has of it: its year and its report are not said. */
export function figureName(figure: string, lang: Lang): string {
  const { id, definition } = figureRefOf(figure)
  if (isMetric(id)) {
    const metric = metricOf(id)
    const other = metric.definitions.find((d) => d.id === definition)
    return metric.label[lang] + (other ? ` ${other.label[lang]}` : '')
  }
  return isMeasure(id) ? measureOf(id).label[lang] : id
}

/** 平潭综合实验区, 全部机关, 3个机关, 平潭综合实验区（含下辖）. */
export function placeName(lens: Lens): string {
  const say = states(lens.lang)
  const [first, ...rest] = lens.context.bodies
  if (!first) return say('all_bodies')
  if (rest.length > 0) return say('bodies', { n: rest.length + 1 })
  return lens.state.below ? say('below', { name: first.name }) : first.name
}

/** The filters in force, in words: what an empty answer names. */
export function filterNames(lens: Lens): string {
  const say = states(lens.lang)
  const parts = [
    placeName(lens),
    ...(lens.state.years.length > 0 ? [say('year', { y: yearsText(lens.state.years, say('list')) })] : []),
    say(lens.context.scopes.inForce),
    ...lens.state.clauses.map((c) => clauseName(c, lens.lang)),
  ]
  return parts.join(say('list'))
}

/** The sentence of a page without a report: the filters that leave none, or the year that is not in store. */
export function absentSentence(lens: Lens): Sentence {
  const { lang, year, answer, state } = lens
  if (year === null || answer.years.length === 0 || state.clauses.length > 0) return compose(template(lang, 'nothing'), { filters: filterNames(lens) })
  return compose(template(lang, 'year_absent'), { y: year })
}
