import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readIntake } from '../../src/engine/read-intake'
import { reportHtml, reportText } from '../e2e/bring'
import { median, ms, type Measured } from './stats'

const corpus = resolve(import.meta.dirname, '../../../shared/corpus')
const TIMES = 7
/** Rounds over all files before any is measured: a reader of a thousand reports is warm after a few. */
const WARM = 5

/** Files to read: those of the corpus where it is beside the repository, and printed forms. */
function files(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const printed = [1, 2, 3].flatMap((seed) => [
    { name: `printed-${seed}.html`, bytes: new TextEncoder().encode(reportHtml(seed)) },
    { name: `printed-${seed}.txt`, bytes: new TextEncoder().encode(reportText(seed)) },
  ])
  if (!existsSync(corpus)) return printed
  const published = readdirSync(corpus).filter((f) => /\.(html|txt|md)$/.test(f) && !/^(README|SHAPES)/.test(f))
  return [...published.map((name) => ({ name, bytes: readFileSync(`${corpus}/${name}`) })), ...printed]
}

/** Reading, parsing and checking one file in Node, once warm: the median of a few times for each. */
export function measureParse(): readonly Measured[] {
  const all = files()
  for (let i = 0; i < WARM; i++) for (const file of all) readIntake({ kind: 'file', ...file })
  const times = all.map((file) => {
    const runs = Array.from({ length: TIMES }, () => {
      const from = performance.now()
      readIntake({ kind: 'file', ...file })
      return performance.now() - from
    })
    return { name: file.name, time: median(runs) }
  })
  const worst = times.reduce((a, b) => (b.time > a.time ? b : a))
  return [
    { what: `parse and check one report, text or HTML (Node, ${times.length} files): median`, value: ms(median(times.map((t) => t.time))), budget: '< 20 ms' },
    { what: `the slowest of them (${worst.name})`, value: ms(worst.time), budget: '< 20 ms' },
  ]
}
