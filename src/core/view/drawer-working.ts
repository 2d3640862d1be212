import type { FigureTerms } from '../metric'
import type { DrawerReport, FigureRow } from '../query/answer'
import { OUTCOMES_NUMBER, figureOf } from '../schema'
import type { Code, Lang } from '../schema'
import { states } from '../narrate/pieces'
import { DRAWER_WORDS } from '../text/drawer'
import { count, money, perHundred, ratePercent, signed } from '../text/numbers'
import { sayer } from '../text/say'
import type { WorkingPart } from './drawer-model'
import { termFigures } from './drawer-figures'

/** 算式: the formula with the numbers of one report, each of which jumps to its cell. */

/** `三（一）总计`, `一·总计`, `复议·纠正`: where the number stands in the form. */
export function underOf(code: Code, lang: Lang): string {
  const { row, column, table } = figureOf(code)
  if (lang === 'en') return `${row.short.en}, ${column.short.en.toLowerCase()}`
  if (table.id !== 'requests') return `${row.short.zh}·${column.short.zh}`
  const number = row.group || row.id === 'handled' ? `${OUTCOMES_NUMBER}${row.number.startsWith('（') ? row.number : `·${row.short.zh}`}` : row.number
  return `${number}${column.short.zh}`
}

/** A figure as its cell prints it, in its own unit: `1,733`, `+3`, `1,228.6106`; the word of its state where it is not reported. */
export const figureText = (figure: Pick<FigureRow, 'code' | 'value' | 'state'>, lang: Lang): string => {
  if (figure.value === null || figure.state !== 'reported') return states(lang)(figure.state === 'reported' ? 'blank' : figure.state)
  const { unit } = figureOf(figure.code as Code)
  return unit === 'wan' ? money(figure.value) : unit === 'change' ? signed(figure.value) : count(figure.value)
}

const plain = (text: string): WorkingPart => ({ text, code: null, under: null })

function sumParts(measure: string, report: DrawerReport, lang: Lang, bracketed: boolean): readonly WorkingPart[] {
  const say = sayer(DRAWER_WORDS, lang)
  const figures = termFigures(measure, report)
  const parts = figures.flatMap((f, i): WorkingPart[] => {
    const part: WorkingPart = { text: figureText(f, lang), code: f.code as Code, under: underOf(f.code as Code, lang) }
    return i === 0 ? [part] : [plain(say('plus')), part]
  })
  if (!bracketed || figures.length < 2) return parts
  return [plain(say('bracket_open')), ...parts, plain(say('bracket_close'))]
}

/** What the quotient comes to: `＝47.97%`, `×100＝30.4`; empty where the fraction says it all or nothing can be divided. */
function resultText({ metric }: FigureTerms, k: number | null, n: number | null, lang: Lang): string {
  const say = sayer(DRAWER_WORDS, lang)
  if (k === null || n === null || n === 0) return ''
  if (metric?.kind === 'ratio') return say('times_hundred') + say('equals') + perHundred(k, n)
  const rate = ratePercent(k, n, 2)
  return rate === null ? '' : say('equals') + rate
}

/** @param k @param n the sums; null where one of their figures is not reported */
export function workingOf(asked: FigureTerms, report: DrawerReport, k: number | null, n: number | null, lang: Lang): readonly WorkingPart[] {
  const say = sayer(DRAWER_WORDS, lang)
  if (asked.denominator === null) {
    const parts = sumParts(asked.numerator, report, lang, false)
    return parts.length < 2 ? [] : k === null ? parts : [...parts, plain(say('equals') + count(k))]
  }
  const top = sumParts(asked.numerator, report, lang, true)
  const bottom = sumParts(asked.denominator, report, lang, true)
  if (top.length === 0 || bottom.length === 0) return []
  const result = resultText(asked, k, n, lang)
  return [...top, plain(say('divided')), ...bottom, ...(result === '' ? [] : [plain(result)])]
}

/** The same over many reports: sums, which have no cell of their own. */
export function workingOfSums(asked: FigureTerms, k: number | null, n: number | null, lang: Lang): readonly WorkingPart[] {
  if (asked.denominator === null || k === null || n === null) return []
  return [plain(count(k) + sayer(DRAWER_WORDS, lang)('divided') + count(n) + resultText(asked, k, n, lang))]
}
