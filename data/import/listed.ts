import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Scope, Vintage } from '../../src/core/schema'

/** A list of figures as it was handed over: what a careful reader took from a report, and what could not be told apart. */
export interface ListedReport {
  /** The report's name in the collection, without ending. */
  readonly name: string
  readonly agency: string
  readonly year: number
  readonly vintage: Vintage
  readonly scope: Scope
  readonly source: { readonly address: string | null; readonly published: string | null }
  readonly figures: Readonly<Record<Code, number | null>>
  /** By code: a note that names the run and the ways to cut it. */
  readonly unreadable: Readonly<Record<Code, string>>
}

/** All listed reports of a folder, in the order of their names. */
export const listedReports = (folder: string): readonly ListedReport[] =>
  readdirSync(folder).filter((f) => f.endsWith('.json')).sort().map((f) => ({
    name: f.replace(/\.json$/, ''),
    ...(JSON.parse(readFileSync(join(folder, f), 'utf8')) as Omit<ListedReport, 'name'>),
  }))

/** Which body of the directory a listed report is of: by its agency's name as printed. */
export const BODY_OF_AGENCY: Readonly<Record<string, string>> = {
  平潭综合实验区: '350128',
  上海市人民政府办公厅: '310000-general-office',
  淮安市人民政府: '320800',
  洪泽区人民政府: '320813',
  济源示范区公安局: '419001-public-security',
}
