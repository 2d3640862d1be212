import { detailOf, EngineError, messageOf } from '../engine/error'

/** What went wrong, for the reader and for a developer. */

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
  const message = messageOf(error)
  const detail = detailOf(error)
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
