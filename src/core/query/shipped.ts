import type { PackedFacts } from './facts-json'
import type { DataSet, Text } from '../schema'
import type { Body } from '../table/stored'

/** What the data build writes beside the database: small JSON files that stand before the engine is up. */

/** The files of a set of data. */
type ShippedFile = 'reports.duckdb' | 'directory.json' | 'summary.json'

/** Where a file of a set stands in the folder `data` beside the page: the simulated set has a folder of its own. */
export const shippedFile = (set: DataSet, file: ShippedFile): string => (set === 'sim' ? `sim/${file}` : file)

/** A place of the tree province → city → county. */
export interface DirectoryPlace {
  /** 6-digit division code. A place lies under another where its code begins with that one's without the trailing pairs of zeros. */
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county'
  readonly parent: string | null
  readonly pinyin: string
  readonly initials: string
}

/** A body with the years of its reports in store, by scope, ascending. */
export interface DirectoryBody extends Body {
  readonly own: readonly number[]
  readonly aggregate: readonly number[]
}

/** `directory.json`: what the place tree shows and the search looks through. */
export interface Directory {
  readonly set: DataSet
  readonly stamp: string
  readonly places: readonly DirectoryPlace[]
  readonly bodies: readonly DirectoryBody[]
}

/** `data/edition.json`: what makes this edition. */
export interface Edition {
  readonly title: Text
  /** The view that opens at the first visit, as an address: `#/?at=350128&y=2025`. */
  readonly home: string
}

/** `summary.json`: what the first views need before the engine is up, the same as the engine says. */
export interface Summary {
  readonly set: DataSet
  readonly edition: Edition
  readonly stamp: string
  readonly reports: number
  /** By `selectionKey`. */
  readonly facts: Readonly<Record<string, PackedFacts>>
}
