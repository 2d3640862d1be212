import type { StoredReport } from '../core/table'

/** Where the reader's own reports live. In memory now: gone with the page; a lasting store takes its place behind the same interface. */
interface OwnKeep {
  /** All of them, in the order in which they first came. */
  all(): Promise<readonly StoredReport[]>
  /** Adds reports; one with the id of an earlier one takes its place. */
  put(reports: readonly StoredReport[]): Promise<void>
}

/** Keeps them as long as the page lives. */
export function keepInPage(): OwnKeep {
  const reports = new Map<string, StoredReport>()
  return {
    all: async () => [...reports.values()],
    put: async (more) => { for (const report of more) reports.set(report.id, report) },
  }
}
