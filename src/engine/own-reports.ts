import { checkAcross, withAcross } from '../core/check'
import { bodiesAnswer, bodiesSql, neighboursAnswer, neighboursSql, withdrawSql } from '../core/query'
import { isOwnBody, reportRows, tableSpec } from '../core/table'
import type { Body, SqlRow, StoredReport } from '../core/table'
import { arrowRows } from './arrow-rows'
import type { Engine } from './engine'
import { pacer } from './pace'
import { FIRST_OWN, OWN } from './tables'

/** Reports of the user's own on their way into the tables: a thousand at once, without holding up the page. */

type OwnTable = 'report' | 'gap' | 'reading' | 'finding' | 'published'
/** Rows that enter at once. More would make a step of the page's thread too long: a published row is 50 KB; fewer reports would plan 330 columns too often. */
const ROWS: Readonly<Record<OwnTable, number>> = { report: 64, gap: 4096, reading: 4096, finding: 4096, published: 4 }
const TABLES = Object.keys(ROWS) as readonly OwnTable[]
/** Reports whose rows are in memory at once. */
const BATCH = 64
/** Bodies whose shipped reports are asked for at once: some sixty reports. */
const BODIES = 8

export class OwnReports {
  /** What the tables hold, by id: the number of its rows, and the report as it was checked last. */
  private readonly held = new Map<string, { readonly number: number; readonly report: StoredReport }>()
  private next = FIRST_OWN
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly engine: Engine) {}

  /** Reports that questions find. */
  get count(): number {
    return this.held.size
  }

  /**
   * Checks reports against the other years of their bodies, shipped and own, and puts them into the tables; one call after the other.
   * @param shipped prefix of the shipped tables
   * @returns them as checked, in their order, and behind them those from before of which the new ones say something new
   */
  add(reports: readonly StoredReport[], shipped: string): Promise<readonly StoredReport[]> {
    const { pause, end } = pacer()
    const mine = this.last.then(() => this.put(reports, shipped, pause)).finally(end)
    this.last = mine.catch(() => undefined)
    return mine
  }

  private async put(reports: readonly StoredReport[], shipped: string, pause: () => Promise<void>): Promise<readonly StoredReport[]> {
    if (reports.length === 0) return []
    const before = [...this.held.values()].map(({ report }) => report)
    // What nobody matched is in no table: nothing is asked then.
    const ids = [...new Set(reports.map((r) => r.body))].filter((id) => !isOwnBody(id))
    const bodies = ids.length === 0 ? new Map<string, Body>() : bodiesAnswer(await this.engine.run(bodiesSql(ids, shipped)))
    const checked = await this.acrossYears(reports, before, await this.neighbours(ids, shipped), pause)
    const fresh = checked.slice(0, reports.length)
    const first = this.next
    this.next += fresh.length
    try {
      for (let i = 0; i < fresh.length; i += BATCH) await this.insert(fresh.slice(i, i + BATCH), first + i, bodies, pause)
    } catch (error) {
      await this.withdraw(fresh.map((_, i) => first + i)).catch(() => undefined)
      throw error
    }
    fresh.forEach((report, i) => this.held.set(report.id, { number: first + i, report }))
    const changed = checked.slice(reports.length)
    if (changed.length > 0) await this.findAnew(changed, pause)
    return checked
  }

  private async neighbours(bodies: readonly string[], shipped: string): Promise<readonly StoredReport[]> {
    const all: StoredReport[] = []
    for (let i = 0; i < bodies.length; i += BODIES) all.push(...neighboursAnswer(await this.engine.run(neighboursSql(bodies.slice(i, i + BODIES), shipped))))
    return all
  }

  /** The reports with what the other years of their bodies say of them; behind them those of `before` that this changes. */
  private async acrossYears(reports: readonly StoredReport[], before: readonly StoredReport[], shipped: readonly StoredReport[], pause: () => Promise<void>): Promise<readonly StoredReport[]> {
    const groups = new Map<string, StoredReport[]>(reports.map((r) => [groupOf(r), []]))
    for (const report of [...shipped, ...before, ...reports]) groups.get(groupOf(report))?.push(report)
    const found = new Map<string, StoredReport['findings']>()
    for (const group of groups.values()) {
      for (const [id, findings] of checkAcross(group)) found.set(id, findings)
      await pause()
    }
    const checked = (report: StoredReport): StoredReport => withAcross(report, found.get(report.id) ?? [])
    const known = new Set(before)
    return [...reports.map(checked), ...before.filter((r) => groups.has(groupOf(r))).map(checked).filter((r) => !known.has(r))]
  }

  private async insert(reports: readonly StoredReport[], first: number, bodies: ReadonlyMap<string, Body>, pause: () => Promise<void>): Promise<void> {
    const rows: Readonly<Record<OwnTable, SqlRow[]>> = { report: [], gap: [], reading: [], finding: [], published: [] }
    for (const [i, report] of reports.entries()) {
      const more = reportRows(report, first + i, bodies.get(report.body) ?? null)
      for (const table of TABLES) rows[table].push(...more[table])
      await pause()
    }
    for (const table of TABLES) await this.append(table, rows[table], pause)
  }

  /** One stream is made while the engine takes in the one before. */
  private async append(table: OwnTable, rows: readonly SqlRow[], pause: () => Promise<void>): Promise<void> {
    let sent: Promise<void> = Promise.resolve()
    for (let i = 0; i < rows.length; i += ROWS[table]) {
      const [stream] = await Promise.all([arrowRows(tableSpec(table), rows.slice(i, i + ROWS[table]), pause), sent])
      sent = this.engine.append(`${OWN}${table}`, stream)
    }
    await sent
  }

  /** Reports of which other findings are known now. */
  private async findAnew(reports: readonly StoredReport[], pause: () => Promise<void>): Promise<void> {
    const numbers = reports.map((r) => this.held.get(r.id)!.number)
    const rows = reports.flatMap((r, i) => reportRows(r, numbers[i]!, null).finding)
    await this.engine.run(withdrawSql('finding', numbers, OWN))
    await this.append('finding', rows, pause)
    reports.forEach((report, i) => this.held.set(report.id, { number: numbers[i]!, report }))
  }

  /** All or nothing: a transaction would take in the questions that are asked meanwhile, and end with the first that fails. */
  private async withdraw(numbers: readonly number[]): Promise<void> {
    for (const table of TABLES) await this.engine.run(withdrawSql(table, numbers, OWN))
  }
}

const groupOf = (report: StoredReport): string => `${report.body} ${report.scope}`
