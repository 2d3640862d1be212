import { readDocument, type SourceDocument } from '../../../src/core/read'
import { decode } from '../../../src/engine/decode'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const read = (text: string, name = 'x.txt'): SourceDocument => readDocument({ name, bytes: utf8(text) }, decode)

/** What stands in the blocks, in a form that reads well in a test: lines, and grids as rows of cells. */
export const shape = (document: SourceDocument): readonly (string | readonly (readonly string[])[])[] =>
  document.blocks.map((b) => (b.kind === 'text' ? b.text : b.rows.map((row) => row.map((c) => c.text))))

/** All visible characters of all blocks, in order, blanks left out. */
export const characters = (document: SourceDocument): string =>
  document.blocks.map((b) => (b.kind === 'text' ? b.text : b.rows.flat().map((c) => c.text).join(''))).join('').replace(/\s/g, '')
