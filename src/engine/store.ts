import { drawerAnswer, drawerSql, overviewAnswer, overviewSql, questionKey, scopeSql } from '../core/query'
import type { DrawerAnswer, OverviewAnswer, OverviewQuestion, Store } from '../core/query'
import type { StoredReport } from '../core/table'
import type { DatabaseSource, Engine } from './engine'
import { keepInPage } from './keep'
import type { Keep } from './keep'
import { OwnReports } from './own-reports'
import { attachedPrefix, createOwnTables, createViews, keepInMemory, OWN } from './tables'

/** One set of data with the user's own reports beside it: questions in, answers out. */
export interface DataStore {
  overview(question: OverviewQuestion): Promise<OverviewAnswer>
  /** The reports behind a figure of one year; see `planDrawer` for what a figure may be. */
  drawer(question: OverviewQuestion, figure: string, year: number): Promise<DrawerAnswer>
  /** Puts reports of the user's own into the same tables, checked against the other years of their body; returns them, and earlier ones that this changes, as checked. */
  add(reports: readonly StoredReport[]): Promise<readonly StoredReport[]>
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
  private readonly own: OwnReports
  private readonly scopes = new Map<string, OverviewQuestion['scope']>()

  private copying = false

  constructor(private readonly engine: Engine, private readonly name: string, keep: Keep) {
    this.shipped = attachedPrefix(name)
    this.own = new OwnReports(engine, keep)
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
    return { shipped: this.shipped, own: this.own.count > 0 ? OWN : null }
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

  add(reports: readonly StoredReport[]): Promise<readonly StoredReport[]> {
    return this.own.add(reports, this.shipped).finally(() => this.scopes.clear())
  }
}
