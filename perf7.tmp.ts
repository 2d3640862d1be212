import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepSql, factsSql, bound, factsAnswer, overviewAnswer } from './src/core/query'
import { plainRows } from './src/engine/plain'
const require = createRequire(import.meta.url)
const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'))
const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')
const b = (n: string) => ({ mainModule: join(dist, `duckdb-${n}.wasm`), mainWorker: '' })
async function main() {
const db = await duckdb.createDuckDB({ mvp: b('mvp'), eh: b('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
await db.instantiate(() => undefined)
db.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } })
const c = db.connect()
db.registerFileBuffer('s.duckdb', new Uint8Array(readFileSync('public/data/sim/reports.duckdb')))
c.query(`ATTACH 's.duckdb' AS sh (READ_ONLY)`)
for (const s of keepSql('sh', 'sh_')) c.query(s)
const time = (name: string, f: () => any, n = 10) => {
  const ts: number[] = []; let r: any
  for (let i = 0; i < n; i++) { const t = performance.now(); r = f(); ts.push(performance.now() - t) }
  ts.sort((a, b) => a - b); console.log(name.padEnd(44), 'median', ts[n >> 1]!.toFixed(1), 'min', ts[0]!.toFixed(1), 'max', ts[n - 1]!.toFixed(1), r?.numRows ?? '')
  return r
}
const q = (at: string[] = [], scope: any = null, clauses: any[] = []) => ({ set: 'sim', at, below: at.length > 0, scope, ownInSums: false, definitions: {}, clauses }) as any
for (const [name, qq, kept] of [['nation null', q(), []], ['nation own', q([], 'own'), []], ['nation agg', q([], 'aggregate'), []], ['place null', q(['320000']), []], ['place own', q(['320000'], 'own'), []], ['city own', q(['320500'], 'own'), []], ['city null', q(['320500']), []], ['nation kept', q([], 'own'), ['challenges.review.corrected']], ['body', { ...q(['320500']), below: false }, []]] as any) {
  const { sql, values } = bound((w) => factsSql(qq, kept, { shipped: 'sh_', own: null }, w))
  const p = time(name + ' prepare', () => c.prepare(sql), 3)
  const r = time(name, () => p.query(...values))
  const f = time(name + ' read', () => factsAnswer(plainRows(r), qq))
  time(name + ' answer', () => overviewAnswer(qq, f))
}
const { sql, values } = bound((w) => factsSql(q(['320000'], 'own'), [], { shipped: 'sh_', own: null }, w))
const p = c.prepare('EXPLAIN ANALYZE ' + sql)
console.log(String(p.query(...values).toArray()[0].explain_value).split('\n').filter((l: string) => /\d\.\d\ds|[A-Z_]{6,}/.test(l)).join('\n').slice(0, 6000))
}
main().then(() => process.exit(0), (e) => { console.log(e); process.exit(1) })
