import type { Directory, Summary } from '../core/query/shipped'
import type { Stores } from '../engine'
import { createImporter } from '../engine/import'
import { MissingFile, type DataSet, type Ports } from '../stores/ports'
import type { Reader } from '../stores/own'

/** A JSON file beside the page. Throws MissingFile where the host has none. */
async function json<T>(folder: URL, file: string): Promise<T> {
  const answer = await fetch(new URL(file, folder))
  if (!answer.ok) throw new MissingFile(`data/${file}`, answer.status)
  return (await answer.json()) as T
}

const inSet = (set: string, file: string): string => (set === 'sim' ? `sim/${file}` : file)

/** The ports of a page served with its data in a folder beside it. The engine's code comes when it is first started. */
export function browserPorts(folder: URL): Ports {
  let stores: Stores | null = null
  return {
    summary: (set: DataSet) => json<Summary>(folder, inSet(set, 'summary.json')),
    directory: (set: DataSet) => json<Directory>(folder, inSet(set, 'directory.json')),
    async start(set) {
      const { createStores } = await import('../engine')
      stores ??= createStores((name) => ({ address: new URL(inSet(name, 'reports.duckdb'), folder).href }))
      return stores.open(set)
    },
    saveData: (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true,
  }
}

/** Reads what is brought, in workers; bodies are looked up in the directory of the real reports. */
export function browserReader(ports: Ports): Reader {
  let directory: Promise<Directory> | null = null
  const importer = createImporter(async () => (await (directory ??= ports.directory('real'))).bodies)
  return (intake) => importer.read(intake)
}
