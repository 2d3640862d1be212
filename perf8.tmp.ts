import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepSql, FACT_COLUMNS } from './src/core/query'
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
const time = (name: string, f: () => any, n = 10) => {
  const ts: number[] = []; let r: any
  for (let i = 0; i < n; i++) { const t = performance.now(); r = f(); ts.push(performance.now() - t) }
  ts.sort((a, b) => a - b); console.log(name.padEnd(44), 'median', ts[n >> 1]!.toFixed(1), 'min', ts[0]!.toFixed(1), 'max', ts[n - 1]!.toFixed(1), r?.numRows ?? '')
  return r
}
const cols = FACT_COLUMNS.map((c) => c.name)
time('sorted copy', () => c.query(`CREATE OR REPLACE TABLE t AS SELECT * REPLACE ((row_number() OVER ())::INTEGER AS no) FROM (SELECT * FROM sh.report ORDER BY place, body, year)`), 1)
const sums = `[${cols.map((x) => `sum(${x})`).join(', ')}]`
const conds: any = { js: `scope = 'own' AND (body IN ('320000') OR place BETWEEN '320000' AND '329999')`, city: `scope = 'own' AND (body IN ('320500') OR place BETWEEN '320500' AND '320599')`, all: `scope = 'own'` }
for (const [n, cond] of Object.entries(conds)) {
  const w = `WITH counted AS MATERIALIZED (SELECT no FROM t WHERE ${cond})`
  const forms: any = {
    direct: `SELECT year, vintage, ${sums} FROM t WHERE ${cond} GROUP BY ALL`,
    semi: `${w} SELECT year, vintage, ${sums} FROM t WHERE no IN (SELECT no FROM counted) GROUP BY ALL`,
    join: `${w} SELECT year, vintage, ${sums} FROM t JOIN counted USING (no) GROUP BY ALL`,
    between: `${w} SELECT year, vintage, ${sums} FROM t WHERE no IN (SELECT no FROM counted) AND no >= (SELECT min(no) FROM counted) AND no <= (SELECT max(no) FROM counted) GROUP BY ALL`,
    lit: `SELECT year, vintage, ${sums} FROM t WHERE scope = 'own' AND place BETWEEN '${n === 'js' ? '320000' : '320500'}' AND '${n === 'js' ? '329999' : '320599'}' GROUP BY ALL`,
  }
  for (const [f, sql] of Object.entries(forms) as any) { const p = c.prepare(sql); time(n + ' ' + f, () => p.query()) }
}
}
main().then(() => process.exit(0), (e) => { console.log(e); process.exit(1) })
