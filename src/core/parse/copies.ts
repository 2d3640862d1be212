import type { SourceDocument } from '../read/block'
import type { Code, Scope, TableId } from '../schema'
import { figureOf, TABLES } from '../schema'
import { doubtWhy } from '../text/doubt'
import type { Head, ParsedReport, Figure, Doubt } from './report'
import { bare } from './normal'
import type { Range } from './split-reports'

/** A table of the form that stands more than once in one report: for the screen and for a phone, of another year, of the region and of its government alone. */

/** A table as it stands in the document: its blocks, and those that lead to it. */
export interface PrintedTable extends Range {
  readonly id: TableId
  /** The block with its first row; what leads to it may stand before. */
  readonly first: number
}

export interface Copies {
  /** Blocks that are no part of the report's own tables. */
  readonly left: readonly PrintedTable[]
  /** Those of them that should say the same. */
  readonly compared: readonly PrintedTable[]
}

/** Lines above a table that may be its heading, and the longest that is one. */
const LINES_ABOVE = 3
const LONGEST_HEADING = 40
/** A heading in brackets or of a word or two. */
const SHORT_HEADING = 16

/** What stands above a table: the year and the scope that it is said to be of. */
function headingOf(document: SourceDocument, first: number, year: number | null): { readonly year: number | 'other' | null; readonly scope: Scope | null } {
  let found: ReturnType<typeof headingOf> = { year: null, scope: null }
  for (let i = first - 1; i >= Math.max(0, first - LINES_ABOVE); i--) {
    const block = document.blocks[i]!
    if (block.kind !== 'text') break
    const text = block.text.replace(/\s/g, '')
    if (text.length > LONGEST_HEADING || /[。；，]/.test(text)) continue
    const said = /((?:19|20)\d{2})年/.exec(text)?.[1]
    const before = /上年度|上一年|去年/.test(text) && !/上年结转/.test(text)
    const yeared = /情况|数据|统计|表/.test(text) && !/报告|年报/.test(text) && (said !== undefined || before) ? (said === undefined || Number(said) !== year ? 'other' : year) : null
    const scope = bare(text).length > SHORT_HEADING ? null : /汇总|全[省市县区州旗镇乡]/.test(text) ? 'aggregate' : /本级|本机关|本部门|本单位/.test(text) ? 'own' : null
    found = { year: found.year ?? yeared, scope: found.scope ?? scope }
  }
  return found
}

/** Which of the tables that stand more than once is the report's: the one under a heading of its year and scope, else the first. */
export function copiesAmong(document: SourceDocument, tables: readonly PrintedTable[], head: Head): Copies {
  const left: PrintedTable[] = [], compared: PrintedTable[] = []
  for (const { id } of TABLES) {
    const own = tables.filter((t) => t.id === id).map((table) => {
      const { year, scope } = headingOf(document, table.first, head.year.value)
      const score = (year === null ? 0 : year === 'other' ? -2 : 2) + (scope === null ? 0 : scope === head.scope.value ? 1 : -1)
      return { table, year, scope, score }
    })
    const main = own.reduce((a, b) => (b.score > a.score ? b : a), own[0]!)
    for (const t of own) {
      if (t === main) continue
      left.push(t.table)
      const isOther = (t.year === 'other' && main.year !== 'other') || (t.scope !== null && main.scope !== null && t.scope !== main.scope)
      if (!isOther) compared.push(t.table)
    }
  }
  return { left, compared }
}

/** The report with a doubt of every figure for which a copy of its table says something else. */
export function withCopy(report: ParsedReport, copy: ParsedReport, id: TableId): ParsedReport {
  const figures: Partial<Record<Code, Figure>> = { ...report.figures }
  const rows = new Map<string, Code[]>()
  for (const code of Object.keys(figures) as Code[]) {
    const own = figures[code]!, other = copy.figures[code]
    if (figureOf(code).table.id !== id || !other || own.state === 'unreadable' || other.state === 'unreadable') continue
    if (own.state === other.state && own.value === other.value) continue
    const row = figureOf(code).row.id
    rows.set(row, [...(rows.get(row) ?? []), code])
    figures[code] = { ...own, state: 'unreadable', value: null, solved: false }
  }
  const doubts = [...rows.values()].map((codes): Doubt => {
    const both = [report, copy].map((r) => codes.map((c) => r.figures[c]!))
    const raw = both.map((list) => list.map((f) => f.raw).join(' ')).join('；')
    const candidates = both.map((list) => list.map((f) => f.value))
    return { codes, raw, place: both[0]!.find((f) => f.place)?.place ?? null, candidates, count: both.length, why: doubtWhy('copies', { raw }) }
  })
  return doubts.length === 0 ? report : { ...report, figures, doubts: [...report.doubts, ...doubts] }
}
