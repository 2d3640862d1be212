import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { TABLE_SPECS } from '/work/main/src/core/table'
import { overviewSql, overviewAnswer } from '/work/main/src/core/query'
import { plainRows } from '/work/main/src/engine/plain'
const require = createRequire('/work/main/package.json')
const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')
const dist = '/work/main/node_modules/@duckdb/duckdb-wasm/dist/'
const db = await duckdb.createDuckDB({ mvp: {mainModule: dist+'duckdb-mvp.wasm', mainWorker: ''}, eh: {mainModule: dist+'duckdb-eh.wasm', mainWorker:''}}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
await db.instantiate(()=>{})
db.open({ path: ':memory:' , query: { castBigIntToDouble: true, castDecimalToDouble: true }})
const c = db.connect()
db.registerFileBuffer('sim.duckdb', new Uint8Array(readFileSync('/work/main/public/data/sim/reports.duckdb')))
c.query("ATTACH 'sim.duckdb' AS shipped (READ_ONLY)")
const cpu = () => { const u = process.cpuUsage(); return (u.user+u.system)/1000 }
const time=(name:string,f:()=>unknown, k=15)=>{ const ts=[]; for(let i=0;i<k;i++){const a=cpu(); f(); ts.push(cpu()-a)}; ts.sort((a,b)=>a-b); console.log(name.padEnd(30), 'cpu med', ts[k>>1]!.toFixed(1), 'min', ts[0]!.toFixed(1)) }
const q = (x: object) => ({ set: 'sim', at: [], below: false, scope: null, ownInSums: false, definitions: {}, clauses: [], ...x }) as any
const run = (store: any, question: any) => overviewAnswer(plainRows(c.query(overviewSql(question, store))), question)
const A = { shipped: 'shipped.', own: null }
time('attached all', () => run(A, q({})), 5)
const t0 = cpu()
for (const t of TABLE_SPECS) c.query(['report','gap','finding','meta'].includes(t.name) ? `CREATE TABLE shipped_${t.name} AS SELECT * FROM shipped.${t.name}` : `CREATE VIEW shipped_${t.name} AS SELECT * FROM shipped.${t.name}`)
console.log('copy', cpu()-t0)
const M = { shipped: 'shipped_', own: null }
const all = () => { for (const [n, x] of Object.entries({ all: {}, own: {scope:'own'}, agg: {scope:'aggregate'}, prov: {at:['350000'], below: true}, one: {at:['350100']}, clause: {clauses:[{by:'challenges',kind:'challenge',value:'review.corrected'}]} })) time('mem '+n, () => run(M, q(x))) 
const s = overviewSql(q({scope:'own'}), M)
time('query only own', () => c.query(s))
const r = c.query(s)
time('plainRows', () => plainRows(r)); const rows = plainRows(r); console.log(rows.length)
time('answer', () => overviewAnswer(rows, q({scope:'own'})))
}
all()
for (const o of ['statistics_propagation','join_order','common_subexpressions','unused_columns','filter_pushdown','column_lifetime','build_side_probe_side','cte_inlining','compressed_materialization','reorder_filter','duplicate_groups','common_aggregate','deliminator','top_n','late_materialization','join_filter_pushdown','materialized_cte', 'sum_rewriter','expression_rewriter']) {
  try { c.query(`SET disabled_optimizers='${o}'`); const s1 = overviewSql(q({at:['350100']}), M), s2=overviewSql(q({scope:'own'}), M); time('one -'+o, () => c.query(s1)); time('own -'+o, () => c.query(s2)) } catch (e) { console.log(o, String(e).slice(0,80)) }
}
c.query(`SET disabled_optimizers=''`)
const s1 = overviewSql(q({at:['350100']}), M), s2=overviewSql(q({scope:'own'}), M); time('one', () => c.query(s1)); time('own', () => c.query(s2))
