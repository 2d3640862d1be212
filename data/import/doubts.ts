import type { Doubt } from '../../src/core/parse/report'
import { getOrMake } from '../../src/core/query/get-or-make'
import { CODES, READINGS_KEPT, figureOf } from '../../src/core/schema'
import type { Code } from '../../src/core/schema'

/** The runs that could not be told apart, from the notes of a list of figures. */

const CUT = /-?\d+(?:\.\d+)?元?(?:\/-?\d+(?:\.\d+)?元?)+/g
const RUN = /run "([^"]+)"/
const BLANK_OR_DASH = /a dash for blank and (\d+)/

/** A printed number in the unit of its figure: an amount said in 元 becomes 万元. */
function valueOf(printed: string, code: Code): number {
  const number = Number(printed.replace('元', ''))
  return figureOf(code).unit === 'wan' && printed.endsWith('元') ? Number((number / 10_000).toFixed(8)) : number
}

/**
 * Groups the notes by run and takes the cuts that each names.
 * @param unreadable by code; codes of one run carry the same note
 * @throws where a note names no cut for its codes: a doubt without candidates would say nothing
 */
export function doubtsOf(unreadable: Readonly<Record<Code, string>>): readonly Doubt[] {
  const runs = new Map<string, Code[]>()
  for (const code of CODES) {
    const note = unreadable[code]
    if (note !== undefined) getOrMake(runs, note, () => []).push(code)
  }
  return [...runs].map(([note, codes]) => {
    const cuts = new Map<string, readonly (number | null)[]>()
    for (const [cut] of note.matchAll(CUT)) {
      const parts = cut.split('/')
      if (parts.length === codes.length) cuts.set(cut, parts.map((p, i) => valueOf(p, codes[i]!)))
    }
    const blank = BLANK_OR_DASH.exec(note)
    if (blank && codes.length === 2) cuts.set(blank[0], [null, Number(blank[1])])
    if (cuts.size === 0) throw new Error(`no reading is named for ${codes.join(', ')}`)
    const raw = RUN.exec(note)?.[1] ?? ''
    return {
      codes, raw, place: null, candidates: [...cuts.values()].slice(0, READINGS_KEPT), count: cuts.size,
      why: { key: 'doubt.run', slots: { raw, count: cuts.size } },
    }
  })
}
