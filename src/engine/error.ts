/** Why the engine does not answer, in terms that a sentence can be made of (UX 8.4). */
export type EngineErrorCode =
  /** The browser does not run WebAssembly, or a policy forbids it. */
  | 'blocked'
  /** A file of the app, or the database, is not on the host: `slots.file`, `slots.status`. */
  | 'missing'
  /** The database is there, but it is none or is broken. */
  | 'broken'
  /** The worker did not start, or died. */
  | 'worker'
  /** A statement failed. */
  | 'query'

export class EngineError extends Error {
  constructor(readonly code: EngineErrorCode, message: string, readonly slots: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineError'
  }
}

/** All that a developer needs of an error, to be copied and never shown. */
export const detailOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error))

/** What an error says, in the words of whoever threw it. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Does an error of starting say that WebAssembly may not run? */
const isBlocked = (message: string): boolean => typeof WebAssembly === 'undefined' || /WebAssembly|wasm-(?:unsafe-)?eval|unsafe-eval|CompileError|wasm code generation/i.test(message)

/** Any failure of the engine in its own terms. */
export function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const message = messageOf(error)
  return new EngineError(isBlocked(message) ? 'blocked' : 'worker', message, {}, { cause: error })
}
