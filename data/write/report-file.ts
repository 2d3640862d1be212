import { readFileSync, readdirSync } from 'node:fs'
import type { StoredReport } from '../../src/core/table/stored'

/** The committed files of the shipped reports: JSON, a line per figure and per table row, so that a change reads well in a diff. */

const FOLDER = new URL('../reports/', import.meta.url)

/** Where the report of an id is committed. */
export const reportFile = (id: string): URL => new URL(`${id}.json`, FOLDER)

/** Files of reports, by name. */
export const reportFiles = (): readonly string[] => readdirSync(FOLDER).filter((f) => f.endsWith('.json')).sort()

/** All shipped reports, by year, then body, then id. */
export function readReports(): readonly StoredReport[] {
  const all = reportFiles().map((f) => JSON.parse(readFileSync(new URL(f, FOLDER), 'utf8')) as StoredReport)
  return all.sort((a, b) => a.year - b.year || order(a.body, b.body) || order(a.id, b.id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The text of a report's file. */
export function printReport(report: StoredReport): string {
  const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
  const list = (key: string, items: readonly unknown[]) =>
    items.length === 0 ? `  ${JSON.stringify(key)}: []` : `  ${JSON.stringify(key)}: [\n${items.map((i) => `    ${JSON.stringify(i)}`).join(',\n')}\n  ]`
  const { id, body, agency, year, vintage, scope, origin, source, figures, doubts, missing, findings, results, tables } = report
  const figureLines = Object.entries(figures).map(([code, figure]) => `    ${JSON.stringify(code)}: ${JSON.stringify(figure)}`)
  const tableLines = tables.map((t) =>
    `    {"kind":${JSON.stringify(t.kind)},"title":${JSON.stringify(t.title)},"rows":[\n${t.rows.map((r) => `      ${JSON.stringify(r)}`).join(',\n')}\n    ]}`)
  return `{\n${[
    line('id', id), line('body', body), line('agency', agency), line('year', year), line('vintage', vintage), line('scope', scope), line('origin', origin),
    line('source', source),
    `  "figures": {\n${figureLines.join(',\n')}\n  }`,
    list('doubts', doubts), list('missing', missing), list('findings', findings), list('results', results),
    tableLines.length === 0 ? '  "tables": []' : `  "tables": [\n${tableLines.join(',\n')}\n  ]`,
  ].join(',\n')}\n}\n`
}
