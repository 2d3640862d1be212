import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import type { DatabaseSource, Engine, Rows } from './engine'
import { EngineError, isBlocked, messageOf } from './error'
import { plainRows } from './plain'
import { probe } from './source'

/** DuckDB-WASM from the app's own files. It carries no extension and must not look for any: they would be fetched from another origin. */

const SETTINGS = 'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false'

/** Numbers that JavaScript has no plain word for come back as doubles. */
export const QUERY_CONFIG = { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true } as const

/**
 * Starts the engine in a worker of its own. Throws EngineError `blocked` or `worker`.
 */
export async function startEngine(): Promise<Engine> {
  await allowed()
  const worker = startWorker()
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  try {
    const broken = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => reject(new EngineError('worker', event.message || 'the worker did not start')), { once: true })
    })
    const started = async (): Promise<AsyncDuckDBConnection> => {
      await database.instantiate(new URL(wasmAddress, location.href).href)
      await database.open({ path: ':memory:', query: QUERY_CONFIG, filesystem: { reliableHeadRequests: true, allowFullHTTPReads: true, forceFullHTTPReads: false } })
      const connection = await database.connect()
      await connection.query(SETTINGS)
      return connection
    }
    const connection = await Promise.race([started(), broken, absent()])
    return new DuckEngine(database, connection, worker)
  } catch (error) {
    worker.terminate()
    throw asEngineError(error)
  }
}

/** The smallest module there is. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** A policy that forbids WebAssembly: the worker would wait for it without a word. */
async function allowed(): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new EngineError('blocked', 'WebAssembly is not available')
  try {
    await WebAssembly.compile(EMPTY_MODULE)
  } catch (error) {
    throw new EngineError('blocked', messageOf(error), {}, { cause: error })
  }
}

/** Fails where the host has no module, which the worker would wait for without a word; else it never ends. Asked beside the start, not before it. */
async function absent(): Promise<never> {
  const file = new URL(wasmAddress, location.href)
  const name = file.pathname.split('/').pop() ?? ''
  let answer: Response
  try {
    answer = await fetch(file, { method: 'HEAD' })
    // Read to its end, empty as it is: else the browser notes the request as broken off.
    await answer.arrayBuffer()
  } catch (error) {
    throw new EngineError('worker', `${name}: ${messageOf(error)}`, { file: name }, { cause: error })
  }
  if (!answer.ok) throw new EngineError('worker', `${name}: ${answer.status}`, { file: name, status: answer.status })
  return new Promise<never>(() => undefined)
}

function startWorker(): Worker {
  try {
    return new Worker(new URL(workerAddress, location.href))
  } catch (error) {
    throw asEngineError(error)
  }
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const message = messageOf(error)
  return new EngineError(isBlocked(message) ? 'blocked' : 'worker', message, {}, { cause: error })
}

class DuckEngine implements Engine {
  constructor(private readonly database: AsyncDuckDB, private readonly connection: AsyncDuckDBConnection, private readonly worker: Worker) {}

  async attach(name: string, source: DatabaseSource): Promise<void> {
    const readable = await probe(source)
    try {
      await this.attachAs(name, readable.by === 'bytes' ? readable.bytes : readable.address)
    } catch (error) {
      if (readable.by === 'bytes') throw new EngineError('broken', messageOf(error), { file: name }, { cause: error })
      // The host promised ranges and did not keep it: the whole file then.
      await this.database.dropFile(`${name}.duckdb`)
      const whole = await probe(source, false)
      await this.attachAs(name, whole.by === 'bytes' ? whole.bytes : whole.address)
    }
  }

  private async attachAs(name: string, from: Uint8Array | string): Promise<void> {
    const file = `${name}.duckdb`
    if (typeof from === 'string') await this.database.registerFileURL(file, new URL(from, location.href).href, DuckDBDataProtocol.HTTP, true)
    // The worker takes the buffer over: a copy goes there, so that bytes that were given in stay the giver's.
    else await this.database.registerFileBuffer(file, from.slice())
    await this.connection.query(`ATTACH '${file}' AS "${name}" (READ_ONLY)`)
  }

  async run(sql: string): Promise<Rows> {
    try {
      return plainRows(await this.connection.query(sql))
    } catch (error) {
      throw new EngineError('query', messageOf(error), { message: messageOf(error) }, { cause: error })
    }
  }

  async append(table: string, stream: Uint8Array): Promise<void> {
    try {
      await this.connection.insertArrowFromIPCStream(stream, { name: table, create: false })
    } catch (error) {
      throw new EngineError('query', messageOf(error), { message: messageOf(error) }, { cause: error })
    }
  }

  async close(): Promise<void> {
    try {
      await this.connection.close()
      await this.database.terminate()
    } finally {
      this.worker.terminate()
    }
  }
}
