import { inject, provide, type InjectionKey } from 'vue'
import type { Lang } from '@/core/schema'
import { PANEL_WORDS, type PanelWord } from '@/core/text/panels'
import { sayer, type Say as SayOf } from '@/core/text/say'

/** Says a word of the panels in the language in use. */
export type Say = SayOf<PanelWord>

export const sayIn = (lang: () => Lang): Say => (word, slots) => sayer(PANEL_WORDS, lang())(word, slots)

export const SAY: InjectionKey<Say> = Symbol('say')

/** Called once above the panels; `lang` is read at each word, so that a switch of language is followed. */
export const provideSay = (lang: () => Lang): void => provide(SAY, sayIn(lang))

/** Chinese where nobody provides a language: a panel mounted alone still speaks. */
export const useSay = (): Say => inject(SAY, sayIn(() => 'zh'))
