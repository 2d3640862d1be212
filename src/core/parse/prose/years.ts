import type { Counted } from './numbers'

/** Which period a number of the prose speaks of. */

/** The year that the report is about, from the period that it states or from its title; null where neither is there. */
export function reportYear(text: string): number | null {
  const m = /统计(?:的)?(?:期限|时限|时间|周期|范围)[^。]{0,12}?(20\d\d)年/.exec(text) ?? /(20\d\d)年?度?[^。,]{0,30}信息公开(?:工作)?(?:年度报告|年报)/.exec(text)
  return m ? Number(m[1]) : null
}

const COMPARED = /同比|环比|较(?!大|多|为|好)|相比|比去年|比上年|增加|增长|减少|下降|上升|回落|提高|同期|以来|月均|平均|上半年|下半年|季度|计划|力争|历年|(?<!1)[1-9]月|1[01]月/
const CARRIED = /结转|转结|转入|遗留|顺延|延至|转至|转到|延续/

/** Is the number about another time than the year of the report? */
export function elsewhen(before: string, { lead, tail }: Counted, year: number | null): boolean {
  if (COMPARED.test(lead.replace(/1月?(?:1日)?[-至到—~]12月/, '')) || /^(?:增|减|下降|上升)/.test(tail)) return true
  if (CARRIED.test(lead)) return false
  if (/去年|上一?年|前年|往年/.test(lead)) return true
  // a year in brackets, or that a carry-over names, does not set the time of what follows
  const named = [...before.replace(/\([^)]*\)/g, '').matchAll(/(?<!结转|顺延|转入|转至|延至|至|到)(20\d\d)年(?!度?(?:结转|转结|转入|遗留))/g)].at(-1)
  return year !== null && named !== undefined && Number(named[1]) !== year
}

/** The year that a carry-over names: `结转至2026年`, `2022年结转`. */
export function carriedYear(words: string): { readonly year: number; readonly out: boolean } | null {
  const out = /(?:结转|顺延|转入|转至|延至|转到|延续)(?:到|至)?(20\d\d)年/.exec(words)
  if (out) return { year: Number(out[1]), out: true }
  const back = /(20\d\d)年度?(?:度)?(?:结转|转结|转入|遗留)/.exec(words)
  return back ? { year: Number(back[1]), out: false } : null
}
