import type { Directory, Summary } from '../core/query/shipped'
import type { DataSet } from '../core/schema'
import type { DataStore } from '../engine/store'

/** What the stores need of the world, given in: so that the app can live in a page, a shadow root, one file or a test. */

export interface Ports {
  /** Fails with MissingFile where the host has none, as `directory` does. */
  readonly summary: (set: DataSet) => Promise<Summary>
  readonly directory: (set: DataSet) => Promise<Directory>
  /** Starts the engine with the data of a set; called again for another set or after a failure. */
  readonly start: (set: DataSet) => Promise<DataStore>
  /** The reader asked the browser to save data: the engine starts with the first question that the summary cannot answer. */
  readonly saveData: boolean
}
