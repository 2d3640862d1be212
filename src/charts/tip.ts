import type { TableCell, TableModel } from '../core/view/model'
import type { Mark } from './define'

const cellText = (cell: TableCell): string => {
  if (cell.kind === 'figure') return cell.shown.whole
  if (cell.kind === 'change') return `${cell.change.text} ${cell.change.sign}`.trim()
  return cell.text
}

/** The lines of a tooltip are the cells of the mark's row: it repeats what the table says and holds nothing of its own. */
export function tipLines(table: TableModel, rowId: string): Mark['lines'] {
  const row = table.rows.find((r) => r.id === rowId)
  return (row?.cells ?? []).map((cell, i) => ({ label: table.columns[i]?.head ?? '', text: cellText(cell) })).filter((l) => l.text !== '')
}
