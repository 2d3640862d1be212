import type { Directory, Summary } from '../core/query/shipped'
import type { Stores } from '../engine'
import { createImporter } from '../engine/import'
import { startWorker } from '../engine/worker'
import { afterPaint } from './moments'
import { MissingFile, type DataSet, type Ports } from '../stores/ports'
import type { Intake, Reader } from '../stores/own'

interface Asked { readonly status: number; readonly value?: unknown }
/** What public/first.js asked for, by address: taken once, so that another try asks anew. */
const early = (globalThis as { gongkaiFirst?: Record<string, Promise<Asked>> }).gongkaiFirst ?? {}

async function ask(url: string): Promise<Asked> {
  const answer = await fetch(url)
  return answer.ok ? { status: answer.status, value: await answer.json() } : { status: answer.status }
}

/** A JSON file beside the page. Throws MissingFile where the host has none. */
async function json<T>(folder: URL, file: string): Promise<T> {
  const url = new URL(file, folder).href
  const asked = early[url] ?? ask(url)
  delete early[url]
  const { status, value } = await asked
  if (value === undefined) throw new MissingFile(`data/${file}`, status)
  return value as T
}

const inSet = (set: string, file: string): string => (set === 'sim' ? `sim/${file}` : file)

/** The ports of a page served with its data in a folder beside it. The engine's code comes when it is first started. */
export function browserPorts(folder: URL): Ports {
  let stores: Stores | null = null
  return {
    summary: (set: DataSet) => json<Summary>(folder, inSet(set, 'summary.json')),
    directory: (set: DataSet) => json<Directory>(folder, inSet(set, 'directory.json')),
    async start(set) {
      // The figures that are known already go to the screen first; the worker needs none of the engine's code to begin.
      await new Promise<void>(afterPaint)
      const early = stores === null ? startWorker() : null
      const { createStores } = await import('../engine').catch((error: unknown) => {
        early?.worker.terminate()
        throw error
      })
      stores ??= createStores((name) => ({ address: new URL(inSet(name, 'reports.duckdb'), folder).href }), early)
      const store = await stores.open(set)
      // What a measurement can read: from here on questions are answered.
      performance.mark('engine-ready')
      return store
    },
    saveData: (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true,
  }
}

/** Reads what is brought, in workers; bodies are looked up in the directory of the real reports. */
export function browserReader(ports: Ports): Reader {
  let directory: Promise<Directory> | null = null
  const importer = createImporter(async () => (await (directory ??= ports.directory('real'))).bodies)
  return Object.assign((intake: Intake) => importer.read(intake), { cancel: () => importer.cancel() })
}
