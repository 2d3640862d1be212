import { checkAcross } from '../core/check'
import { bodiesAnswer, bodiesSql, drawerAnswer, drawerSql, factsAnswer, factsSql, insertSql, keptBy, neighboursAnswer, neighboursSql, overviewAnswer, selectionKey } from '../core/query'
import type { DrawerAnswer, Facts, OverviewAnswer, OverviewQuestion, Store } from '../core/query'
import { reportRows } from '../core/table'
import type { Body, StoredReport } from '../core/table'
import type { DatabaseSource, Engine } from './engine'
import { keepInPage } from './keep'
import type { Keep } from './keep'
import { attachedPrefix, createOwnTables, createViews, FIRST_OWN, keepInMemory, OWN } from './tables'

/** One set of data with the user's own reports beside it: questions in, answers out. */
export interface DataStore {
  overview(question: OverviewQuestion): Promise<OverviewAnswer>
  /** The same at once, where what the selection says is known already; else null. */
  known(question: OverviewQuestion): OverviewAnswer | null
  /** The reports behind a figure of one year; see `planDrawer` for what a figure may be. */
  drawer(question: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer>
  /** Puts reports of the user's own into the same tables, checked against the other years of their body. */
  add(reports: readonly StoredReport[]): Promise<void>
}

/** Opens a set in a running engine. `name` is the schema that its file is attached as. */
export async function openStore(engine: Engine, name: string, source: DatabaseSource, keep: Keep = keepInPage()): Promise<DataStore> {
  await engine.attach(name, source)
  const opened = new OpenStore(engine, name, keep)
  await opened.add(await keep.all())
  return opened
}

/** So many selections are remembered. */
const REMEMBERED = 24

class OpenStore implements DataStore {
  private shipped: string
  private count = 0
  private readonly facts = new Map<string, Facts>()

  private copying = false

  constructor(private readonly engine: Engine, private readonly name: string, private readonly keep: Keep) {
    this.shipped = attachedPrefix(name)
  }

  /** After the first answer, which comes from the file: the engine takes statements one by one, and a copy would stand before it. */
  private copy(): void {
    if (this.copying) return
    this.copying = true
    void keepInMemory(this.engine, this.name).then(async (prefix) => {
      this.shipped = prefix
      await this.ownTables()
      await createViews(this.engine, { shipped: prefix, own: OWN })
    }).catch(() => undefined)
  }

  private making: Promise<void> | null = null
  /** The tables of the user's own reports: made when first needed, since a start should be short. */
  private ownTables(): Promise<void> {
    return (this.making ??= createOwnTables(this.engine))
  }

  private get store(): Store {
    return { shipped: this.shipped, own: this.count > 0 ? OWN : null }
  }

  async overview(question: OverviewQuestion): Promise<OverviewAnswer> {
    const kept = keptBy(question.clauses)
    const all = await this.ask(question, [])
    const answer = overviewAnswer(question, all, kept.length > 0 ? await this.ask(question, kept) : all)
    this.copy()
    return answer
  }

  known(question: OverviewQuestion): OverviewAnswer | null {
    const kept = keptBy(question.clauses)
    const all = this.facts.get(selectionKey(question))
    const ofKept = this.facts.get(selectionKey(question, kept))
    return all && ofKept ? overviewAnswer(question, all, ofKept) : null
  }

  /** What a selection says: asked of the engine once. */
  private async ask(question: OverviewQuestion, kept: readonly string[]): Promise<Facts> {
    const key = selectionKey(question, kept)
    const known = this.facts.get(key)
    if (known) return known
    const asked = { ...question, scope: question.scope ?? this.facts.get(selectionKey(question))?.scope ?? null }
    const facts = factsAnswer(await this.engine.run(factsSql(asked, kept, this.store)), asked)
    const [oldest] = this.facts.keys()
    if (this.facts.size >= REMEMBERED) this.facts.delete(oldest!)
    this.facts.set(key, facts)
    return facts
  }

  async drawer(asked: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer> {
    const question = { ...asked, scope: asked.scope ?? (await this.ask(asked, [])).scope }
    return drawerAnswer(await this.engine.run(drawerSql(question, figure, year, this.store)), question, figure, year)
  }

  async add(reports: readonly StoredReport[]): Promise<void> {
    if (reports.length === 0) return
    this.facts.clear()
    await this.ownTables()
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
