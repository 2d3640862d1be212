import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { checkReport } from '../core/check'
import { parseReports } from '../core/parse'
import { readDocument, ReadError, readPasted } from '../core/read'
import { NoYear, storeReport } from '../core/table'
import type { StoredReport } from '../core/table'
import type { ReadFault } from '../core/text/read'
import { decode } from './decode'

/** What stands in for a file on its way to the reader: the browser hands it over unread. A paste is plain data already. */
export type Intake =
  | { readonly kind: 'file'; readonly name: string; readonly content: Blob }
  | Extract<IntakeData, { kind: 'pasted' }>

/** A file or a paste as it is read. */
type IntakeData =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly name: string; readonly html?: string; readonly text?: string }

/** Reports (two in one file are two) and the fingerprint of what was read, or why there is none. */
export type IntakeResult =
  | { readonly reports: readonly StoredReport[]; readonly hash: string }
  | { readonly fault: ReadFault }

/** SHA-256 as hex: there is no `crypto.subtle` on plain HTTP. */
export const fingerprint = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** Reads, checks and stores what was given in; the reports are without a number yet (see `numbered`). Never throws: what is wrong with a file is an answer. */
export function readIntake(intake: IntakeData): IntakeResult {
  try {
    const bytes = intake.kind === 'file' ? intake.bytes : utf8ToBytes(intake.html ?? intake.text ?? '')
    const document = intake.kind === 'file' ? readDocument(intake, decode) : readPasted(intake, intake.name)
    const hash = fingerprint(bytes)
    const reports = parseReports(document).map((report) => storeReport(checkReport(report), { origin: 'own', body: null, hash }))
    return { reports, hash }
  } catch (error) {
    return { fault: faultOf(error, intake.name) }
  }
}

/** The same with the bytes of a file still to be loaded, which fails where it is gone from the disk meanwhile. */
export async function loadIntake(intake: Intake): Promise<IntakeResult> {
  try {
    return readIntake(intake.kind === 'file' ? { kind: 'file', name: intake.name, bytes: new Uint8Array(await intake.content.arrayBuffer()) } : intake)
  } catch (error) {
    return { fault: faultOf(error, intake.name) }
  }
}

/** An error as plain data: one of reading brings its own facts. */
function faultOf(error: unknown, file: string): ReadFault {
  if (error instanceof NoYear) return { code: 'no-year', file, slots: {} }
  if (error instanceof ReadError) return { code: error.code, file, slots: error.slots }
  return { code: 'internal', file, slots: { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) } }
}
