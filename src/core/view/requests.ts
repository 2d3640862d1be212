import { outcomeMeasureRow } from '../metric'
import { APPLICANTS, FORM_CHANGED, ORGANISATIONS, REQUEST_COLUMNS } from '../schema'
import type { YearAnswer } from '../query/answer'
import { readMeasure } from '../narrate/lens'
import type { Lens, Reading } from '../narrate/lens'
import { applicantName, outcomeName } from '../narrate/names'
import { states } from '../narrate/pieces'
import { requestsTitle } from '../narrate/titles'
import { clauseNotes, emptyOf, footOf } from './foot'
import type { PanelFrame, Shown, TableModel } from './model'
import type { RequestsView, RequestYearView, StripRowView } from './panels'
import { countEnd } from './scale'
import { countShown, printedAs } from './shown'
import { overviewWords } from './around-words'

/** 历年新收: a column a year, natural persons and organisations, with the five kinds in a strip under it (UX 3.2). */

/** A year of the panel; `emptied`: its reports are in store, and the clauses leave none of them. */
interface PanelYear { readonly year: number; readonly answer: YearAnswer | null; readonly emptied: boolean }

/** The years of the panel without holes: all in store, or the chosen range. */
function yearsOf(lens: Lens): readonly PanelYear[] {
  const { years } = lens.answer
  const range = lens.state.years.length > 1 ? [lens.state.years[0]!, lens.state.years.at(-1)!] as const : null
  const inRange = years.filter((y) => !range || (y.year >= range[0] && y.year <= range[1]))
  const first = range?.[0] ?? inRange[0]?.year
  const last = range?.[1] ?? inRange.at(-1)?.year
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => {
    const found = years.find((y) => y.year === year) ?? null
    const emptied = found !== null && found.reports === 0
    return { year, answer: emptied ? null : found, emptied }
  })
}

const rowId = (lens: Lens): string => (lens.focus.outcome ? outcomeMeasureRow(lens.focus.outcome) : 'new')

function shownIn(lens: Lens, row: string, column: string, at: PanelYear): { reading: Reading; shown: Shown } {
  const id = `requests.${row}.${column}`
  const reading = readMeasure(lens, id, at.answer)
  const shown = countShown(lens, id, at.answer ? reading : { ...reading, year: at.year })
  if (!at.emptied) return { reading, shown }
  const word = states(lens.lang)('filtered_out')
  return { reading, shown: { ...shown, ...printedAs(word), spoken: word } }
}

/** The part of the total that its kinds leave open, because one of them is not reported somewhere. */
function unsplitOf(total: Reading, kinds: readonly Reading[]): number | null {
  if (total.value === null) return null
  const counted = total.tally?.reported ?? 0
  if (kinds.every((k) => k.value !== null && k.tally?.reported === counted)) return null
  const rest = total.value - kinds.reduce((sum, k) => sum + (k.value ?? 0), 0)
  return rest > 0 ? rest : null
}

function yearView(lens: Lens, at: PanelYear): RequestYearView {
  const row = rowId(lens)
  const of = (r: string, c: string) => shownIn(lens, r, c, at)
  const [total, natural, organisations] = [of(row, 'total'), of(row, 'natural'), of(row, 'organisations')]
  return {
    year: at.year, state: total.reading.state, emptied: at.emptied, total: total.shown, natural: natural.shown, organisations: organisations.shown,
    // An outcome is not split into received and carried in: its columns have no cap.
    carriedIn: lens.focus.outcome ? countShown(lens, 'requests.carried_in.total', {
      state: 'not_applicable', value: null, figure: '', year: at.year, tally: null,
    }) : of('carried_in', 'total').shown,
    toHandle: lens.focus.outcome ? total.shown : shownIn(lens, 'to_handle', 'total', at).shown,
    unsplit: unsplitOf(total.reading, [natural.reading, organisations.reading]),
    selected: at.year === lens.year, compared: at.year === lens.then?.year,
  }
}

