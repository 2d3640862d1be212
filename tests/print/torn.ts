import type { Random } from './random'
import type { Sheet, SheetCell } from './sheet'
import { around, type Page } from './page'

/** A form as the text layer of a PDF turned to Markdown: rows stand as they are, labels and merged cells are torn from them. */

const piped = (cells: readonly string[]): string[] => [`| ${cells.join(' | ')} |`, `|${'---|'.repeat(cells.length)}`]

/** Figures of rows with several columns thrown out of the table, with the bracket that tells their column or without. */
function proactive(sheet: Sheet, r: Random, notes: boolean): string[] {
  const lines: string[] = []
  const rows: string[] = []
  for (const row of sheet.rows) {
    const figures = row.filter((c) => c.figure)
    if (figures.length === 0) {
      if (row.length === 1) lines.push(row[0]!.text)
      else if (figures.length === 0 && row.length === 4 && rows.length === 0) rows.push(...piped(row.map((c) => c.text)))
      else lines.push(row.map((c) => c.text).join(''))
    } else if (figures.length === 1) lines.push(`${row[0]!.text} ${figures[0]!.text}`)
    else {
      const torn = r.chance(0.6) ? r.below(2) : -1
      if (torn >= 0) {
        lines.push(figures[torn]!.text)
        if (notes) lines.push(torn === 0 ? '（其中修订 1 件）' : '（含自然失效 1 件）')
      }
      rows.push('## 表二', ...piped([row[0]!.text, ...figures.filter((_, i) => i !== torn).map((c) => c.text)]))
    }
  }
  return [...lines, '— 4 —', ...rows]
}

const halves = (text: string): readonly [string, string] => {
  const at = Math.ceil(text.length / 2)
  return [text.slice(0, at), text.slice(at)]
}

function requests(sheet: Sheet, r: Random): string[] {
  const out: string[] = ['申请人情况', '法人或其他组织', '社会法律', '公益服务其他', '企业机构', ...piped(['等于第三项加第四项之和）', '自然人', '商业', '科研', '总计'])]
  let bare = false
  for (const row of sheet.rows) {
    const figures = row.filter((c) => c.figure).map((c) => c.text)
    if (figures.length === 0) continue
    const words = row.filter((c): c is SheetCell => !c.figure)
    const label = words.at(-1)!.text
    const group = words.slice(0, -1).map((c) => c.text)
    const [first, second] = halves(label)
    const tail = r.chance(0.4) ? [''] : []
    // two neighbours without a label would stand for one another
    if (!bare && label.length > 6 && r.chance(0.15)) {
      out.push(...(r.chance(0.5) ? [first, second] : [label]), ...piped([...figures, ...tail]))
      bare = true
      continue
    }
    bare = false
    if (label.length > 14 && r.chance(0.4)) out.push(first, ...piped([second, ...figures, ...tail]))
    else if (group.length > 0 && r.chance(0.5)) out.push(...piped([halves(group.at(-1)!)[0], label, ...figures]), halves(group.at(-1)!)[1])
    else out.push(...piped([label, ...figures, ...tail]))
    if (r.chance(0.1)) out.push('— 5 —', '')
  }
  return out
}

function challenges(sheet: Sheet): string[] {
  return ['行政复议行政诉讼', '未经复议直接起诉复议后起诉', '结果结果其他尚未', '总计结果结果其他尚未结果结果其他尚未', '维持纠正结果审结维持纠正结果审结', ...piped(['维持', '纠正', '结果', '审结', '总计', '总计']), ...piped(sheet.rows[3]!.map((c) => c.text))]
}

export function tornPage(sheets: readonly Sheet[], page: Page, r: Random, notes: boolean): string {
  const { before, after } = around(page)
  const [two, three, four] = sheets
  return [...before, '— 1 —', two!.title, ...proactive(two!, r, notes), '', three!.title, ...requests(three!, r), '', four!.title, ...challenges(four!), ...after].join('\n')
}
