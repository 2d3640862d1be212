import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { withAskedExports } from '../../tools/engine/exports.mjs'

const require = createRequire(import.meta.url)
const whole = readFileSync(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
const script = readFileSync(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), 'utf8')

const word = (text: string): readonly number[] => [text.length, ...new TextEncoder().encode(text), 0, 0]
const EXPORTED = [3, ...word('kept'), ...word('orig$kept$1'), ...word('dropped')]
/** (module (func (export "kept") (export "orig$kept$1") (export "dropped"))), by hand. */
const SMALL = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, EXPORTED.length, ...EXPORTED, 10, 4, 1, 2, 0, 0x0b])
const names = (module: WebAssembly.Module): readonly string[] => WebAssembly.Module.exports(module).map((e) => e.name)
const lean = (module: Uint8Array, by: string): Promise<WebAssembly.Module> => WebAssembly.compile(new Uint8Array(withAskedExports(module, by)))

describe('the exports of a module that its script can ask for', () => {
  it('are those that it names', async () => {
    expect(names(await lean(SMALL, 'Module._kept=e=>wasmExports.kept(e)'))).toEqual(['kept', 'orig$kept$1'])
    expect(names(await lean(SMALL, 'nothing of it'))).toEqual([])
  })
  it('of the engine: a few hundred of 75,000, among them all that it imports from itself and its script calls', async () => {
    const [before, after] = [await WebAssembly.compile(whole), await lean(whole, script)]
    const [had, has] = [new Set(names(before)), new Set(names(after))]
    expect(has.size).toBeLessThan(had.size / 100)
    expect(WebAssembly.Module.imports(after)).toEqual(WebAssembly.Module.imports(before))
    const own = WebAssembly.Module.imports(before).filter((i) => i.module.startsWith('GOT.')).map((i) => i.name).filter((name) => had.has(name))
    const called = [...script.matchAll(/wasmExports\.([\w$]+)/g)].map((m) => m[1]!).filter((name) => had.has(name))
    expect(called.length).toBeGreaterThan(40)
    for (const name of [...own, ...called]) expect(has).toContain(name)
  })
  it('once and for all: a second time nothing goes', () => {
    const once = withAskedExports(whole, script)
    expect(Buffer.compare(withAskedExports(once, script), once)).toBe(0)
  })
})
