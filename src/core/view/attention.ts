import { byKind } from '../check/finding'
import { isAcrossYears, isProblem, problemsIn } from '../check/meaning'
import { compose, joined } from '../narrate/compose'
import { figureIn, readConcluded, readMeasure } from '../narrate/lens'
import type { Lens } from '../narrate/lens'
import { countPiece, sentences, states, template } from '../narrate/pieces'
import { applicantName } from '../narrate/names'
import { inColumn } from '../metric'
import type { FindingRow } from '../query/answer'
import { ALL_FINDINGS } from '../query/state'
import { CHALLENGE_ROWS, LITIGATION_LABEL } from '../schema'
import { FINDING_LOOKS } from './finding-looks'
import { codesIn, findingSentence, reportIn } from './finding-text'
import type { AttentionItem, AttentionView } from './panels'

/** 需关注: at most five, each with its evidence: broken sums and readings, corrected cases, what was carried out (UX 1, L4). */

const MOST = 5

/** The tables that a finding rests on: one, or that of each year where it compares two. */
function tablesOf(lens: Lens, row: FindingRow): AttentionItem['actions'] {
  const say = sentences(lens.lang)
  const before = row.message.slots['y0']
  const years = isAcrossYears(row.id) && typeof before === 'number' ? [row.year, before] : [row.year]
  return years.flatMap((y) => {
    const [code] = codesIn(row, y)
    const report = reportIn(lens, row, y)
    if (code === undefined || report === null) return []
    // Of several reports the one that it was found in, not their sum.
    return [{ label: years.length > 1 ? say('see_table_of', { y }) : say('see_table'), figure: figureIn(lens, code, y, lens.many ? report : null) }]
  })
}

const findingItem = (lens: Lens, row: FindingRow): AttentionItem => ({
  id: `${row.report} ${row.id}`, ...FINDING_LOOKS[row.kind], kind: states(lens.lang)(row.kind), text: findingSentence(lens, row), actions: tablesOf(lens, row),
})

/** Checks that cannot be made are one line together: each by itself is no work for a reader. */
function uncheckable(lens: Lens): readonly AttentionItem[] {
  const n = lens.now?.findings.not_checkable ?? 0
  if (n === 0) return []
  return [{
    id: 'not_checkable', ...FINDING_LOOKS.not_checkable, kind: states(lens.lang)('not_checkable'),
    text: compose(template(lens.lang, 'attention_not_checkable'), { n }), actions: [],
  }]
}

function correctedItem(lens: Lens): readonly AttentionItem[] {
  const { lang } = lens
  const channels = [
    { id: 'review', name: CHALLENGE_ROWS.find((r) => r.id === 'review')!.label[lang] }, { id: 'litigation', name: LITIGATION_LABEL[lang] },
  ] as const
  const found = channels.flatMap(({ id, name }) => {
    const cases = readConcluded(lens, id)
    return cases?.corrected.value ? [{ name, ...cases }] : []
  })
  const [first] = found
  if (!first) return []
  const parts = found.map(({ name, corrected, concluded }) => compose(template(lang, 'attention_corrected_part'), {
    channel: name, k: countPiece(lens, corrected), n: countPiece(lens, concluded),
  }))
  return [{
    id: 'corrected', mark: '•', colour: 'accent', kind: sentences(lang)('correction_kind'), text: joined(parts, states(lang)('sep')),
    actions: [{ label: sentences(lang)('see_source'), figure: first.corrected.figure }],
  }]
}

function carriedItem(lens: Lens): readonly AttentionItem[] {
  const { lang } = lens
  const { column } = lens.focus
  const id = inColumn('requests.carried_out.total', column)
  const [now, then] = [readMeasure(lens, id, lens.now), readMeasure(lens, id, lens.then)]
  if (!now.value || lens.year === null) return []
  // An applicant that was picked is named: the report's own total is another number.
  const who = column === 'total' ? [] : compose(template(lang, 'outcomes_by'), { who: applicantName(column, lang) })
  const said = compose(template(lang, 'attention_carried'), { C: countPiece(lens, now, 'requests'), next: lens.year + 1 })
  // Sums over other bodies are no comparison, as on the cards.
  const before = then.value === null || !lens.then || !lens.alike ? null
    : compose(template(lang, 'attention_carried_then'), { y0: lens.then.year, C0: countPiece(lens, then) })
  return [{
    id: 'carried', mark: '•', colour: 'accent', kind: sentences(lang)('carried_kind'), text: [...who, ...joined([said, before], states(lang)('sep'))],
    actions: [{ label: sentences(lang)('see_source'), figure: now.figure }],
  }]
}

/** Findings of the year shown, worst first, all that came with the answer where the reader has opened them; what the year has of corrected and carried cases always keeps its place. */
export function attentionView(lens: Lens): AttentionView {
  const say = sentences(lens.lang)
  const findings = lens.answer.findings.filter((f) => f.year === lens.year && isProblem(f.kind)).sort(byKind)
  const facts = lens.now ? [...correctedItem(lens), ...carriedItem(lens)] : []
  const all = lens.state.open.includes(ALL_FINDINGS)
  const few = Math.min(findings.length, MOST - facts.length)
  const listed = (all ? findings : findings.slice(0, few)).map((row) => findingItem(lens, row))
  const others = [...uncheckable(lens).slice(0, MOST - facts.length - few), ...facts]
  const items = [...listed, ...others]
  const hidden = Math.max(lens.now ? problemsIn(lens.now.findings) : 0, findings.length) - listed.length
  const more = hidden > 0 ? say('attention_more', { n: hidden }) : null
  const foldable = findings.length > few
  return {
    title: items.length > 0 ? say('attention', { n: few + others.length }) : say('attention_none'),
    items, more: foldable && !all ? null : more, fold: foldable ? { text: all ? say('attention_fewer') : more!, open: all } : null,
    empty: items.length > 0 ? null : say('attention_none'),
  }
}
