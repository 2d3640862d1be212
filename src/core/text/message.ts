import type { Lang } from '../schema/types'

/** A sentence not yet written: a key of the message catalogue and what fills its `{slots}`. Plain data, so that it can be stored and posted. */
export interface Message {
  readonly key: string
  readonly slots: Readonly<Record<string, string | number>>
}

/** A catalogue of one subject: zh decides the keys, en must have the same. */
export interface Catalogue<K extends string> {
  readonly zh: Readonly<Record<K, string>>
  readonly en: Readonly<Record<K, string>>
}

/** Holds a catalogue to the rule: the same keys in both languages, checked by the compiler. */
export const catalogue = <K extends string>(c: { zh: Record<K, string>; en: Record<NoInfer<K>, string> }): Catalogue<K> => c

/** Fills `{slot}` in a template; a slot without a value is left as it stands, so that a test can find it. */
export const fill = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in slots ? String(slots[name]) : whole))

export type { Lang }
