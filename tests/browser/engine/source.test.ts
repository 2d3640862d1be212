import { afterEach, describe, expect, it, vi } from 'vitest'
import { probe, WHOLE_BELOW } from '../../../src/engine/source'

/** A host that knows ranges, one that does not, and what hosts do where a file is missing. */

const DATABASE = new Uint8Array(64)
DATABASE.set(new TextEncoder().encode('DUCK'), 8)
const asked: (string | null)[] = []
const host = (answer: (range: string | null) => Response): void => {
  asked.length = 0
  vi.stubGlobal('fetch', async (_address: string, init: { headers: Record<string, string> }) => {
    const range = init.headers['Range'] ?? null
    asked.push(range)
    return answer(range)
  })
}
const partial = (size: number, headers: Record<string, string> = {}) => new Response(DATABASE.slice(), { status: 206, headers: { 'Content-Range': `bytes 0-63/${size}`, ...headers } })
const whole = () => new Response(DATABASE.slice())

afterEach(() => vi.unstubAllGlobals())

describe('how a database is read', () => {
  it('by ranges from a host that knows them, where the file is large', async () => {
    host(() => partial(WHOLE_BELOW * 3))
    expect(await probe({ address: 'a.duckdb' })).toEqual({ by: 'ranges', address: 'a.duckdb' })
    expect(asked).toHaveLength(1)
  })

  it('whole, with the one answer that came, from a host that does not', async () => {
    host(whole)
    expect(await probe({ address: 'a.duckdb' })).toEqual({ by: 'bytes', bytes: DATABASE })
    expect(asked).toHaveLength(1)
  })

  it('whole where the file is small, or the host compresses ranges or hides the size', async () => {
    for (const first of [() => partial(WHOLE_BELOW - 1), () => partial(WHOLE_BELOW * 3, { 'Content-Encoding': 'gzip' }), () => new Response(DATABASE.slice(), { status: 206 })]) {
      host((range) => (range === null ? whole() : first()))
      expect(await probe({ address: 'a.duckdb' })).toEqual({ by: 'bytes', bytes: DATABASE })
      expect(asked.at(-1)).toBeNull()
    }
  })

  it('says that a file is missing, also where the host answers with a page', async () => {
    host(() => new Response('not here', { status: 404 }))
    await expect(probe({ address: 'a.duckdb' })).rejects.toMatchObject({ code: 'missing', slots: { file: 'a.duckdb', status: 404 } })
    host(() => new Response('<!doctype html><title>Home</title>'))
    await expect(probe({ address: 'a.duckdb' })).rejects.toMatchObject({ code: 'broken' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(probe({ address: 'a.duckdb' })).rejects.toMatchObject({ code: 'missing' })
  })
})
