import type { StoredReport } from './stored'

/** Is this the body of a report of the user's own that no body of the directory matched? Nothing shipped is ever of one. */
export const isOwnBody = (body: string): boolean => /^own-\d+$/.test(body)

/** Is this the id of a report of the user's own, whether or not a body matched? */
export const isOwnReport = (id: string): boolean => /-own-\d+$/.test(id)

/**
 * A report of the user's own under its number: behind its id, and as its body where none matched.
 * Given when the report is put beside the others, not when it is read: several readers at once do not know who is first.
 */
export function numbered(report: StoredReport, number: number): StoredReport {
  const body = isOwnBody(report.body) ? `own-${number}` : report.body
  return { ...report, body, id: `${body}-${report.year}-${report.scope}-own-${number}` }
}
