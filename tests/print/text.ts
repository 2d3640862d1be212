import type { Random } from './random'
import { matrixOf, type Sheet } from './sheet'
import type { Page } from './page'
import { around } from './page'

/** A form as plain text or Markdown. */

export type TextLayout =
  | 'tabs' | 'tabs-ragged' | 'tabs-trailing'
  | 'pipes' | 'pipes-open' | 'pipes-leading' | 'pipes-trailing' | 'pipes-merged-absent' | 'markdown' | 'phantom'
  | 'lines-bars' | 'lines-bar-end' | 'lines-blank' | 'lines-label' | 'flat'
export const TEXT_LAYOUTS: readonly TextLayout[] = [
  'tabs', 'tabs-ragged', 'tabs-trailing', 'pipes', 'pipes-open', 'pipes-leading', 'pipes-trailing', 'pipes-merged-absent', 'markdown', 'phantom',
  'lines-bars', 'lines-bar-end', 'lines-blank', 'lines-label', 'flat',
]

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '')
const merged = (sheet: Sheet): string[][] => matrixOf(sheet).map((row) => row.map((t) => oneLine(t ?? '')))
const absent = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.map((c) => oneLine(c.text)))

/** Merged cells of a row become empty cells behind it, but the shade of a cell above is kept or lost by chance. */
const ragged = (sheet: Sheet, r: Random): string[][] => matrixOf(sheet).map((row) => {
  const cells = row.map((t) => oneLine(t ?? ''))
  return row[0] === null && r.chance(0.15) ? [...cells.filter((c, i) => c !== '' || i > 2), ...Array<string>(1).fill('')] : cells
})

/** Columns that no head speaks of, here and there. */
function phantom(sheet: Sheet, r: Random): string[][] {
  const at = new Set(Array.from({ length: 5 }, () => r.below(sheet.width)))
  return merged(sheet).map((row) => [...row.flatMap((c, i) => (at.has(i) ? [c, ''] : [c])), '', ''])
}

function lines(sheet: Sheet, layout: TextLayout, r: Random): string[] {
  const cells = absent(sheet)
  switch (layout) {
    case 'tabs': return merged(sheet).map((row) => row.join('\t'))
    case 'tabs-ragged': return ragged(sheet, r).map((row) => row.join('\t'))
    case 'tabs-trailing': return merged(sheet).map((row) => `${row.join('\t')}\t`)
    case 'pipes': return merged(sheet).map((row) => `| ${row.join(' | ')} |`)
    case 'pipes-open': return merged(sheet).map((row) => row.join(' | '))
    case 'pipes-leading': return cells.map((row) => `| ${row.join('  | ')}`)
    case 'pipes-trailing': return cells.map((row) => `${row.join('| ')} |`)
    case 'pipes-merged-absent': return cells.map((row) => row.join('|'))
    case 'markdown': {
      const rows = merged(sheet).map((row) => `| ${row.join(' | ')} |`)
      return [rows[0]!, `|${'---|'.repeat(sheet.width)}`, ...rows.slice(1)]
    }
    case 'phantom': return phantom(sheet, r).map((row) => `| ${row.join(' | ')} |`)
    case 'lines-bars': return cells.flat().flatMap((c, i) => (i === 0 ? [c] : ['|', c]))
    case 'lines-bar-end': return cells.flat().map((c) => `${c} |`)
    case 'lines-blank': return cells.flat().flatMap((c) => [c, ''])
    case 'lines-label': return sheet.rows.flatMap((row) => {
      const words = row.filter((c) => !c.figure).map((c) => oneLine(c.text)).join('')
      const figures = row.filter((c) => c.figure).map((c) => c.text.trim()).join(' ')
      return [`${words} ${figures}`.trim()]
    })
    case 'flat': return []
  }
}

export function textPage(sheets: readonly Sheet[], page: Page, layout: TextLayout, r: Random): string {
  const { before, after } = around(page)
  if (layout === 'flat') return `标题: ${page.title}\n${[...before, ...sheets.flatMap((s) => [s.title, ...s.rows.flat().map((c) => oneLine(c.text))]), ...after].join('')}`
  const body = sheets.flatMap((s) => ['', s.title, ...(page.between ? [page.between] : []), '', ...lines(s, layout, r), ''])
  return [...before, ...body, ...after].join('\n')
}
