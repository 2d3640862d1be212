import type { Sheet } from './sheet'

/** Sheets as pictures made of characters: drawn with bars and strokes, or set in columns under strokes. */

const WIDE = /[\u2e80-\u303e\u3041-\u9fff\uff00-\uff60]/
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)
const padded = (text: string, width: number, fill = ' '): string => text + fill.repeat(Math.max(0, width - widthOf(text)))

interface Placed { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number; readonly lines: readonly string[] }

function placed(sheet: Sheet, longest: number): readonly Placed[] {
  const taken = new Set<string>()
  const out: Placed[] = []
  sheet.rows.forEach((cells, row) => {
    let column = 0
    for (const { text, colspan, rowspan, figure } of cells) {
      while (taken.has(`${row},${column}`)) column++
      for (let r = 0; r < rowspan; r++) for (let c = 0; c < colspan; c++) taken.add(`${row + r},${column + c}`)
      const lines = (figure ? null : text.match(new RegExp(`.{1,${longest}}`, 'gu'))) ?? [text]
      out.push({ row, column, rows: Math.min(rowspan, sheet.rows.length - row), columns: colspan, lines })
      column += colspan
    }
  })
  return out
}

/** The marks of a drawing: `box` as text browsers draw, `plain` as grid tables of Markdown. */
export type Marks = 'box' | 'plain'

/** Names broken to lines of so many characters; rules only where no merged cell goes on. */
export function drawnSheet(sheet: Sheet, marks: Marks, longest = 8): string {
  const cells = placed(sheet, longest)
  const [bar, stroke, corner] = marks === 'box' ? ['│', '─', '┼'] : ['|', '-', '+']
  const widths = Array.from({ length: sheet.width }, () => longest * 2)
  const heights = sheet.rows.map((_, r) => Math.max(1, ...cells.filter((c) => c.row === r && c.rows === 1).map((c) => c.lines.length)))
  const at = (row: number, column: number): Placed | undefined =>
    cells.find((c) => row >= c.row && row < c.row + c.rows && column >= c.column && column < c.column + c.columns)
  const out: string[] = []
  for (let row = 0; row <= sheet.rows.length; row++) {
    let rule = corner
    for (let column = 0; column < sheet.width; column++) {
      const goesOn = row > 0 && row < sheet.rows.length && at(row - 1, column) === at(row, column)
      const wide = row > 0 && goesOn && column + 1 < sheet.width && at(row, column) === at(row, column + 1)
      const edge = goesOn && column + 1 < sheet.width && at(row - 1, column + 1) === at(row, column + 1) ? bar : corner
      rule += (goesOn ? ' ' : stroke).repeat(widths[column]!) + (wide ? ' ' : edge)
    }
    out.push(goesOnAtLeft(at, row, sheet.rows.length) ? bar + rule.slice(1) : rule)
    if (row === sheet.rows.length) break
    for (let line = 0; line < heights[row]!; line++) {
      let text = bar
      for (let column = 0; column < sheet.width; column++) {
        const cell = at(row, column)
        const first = cell === undefined || cell.column === column
        if (!first) continue
        const width = widths.slice(column, column + (cell?.columns ?? 1)).reduce((a, b) => a + b, 0) + (cell?.columns ?? 1) - 1
        text += padded(cell && cell.row === row ? (cell.lines[line] ?? '') : '', width) + bar
      }
      out.push(text)
    }
  }
  return out.join('\n')
}

const goesOnAtLeft = (at: (row: number, column: number) => Placed | undefined, row: number, rows: number): boolean => row > 0 && row < rows && at(row - 1, 0) === at(row, 0)

/** Each row of the sheet on a line, or parted by blank lines with names broken; what a merged cell covers is left empty. */
export function columnedSheet(sheet: Sheet, longest: number | null): string {
  const cells = placed(sheet, longest ?? 1000)
  const widths = Array.from({ length: sheet.width }, (_, k) => Math.max(3, ...cells.filter((c) => c.column === k).flatMap((c) => c.lines.map(widthOf))))
  const rule = `  ${widths.map((w) => '-'.repeat(w)).join(' ')}`
  const rows = sheet.rows.map((_, row) => {
    const own = cells.filter((c) => c.row === row)
    const height = Math.max(1, ...own.map((c) => c.lines.length))
    return Array.from({ length: height }, (_, line) => `  ${widths.map((w, k) => padded(own.find((c) => c.column === k)?.lines[line] ?? '', w)).join(' ')}`.trimEnd()).join('\n')
  })
  return [rule, rows.join(longest === null ? '\n' : '\n\n'), rule].join('\n')
}
