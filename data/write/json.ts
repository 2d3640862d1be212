import { writeFileSync } from 'node:fs'

/** Writes a JSON file on one line: these are read by the page, not by people. */
export const writeJson = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value)}\n`)
