import { sayer } from '../text/say'
import { OVERVIEW_WORDS } from '../text/overview'
import type { Lang } from '../schema'

/** The words around the figures of 总览, in one language; `gap` parts what stands in a line. */
export const overviewWords = (lang: Lang) => sayer(OVERVIEW_WORDS, lang)
