import type { WorkerRequestType, WorkerResponseType } from '@duckdb/duckdb-wasm'
import moduleAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import scriptAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import { asEngineError, EngineError, messageOf } from './error'

/** The engine's worker. Little code, so that its module can be fetched and compiled while the rest of the engine's code is still on its way. */
export interface EngineWorker {
  readonly worker: Worker
  /** Fails with an EngineError where the module cannot be had or run. */
  readonly instantiated: Promise<void>
  /** Fails where the worker does not start or dies; else it never ends. */
  readonly broken: Promise<never>
}

/** Starts the worker and has it instantiate the module. Throws EngineError `blocked` or `worker` where there can be no worker. */
export function startWorker(): EngineWorker {
  allowed()
  const module = new URL(moduleAddress, location.href)
  let worker: Worker
  try {
    worker = new Worker(new URL(scriptAddress, location.href))
  } catch (error) {
    throw asEngineError(error)
  }
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new EngineError('worker', event.message || 'the worker did not start')), { once: true })
  })
  const instantiated = Promise.race([instantiate(worker, module.href), broken, absent(module)])
  // Whoever builds the engine on it is told.
  broken.catch(() => undefined)
  instantiated.catch(() => undefined)
  return { worker, instantiated, broken }
}

type Request = `${WorkerRequestType}`
interface Answer { readonly type: `${WorkerResponseType}`; readonly data: unknown }

/** What `AsyncDuckDB.instantiate` asks of its worker, asked without it. */
function instantiate(worker: Worker, module: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = ({ data: { type, data } }: MessageEvent<Answer>): void => {
      if (type === 'INSTANTIATE_PROGRESS' || type === 'LOG') return
      worker.removeEventListener('message', hear)
      if (type === 'OK') return resolve()
      reject(asEngineError(new Error(messageIn(data))))
    }
    worker.addEventListener('message', hear)
    worker.postMessage({ messageId: 0, type: 'INSTANTIATE' satisfies Request, data: [module, null] })
  })
}

const messageIn = (data: unknown): string =>
  (typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : String(data))

/** The smallest module there is. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** A policy that forbids WebAssembly: the worker would wait for it without a word. */
function allowed(): void {
  if (typeof WebAssembly === 'undefined') throw new EngineError('blocked', 'WebAssembly is not available')
  try {
    new WebAssembly.Module(EMPTY_MODULE)
  } catch (error) {
    throw new EngineError('blocked', messageOf(error), {}, { cause: error })
  }
}

/** Fails where the host has no module, which the worker would wait for without a word; else it never ends. Asked beside the start, not before it. */
async function absent(module: URL): Promise<never> {
  const name = module.pathname.split('/').pop() ?? ''
  let answer: Response
  try {
    answer = await fetch(module, { method: 'HEAD' })
    // Read to its end, empty as it is: else the browser notes the request as broken off.
    await answer.arrayBuffer()
  } catch (error) {
    throw new EngineError('worker', `${name}: ${messageOf(error)}`, { file: name }, { cause: error })
  }
  if (!answer.ok) throw new EngineError('worker', `${name}: ${answer.status}`, { file: name, status: answer.status })
  return new Promise<never>(() => undefined)
}
