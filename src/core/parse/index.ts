import { noTables, notAReport, type SourceDocument } from '../read'
import type { Code, Vintage } from '../schema'
import { codesOf } from '../schema'
import { assemble } from './assemble'
import { findChallenges } from './challenges'
import { entriesOf } from './entries'
import type { FoundTable, Scene } from './found-table'
import { readHead } from './head'
import { type Line, linesOf } from './lines'
import { findProactive } from './proactive'
import { readClaims } from './prose'
import { publishedTable } from './published'
import type { Head, ParsedReport } from './report'
import { findRequests } from './requests'
import { splitReports, type Range } from './split-reports'

export * from './reading'
export * from './report'

/** Rows of table 2 that must be there where neither of the other tables is. */
const ENOUGH = 3

/**
 * The reports in a document; one as a rule. Every figure that its form holds is there as a value, a blank, or unreadable with its candidates;
 * what the form requires and the document lacks is in `missing`.
 * Throws ReadError `not-a-report` (it does not speak of such a report) or `no-tables` (it does, without a row of the form).
 */
export function parseReports(document: SourceDocument): readonly ParsedReport[] {
  const lines = linesOf(document.blocks)
  const scene = entriesOf(lines)
  const ranges = splitReports(document, scene.entries)
  const reports = ranges.flatMap((range): readonly ParsedReport[] => {
    const report = ranges.length === 1 ? parseRange(document, range, lines, scene) : parsePart(document, range)
    return report ? [report] : []
  })
  if (reports.length === 0) throw speaksOfAReport(document) ? noTables(document) : notAReport(document)
  return reports.filter((r, i) => !reports.slice(0, i).some((other) => sameReport(r, other)))
}

function speaksOfAReport(document: SourceDocument): boolean {
  const text = [document.title ?? '', ...document.blocks.map((b) => (b.kind === 'text' ? b.text : b.rows.flat().map((c) => c.text).join('')))].join('').replace(/\s/g, '')
  return /信息公开.{0,12}(?:年度报告|年报)/.test(text) || (text.includes('信息公开') && /年度报告|年报/.test(text))
}

/** A page that prints the same report twice (one for the screen, one for a phone). */
const sameReport = (a: ParsedReport, b: ParsedReport): boolean =>
  a.head.year.value === b.head.year.value && a.head.agency.value === b.head.agency.value &&
  [a, b].every((r) => Object.keys(r.figures).length > 100) &&
  Object.keys({ ...a.figures, ...b.figures }).every((c) => a.figures[c as Code]?.value === b.figures[c as Code]?.value && a.figures[c as Code]?.state === b.figures[c as Code]?.state)

function parsePart(document: SourceDocument, range: Range): ParsedReport | null {
  const lines = linesOf(document.blocks, range.start, range.end)
  return parseRange(document, range, lines, entriesOf(lines))
}

function parseRange(document: SourceDocument, { start, end }: Range, lines: readonly Line[], scene: Scene): ParsedReport | null {
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
  if (!requests && !challenges && (proactive?.rows.filter((r) => r.entry).length ?? 0) < ENOUGH) return null

  const shown = proactive?.vintage ?? requests?.six ?? null
  const head = withVintage(document, { start, end }, first, shown)
  const vintage = head.vintage.value ?? fallback
  const tables = [proactive, requests, challenges].filter((t): t is NonNullable<typeof t> => t !== null)
  const lacking = (['proactive', 'requests', 'challenges'] as const).filter((id) => !tables.some((t) => t.id === id))
  const required = [...tables.flatMap((t) => t.required), ...codesOf(vintage).filter((c) => lacking.some((id) => c.startsWith(`${id}.`)))]
  const grids = new Set(tables.flatMap((t) => t.rows.flatMap((r) => (r.entry?.grid ? [r.entry.grid.block] : []))))
  const claims = readClaims(blocks, (b) => b < start || b >= end || grids.has(b), head.year.value)
  const { figures, doubts, missing, served } = assemble(tables, required, claims)
  return {
    file: document.file, kind: document.kind, head, published: document.published, address: document.address,
    figures, doubts, missing, served, claims, tables: tables.map((t: FoundTable) => publishedTable(t, blocks, figures)),
    blocks: start === 0 && end === blocks.length ? blocks : blocks.slice(0, end),
  }
}

/** The head with the vintage that the tables show. */
function withVintage(document: SourceDocument, range: Range, head: Head, shown: Vintage | null): Head {
  if (shown === null || head.vintage.value === shown) return head
  return readHead(document, { ...range, vintage: { value: shown, evidence: null, place: null } })
}
