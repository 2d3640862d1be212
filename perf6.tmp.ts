import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepSql } from './src/core/query'
import { WIDE_COLUMNS } from './src/core/table'
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
const cols = WIDE_COLUMNS.filter((c) => !c.id.startsWith('proactive')).map((c) => c.name)
const time = (name: string, f: () => any, n = 12) => {
  const ts: number[] = []; let r: any
  for (let i = 0; i < n; i++) { const t = performance.now(); r = f(); ts.push(performance.now() - t) }
  ts.sort((a, b) => a - b); console.log(name.padEnd(30), 'median', ts[n >> 1]!.toFixed(1), 'min', ts[0]!.toFixed(1), 'max', ts[n - 1]!.toFixed(1), r?.numRows)
  return r
}
for (const s of keepSql('sh', 'sh_')) time(s.slice(0, 60), () => c.query(s), 1)
for (const type of ['DOUBLE', 'INTEGER']) {
time('create unit ' + type, () => c.query(`CREATE TABLE unit${type} AS SELECT no, NOT EXISTS (SELECT 1 FROM sh_gap g WHERE g.no = r.no) AS whole, [${cols.join(', ')}]::${type}[] AS cells FROM sh_report r`), 1)
const q = (cond: string) => `SELECT r.no, r.year, r.vintage, u.cells FROM (SELECT no, year, vintage FROM sh_report r WHERE ${cond}) r JOIN unit${type} u ON u.no = r.no`
for (const cond of [`scope = 'own' AND place BETWEEN '320000' AND '329999'`, `scope = 'own' AND place BETWEEN '320500' AND '320599'`, `scope = 'own' AND body IN ('350128')`, `scope = 'own' AND challenges_review_corrected > 0`, `scope = 'own' AND challenges_review_total > 0`]) {
  const t = time(cond.slice(0, 60), () => c.query(q(cond)))
  const t0 = performance.now()
  let s = 0
  const col = t.getChild('cells')
  for (const d of col.data) { const child = d.children[0]; const v = child.values; const bm = child.nullBitmap; for (let i = 0; i < v.length; i++) if (!bm || !bm.length || (bm[i >> 3] >> (i & 7)) & 1) s += v[i] }
  console.log('   sum in js', (performance.now() - t0).toFixed(1), s, col.data.length)
}
}
console.log(process.memoryUsage().rss / 1e6)
}
main().then(() => process.exit(0), (e) => { console.log(e); process.exit(1) })
