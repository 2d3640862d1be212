import type { Lang } from '../schema/types'
import { doubtMessage } from './doubt'
import type { Message } from './message'

/** Writes a stored message in a language, whichever catalogue its key belongs to. */
export const write = (message: Message, lang: Lang): string => doubtMessage(message, lang)
