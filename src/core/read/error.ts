import type { ReadFault } from '../text/read'
import type { ReadErrorCode, SourceDocument } from './block'

/**
 * Thrown where a file gives no report. Plain facts: the code, the file and what fills the slots of its sentence
 * (`readErrorMessage` of core/text/read writes it).
 */
export class ReadError extends Error implements ReadFault {
  constructor(
    readonly code: ReadErrorCode,
    readonly file: string,
    readonly slots: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}: ${file}`)
    this.name = 'ReadError'
  }
}

const grids = (document: SourceDocument): number => document.blocks.filter((b) => b.kind === 'grid').length

/** The text with which a document begins, for a message that says what was found. */
function opening(document: SourceDocument): string {
  for (const block of document.blocks) {
    const text = block.kind === 'text' ? block.text : (block.rows[0]?.map((c) => c.text).join(' ') ?? '')
    const short = text.replace(/\s+/g, ' ').trim()
    if (short !== '') return short.length > 30 ? `${short.slice(0, 30)}…` : short
  }
  return ''
}

/** The document does not speak of a yearly report on government information. */
export const notAReport = (document: SourceDocument): ReadError =>
  new ReadError('not-a-report', document.file, { tables: grids(document), opening: opening(document) })

/** The document is a report, but none of the national form's rows stands in it. */
export const noTables = (document: SourceDocument): ReadError =>
  new ReadError('no-tables', document.file, { tables: grids(document), opening: opening(document) })
