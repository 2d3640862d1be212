import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import type { DatabaseSource, Engine, Rows } from './engine'
import { asEngineError, EngineError, messageOf } from './error'
import { plainRows } from './plain'
import { probe } from './source'
import type { Readable } from './source'
import { startWorker } from './worker'
import type { EngineWorker } from './worker'

/** DuckDB-WASM from the app's own files. It carries no extension and must not look for any: they would be fetched from another origin. */

const SETTINGS = 'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false'

/** Numbers that JavaScript has no plain word for come back as doubles. */
const QUERY_CONFIG = { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true } as const

/**
 * Starts the engine in a worker: in one that was started for it already, where there is one. Throws EngineError `blocked` or `worker`.
 */
export async function startEngine({ worker, instantiated, broken }: EngineWorker = startWorker()): Promise<Engine> {
  try {
    await instantiated
    const database = new AsyncDuckDB(new VoidLogger(), worker)
    const opened = async (): Promise<AsyncDuckDBConnection> => {
      await database.open({ path: ':memory:', query: QUERY_CONFIG, filesystem: { reliableHeadRequests: true, allowFullHTTPReads: true, forceFullHTTPReads: false } })
      const connection = await database.connect()
      await connection.query(SETTINGS)
      return connection
    }
    return new DuckEngine(database, await Promise.race([opened(), broken]), worker)
  } catch (error) {
    worker.terminate()
    throw asEngineError(error)
  }
}

class DuckEngine implements Engine {
  constructor(private readonly database: AsyncDuckDB, private readonly connection: AsyncDuckDBConnection, private readonly worker: Worker) {}

  async attach(name: string, source: DatabaseSource, probed: Promise<Readable> = probe(source)): Promise<void> {
    const readable = await probed
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
