import { noTables, notAReport, type SourceDocument } from '../read'
import type { Code, Vintage } from '../schema'
import { codesOf, figureOf, TABLES } from '../schema'
import { assemble } from './assemble'
import { findChallenges } from './challenges'
import { copiesAmong, withCopy } from './copies'
import { entriesOf } from './entries'
import type { FoundTable, Scene } from './found-table'
import { readHead } from './head'
import { printedLines } from './lines'
import type { PrintedLine } from './printed-line'
import { repeatedGrids, tablesOf } from './printed-tables'
import { findProactive } from './proactive'
import { readClaims } from './prose'
import { publishedTable } from './published'
import type { Head, ParsedReport } from './report'
import { findRequests } from './requests'
import { splitReports, type Range } from './split-reports'
import { withTorn } from './torn-text'
import { withUnread } from './unread-figures'

export * from './report'

/** Rows of table 2 that must be there where neither of the other tables is. */
const FEWEST_ROWS = 3

/**
 * The reports in a document; one as a rule. Every figure that its form holds is there as a value, a blank, or unreadable with its candidates;
 * what the form requires and the document lacks is in `missing`.
 * Throws ReadError `not-a-report` (it does not speak of such a report) or `no-tables` (it does, without a row of the form).
 */
export function parseReports(document: SourceDocument): readonly ParsedReport[] {
  const lines = printedLines(document.blocks)
  const scene = entriesOf(lines)
  const groups = withoutNames(document, splitReports(document, scene.entries))
  const reports = groups.flatMap((parts): readonly ParsedReport[] => {
    const report = groups.length === 1 && parts.length === 1 ? parseGroup(document, parts, lines, scene) : parseGroup(document, parts)
    return report ? [report] : []
  })
  if (reports.length === 0) throw speaksOfAReport(document) ? noTables(document) : notAReport(document)
  return reports.filter((r, i) => !reports.slice(0, i).some((other) => sameReport(r, other)))
}

/** Parts with the parts behind them in which table 3 begins again without a title or a period of their own: they are of the same report. */
function withoutNames(document: SourceDocument, ranges: readonly Range[]): readonly (readonly Range[])[] {
  const groups: Range[][] = []
  let year: number | null = null
  for (const range of ranges) {
    const head = ranges.length === 1 ? null : readHead(document, range)
    const isNamed = head !== null && (head.agency.value !== null || (head.year.value !== null && head.year.place !== null && head.year.value !== year))
    if (groups.length === 0 || isNamed) {
      groups.push([range])
      year = head?.year.value ?? null
    } else groups.at(-1)!.push(range)
  }
  return groups
}

/** One report, whose tables may stand more than once in it. */
function parseGroup(document: SourceDocument, parts: readonly Range[], given?: readonly PrintedLine[], scene?: Scene): ParsedReport | null {
  const whole: Range = { start: parts[0]!.start, end: parts.at(-1)!.end }
  const lines = given ?? printedLines(document.blocks, whole.start, whole.end)
  const entries = scene ?? entriesOf(lines)
  const printed = parts.length === 1 ? [] : parts.flatMap((part, i) => tablesOf(parsePart(document, part)?.tables ?? [], part, i > 0))
  const repeated = repeatedGrids(entries.entries).filter((t) => !printed.some((p) => p.id === t.id && p.first === t.first))
  const tables = [...printed, ...repeated].sort((a, b) => a.first - b.first)
  if (tables.length === 0) return parseRange(document, whole, lines, entries)?.report ?? null
  const { left, compared } = copiesAmong(document, tables, readHead(document, whole))
  const isLeft = (block: number): boolean => left.some((t) => block >= t.start && block < t.end)
  const own = lines.filter((l) => !isLeft(l.block))
  const report = parseRange(document, whole, own, entriesOf(own), isLeft)?.report ?? null
  if (!report) return null
  return compared.reduce((sum, { id, first, end }) => {
    const copy = parsePart(document, { start: first, end })
    return copy ? withCopy(sum, copy.report, id) : sum
  }, report)
}

