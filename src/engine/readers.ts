import type { FaultCode } from '../core/text/read'
import type { Intake, IntakeResult } from './read-intake'

/** The workers that read files. */

/** All but one of the machine's threads, which is the page's own; two at least, for the page does little meanwhile. */
const workers = (): number => Math.max(2, Math.min(3, (navigator.hardwareConcurrency || 2) - 1))
/** What a worker has at hand: the one it reads, and the next, so that it never waits for the page. */
const AT_HAND = 2

interface Job {
  readonly number: number
  readonly intake: Intake
  readonly end: (result: IntakeResult) => void
}
interface Reader {
  readonly worker: Worker
  /** In the order in which it was given them: it reads the first. */
  readonly jobs: Job[]
}

interface Readers {
  read(intake: Intake): Promise<IntakeResult>
  /** Ends all that was given in with the fault `cancelled`. */
  cancel(): void
}

/** Started as they are needed. One that breaks fails the file it was reading; what else it had at hand is read by another. */
export function readers(most = workers()): Readers {
  let waiting: Job[] = []
  let started: Reader[] = []
  let count = 0

  const fault = ({ intake, end }: Job, code: FaultCode, detail: string): void => end({ fault: { code, file: intake.name, slots: { detail } } })

  function start(): Reader {
    const worker = new Worker(new URL('../workers/read.ts', import.meta.url), { type: 'module' })
    const reader: Reader = { worker, jobs: [] }
    worker.addEventListener('message', ({ data }: MessageEvent<{ readonly job: number; readonly result: IntakeResult }>) => {
      const at = reader.jobs.findIndex((j) => j.number === data.job)
      for (const job of at < 0 ? [] : reader.jobs.splice(at, 1)) job.end(data.result)
      deal()
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      started = started.filter((r) => r !== reader)
      const [broken, ...rest] = reader.jobs
      waiting = [...rest, ...waiting]
      if (broken) fault(broken, 'internal', event.message)
      deal()
    })
    started.push(reader)
    return reader
  }

  /** Hands out what waits: to the one with the least at hand, a new one where all have work. */
  function deal(): void {
    while (waiting.length > 0) {
      const least = started.reduce<Reader | null>((a, b) => (a !== null && a.jobs.length <= b.jobs.length ? a : b), null)
      const reader = started.length < most && (least === null || least.jobs.length > 0) ? start() : least!
      if (reader.jobs.length >= AT_HAND) return
      const job = waiting.shift()!
      reader.jobs.push(job)
      reader.worker.postMessage({ job: job.number, intake: job.intake })
    }
  }

  return {
    read: (intake) => new Promise((end) => {
      waiting.push({ number: ++count, intake, end })
      deal()
    }),
    cancel() {
      const all = [...started.flatMap((r) => r.jobs), ...waiting]
      for (const { worker } of started) worker.terminate()
      started = []
      waiting = []
      for (const job of all) fault(job, 'cancelled', '')
    },
  }
}
