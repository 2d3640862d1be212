import type { CheckResult, FindingKind } from '../check/finding'
import type { DrawerReport } from '../query/answer'
import { rowOf, tableOf } from '../schema'
import type { Lang, TableId } from '../schema'
import { checkMessage } from '../text/check'
import { DRAWER_WORDS } from '../text/drawer'
import { sayer } from '../text/say'
import type { CheckLine } from './drawer-model'

/** 核对: how the checks that touch the figures came out. ∴ is not ✓: a check cannot vouch for a reading that it produced (UX 4.2). */

const FAILED: Readonly<Record<FindingKind, Pick<CheckLine, 'mark' | 'colour'>>> = {
  unbalanced: { mark: '✕', colour: 'error' }, mismatch: { mark: '≠', colour: 'warn' }, doubtful: { mark: '?', colour: 'info' }, not_checkable: { mark: '–', colour: 'ink3' },
}

/** What a check says where it holds: `「办结」六类之和＝总计`. Null for an id that is told only as a finding. */
export function checkText(id: string, lang: Lang): string | null {
  const say = sayer(DRAWER_WORDS, lang)
  const [kind = '', of = ''] = id.split(':')
  const table = kind.split('.')[0] as TableId
  if (kind === 'requests.row-total') return say('row_total', { row: rowOf(table, of).short[lang] })
  if (kind === 'challenges.channel-total') return say('channel_total', { row: rowOf(table, of).short[lang] })
  const column = table === 'requests' ? (tableOf(table).columns.find((c) => c.id === of)?.label[lang] ?? of) : of
  if (kind === 'requests.balance') return say('balance', { column })
  if (kind === 'requests.outcomes-sum') return say('outcomes_sum', { column })
  if (kind === 'prose') return say('prose')
  if (kind === 'across.carried') return say('across_carried')
  if (kind === 'across.stock') return say('across_stock')
  return kind === 'region' ? say('region') : null
}

function heldLine(result: CheckResult, lang: Lang): readonly CheckLine[] {
  const text = checkText(result.id, lang)
  if (text === null) return []
  if (result.outcome === 'served') return [{ mark: '∴', colour: 'ink3', text: sayer(DRAWER_WORDS, lang)('served', { what: text }) }]
  return result.outcome === 'agrees' ? [{ mark: '✓', colour: 'ok', text }] : []
}

/** Findings first, then what served to read, then what agrees; the same words once. */
export function checkLines(report: DrawerReport, lang: Lang): readonly CheckLine[] {
  const findings = report.findings.map((f): CheckLine => ({ ...FAILED[f.kind], text: checkMessage(f.message, lang) }))
  const held = report.results.flatMap((r) => heldLine(r, lang))
  const lines = [...findings, ...held.filter((l) => l.mark === '∴'), ...held.filter((l) => l.mark === '✓')]
  return lines.filter((l, i) => lines.findIndex((x) => x.mark === l.mark && x.text === l.text) === i)
}
