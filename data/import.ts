import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listedReports } from './import/listed'
import { readOriginal } from './import/original'
import { differencesFrom, storeListed } from './import/store'
import { printReport, reportFile, reportFiles } from './write/report-file'

/**
 * Writes data/reports/ anew: `npx tsx data/import.ts [FIGURES] [ORIGINALS]`, by default ../shared/figures and ../shared/corpus.
 * Run it when the lists, the originals or the reader change; what it writes is committed. A report that our reader reads otherwise than
 * the list is stored from the list alone, and the command fails.
 */
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const [figures = `${shared}figures`, originals = `${shared}corpus`] = process.argv.slice(2)

if (!existsSync(figures)) {
  console.error(`import: there is no folder ${figures}`)
  process.exit(1)
}
const written = new Set<string>()
for (const listed of listedReports(figures)) {
  const original = existsSync(originals) ? readOriginal(listed.name, originals) : null
  const read = storeListed(listed, original)
  const differences = differencesFrom(listed, read)
  const report = differences.length === 0 ? read : storeListed(listed, null)
  if (differences.length > 0) {
    process.exitCode = 1
    console.error(`import: ${original!.file} is read otherwise:\n  ${differences.slice(0, 20).join('\n  ')}`)
  }
  writeFileSync(reportFile(report.id), printReport(report))
  written.add(`${report.id}.json`)
  console.error(`import: ${report.id}: ${Object.keys(report.figures).length} figures, ${report.doubts.length} doubts, ${report.findings.length} findings, ${report.source.file ?? 'original not read'}`)
}
for (const file of reportFiles()) if (!written.has(file)) rmSync(new URL(`reports/${file}`, import.meta.url))
