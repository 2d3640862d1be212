import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fill } from '../../../src/core/text/message'
import { inflect, sayer } from '../../../src/core/text/say'
import { STATE_WORDS } from '../../../src/core/text/states'

type Words = Readonly<Record<string, string>>
const folder = new URL('../../../src/core/text/', import.meta.url)
const isCatalogue = (x: unknown): x is { zh: Words; en: Words } => typeof x === 'object' && x !== null && 'zh' in x && 'en' in x && typeof x.zh === 'object'
const modules = await Promise.all(readdirSync(folder).map(async (file) => ({ file, all: (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>> })))
const catalogues = modules.flatMap(({ file, all }) => Object.entries(all).flatMap(([name, words]) => (isCatalogue(words) ? [{ name: `${file} ${name}`, words }] : [])))

/** Named slots, and those that only choose a word by their number. */
const slots = (template: string): readonly string[] => [...new Set([...template.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map((m) => m[1]!))].sort()
/** What a sentence may do without in one of the languages: separators and what only one of them words. */
const shared = (template: string) => slots(template).filter((s) => s !== 'gap')

/** What is said outside the catalogues, without comments. */
const code = ['src', 'data'].flatMap((part) => {
  const root = new URL(`../../../${part}/`, import.meta.url)
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/')).filter((f) => /\.(ts|vue)$/.test(f) && !f.startsWith('core/text/'))
    .map((f) => readFileSync(new URL(f, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
}).join('\n')
const named = new Set([...code.matchAll(/'([\w.-]+)'|\b(?:zh|en|words)\.(\w+)/g)].map((m) => m[1] ?? m[2]!))
/** `card_${state}` names every key of its form; what has hardly a letter of its own names none. */
const formed = [...code.matchAll(/`([\w.-]*(?:\$\{[^{}`]*\}[\w.-]*)+)`/g)].map((m) => m[1]!.split(/\$\{[^{}`]*\}/)).filter((fixed) => fixed.join('').length > 2)
  .map((fixed) => new RegExp(`^${fixed.map((text) => text.replaceAll('.', '\\.')).join('.+')}$`))

describe.each(catalogues)('the catalogue $name', ({ words }) => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.zh).sort())
  })

  it('has no word that nobody says', () => {
    expect(Object.keys(words.zh).filter((key) => !named.has(key) && !formed.some((form) => form.test(key)))).toEqual([])
  })

  it('asks for no slot in one language that the other does not know', () => {
    const wrong = Object.keys(words.zh).filter((k) => shared(words.en[k]!).some((s) => !shared(words.zh[k]!).includes(s)) || shared(words.zh[k]!).some((s) => !shared(words.en[k]!).includes(s)))
    expect(wrong.map((k) => `${k}: ${words.zh[k]} | ${words.en[k]}`)).toEqual([])
  })

  it('has no Chinese in English, but for the name of the other language, and leaves no brace unmatched', () => {
    const wrong = Object.entries(words.en).filter(([key, text]) => !/^language/.test(key) && (/[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/.test(text) || /[{}]/.test(text.replace(/\{\w+(\|[^{}]*)?\}/g, ''))))
    expect(wrong).toEqual([])
  })

  it('has the tone of the brief: no forbidden word, no exclamation', () => {
    const wrong = Object.entries(words.zh).filter(([, text]) => /显著|大幅|较好|不力|亟需|原因是|导致|反映出|我们|[!！]/.test(text))
    expect(wrong).toEqual([])
  })
})

describe('saying', () => {
  it('found the catalogues', () => {
    expect(catalogues.length).toBeGreaterThan(6)
  })

  it('fills slots and lets English nouns follow their number', () => {
    expect(inflect('{n} {n|report|reports}', { n: 1 })).toBe('{n} report')
    expect(fill(inflect('{n} {n|report|reports}', { n: '1,204' }), { n: '1,204' })).toBe('1,204 reports')
    expect(sayer(STATE_WORDS, 'zh')('year', { y: 2025 })).toBe('2025年')
  })
})
