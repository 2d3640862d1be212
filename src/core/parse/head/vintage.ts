import type { Vintage } from '../../schema'
import type { Flow } from './line'

/** Which of the two forms a report follows, by the words of its tables. */

const MARKS: readonly { readonly vintage: Vintage; readonly pattern: RegExp }[] = [
  { vintage: 2021, pattern: /(?:本年)?(?:制发|废止)件数|现行有效件数/ },
  { vintage: 2019, pattern: /(?:本年)?新(?:制作|公开)数量|对外公开总数量|上一年项目数量|其他对外管理服务事项/ },
]
/** （六）其他处理: three rows in 2021, one row in 2019. */
const SIX: readonly { readonly vintage: Vintage; readonly pattern: RegExp }[] = [
  { vintage: 2021, pattern: /无正当理由逾期不补正|逾期未按收费通知/ },
  { vintage: 2019, pattern: /[（(]六[）)]其他处理/ },
]

/** Table 2's columns; lacking them （六）. Null where the text shows neither. */
export function vintageIn(flow: Flow): { readonly vintage: Vintage; readonly start: number; readonly end: number } | null {
  const text = flow.text
  for (const marks of [MARKS, SIX]) {
    for (const { vintage, pattern } of marks) {
      const match = pattern.exec(text)
      if (match) return { vintage, start: match.index, end: match.index + match[0].length }
    }
  }
  return null
}
