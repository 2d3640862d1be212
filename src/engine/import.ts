import { matchBody } from '../core/table'
import type { Body, StoredReport } from '../core/table'
import type { IntakeData, IntakeResult } from './read-intake'

/** What stands in for a dropped file: its bytes are only asked for when its turn has come. */
export type Intake =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: () => Promise<Uint8Array>; readonly size: number }
  | Extract<IntakeData, { kind: 'pasted' }>

export interface Importer {
  /** @param number the first number free for the ids of own reports */
  read(intake: Intake, number: number): Promise<IntakeResult>
  /** Stops what is being read; that job ends with the fault `cancelled`. */
  cancel(): void
}

/** Larger than anything that is read: such a file is turned down before it is loaded. */
export const REFUSED_FROM = 20 * 1024 * 1024

type Named = Pick<Body, 'id' | 'name' | 'former'>

/**
 * Reads files in a worker, started with the first one and again after a crash or a cancellation.
 * @param bodies the directory in which the agency of a report is looked up
 */
export function createImporter(bodies: () => Promise<Iterable<Named>>): Importer {
  let worker: Worker | null = null
  let job = 0
  const waiting = new Map<number, { readonly name: string; readonly end: (result: IntakeResult) => void }>()

  const endAll = (code: string, detail: string): void => {
    worker?.terminate()
    worker = null
    for (const { name, end } of waiting.values()) end({ fault: { code, file: name, slots: { detail } } })
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('../workers/read.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<{ readonly job: number; readonly result: IntakeResult }>) => {
      waiting.get(data.job)?.end(data.result)
      waiting.delete(data.job)
    })
    started.addEventListener('error', (event) => endAll('unknown', event.message))
    return started
  }

  return {
    cancel: () => endAll('cancelled', ''),
    async read(intake, number) {
      if (intake.kind === 'file' && intake.size > REFUSED_FROM) return { fault: { code: 'too-large', file: intake.name, slots: { size: intake.size, limit: REFUSED_FROM } } }
      const data: IntakeData = intake.kind === 'file' ? { kind: 'file', name: intake.name, bytes: await intake.bytes() } : intake
      const mine = ++job
      const result = await new Promise<IntakeResult>((end) => {
        waiting.set(mine, { name: intake.name, end })
        worker ??= start()
        worker.postMessage({ job: mine, intake: data, number }, data.kind === 'file' ? [data.bytes.buffer] : [])
      })
      if ('fault' in result) return result
      const known = [...(await bodies())]
      return { ...result, reports: result.reports.map((r) => atBody(r, matchBody(r.agency, known))) }
    },
  }
}

/** The report as one of a body of the directory, instead of the body of its own. */
function atBody(report: StoredReport, body: string | null): StoredReport {
  if (body === null) return report
  return { ...report, body, id: body + report.id.slice(report.body.length) }
}
