import type { SourceDocument } from '../read/block'
import type { Entry } from './entry'
import { exactScore, PLAIN, SURE } from './match-label'
import { strayNumber } from './stray-number'
import { ROW_FORMS } from './vocabulary'

/** Two reports in one file: table 3 begins again. */

/** The blocks of one report: from `start` to before `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

const TITLE = /政府信息公开.{0,8}(?:年度)?.{0,4}报告/

/** A table that begins anew holds at least so many rows more; a sentence in the words of the form does not. */
const FEWEST_ROWS = 8
/** Labels in which they must stand. */
const LABELS_BELOW = 60

/** Entries with which table 3 begins anew: a first row behind a late one, and a table below it. */
function beginnings(entries: readonly Entry[]): number[] {
  const rows = ROW_FORMS.requests
  const matches = entries.flatMap((entry, e) => {
    const stray = strayNumber(entries[e - 1], entry)
    const row = rows.findIndex((r) => exactScore(entry, r, stray) >= PLAIN)
    return row < 0 ? [] : [{ e, row }]
  })
  const out: number[] = []
  let seen = new Set<number>()
  matches.forEach(({ e, row }, i) => {
    const below = (): number => new Set(matches.slice(i, i + LABELS_BELOW).map((m) => m.row).filter((r) => r >= row)).size
    if (row <= 2 && seen.has(row) && seen.size >= FEWEST_ROWS && Math.max(...seen) - row >= 10 && below() >= FEWEST_ROWS) {
      out.push(e)
      seen = new Set()
    }
    seen.add(row)
  })
  return out
}

/** The blocks of each report in a document, in order: one stretch as a rule. A title between two tables begins the later one; what follows the last is of the last. */
export function splitReports(document: SourceDocument, entries: readonly Entry[]): readonly Range[] {
  const ends: number[] = []
  for (const e of beginnings(entries)) {
    const to = entries[e]!.block
    let before = e - 1
    while (before > 0 && !ROW_FORMS.requests.slice(-2).some((r) => exactScore(entries[before]!, r) >= SURE)) before--
    const from = entries[before]!.block + 1
    const four = entries.slice(before, e).find((x) => /复议后起诉|直接起诉/.test(x.context))
    const isTitle = (i: number): boolean => {
      const block = document.blocks[i]!
      return block.kind === 'text' && block.text.length < 60 && TITLE.test(block.text.replace(/\s/g, ''))
    }
    const titles = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(isTitle)
    const start = titles.find((i) => !four || i > four.block) ?? titles[0] ?? Math.min(to, (four?.block ?? from) + 1)
    ends.push(Math.max(start, (ends.at(-1) ?? 0) + 1))
  }
  const starts = [0, ...ends]
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? document.blocks.length })).filter((r) => r.end > r.start)
}
