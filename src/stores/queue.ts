import { messageOf } from '../engine/error'
import type { Intake, IntakeResult } from '../engine/read-intake'

/** The reader at the edge: workers in the browser, a plain function in a test. */
export interface Reader {
  (intake: Intake): Promise<IntakeResult>
  /** Stops what is being read. */
  cancel?(): void
}

/** What was brought, in the order in which it came. */
export interface Brought {
  readonly intake: Intake
  state: 'waiting' | 'reading' | 'settled'
}

/** What is being read when the reader cancels has this long to end, in milliseconds: then it is stopped. */
const GRACE = 1500

/** Read at once: as many as the workers can have at hand. */
const LANES = 6

interface Queue<T extends Brought> {
  /** Resolves once nothing waits and nothing is being read; what is put in until then is taken along. */
  work(reader: Reader): Promise<void>
  put(more: readonly T[]): void
  /** Forgets what waits, and returns it; what is being read is read to its end where that is near. */
  cancel(): readonly T[]
}

/**
 * Reads several at once and settles them in the order in which they came: numbers and duplicates are the same in every run.
 * @param began called when the turn of one has come
 * @param settle called once for each that was read; must not throw
 */
export function createQueue<T extends Brought>(began: (one: T) => void, settle: (one: T, result: IntakeResult) => void): Queue<T> {
  let waiting: T[] = []
  /** Begun and not settled, oldest first. */
  const begun: { readonly one: T; result: IntakeResult | null }[] = []
  let running = 0
  let run: { readonly reader: Reader; readonly end: () => void } | null = null

  function pump(): void {
    if (run === null) return
    while (running < LANES && waiting.length > 0) void read(waiting.shift()!, run.reader)
    if (running > 0) return
    run.end()
    run = null
  }

  async function read(one: T, reader: Reader): Promise<void> {
    const mine: (typeof begun)[number] = { one, result: null }
    begun.push(mine)
    running += 1
    one.state = 'reading'
    began(one)
    try {
      mine.result = await reader(one.intake)
    } catch (error) {
      mine.result = { fault: { code: 'internal', file: one.intake.name, slots: { detail: messageOf(error) } } }
    }
    running -= 1
    for (let head = begun[0]; head?.result; head = begun[0]) {
      begun.shift()
      head.one.state = 'settled'
      settle(head.one, head.result)
    }
    pump()
  }

  return {
    put(more) {
      waiting = [...waiting, ...more]
      pump()
    },
    work: (reader) => new Promise((end) => {
      run = { reader, end }
      pump()
    }),
    cancel() {
      const forgotten = waiting
      waiting = []
      const now = run
      setTimeout(() => { if (run === now) now?.reader.cancel?.() }, GRACE)
      return forgotten
    },
  }
}
