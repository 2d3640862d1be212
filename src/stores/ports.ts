import { EngineError } from '../engine/error'
import type { DrawerAnswer, OverviewAnswer } from '../core/query/answer'
import type { OverviewQuestion } from '../core/query/question'
import type { Directory, Summary } from '../core/query/shipped'
import type { ViewState } from '../core/query/state'
import type { StoredReport } from '../core/table/stored'

/** What the stores need of the world, given in: so that the app can live in a page, a shadow root, one file or a test. */

export type DataSet = ViewState['set']

/** The engine as the stores see it: questions in, answers out. */
export interface Asker {
  overview(question: OverviewQuestion): Promise<OverviewAnswer>
  /** The same at once, where no more need be asked for it; else null. */
  known(question: OverviewQuestion): OverviewAnswer | null
  /** `figure` as in the address; `year`: the year on screen, for a figure that names none. */
  drawer(question: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer>
  /** Puts the reader's own reports into the same tables; returns those that are checked anew by it. */
  add(reports: readonly StoredReport[]): Promise<readonly StoredReport[]>
}

export interface Ports {
  readonly summary: (set: DataSet) => Promise<Summary>
  readonly directory: (set: DataSet) => Promise<Directory>
  /** Starts the engine with the data of a set; called again for another set or after a failure. */
  readonly start: (set: DataSet) => Promise<Asker>
  /** The reader asked the browser to save data: the engine starts with the first question that the summary cannot answer. */
  readonly saveData: boolean
}

/** A failure with what the reader should be told: which words, and what a developer needs. */
export interface Failure {
  readonly kind: 'engine' | 'blocked' | 'data' | 'query' | 'own'
  readonly slots: Readonly<Record<string, string | number>>
  readonly detail: string
}

/** A file that the host does not have. */
export class MissingFile extends Error {
  constructor(readonly file: string, readonly status: number) {
    super(`${file}: ${status}`)
    this.name = 'MissingFile'
  }
}

/** A failure on its way to who asked. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind)
    this.name = 'Failed'
  }
}

/** Why something failed, in the terms of UX 8.4. */
export function failureOf(error: unknown, where: 'engine' | 'query' | 'data' | 'own'): Failure {
  if (error instanceof Failed) return error.failure
  const message = error instanceof Error ? error.message : String(error)
  const detail = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : message
  if (where === 'own') return { kind: 'own', slots: { message }, detail }
  if (error instanceof MissingFile) return { kind: 'data', slots: { file: error.file, status: error.status }, detail }
  if (error instanceof EngineError) {
    if (error.code === 'blocked') return { kind: 'blocked', slots: {}, detail }
    if (error.code === 'missing') return { kind: 'data', slots: { status: '', ...error.slots }, detail }
    return error.code === 'query' ? { kind: 'query', slots: { message }, detail } : { kind: 'engine', slots: { reason: message }, detail }
  }
  if (where === 'query') return { kind: 'query', slots: { message }, detail }
  return where === 'engine' ? { kind: 'engine', slots: { reason: message }, detail } : { kind: 'data', slots: { file: 'data/', status: message }, detail }
}
