import { LARGEST } from '../core/read/limit'
import { matchBody } from '../core/table'
import type { Body, StoredReport } from '../core/table'
import type { Intake, IntakeResult } from './read-intake'
import { readers } from './readers'

export type { Intake } from './read-intake'

interface Importer {
  /** Several at once are read by several workers; who is done first may have come last. */
  read(intake: Intake): Promise<IntakeResult>
  /** Stops what is being read; those jobs end with the fault `cancelled`. */
  cancel(): void
}

type Named = Pick<Body, 'id' | 'name' | 'former'>

/**
 * Reads files in workers, started with the first files and again after a crash or a cancellation.
 * @param bodies the directory in which the agency of a report is looked up
 */
export function createImporter(bodies: () => Promise<Iterable<Named>>): Importer {
  const pool = readers()
  return {
    cancel: () => pool.cancel(),
    async read(intake) {
      const size = intake.kind === 'file' ? intake.content.size : 0
      // Turned down before it is loaded.
      if (size > LARGEST) return { fault: { code: 'too-large', file: intake.name, slots: { size, limit: LARGEST } } }
      const result = await pool.read(intake)
      if ('fault' in result) return result
      const known = await bodies()
      return { ...result, reports: result.reports.map((r) => atBody(r, matchBody(r.agency, known))) }
    },
  }
}

/** The report as one of a body of the directory, instead of the body of its own. */
const atBody = (report: StoredReport, body: string | null): StoredReport => (body === null ? report : { ...report, body })
