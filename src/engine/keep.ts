import type { StoredReport } from '../core/table'

/** What is kept of the user's own reports. In memory now: gone with the page; a lasting store takes its place behind the same interface. */
export interface Keep {
  all(): Promise<readonly StoredReport[]>
  /** Adds reports; one with the same id takes the older one's place. */
  put(reports: readonly StoredReport[]): Promise<void>
  clear(): Promise<void>
}

export function keepInPage(): Keep {
  const reports = new Map<string, StoredReport>()
  return {
    all: async () => [...reports.values()],
    put: async (more) => { for (const report of more) reports.set(report.id, report) },
    clear: async () => reports.clear(),
  }
}
