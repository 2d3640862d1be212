import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listedReports } from './import/listed'
import { storeListed } from './import/store'
import { printReport, reportFile, reportFiles } from './write/report-file'

/**
 * Writes data/reports/ anew: `npx tsx data/import.ts [FIGURES] [CORPUS]`, by default ../shared/figures and ../shared/corpus.
 * Run it when the lists, the originals or the reader change; what it writes is committed.
 */
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const [figures = `${shared}figures`, corpus = `${shared}corpus`] = process.argv.slice(2)

if (!existsSync(figures)) {
  console.error(`import: there is no folder ${figures}`)
  process.exit(1)
}
const originals = existsSync(corpus) ? readdirSync(corpus) : []
const written = new Set<string>()
for (const listed of listedReports(figures)) {
  const { report, read } = storeListed(listed, corpus, originals)
  writeFileSync(reportFile(report.id), printReport(report))
  written.add(`${report.id}.json`)
  console.error(`import: ${report.id}  ${Object.keys(report.figures).length} figures, ${report.doubts.length} doubts, ${report.findings.length} findings, ${read ?? 'original not read'}`)
}
for (const file of reportFiles()) if (!written.has(file)) rmSync(new URL(`reports/${file}`, import.meta.url))
