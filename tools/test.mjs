import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import build from './build.mjs'
import { chromium } from './chromium.mjs'
import { step, vitest } from './step.mjs'

/** Everything that must hold: types, lint, the build, unit tests, SQL on the real engine, browser tests. Ends with one line of sums. */
export default async function test() {
  const browser = chromium()
  const scratch = mkdtempSync(`${tmpdir()}/gongkai-test-`)
  const env = browser ? { CHROMIUM: browser } : {}
  const sums = { passed: 0, failed: 0 }
  const failures = []
  const must = async (name, run) => {
    console.log(`\n── ${name}`)
    if ((await run()) !== 0) failures.push(name)
  }
  const suite = (project) => async () => {
    const file = `${scratch}/${project}.json`
    const code = await step(vitest, ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], { env })
    try {
      const result = JSON.parse(readFileSync(file, 'utf8'))
      sums.passed += result.numPassedTests
      sums.failed += result.numFailedTests
    } catch { return code || 1 }
    return code
  }

  await must('types: core', () => step('typescript/bin/tsc', ['-p', 'tsconfig.core.json']))
  await must('types: app', () => step('vue-tsc/bin/vue-tsc.js', ['-p', 'tsconfig.app.json']))
  await must('types: data and tests', () => step('typescript/bin/tsc', ['-p', 'tsconfig.node.json']))
  await must('lint', () => step('eslint/bin/eslint.js', ['.', '--max-warnings', '0']))
  await must('build', () => build(['--plain']))
  await must('unit tests, SQL on the engine', suite('unit'))
  if (browser) {
    await must('engine in the browser', suite('browser'))
    await must('the app in the browser', suite('e2e'))
  } else failures.push('no Chromium for the browser tests')

  rmSync(scratch, { recursive: true, force: true })
  if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`)
  console.log(`\n${sums.passed} passed, ${Math.max(sums.failed, failures.length)} failed`)
  return failures.length > 0 ? 1 : 0
}
