import { isProse } from '../check/meaning'
import { figureName } from '../narrate/names'
import { states } from '../narrate/pieces'
import type { DrawerReport } from '../query/answer'
import { rowOf, tableOf } from '../schema'
import type { Lang, TableId } from '../schema'
import type { IdentityCount } from '../table/identity-count'
import type { StoredResult } from '../table/stored'
import { checkMessage } from '../text/check'
import { DRAWER_WORDS } from '../text/drawer'
import { sayer } from '../text/say'
import type { CheckLine } from './drawer-model'
import { FINDING_LOOKS } from './finding-looks'
import { figureText } from './drawer-working'

/** 核对: how the checks that touch the figures came out. ∴ is not ✓: a check cannot vouch for a reading that it produced (UX 4.2). */

/** What a check of the tables says where it holds: `「办结」六类之和＝总计`. Null for an id that is told only as a finding. */
function checkText(id: string, lang: Lang): string | null {
  const say = sayer(DRAWER_WORDS, lang)
  const [kind = '', of = ''] = id.split(':')
  const table = kind.split('.')[0] as TableId
  if (kind === 'requests.row-total') return say('row_total', { row: rowOf(table, of).short[lang] })
  if (kind === 'challenges.channel-total') return say('channel_total', { row: rowOf(table, of).short[lang] })
  const column = table === 'requests' ? (tableOf(table).columns.find((c) => c.id === of)?.label[lang] ?? of) : of
  if (kind === 'requests.balance') return say('balance', { column })
  if (kind === 'requests.outcomes-sum') return say('outcomes_sum', { column })
  if (kind === 'across.carried') return say('across_carried')
  if (kind === 'across.stock') return say('across_stock')
  return kind === 'region' ? say('region') : null
}

/** What the prose says: in its own words where they are the reader's; of a report that ships the number, where one cell alone can be meant. */
function proseText({ codes, said }: StoredResult, report: DrawerReport, lang: Lang): string {
  const say = sayer(DRAWER_WORDS, lang)
  const [code, ...others] = codes
  const cell = code !== undefined && others.length === 0 ? figureName(code, lang) : null
  if (said !== undefined) return cell === null ? say('prose_said_any', { said }) : say('prose_said', { said, cell })
  const figure = report.figures.find((f) => f.code === code)
  if (cell !== null && figure?.state === 'reported') return say('prose_number', { n: figureText(figure, lang), cell })
  return say('prose', { cells: codes.map((c) => figureName(c, lang)).join(states(lang)('list')) })
}

function heldLine(result: StoredResult, report: DrawerReport, lang: Lang): readonly CheckLine[] {
  const text = isProse(result.id) ? proseText(result, report, lang) : checkText(result.id, lang)
  if (text === null) return []
  if (result.outcome === 'served') return [{ mark: '∴', colour: 'ink3', text: sayer(DRAWER_WORDS, lang)('served', { what: text }) }]
  return result.outcome === 'agrees' ? [{ mark: '✓', colour: 'ok', text }] : []
}

/** Findings first, then what served to read, then what agrees; the same words once. */
export function checkLines(report: DrawerReport, lang: Lang): readonly CheckLine[] {
  const findings = report.findings.map((f): CheckLine => {
    const said = report.results.find((r) => r.id === f.id)?.said
    return { ...FINDING_LOOKS[f.kind], text: (said === undefined ? '' : sayer(DRAWER_WORDS, lang)('prose_finding', { said })) + checkMessage(f.message, lang) }
  })
  const held = report.results.flatMap((r) => heldLine(r, report, lang))
  const lines = [...findings, ...held.filter((l) => l.mark === '∴'), ...held.filter((l) => l.mark === '✓')]
  return lines.filter((l, i) => lines.findIndex((x) => x.mark === l.mark && x.text === l.text) === i)
}

/** `表内42项勾稽：32项相符，10项用于判读`: how the whole form came out; ∴ counts neither as agreeing nor as open (UX 4.2). */
export function identitiesText(count: IdentityCount, lang: Lang): string {
  const say = sayer(DRAWER_WORDS, lang)
  const { agrees, served, unbalanced, not_checkable } = count
  const n = agrees + served + unbalanced + not_checkable
  if (agrees === n) return say('identities_all', { n })
  const told = ([['agree', agrees], ['served', served], ['unbalanced', unbalanced], ['open', not_checkable]] as const).filter(([, k]) => k > 0)
  return say('identities', { n, told: told.map(([word, k]) => say(`identities_${word}`, { n: k })).join(states(lang)('sep')) })
}
