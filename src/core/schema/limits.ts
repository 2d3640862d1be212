/** Limits that several layers keep to: how many cases a figure rests on before something is made of it, how many readings of one are kept. */

/** From so many cases a rate is judged: a verdict on its change, its bodies' spread, a decimal (DESIGN 3, UX 7.5). With fewer the counts are told; the words of text/ write the number out. */
export const JUDGED_FROM = 30

/** From so many cases a rate or a change is given in percent, with its interval; with fewer the fraction stands alone (UX 7.5). */
export const PERCENT_FROM = 10

/** So many readings of a run that cannot be told apart are kept beside their count. */
export const READINGS_KEPT = 50
