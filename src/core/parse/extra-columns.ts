import { CHALLENGE_COLUMNS, type ColumnDef, PROACTIVE_COLUMNS, PROACTIVE_ROWS, REQUEST_COLUMNS, VINTAGES } from '../schema'
import { type Cell, hasFigures, type PrintedLine } from './printed-line'
import { bare } from './normal'
import { isHeadOf } from './vocabulary'

/** Columns that the form does not have (小计, 上年同期, 占比, 备注, 计量单位), under heads of their own beside all heads of the form: they are left out. */

interface Column { readonly column: number; readonly span: number }

/** What the heads above some rows say: where the form's columns stand, and which are none of it. */
interface Heads {
  readonly own: readonly Column[]
  readonly extra: readonly Column[]
  /** Cells of each line of heads: they know the columns of lines as long as they; null for markup, which knows its columns. */
  readonly width: number | null
}

const UNIT = /^(?:计量|数量)?单位$/
const REMARK = /^(?:备注|说明|备注说明|占比|比例|比重|百分比|计量单位|同比.{0,4}|较上年.{0,4})$/
const USUAL = /^(?:小计|合计|上年.{0,6}|.{0,4}同期|备注|占比|比例|比重|百分比|计量单位|同比.{0,4})$/
const LAST_YEAR = /^(?:上年度?|上一年度?|去年)/

const textOf = (cell: Cell): string => bare(cell.text)
const ALL: readonly ColumnDef[] = [...PROACTIVE_COLUMNS, ...REQUEST_COLUMNS, ...CHALLENGE_COLUMNS]
const CONTENT = bare('信息内容')

function isHeadLine(line: PrintedLine): boolean {
  if (hasFigures(line)) return false
  const texts = line.cells.map(textOf)
  if (texts.includes(CONTENT) || texts.includes(bare('申请人情况')) || (texts.includes('行政复议') && texts.includes('行政诉讼'))) return true
  return texts.filter((t) => t !== '' && ALL.some((c) => isHeadOf(t, c))).length > 1
}

const columnsOf = (cells: readonly Cell[]): readonly Column[] => cells.map(({ column, span }) => ({ column, span }))
const differ = (cells: readonly Cell[]): boolean => new Set(cells.map((c) => c.column)).size === cells.length

/** Table 2: one line of heads, all of a row's, and beside them only remarks or the same of last year. */
function headsOfTwo(cells: readonly Cell[]): Pick<Heads, 'own' | 'extra'> | null {
  const named = cells.filter((c) => textOf(c) !== CONTENT && textOf(c) !== '')
  const own = named.filter((c) => PROACTIVE_COLUMNS.some((d) => isHeadOf(textOf(c), d)))
  const rest = named.filter((c) => !own.includes(c))
  const ids = own.map((c) => PROACTIVE_COLUMNS.find((d) => isHeadOf(textOf(c), d))!.id)
  const isRow = PROACTIVE_ROWS.some((row) => VINTAGES.some((v) => row.columns[v]?.length === ids.length && row.columns[v].every((id) => ids.includes(id))))
  const isSameOf = (text: string): boolean => LAST_YEAR.test(text) && own.some((c) => textOf(c).endsWith(text.replace(LAST_YEAR, '')))
  if (!isRow || !rest.every((c) => REMARK.test(textOf(c)) || isSameOf(textOf(c)))) return null
  return { own: columnsOf(own), extra: columnsOf(rest) }
}

/** Tables 3 and 4: each head of the form over a column of its own, and any other over another. */
function headsOfWide(lines: readonly PrintedLine[], columns: readonly ColumnDef[], groups: number): Pick<Heads, 'own' | 'extra'> | null {
  const cells = lines.flatMap((l) => l.cells)
  const own = cells.filter((c) => columns.some((d) => isHeadOf(textOf(c), d)))
  const each = columns.every((d) => own.filter((c) => isHeadOf(textOf(c), d)).length === groups)
  if (!each || own.length !== columns.length * groups || own.some((c) => c.span > 1)) return null
  // lines of text that lost the empty cells before their heads: that there is one column more can be seen, and not where
  if (!differ(own)) return { own: [], extra: columnsOf(cells.filter((c) => USUAL.test(textOf(c)) && !own.includes(c))) }
  const first = Math.min(...own.map((c) => c.column)), last = Math.max(...own.map((c) => c.column))
  const taken = new Set(own.map((c) => c.column))
  const extra = cells.filter((c) => {
    const text = textOf(c)
    if (text === '' || c.span > 1 || taken.has(c.column)) return false
    // before the figures stand the heads of the labels
    return c.column < first ? UNIT.test(text) : c.column < last + 3
  })
  return differ(extra) ? { own: columnsOf(own), extra: columnsOf(extra) } : null
}

function headsIn(lines: readonly PrintedLine[]): Heads | null {
  const { separator } = lines[0]!
  const two = lines.at(-1)!.cells.some((c) => textOf(c) === CONTENT) ? headsOfTwo(lines.at(-1)!.cells) : null
  const found = two ?? headsOfWide(lines, REQUEST_COLUMNS, 1) ?? headsOfWide(lines, CHALLENGE_COLUMNS, 3) ?? headsOfWide(lines, CHALLENGE_COLUMNS, 1)
  return found && found.extra.length > 0 ? { ...found, width: separator === 'markup' ? null : lines.every((l) => l.cells.length === lines[0]!.cells.length) ? lines[0]!.cells.length : -1 } : null
}

const standsAt = (cells: readonly Cell[], at: Column): boolean => cells.some((c) => c.column === at.column && c.span === at.span)

/** Heads as many as those of table 3 hold for its piece on the next page, too. */
const FEWEST_HEADS = REQUEST_COLUMNS.length

/** The lines without the cells in such columns. A row whose cells do not stand below the heads keeps them all, and is said to hold one too many. */
export function withoutExtraColumns(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const out: PrintedLine[] = []
  let above: PrintedLine[] = []
  let heads: (Heads & { readonly block: number }) | null = null
  const cut = (line: PrintedLine, { extra }: Heads): PrintedLine => ({ ...line, cells: line.cells.filter((c) => !extra.some((e) => e.column === c.column && e.span === c.span)) })
  const below = (line: PrintedLine, own: Heads & { readonly block: number }): PrintedLine => {
    const isBelow = own.own.length > 0 && (own.width === null || own.width === line.cells.length) && [...own.own, ...own.extra].every((c) => standsAt(line.cells, c))
    return isBelow ? cut(line, own) : line.block === own.block ? { ...line, crowded: true } : line
  }
  const flush = (): void => {
    if (above.length === 0) return
    const found = headsIn(above)
    heads = found && { ...found, block: above[0]!.block }
    for (const head of above) out.push(found && found.own.length > 0 ? cut(head, found) : head)
    above = []
  }
  for (const line of lines) {
    if (line.row === null || line.block !== above[0]?.block) flush()
    if (line.row !== null && isHeadLine(line)) {
      above.push(line)
      continue
    }
    flush()
    const own = heads as (Heads & { readonly block: number }) | null
    out.push(own !== null && line.row !== null && (line.block === own.block || own.own.length >= FEWEST_HEADS) ? below(line, own) : line)
  }
  flush()
  return out
}
