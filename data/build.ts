import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildReal } from './real'
import { buildSimulated } from './sim'

/**
 * Builds what the app loads: `npx tsx data/build.ts [--out public/data] [--sim] [--reports 25000]`.
 * `--sim` writes the simulated national set beside the real reports, into `sim/`. Same input, same output.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../public/data', import.meta.url)) },
    sim: { type: 'boolean', default: false },
    reports: { type: 'string', default: '25000' },
  },
})

async function timed(name: string, work: () => Promise<string>): Promise<void> {
  const from = performance.now()
  const said = await work()
  console.error(`data: ${name}: ${said} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
}

mkdirSync(values.out, { recursive: true })
await timed('real reports', () => buildReal(values.out))
if (values.sim) await timed('simulated national set', () => buildSimulated(join(values.out, 'sim'), Number(values.reports)))
