import { drawerAnswer, drawerSql, factsAnswer, factsSql, keptBy, overviewAnswer, selectionKey } from '../core/query'
import type { DrawerAnswer, Facts, OverviewAnswer, OverviewQuestion, Store } from '../core/query'
import type { StoredReport } from '../core/table'
import type { DatabaseSource, Engine } from './engine'
import { OwnReports } from './own-reports'
import type { Readable } from './source'
import { attachedPrefix, createOwnTables, createViews, keepInMemory, OWN } from './tables'

/** One set of data with the user's own reports beside it: questions in, answers out. */
export interface DataStore {
  overview(question: OverviewQuestion): Promise<OverviewAnswer>
  /** The same at once, where what the selection says is known already; else null. */
  known(question: OverviewQuestion): OverviewAnswer | null
  /** The reports behind a figure of one year; see `planDrawer` for what a figure may be. */
  drawer(question: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer>
  /** Puts reports of the user's own into the same tables, checked against the other years of their body; returns them, and earlier ones that this changes, as checked. */
  add(reports: readonly StoredReport[]): Promise<readonly StoredReport[]>
}

interface StoreOptions {
  /** What `probe` says of the file, where it was asked already. */
  readonly probed?: Promise<Readable>
}

/** Opens a set in a running engine. `name` is the schema that its file is attached as. */
export async function openStore(engine: Engine, name: string, source: DatabaseSource, { probed }: StoreOptions = {}): Promise<DataStore> {
  await engine.attach(name, source, probed)
  return new OpenStore(engine, name)
}

/** So many selections are remembered. */
const REMEMBERED = 24

class OpenStore implements DataStore {
  private shipped: string
  private readonly own: OwnReports
  private facts = new Map<string, Facts>()

  private copying = false

  constructor(private readonly engine: Engine, private readonly name: string) {
    this.shipped = attachedPrefix(name)
    this.own = new OwnReports(engine)
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
    return { shipped: this.shipped, own: this.own.count > 0 ? OWN : null }
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
    // Reports that come in meanwhile make another memory: an answer from before them is not remembered.
    const memory = this.facts
    const key = selectionKey(question, kept)
    const known = memory.get(key)
    if (known) return known
    const asked = { ...question, scope: question.scope ?? memory.get(selectionKey(question))?.scope ?? null }
    const facts = factsAnswer(await this.engine.run(factsSql(asked, kept, this.store)), asked)
    const [oldest] = memory.keys()
    if (memory.size >= REMEMBERED) memory.delete(oldest!)
    memory.set(key, facts)
    return facts
  }

  async drawer(asked: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer> {
    const question = { ...asked, scope: asked.scope ?? (await this.ask(asked, [])).scope }
    return drawerAnswer(await this.engine.run(drawerSql(question, figure, year, this.store)), question, figure, year)
  }

  async add(reports: readonly StoredReport[]): Promise<readonly StoredReport[]> {
    if (reports.length === 0) return []
    await this.ownTables()
    return this.own.add(reports, this.shipped).finally(() => { this.facts = new Map() })
  }
}
