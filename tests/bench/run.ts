import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { launch, type App } from '../e2e/app'
import { measureClicks } from './click'
import { measureDrop } from './drop'
import { measureStart } from './first'
import { measureParse } from './parse'
import type { Measured } from './stats'

/** The budgets of DESIGN.md section 7 that exist by now, measured on the build in dist/: to stdout and results.md. Nothing asserts on them. */

const load = loadavg()[0]!
const lines: Measured[] = []
const note = (measured: readonly Measured[]): void => {
  lines.push(...measured)
  for (const { what, value, budget } of measured) console.log(`${what}: ${value}${budget === '' ? '' : `  (budget ${budget})`}`)
}

const MEASURES: readonly (readonly [name: string, measure: (app: App) => Promise<readonly Measured[]>])[] = [
  ['start', measureStart],
  ['clicks', (app) => measureClicks(app, 1000)],
  ['clicks in a window as high as the page', (app) => measureClicks(app, 2600)],
  ['drop', measureDrop],
]

async function main(): Promise<void> {
  note(measureParse())
  const app = await launch()
  try {
    for (const [name, measure] of MEASURES) {
      try { note(await measure(app)) } catch (error) { note([{ what: `${name}: could not be measured`, value: String(error).split('\n')[0]!, budget: '' }]) }
    }
  } finally {
    await app.close()
  }
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  const table = ['| what | measured | budget |', '|---|---|---|', ...lines.map((l) => `| ${l.what} | ${l.value} | ${l.budget} |`)].join('\n')
  writeFileSync(resolve(import.meta.dirname, 'results.md'), `# Measurements\n\nWritten by \`npm run bench\`. Version ${version}, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, load ${load.toFixed(1)} when it began.\n\n${table}\n`)
}

void main().catch((error: unknown) => { console.error(error); process.exitCode = 1 })
