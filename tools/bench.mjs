import build from './build.mjs'
import { chromium } from './chromium.mjs'
import { step, tsx } from './step.mjs'

/** The measurements of the budgets, to stdout and tests/bench/results.md. Nothing asserts on them. */
export default async function bench() {
  const browser = chromium()
  return (await build(['--plain'])) || step(tsx, ['tests/bench/run.ts'], { env: browser ? { CHROMIUM: browser } : {} })
}