function speaksOfAReport(document: SourceDocument): boolean {
  const text = [document.title ?? '', ...document.blocks.map((b) => (b.kind === 'text' ? b.text : b.rows.flat().map((c) => c.text).join('')))].join('').replace(/\s/g, '')
  return text.includes('信息公开') && /年度报告|年报/.test(text)
}

/** A page that prints the same report twice (one for the screen, one for a phone). */
const sameReport = (a: ParsedReport, b: ParsedReport): boolean =>
  a.head.year.value === b.head.year.value && a.head.agency.value === b.head.agency.value &&
  [a, b].every((r) => Object.keys(r.figures).length > 100) &&
  Object.keys({ ...a.figures, ...b.figures }).every((c) => a.figures[c as Code]?.value === b.figures[c as Code]?.value && a.figures[c as Code]?.state === b.figures[c as Code]?.state)

interface Parsed { readonly report: ParsedReport; readonly tables: readonly FoundTable[] }

function parsePart(document: SourceDocument, range: Range): Parsed | null {
  const lines = printedLines(document.blocks, range.start, range.end)
  return parseRange(document, range, lines, entriesOf(lines))
}

/** @param isLeft blocks of the range that are none of the report's own */
function parseRange(document: SourceDocument, { start, end }: Range, lines: readonly PrintedLine[], scene: Scene, isLeft: (block: number) => boolean = () => false): Parsed | null {
  const { blocks } = document
  const first = readHead(document, { start, end })
  const fallback: Vintage = first.vintage.value ?? 2021
  const requests = findRequests(scene, lines, fallback)
  const used = new Set<number>()
  if (requests) for (let i = requests.from; i <= requests.to; i++) used.add(i)
  const free = (e: number): boolean => !used.has(e)
  const layout = requests && !scene.entries[requests.from]!.grid ? requests.layout : null
  const proactive = findProactive(scene, lines, free, layout, fallback)
  for (const row of proactive?.rows ?? []) if (row.entry) used.add(scene.entries.indexOf(row.entry))
  const challenges = findChallenges(scene, lines, free, layout)
  if (!requests && !challenges && (proactive?.rows.filter((r) => r.entry).length ?? 0) < FEWEST_ROWS) return null

  const shown = proactive?.vintage ?? requests?.six ?? null
  const head = withVintage(document, { start, end }, first, shown)
  const vintage = head.vintage.value ?? fallback
  const tables = withTorn(withUnread([proactive, requests, challenges].filter((t): t is NonNullable<typeof t> => t !== null), scene), scene)
  const lacking = TABLES.map(({ id }) => id).filter((id) => !tables.some((t) => t.id === id))
  const required = [...tables.flatMap((t) => t.required), ...codesOf(vintage).filter((c) => lacking.includes(figureOf(c).table.id))]
  const grids = new Set(tables.flatMap((t) => t.rows.flatMap((r) => (r.entry?.grid ? [r.entry.grid.block] : []))))
  const claims = readClaims(blocks, (b) => b < start || b >= end || grids.has(b) || isLeft(b), head.year.value)
  const { figures, doubts, missing, served } = assemble(tables, required, claims)
  const report: ParsedReport = {
    file: document.file, kind: document.kind, head, published: document.published, address: document.address,
    figures, doubts, missing, served, claims, tables: tables.map((t: FoundTable) => publishedTable(t, blocks, figures)),
    blocks: start === 0 && end === blocks.length ? blocks : blocks.slice(0, end),
  }
  return { report, tables }
}

/** The head with the vintage that the tables show. */
function withVintage(document: SourceDocument, range: Range, head: Head, shown: Vintage | null): Head {
  if (shown === null || head.vintage.value === shown) return head
  return readHead(document, { ...range, vintage: { value: shown, evidence: null, place: null } })
}
