import { isDoubt, isWhatever } from '../check/meaning'
import { capital } from '../narrate/compose'
import type { Lens } from '../narrate/lens'
import { sentences, states } from '../narrate/pieces'
import type { Sentence } from '../narrate/sentence'
import type { FindingRow } from '../query/answer'
import { figureOf, isCode } from '../schema'
import { checkMessage } from '../text/check'

/** A finding as a sentence of the page: with its body where there are several, its place in the form, and what the source says where cells ran together. */

/** `表二「规范性文件」：` before a doubt, whose message names no row. */
function placeOf(lens: Lens, row: FindingRow): string {
  const code = row.codes.find(isCode)
  if (!isDoubt(row) || code === undefined) return ''
  const figure = figureOf(code)
  return sentences(lens.lang)('attention_place', { table: figure.table.short[lens.lang], row: figure.row.short[lens.lang] })
}

const bodyOf = (lens: Lens, { report }: FindingRow): string | undefined => lens.answer.sources.find((s) => s.report === report)?.body

/** Were two findings made in reports of one body? Its reports of other years go by other ids. */
function sameBody(lens: Lens, a: FindingRow, b: FindingRow): boolean {
  if (a.report === b.report) return true
  const body = bodyOf(lens, a)
  return body !== undefined && body === bodyOf(lens, b)
}

/** The report of a year of the body that a finding was made in; null where it is not among the sources. */
export function reportIn(lens: Lens, row: FindingRow, year: number): string | null {
  if (year === row.year) return row.report
  const body = bodyOf(lens, row)
  return lens.answer.sources.find((s) => s.year === year && s.body === body)?.report ?? null
}

/** The figures that a finding rests on in a year: in the year before, the stock that it starts from and the cases that were carried over. */
export function codesIn({ year, codes }: FindingRow, at: number): readonly string[] {
  if (at === year) return codes
  return codes.flatMap((c) => (c.includes('.carried_in.') ? [c.replace('carried_in', 'carried_out')] : c.endsWith('.valid') ? [c] : []))
}

/** Where a finding has no numbers of its own the source's text stands for them: `（2024年原文「6233440」，2025年原文「5845546」）`: the runs that a finding rests on, in both of its years. */
function quotesOf(lens: Lens, row: FindingRow): string {
  if (!isWhatever(row)) return ''
  const years = [row.year, row.message.slots['y0']]
  const runs = lens.answer.findings.filter((f) =>
    isDoubt(f) && years.includes(f.year) && f.codes.some((c) => codesIn(row, f.year).includes(c)) && sameBody(lens, f, row))
  if (runs.length === 0) return ''
  const say = sentences(lens.lang)
  const quoted = [...runs].sort((a, b) => a.year - b.year).map((f) => say('attention_quote', { y: f.year, raw: f.message.slots['raw'] ?? '' }))
  return say('attention_quotes', { quotes: quoted.join(states(lens.lang)('sep')) })
}

/** The whole sentence of a finding; its numbers are plain text: the item that it stands in leads to the source. */
export function findingSentence(lens: Lens, row: FindingRow): Sentence {
  const who = lens.many ? sentences(lens.lang)('attention_agency', { agency: row.agency, y: row.year }) : ''
  return capital([{ text: who + placeOf(lens, row) + checkMessage(row.message, lens.lang) + quotesOf(lens, row) }])
}