function stripOf(lens: Lens, years: readonly PanelYear[]): readonly StripRowView[] {
  const own = lens.state.clauses.find((c) => c.kind === 'applicant')?.value
  const isOrganisation = (id: string) => ORGANISATIONS.includes(id)
  return ['natural', 'organisations', ...ORGANISATIONS].map((id) => ({
    id, label: applicantName(id, lens.lang), level: isOrganisation(id) ? 1 : 0,
    colour: id === 'organisations' ? 'app-org' : `app-${APPLICANTS.findIndex((a) => a.id === id) + 1}`,
    cells: years.map((y) => shownIn(lens, rowId(lens), id, y).shown),
    clause: { by: 'requests', kind: 'applicant', value: id },
    dimmed: own !== undefined && own !== id && !(own === 'organisations' && isOrganisation(id)) && !(id === 'organisations' && isOrganisation(own)),
  }))
}

function frameOf(lens: Lens, years: readonly PanelYear[], answers: readonly YearAnswer[], border: boolean): PanelFrame {
  const say = overviewWords(lens.lang)
  const gap = states(lens.lang)('gap')
  const what = lens.focus.outcome ? outcomeName(lens.focus.outcome, lens.lang) : ''
  return {
    title: requestsTitle(lens, answers),
    comma: states(lens.lang)('sep'),
    subtitle: what ? say('requests_sub_outcome', { what, gap }) : say(years.length === 1 ? 'requests_sub_one' : 'requests_sub', { gap }),
    foot: footOf(lens, {
      measures: [
        ...REQUEST_COLUMNS.map((c) => `requests.${rowId(lens)}.${c.id}`), ...(lens.focus.outcome ? [] : ['requests.carried_in.total']),
      ],
      years: answers,
      notes: [what ? null : say('carry_note'), border && !what ? say('same_rows') : null, ...clauseNotes(lens, 'requests')],
    }),
    empty: emptyOf(lens),
  }
}

function tableOf(lens: Lens, caption: RequestsView['frame']['title'], years: readonly RequestYearView[], strip: readonly StripRowView[]): TableModel {
  const say = overviewWords(lens.lang)
  const figure = (shown: Shown) => ({ kind: 'figure' as const, shown })
  const columns = [
    { id: 'total', head: say('total') }, ...strip.map((s) => ({ id: s.id, head: s.label })),
    ...(lens.focus.outcome ? [] : [{ id: 'carried_in', head: say('carried_in') }]),
  ]
  return {
    caption, head: say('year_head'),
    columns: columns.map((c) => ({ ...c, align: 'end' as const, phone: ['total', 'natural', 'organisations'].includes(c.id) })),
    rows: years.map((y, i) => ({
      id: String(y.year), head: states(lens.lang)('year', { y: y.year }), note: null, level: 0 as const, open: null, colour: null,
      cells: [figure(y.total), ...strip.map((s) => figure(s.cells[i]!)), ...(lens.focus.outcome ? [] : [figure(y.carriedIn)])],
    })),
  }
}

/** The years in store or in the chosen range, without holes; of the focused outcome where a clause has led there. */
export function requestsView(lens: Lens): RequestsView {
  const say = overviewWords(lens.lang)
  const at = yearsOf(lens)
  const answers = at.flatMap((y) => (y.answer ? [y.answer] : []))
  const years = at.map((y) => yearView(lens, y))
  const strip = stripOf(lens, at)
  const border = years.some((y) => y.year < FORM_CHANGED) && years.some((y) => y.year >= FORM_CHANGED) ? { before: FORM_CHANGED, text: say('border') } : null
  const frame = frameOf(lens, at, answers, border !== null)
  const single = years.length === 1
  const tops = single
    ? strip.map((s) => s.cells[0]!.value ?? 0)
    : years.map((y) => Math.max(y.toHandle.value ?? 0, (y.total.value ?? 0) + (y.carriedIn.value ?? 0)))
  return {
    frame, years, strip, border, single, axisEnd: countEnd(tops),
    words: { natural: say('natural'), organisations: say('organisations'), carriedIn: say('carried_in'), unsplit: say('unsplit') },
    table: tableOf(lens, frame.title, years, strip),
  }
}
