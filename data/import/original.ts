import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseReports } from '../../src/core/parse'
import type { ParsedReport } from '../../src/core/parse'
import { ReadError, readDocument } from '../../src/core/read'
import { decode } from '../../src/engine/decode'

/** What our own reader sees in the original of a listed report. */
export interface Original {
  readonly file: string
  readonly hash: string
  readonly report: ParsedReport
}

/** A page as published keeps its cells apart; a text that was copied from it may not. */
const PREFERRED = ['.html', '.htm', '.txt', '.md']

/** The original of the listed report of this name in a folder of originals; null where there is none of a kind that is read. */
export function readOriginal(name: string, folder: string): Original | null {
  const ending = (file: string) => PREFERRED.findIndex((e) => file.endsWith(e))
  const files = readdirSync(folder).filter((f) => f.startsWith(name) && ending(f) >= 0).sort((a, b) => ending(a) - ending(b) || (a < b ? -1 : 1))
  for (const file of files) {
    const bytes = readFileSync(join(folder, file))
    try {
      const [report] = parseReports(readDocument({ name: file, bytes }, decode))
      if (report) return { file, hash: createHash('sha256').update(bytes).digest('hex'), report }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
    }
  }
  return null
}
