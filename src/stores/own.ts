import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import type { ReadFault } from '../core/text/read'
import type { StoredReport } from '../core/table/stored'
import type { Intake } from '../engine/import'
import type { IntakeResult } from '../engine/read-intake'

export type { Intake } from '../engine/import'

/** The reader at the edge: a worker in the browser, a plain function in a test. `number` is the first number free for ids. */
export type Reader = (intake: Intake, number: number) => Promise<IntakeResult>

export type RowState = 'waiting' | 'reading' | 'usable' | 'errors' | 'review' | 'duplicate' | 'failed'

export interface ImportRow {
  readonly id: number
  readonly name: string
  readonly state: RowState
  /** Null until read, and where nothing was. */
  readonly report: StoredReport | null
  readonly fault: ReadFault | null
}

/** ✕ an identity fails · ? a figure could not be read, or the head is not whole · else usable. */
export function stateOf(report: StoredReport): RowState {
  if (report.findings.some((f) => f.kind === 'unbalanced')) return 'errors'
  return report.doubts.length > 0 || report.findings.some((f) => f.kind !== 'not_checkable') ? 'review' : 'usable'
}

const ORDER: readonly RowState[] = ['failed', 'errors', 'review', 'duplicate', 'usable', 'reading', 'waiting']

/** Files of the reader's own: a queue, its rows, and the reports that came of it. In memory, gone with the page. */
export const useOwn = defineStore('own', () => {
  const rows = shallowRef<readonly ImportRow[]>([])
  const reports = shallowRef<readonly StoredReport[]>([])
  const working = shallowRef(false)
  /** The list of rows is on screen. */
  const listed = shallowRef(false)
  const hashes = new Set<string>()
  let next = 1
  let queue: { readonly row: number; readonly intake: Intake }[] = []

  const done = computed(() => rows.value.filter((r) => r.state !== 'waiting' && r.state !== 'reading').length)
  const failed = computed(() => rows.value.filter((r) => r.state === 'failed').length)
  /** Needs attention first, once all are read; as they came in, until then. */
  const ordered = computed(() => (working.value ? rows.value : [...rows.value].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.id - b.id)))

  const put = (id: number, ...by: readonly ImportRow[]): void => { rows.value = rows.value.flatMap((r) => (r.id === id ? by : [r])) }

  async function one(id: number, intake: Intake, reader: Reader): Promise<readonly StoredReport[]> {
    const blank: ImportRow = { id, name: intake.name, state: 'reading', report: null, fault: null }
    put(id, blank)
    try {
      const reading = await reader(intake, reports.value.length + 1)
      if ('fault' in reading) {
        put(id, { ...blank, state: 'failed', fault: reading.fault })
        return []
      }
      if (hashes.has(reading.hash)) {
        put(id, { ...blank, state: 'duplicate' })
        return []
      }
      hashes.add(reading.hash)
      const raw = reading.reports.map((r) => markRaw(r))
      reports.value = [...reports.value, ...raw]
      put(id, ...raw.map((report, i): ImportRow => ({ ...blank, id: i === 0 ? id : next++, state: stateOf(report), report })))
      return raw
    } catch (error) {
      put(id, { ...blank, state: 'failed', fault: { code: 'broken', file: intake.name, slots: { detail: error instanceof Error ? error.message : String(error) } } })
      return []
    }
  }

  /** Reads one after another; returns the reports that came in, or nothing where another run is under way and takes these along. */
  async function take(intakes: readonly Intake[], reader: Reader): Promise<readonly StoredReport[]> {
    if (intakes.length === 0) return []
    const fresh = intakes.map((intake) => ({ row: next++, intake }))
    rows.value = [...rows.value, ...fresh.map(({ row, intake }): ImportRow => ({ id: row, name: intake.name, state: 'waiting', report: null, fault: null }))]
    queue = [...queue, ...fresh]
    listed.value = true
    if (working.value) return []
    working.value = true
    const came: StoredReport[] = []
    try {
      for (let job = queue.shift(); job; job = queue.shift()) came.push(...(await one(job.row, job.intake, reader)))
    } finally {
      working.value = false
    }
    return came
  }

  /** Forgets what still waits. */
  function cancel(): void {
    const waiting = new Set(queue.map((j) => j.row))
    queue = []
    rows.value = rows.value.filter((r) => !waiting.has(r.id))
  }

  /** Own reports as choices of 谁, newest first. */
  const choices = computed(() => reports.value.map((r) => ({ at: r.body, name: `${r.agency} ${r.year}`, year: r.year, scope: r.scope })).reverse())

  return { rows, ordered, reports, working, listed, done, failed, choices, take, cancel }
})
