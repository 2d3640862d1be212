import { isProse } from '../check/meaning'
import { states } from '../narrate/pieces'
import type { Lang } from '../schema'
import { countIdentities } from '../table/identity-count'
import { isNamed } from '../table/to-stored'
import type { StoredReport } from '../table/stored'
import { IMPORTED_WORDS } from '../text/imported'
import { sayer } from '../text/say'
import { identitiesText } from './drawer-checks'

/** A report that was brought, in the list of what came: whose it is, and how it came out. */
interface ImportedView {
  /** `平潭综合实验区　2025年　全域汇总` */
  readonly found: string
  /** `266格 · 3格待认 · 表内42项勾稽全部相符 · 正文8处相符` */
  readonly result: string
}

/** Figures by state, identities, prose that agrees, mismatches; what is 0 is not said. */
export function importedView(report: StoredReport, lang: Lang): ImportedView {
  const say = sayer(IMPORTED_WORDS, lang)
  const figures = Object.values(report.figures)
  const inState = (state: string): number => figures.filter((f) => f?.state === state).length
  const some = (key: 'blank' | 'doubt' | 'prose' | 'mismatch', n: number): readonly string[] => (n > 0 ? [say(key, { n })] : [])
  const identities = countIdentities(report.results)
  return {
    found: [
      isNamed(report) ? report.agency : say('unknown_agency'), states(lang)('year', { y: report.year }), states(lang)(report.scope),
    ].join(states(lang)('gap')),
    result: [
      say('cells', { n: figures.length }), ...some('blank', inState('blank')), ...some('doubt', inState('unreadable')),
      ...(identities ? [identitiesText(identities, lang)] : []),
      ...some('prose', report.results.filter((r) => isProse(r.id) && r.outcome === 'agrees').length),
      ...some('mismatch', report.findings.filter((f) => f.kind === 'mismatch').length),
    ].join(' · '),
  }
}
