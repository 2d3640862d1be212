import type { Lens } from '../narrate/lens'
import type { Sentence } from '../narrate/sentence'
import { ZEROS } from '../query/state'
import type { TableCell, TableModel, TableRow } from './model'
import type { OutcomeRowView, OutcomesView } from './panels'
import { overviewWords } from './around-words'

/** The table of 去向: the same rows as the picture, in the same order. */
export function outcomesTable(lens: Lens, caption: Sentence, rows: readonly OutcomeRowView[], fold: OutcomesView['fold'], denominator: string): TableModel {
  const say = overviewWords(lens.lang)
  const nothing: TableCell = { kind: 'text', text: '' }
  const body = rows.flatMap((r): TableRow[] => {
    const row: TableRow = {
      id: r.id, head: r.label, note: r.articles, level: r.level, open: r.open, without: r.closedWord, dimmed: r.dimmed, colour: r.colour,
      cells: [{ kind: 'figure', shown: r.count }, { kind: 'figure', shown: r.share }, r.change ? { kind: 'change', change: r.change } : nothing],
    }
    return fold?.after === r.id ? [
      row,
      { id: ZEROS, head: fold.text, note: fold.names || null, level: 1, open: fold.open, fold: true, colour: null, cells: [nothing, nothing, nothing] },
    ] : [row]
  })
  return {
    caption, head: say('outcome_head'),
    columns: [
      { id: 'count', head: say('count_head'), align: 'end', phone: true },
      { id: 'share', head: denominator ? say('share_head_of', { n: denominator }) : say('share_head'), align: 'end', phone: true },
      { id: 'change', head: lens.then ? say('change_head', { y0: lens.then.year }) : '', align: 'end', phone: true },
    ],
    rows: body,
  }
}
