import type { Lang } from '../schema/types'
import { fill } from './message'
import type { Catalogue } from './message'

/** English nouns follow their number: `{n|report|reports}` is the first where slot `n` is 1. */
export const inflect = (template: string, slots: Readonly<Record<string, unknown>>): string =>
  !template.includes('|') ? template : template.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, more: string) => (String(slots[name]) === '1' ? one : more))

/** A speaker of one catalogue in one language. Its second argument fills the slots. */
export type Say<K extends string> = (key: K, slots?: Readonly<Record<string, string | number>>) => string

export const sayer = <K extends string>(words: Catalogue<K>, lang: Lang): Say<K> => (key, slots = {}) => fill(inflect(words[lang][key], slots), slots)
