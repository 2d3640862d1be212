import { checkAcross } from '../core/check'
import { bodiesAnswer, bodiesSql, drawerAnswer, drawerSql, insertSql, neighboursAnswer, neighboursSql, overviewAnswer, overviewSql, questionKey, scopeSql } from '../core/query'
import type { DrawerAnswer, OverviewAnswer, OverviewQuestion, Store } from '../core/query'
import { reportRows } from '../core/table'
import type { Body, StoredReport } from '../core/table'
import type { DatabaseSource, Engine } from './engine'
import { keepInPage } from './keep'
import type { Keep } from './keep'
import { attachedPrefix, createOwnTables, createViews, FIRST_OWN, keepInMemory, OWN } from './tables'

/** One set of data with the user's own reports beside it: questions in, answers out. */
export interface DataStore {
  overview(question: OverviewQuestion): Promise<OverviewAnswer>
  /** The reports behind a figure of one year; see `planDrawer` for what a figure may be. */
  drawer(question: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer>
  /** Puts reports of the user's own into the same tables, checked against the other years of their body. */
  add(reports: readonly StoredReport[]): Promise<void>
}

/** Opens a set in a running engine. `name` is the schema that its file is attached as. */
export async function openStore(engine: Engine, name: string, source: DatabaseSource, keep: Keep = keepInPage()): Promise<DataStore> {
  await engine.attach(name, source)
  await createOwnTables(engine)
  const opened = new OpenStore(engine, name, keep)
  await opened.add(await keep.all())
  return opened
}

class OpenStore implements DataStore {
  private shipped: string
  private count = 0
  private readonly scopes = new Map<string, OverviewQuestion['scope']>()

  private copying = false

  constructor(private readonly engine: Engine, private readonly name: string, private readonly keep: Keep) {
    this.shipped = attachedPrefix(name)
  }

  /** After the first answer, which comes from the file: the engine takes statements one by one, and a copy would stand before it. */
  private copy(): void {
    if (this.copying) return
    this.copying = true
    void keepInMemory(this.engine, this.name).then((prefix) => {
      this.shipped = prefix
      return createViews(this.engine, { shipped: prefix, own: OWN })
    }).catch(() => undefined)
  }

  private get store(): Store {
    return { shipped: this.shipped, own: this.count > 0 ? OWN : null }
  }

  async overview(asked: OverviewQuestion): Promise<OverviewAnswer> {
    const question = await this.scoped(asked)
    const answer = overviewAnswer(await this.engine.run(overviewSql(question, this.store)), question)
    this.copy()
    return answer
  }

  async drawer(asked: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer> {
    const question = await this.scoped(asked)
    return drawerAnswer(await this.engine.run(drawerSql(question, figure, year, this.store)), question, figure, year)
  }

  /** The question with its scope: found once per selection. */
  private async scoped(question: OverviewQuestion): Promise<OverviewQuestion> {
    if (question.scope !== null) return question
    const key = questionKey({ ...question, definitions: {}, clauses: [] })
    if (!this.scopes.has(key)) {
      const [row] = await this.engine.run(scopeSql(question, this.store))
      this.scopes.set(key, (row?.['scope'] ?? null) as OverviewQuestion['scope'])
    }
    return { ...question, scope: this.scopes.get(key) ?? null }
  }

  async add(reports: readonly StoredReport[]): Promise<void> {
    if (reports.length === 0) return
    this.scopes.clear()
    const bodies = bodiesAnswer(await this.engine.run(bodiesSql([...new Set(reports.map((r) => r.body))], this.shipped)))
    const before = await this.keep.all()
    const checked = await this.acrossYears(reports, before)
    await this.keep.put(checked)
    for (const report of checked) await this.insert(report, bodies.get(report.body) ?? null)
  }

  /** The same reports with what the other years of their bodies say of them, shipped and own. */
  private async acrossYears(reports: readonly StoredReport[], before: readonly StoredReport[]): Promise<readonly StoredReport[]> {
    const found = new Map<string, StoredReport['findings']>()
    for (const { body, scope } of new Map(reports.map((r) => [`${r.body} ${r.scope}`, r])).values()) {
      const shipped = neighboursAnswer(await this.engine.run(neighboursSql(body, scope, this.shipped)), body, scope)
      const own = [...before, ...reports].filter((r) => r.body === body && r.scope === scope)
      for (const [id, findings] of checkAcross([...shipped, ...own])) found.set(id, findings)
    }
    return reports.map((r) => {
      const known = new Set(r.findings.map((f) => f.id))
      return { ...r, findings: [...r.findings, ...(found.get(r.id) ?? []).filter((f) => !known.has(f.id))] }
    })
  }

  private async insert(report: StoredReport, body: Body | null): Promise<void> {
    const rows = reportRows(report, FIRST_OWN + this.count, body)
    for (const table of ['report', 'gap', 'reading', 'finding', 'published'] as const) {
      for (const statement of insertSql(table, rows[table], OWN)) await this.engine.run(statement)
    }
    this.count += 1
  }
}
