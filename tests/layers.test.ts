import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The way of the data: a layer imports only from itself and from layers that stand above it in this list. */
const LAYERS = [
  'core/schema', 'core/text', 'core/read', 'core/parse', 'core/check', 'core/table', 'core/metric', 'core/query', 'core/narrate', 'core/view',
  'charts', 'engine', 'workers', 'stores', 'composables', 'components', 'pages', 'embed',
]
const src = resolve(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(ts|vue)$/.test(f)).map((f) => f.replaceAll('\\', '/'))
const layerOf = (file: string) => LAYERS.findIndex((layer) => file.startsWith(`${layer}/`))

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const found = [...text.matchAll(/^\s*(?:import|export)\b[^'"]*\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)].map((m) => (m[1] ?? m[2] ?? m[3])!)
  return found.map((to) => (to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? relative(src, resolve(src, dirname(file), to)).replaceAll('\\', '/') : `npm:${to}`))
}

describe('the walls between the layers', () => {
  it('knows every folder of src', () => {
    const strange = files.filter((f) => f.includes('/') && layerOf(f) < 0 && !f.startsWith('styles/'))
    expect(strange).toEqual([])
  })

  it('lets imports point only upward', () => {
    const wrong: string[] = []
    for (const file of files) {
      const from = layerOf(file)
      if (from < 0) continue
      for (const to of importsOf(file)) {
        const layer = layerOf(`${to}/`)
        if (layer > from) wrong.push(`${file} → ${to}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keeps Vue, ECharts and DuckDB out of the core', () => {
    const allowed = /^npm:(parse5|@noble\/hashes)/
    const wrong = files.filter((f) => f.startsWith('core/')).flatMap((f) => importsOf(f).filter((to) => to.startsWith('npm:') && !allowed.test(to)).map((to) => `${f} → ${to}`))
    expect(wrong).toEqual([])
  })

  it('lets ChartPanel alone draw with vue-echarts', () => {
    const draws = files.filter((f) => importsOf(f).some((to) => to === 'npm:vue-echarts'))
    expect(draws.every((f) => f.endsWith('/ChartPanel.vue') || f.endsWith('/EChart.vue')), draws.join()).toBe(true)
  })

  it('lets core/query alone write SQL', () => {
    const sql = /`\s*(SELECT|WITH|INSERT INTO|CREATE (TABLE|VIEW))\b/
    const writers = files.filter((f) => sql.test(readFileSync(join(src, f), 'utf8')) && !/^core\/(query|table)\//.test(f))
    expect(writers).toEqual([])
  })
})
