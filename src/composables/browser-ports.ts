import { shippedFile } from '../core/query/shipped'
import type { Directory, Summary } from '../core/query/shipped'
import type { DataSet } from '../core/schema'
import { createImporter } from '../engine/import'
import { startWorker } from '../engine/worker'
import { afterPaint } from './moments'
import { once } from './once'
import { MissingFile } from '../stores/failure'
import type { Ports } from '../stores/ports'
import type { Intake, Reader } from '../stores/own'

interface Asked { readonly status: number; readonly value?: unknown }
/** What public/first.js asked for, by address: taken once, so that another try asks anew. */
const first = (globalThis as { gongkaiFirst?: Record<string, Promise<Asked>> }).gongkaiFirst ?? {}

async function ask(url: string): Promise<Asked> {
  const answer = await fetch(url)
  return answer.ok ? { status: answer.status, value: await answer.json() } : { status: answer.status }
}

/** A JSON file beside the page. Throws MissingFile where the host has none. */
async function json<T>(folder: URL, file: string): Promise<T> {
  const url = new URL(file, folder).href
  const asked = first[url] ?? ask(url)
  delete first[url]
  const { status, value } = await asked
  if (value === undefined) throw new MissingFile(`data/${file}`, status)
  return value as T
}

/** The ports of a page served with its data in a folder beside it. The engine's code comes when it is first started. */
export function browserPorts(folder: URL): Ports {
  const stores = once(async () => {
    // It needs none of the engine's code to begin.
    const ready = startWorker()
    try {
      const { createStores } = await import('../engine')
      return createStores((set) => ({ address: new URL(shippedFile(set, 'reports.duckdb'), folder).href }), ready)
    } catch (error) {
      ready.worker.terminate()
      throw error
    }
  })
  return {
    summary: (set: DataSet) => json<Summary>(folder, shippedFile(set, 'summary.json')),
    directory: (set: DataSet) => json<Directory>(folder, shippedFile(set, 'directory.json')),
    async start(set) {
      // The figures that are known already go to the screen first.
      await new Promise<void>(afterPaint)
      const store = await (await stores()).open(set)
      // What a measurement can read: from here on questions are answered.
      performance.mark('engine-ready')
      return store
    },
    saveData: (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true,
  }
}

/** Reads what is brought, in workers; bodies are looked up in the directory of the real reports. */
export function browserReader(ports: Ports): Reader {
  const directory = once(() => ports.directory('real'))
  const importer = createImporter(async () => (await directory()).bodies)
  return Object.assign((intake: Intake) => importer.read(intake), { cancel: () => importer.cancel() })
}
