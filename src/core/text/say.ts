import type { Lang } from '../schema/types'
import { fill } from './message'
import type { Catalogue } from './message'

/** A speaker of one catalogue in one language. Its second argument fills the slots. */
export type Say<K extends string> = (key: K, slots?: Readonly<Record<string, string | number>>) => string

export const sayer = <K extends string>(words: Catalogue<K>, lang: Lang): Say<K> => (key, slots = {}) => fill(words[lang][key], slots)
