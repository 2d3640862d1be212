import { isDoubt } from '../check/meaning'
import { writeFigureRef } from '../metric'
import type { DrawerReport, FigureRow } from '../query/answer'
import { isCode, figureOf } from '../schema'
import type { Code, FigureDef, Lang, TableId } from '../schema'
import { states } from '../narrate/pieces'
import { DRAWER_WORDS } from '../text/drawer'
import { sayer } from '../text/say'
import type { DrawerView, FormRowView, FormView } from './drawer-model'
import { figureText } from './drawer-working'
import type { Shown } from './model'
import { printedAs } from './shown'

/** 原表: where the report was published, its table with our cells ringed, and how what stands there was read. */

const PART: Readonly<Record<TableId, 'part_two' | 'part_three' | 'part_four'>> = { proactive: 'part_two', requests: 'part_three', challenges: 'part_four' }
const READINGS_SHOWN = 3
const HASH_SHOWN = 4

const marked = (report: DrawerReport, code: string) => report.tables.find((t) => t.rows.some((r) => r.some((c) => c.marks.some((m) => m.code === code))))

/** How a doubtful run could be cut: `58／45／546`. */
function readingsOf(figure: FigureRow, lang: Lang): string {
  const readings = figure.candidates.slice(0, READINGS_SHOWN).map((c) => c.map((v) => (v === null ? states(lang)('blank') : String(v))).join('／'))
  return readings.length === 0 ? '' : sayer(DRAWER_WORDS, lang)('run_shown', { readings: readings.join(states(lang)('list')) })
}

/** What a careful reader should know of how the figures were read; null where the cells say it plainly. */
function noteOf(report: DrawerReport, figures: readonly FigureRow[], lang: Lang, alone: boolean): string | null {
  const say = sayer(DRAWER_WORDS, lang)
  const unreadable = figures.find((f) => f.state === 'unreadable')
  if (unreadable) {
    // Where our reader has not read the original, the finding of the doubt has kept its text.
    const found = report.findings.find((f) => isDoubt(f) && f.codes.includes(unreadable.code))
    const raw = unreadable.raw ?? found?.message.slots['raw'] ?? null
    const many = raw === null ? '' : say('run_many', { raw, n: unreadable.candidateCount })
    return [many, readingsOf(unreadable, lang), alone && report.tables.length === 0 ? say('no_place') : ''].filter((t) => t !== '').join('')
  }
  if (figures.length > 0 && figures.every((f) => f.state === 'not_applicable')) return say('not_applicable')
  if (!alone) return null
  if (report.tables.length === 0) return say('no_place')
  const run = figures.some((f) => marked(report, f.code)?.kind === 'run')
  const solved = figures.some((f) => f.solved)
  if (run) return say(solved ? 'run_one' : 'run_plain')
  if (solved) return say('solved')
  return figures.some((f) => f.state === 'blank') ? say('blank') : null
}

function figureShown(figure: FigureRow, lang: Lang, year: number | null): Shown {
  const text = figureText(figure, lang)
  const said = figure.state === 'reported' ? text : states(lang)(`said_${figure.state}`)
  // A cell of the year shown needs no year; a cell of another year keeps it.
  return { figure: writeFigureRef({ id: figure.code, year }), state: figure.state, value: figure.value, ...printedAs(text), spoken: said, problem: null }
}

const rowLabel = ({ row, table }: FigureDef, lang: Lang): string =>
  (lang === 'zh' && table.id === 'requests' && row.number.startsWith('（') ? row.number : '') + row.short[lang]

/** The rows of the national form that hold the figures: what a run of digits comes to, cell by cell. Rows with the same columns share a table. */
export function formOf(report: DrawerReport, ringed: readonly Code[], lang: Lang, year: number | null): readonly FormView[] {
  const rings = new Set<string>(ringed)
  const touched = new Set(ringed.map((c) => figureOf(c).row))
  const tables = new Map<string, { title: string; columns: readonly string[]; rows: Map<string, FormRowView['cells'][number][]> }>()
  for (const figure of report.figures) {
    if (!isCode(figure.code) || figure.state === 'not_applicable' || !touched.has(figureOf(figure.code).row)) continue
    const def = figureOf(figure.code)
    const columns = report.figures.filter((f) => f.state !== 'not_applicable').map((f) => f.code).filter(isCode).map(figureOf)
      .filter((f) => f.row === def.row).map((f) => f.column.short[lang])
    const key = `${def.table.id} ${columns.join()}`
    const table = tables.get(key) ?? { title: def.table.title[lang], columns, rows: new Map() }
    const label = rowLabel(def, lang)
    const cells = table.rows.get(label) ?? []
    cells.push({ code: figure.code, shown: figureShown(figure, lang, year), ringed: rings.has(figure.code) })
    table.rows.set(label, cells)
    tables.set(key, table)
  }
  return [...tables.values()].map((t) => ({ title: t.title, columns: t.columns, rows: [...t.rows].map(([label, cells]) => ({ label, cells })) }))
}

/** @param alone the answer is of this one report and so brings its tables; a part of a sum comes without them */
export function sourceOf(report: DrawerReport, codes: readonly Code[], lang: Lang, year: number | null, alone: boolean): NonNullable<DrawerView['source']> {
  const say = sayer(DRAWER_WORDS, lang)
  const figures = report.figures.filter((f) => codes.includes(f.code as Code))
  const held = figures.filter((f) => f.state !== 'not_applicable')
  const ringed = held.map((f) => f.code as Code)
  const parts = [...new Set((ringed.length > 0 ? ringed : codes).map((c) => PART[figureOf(c).table.id]))]
  const facts = [
    ...parts.map((p) => say(p)),
    ...(report.source.origin === 'own' ? [say('own_file')] : []),
    ...(report.source.published ? [say('published', { date: report.source.published })] : []),
    ...(report.hash ? [say('hash', { hash: report.hash.slice(0, HASH_SHOWN) })] : []),
  ]
  const grids = ringed.length > 0 && ringed.every((c) => marked(report, c)?.kind === 'grid')
  return {
    text: facts.join(states(lang)('gap')), address: report.source.address, note: noteOf(report, held.length > 0 ? held : figures, lang, alone),
    tables: report.tables, ringed, form: grids ? [] : formOf(report, ringed, lang, year),
  }
}
