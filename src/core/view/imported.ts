import { states } from '../narrate/pieces'
import type { Lang } from '../schema'
import { countIdentities } from '../table/identity-count'
import type { StoredReport } from '../table/stored'
import { IMPORTED_WORDS } from '../text/imported'
import { sayer } from '../text/say'
import { identitiesText, isProse } from './drawer-checks'

/** A report that was brought, in the list of what came: whose it is, and how it came out. */
export interface ImportedView {
  /** `平潭综合实验区　2025年　全域汇总` */
  readonly found: string
  /** `266格 · 3格待认 · 表内42项勾稽全部相符 · 正文8处相符` */
  readonly result: string
}

export function importedView(report: StoredReport, lang: Lang): ImportedView {
  const say = sayer(IMPORTED_WORDS, lang)
  const figures = Object.values(report.figures)
  const inState = (state: string): number => figures.filter((f) => f?.state === state).length
  const identities = countIdentities(report.results)
  const parts: readonly (readonly [key: 'blank' | 'doubt' | 'prose' | 'mismatch', n: number])[] = [
    ['prose', report.results.filter((r) => isProse(r.id) && r.outcome === 'agrees').length],
    ['mismatch', report.findings.filter((f) => f.kind === 'mismatch').length],
  ]
  const told = (some: typeof parts): readonly string[] => some.filter(([, n]) => n > 0).map(([key, n]) => say(key, { n }))
  return {
    found: [report.agency || say('unknown_agency'), states(lang)('year', { y: report.year }), states(lang)(report.scope)].join('　'),
    result: [say('cells', { n: figures.length }), ...told([['blank', inState('blank')], ['doubt', inState('unreadable')]]), ...(identities ? [identitiesText(identities, lang)] : []), ...told(parts)].join(' · '),
  }
}
