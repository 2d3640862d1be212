import type { DatabaseSource } from './engine'
import { EngineError, messageOf } from './error'

/** How a database file is to be read: by byte ranges from its address, or as bytes that are here already. */
export type Readable = { readonly by: 'ranges'; readonly address: string } | { readonly by: 'bytes'; readonly bytes: Uint8Array }

/** A file below this is fetched whole: one request is quicker than the many small ones of a scan. */
export const WHOLE_BELOW = 4 * 1024 * 1024

/**
 * Asks the host for the first bytes: one that knows ranges says so (206, with the size), one that does not sends the whole file, which is then kept.
 * Throws EngineError `missing` where the host has no such file, `broken` where what it sends is no database (many hosts answer a missing file with a page).
 */
export async function probe(source: DatabaseSource, ranges = true): Promise<Readable> {
  if ('bytes' in source) return { by: 'bytes', bytes: source.bytes }
  const { address } = source
  const answer = await ask(address, ranges ? { Range: 'bytes=0-4095' } : {})
  const size = Number(/\/(\d+)$/.exec(answer.headers.get('Content-Range') ?? '')?.[1] ?? Number.NaN)
  const start = new Uint8Array(await answer.arrayBuffer())
  if (!isDatabase(start)) throw new EngineError('broken', `${address} is no database`, { file: address })
  if (answer.status !== 206) return { by: 'bytes', bytes: start }
  // A host that compresses ranges counts other bytes than the file's.
  if (Number.isFinite(size) && size >= WHOLE_BELOW && !answer.headers.get('Content-Encoding')) return { by: 'ranges', address }
  return probe(source, false)
}

async function ask(address: string, headers: Record<string, string>): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(address, { headers })
  } catch (error) {
    throw new EngineError('missing', messageOf(error), { file: address, status: messageOf(error) }, { cause: error })
  }
  if (!answer.ok) throw new EngineError('missing', `${address}: ${answer.status}`, { file: address, status: answer.status })
  return answer
}

/** A DuckDB file bears the letters DUCK behind a checksum of eight bytes. */
const isDatabase = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(8, 12)) === 'DUCK'
