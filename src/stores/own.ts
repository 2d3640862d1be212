import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import type { ReadFault } from '../core/text/read'
import { numbered } from '../core/table/own-number'
import type { StoredReport } from '../core/table/stored'
import { keepInPage } from '../engine/keep'
import type { Intake, IntakeResult } from '../engine/read-intake'
import { createQueue, type Brought, type Reader } from './queue'

export type { Intake } from '../engine/read-intake'
export type { Reader } from './queue'

export type RowState = 'waiting' | 'reading' | 'usable' | 'errors' | 'review' | 'duplicate' | 'failed' | 'cancelled'

export interface ImportRow {
  readonly id: number
  readonly name: string
  readonly state: RowState
  /** Null until read, and where nothing was. */
  readonly report: StoredReport | null
  /** Why it was not read. */
  readonly fault: ReadFault | null
}

/** A file or a paste with its rows: one until it is read, then one for each report in it. */
interface OwnFile extends Brought { rows: readonly ImportRow[] }

/** ✕ an identity fails · ? a figure could not be read, or the head is not whole · else usable. */
export function stateOf(report: StoredReport): RowState {
  if (report.findings.some((f) => f.kind === 'unbalanced')) return 'errors'
  return report.doubts.length > 0 || report.findings.some((f) => f.kind !== 'not_checkable') ? 'review' : 'usable'
}

const ORDER: readonly RowState[] = ['failed', 'errors', 'review', 'duplicate', 'cancelled', 'usable', 'reading', 'waiting']

/** The rows are shown anew this often while files are read, in milliseconds: not once a file, of which there may be a thousand. */
const EVERY = 100

/** Files of the reader's own: a queue, its rows, and the reports that came of it. In memory, gone with the page. */
export const useOwn = defineStore('own', () => {
  const rows = shallowRef<readonly ImportRow[]>([])
  const keep = keepInPage()
  /** What is kept, as it was last looked up; what is read comes there once its run is over: nobody can ask for a report before. */
  const reports = shallowRef<readonly StoredReport[]>([])
  const working = shallowRef(false)
  /** 计入合计: reports that were brought join sums over bodies. A body chosen by itself shows its own files always. */
  const inSums = shallowRef(false)
  /** The list of rows is on screen. */
  const listed = shallowRef(false)
  /** Files, of which one may hold several reports: those that were brought, and those of them that are read. */
  const progress = shallowRef({ done: 0, of: 0 })
  const hashes = new Set<string>()
  let files: readonly OwnFile[] = []
  let came: StoredReport[] = []
  let nextRow = 1
  let nextNumber = 1
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Needs attention first, once all are read; as they came in, until then. */
  const ordered = computed(() => (working.value ? rows.value : [...rows.value].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))))

  function show(): void {
    clearTimeout(timer)
    timer = undefined
    rows.value = files.flatMap((f) => f.rows)
    progress.value = { done: files.filter((f) => f.state === 'settled').length, of: files.length }
  }
  const showSoon = (): void => { timer ??= setTimeout(show, EVERY) }

  function settle(file: OwnFile, result: IntakeResult): void {
    const row = file.rows[0]!
    if ('fault' in result) file.rows = [{ ...row, state: result.fault.code === 'cancelled' ? 'cancelled' : 'failed', fault: result.fault }]
    else if (hashes.has(result.hash)) file.rows = [{ ...row, state: 'duplicate' }]
    else {
      hashes.add(result.hash)
      const mine = result.reports.map((report) => markRaw(numbered(report, nextNumber++)))
      came.push(...mine)
      file.rows = mine.map((report, i) => ({ ...row, id: i === 0 ? row.id : nextRow++, state: stateOf(report), report }))
    }
    showSoon()
  }

  const queue = createQueue<OwnFile>((file) => {
    file.rows = file.rows.map((row) => ({ ...row, state: 'reading' }))
    showSoon()
  }, settle)

  /** Reads what is brought; returns the reports that came in, or nothing where another run is under way and takes these along. */
  async function take(intakes: readonly Intake[], reader: Reader): Promise<readonly StoredReport[]> {
    if (intakes.length === 0) return []
    const fresh = intakes.map((intake): OwnFile => ({ intake, state: 'waiting', rows: [{ id: nextRow++, name: intake.name, state: 'waiting', report: null, fault: null }] }))
    files = [...files, ...fresh]
    listed.value = true
    queue.put(fresh)
    show()
    if (working.value) return []
    working.value = true
    came = []
    // What is put in between the last one and this line is taken along, too.
    do await queue.work(reader)
    while (files.some((f) => f.state !== 'settled'))
    working.value = false
    const mine = came
    await put(mine)
    return mine
  }

  async function put(more: readonly StoredReport[]): Promise<void> {
    await keep.put(more)
    reports.value = await keep.all()
    show()
  }

  /** Forgets what still waits; what has been read stays. */
  function cancel(): void {
    const forgotten = new Set(queue.cancel())
    files = files.filter((f) => !forgotten.has(f))
    show()
  }

  /** Reports that were checked anew, against other years: they take the place of those with the same id. */
  async function update(checked: readonly StoredReport[]): Promise<void> {
    const same = new Set(reports.value)
    const byId = new Map(checked.filter((r) => !same.has(r)).map((r) => [r.id, markRaw(r)]))
    if (byId.size === 0) return
    for (const file of files) {
      file.rows = file.rows.map((row) => {
        const report = row.report && byId.get(row.report.id)
        return report ? { ...row, report, state: stateOf(report) } : row
      })
    }
    await put([...byId.values()])
  }

  /** Own reports as choices of 谁, newest first. */
  const choices = computed(() => reports.value.map((r) => ({ report: r.id, body: r.body, name: `${r.agency} ${r.year}`, year: r.year, scope: r.scope })).reverse())

  return { rows, ordered, reports, inSums, working, listed, progress, choices, take, cancel, update }
})
