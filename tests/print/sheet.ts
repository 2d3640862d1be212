import {
  CHALLENGE_COLUMNS, CHALLENGE_ROWS, type Code, codeOf, OUTCOME_GROUPS, PROACTIVE_COLUMNS, PROACTIVE_ROWS, PROACTIVE_SECTIONS, REQUEST_COLUMNS, REQUEST_HEADS, REQUEST_ROWS,
} from '../../src/core/schema'
import type { Form } from './form'

/** The three tables of the form as sheets of merged cells, as the official template has them. */

export interface SheetCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly figure: boolean
}

export interface Sheet {
  readonly title: string
  readonly width: number
  readonly rows: readonly (readonly SheetCell[])[]
}

/** How figures and labels are written. */
export interface Style {
  readonly figure: (code: Code, value: number | null) => string
  readonly label: (text: string, row: string) => string
}

const cell = (text: string, colspan = 1, rowspan = 1, figure = false): SheetCell => ({ text, colspan, rowspan, figure })

const HEAD_2019: Readonly<Record<string, string>> = { decisions: '处理决定数量', items: '采购项目数量', amount: '采购总金额' }

export function proactiveSheet(form: Form, style: Style): Sheet {
  const rows: SheetCell[][] = []
  const columns = new Map(PROACTIVE_COLUMNS.map((c) => [c.id, c.label.zh]))
  for (const section of PROACTIVE_SECTIONS) {
    const own = PROACTIVE_ROWS.filter((r) => section.rows.includes(r.id) && r.columns[form.vintage])
    if (own.length === 0) continue
    const ids = own[0]!.columns[form.vintage]!
    const spans = ids.length === 1 ? [3] : ids.length === 2 ? [1, 2] : [1, 1, 1]
    rows.push([cell(style.label(section.head, ''), 4)])
    const head = (id: string): string => (form.vintage === 2019 ? HEAD_2019[id] : id === 'amount' ? '本年收费金额（单位：万元）' : undefined) ?? columns.get(id)!
    rows.push([cell('信息内容'), ...ids.map((id, i) => cell(head(id), spans[i]!))])
    for (const row of own) {
      const label = form.vintage === 2019 && row.id === 'normative_documents' ? '规范性文件' : row.label.zh
      rows.push([cell(style.label(label, row.id)), ...ids.map((id, i) => {
        const code = codeOf('proactive', row.id, id)
        return cell(style.figure(code, form.figures[code]!), spans[i]!, 1, true)
      })])
    }
  }
  return { title: '二、主动公开政府信息情况', width: 4, rows }
}

export function requestsSheet(form: Form, style: Style): Sheet {
  const name = (id: string): string => REQUEST_COLUMNS.find((c) => c.id === id)!.label.zh
  const rows: SheetCell[][] = [
    [cell(REQUEST_HEADS.relation, 3, 3), cell(REQUEST_HEADS.applicants, 7)],
    [cell('自然人', 1, 2), cell(REQUEST_HEADS.organisations, 5), cell('总计', 1, 2)],
    REQUEST_COLUMNS.slice(1, 6).map((c) => cell(name(c.id))),
  ]
  const used = REQUEST_ROWS.filter((r) => r.columns[r.group === 'other' ? form.six : form.vintage])
  const figures = (id: string): SheetCell[] => REQUEST_COLUMNS.map((c) => {
    const code = codeOf('requests', id, c.id)
    return cell(style.figure(code, form.figures[code]!), 1, 1, true)
  })
  const outcomes = used.filter((r) => r.group || r.id === 'handled')
  let opened = false
  let group: string | undefined
  for (const row of used) {
    const number = /^\d/.test(row.number) ? `${row.number}.` : row.number.startsWith('（') ? row.number : `${row.number}、`
    const label = style.label(`${number}${row.label.zh}`, row.id)
    if (!row.group && row.id !== 'handled') {
      rows.push([cell(label, 3), ...figures(row.id)])
      continue
    }
    const cells: SheetCell[] = []
    if (!opened) cells.push(cell(style.label(REQUEST_HEADS.outcomes, ''), 1, outcomes.length))
    opened = true
    const peers = used.filter((r) => r.group && r.group === row.group)
    if (peers.length > 1 && /^\d/.test(row.number)) {
      const of = OUTCOME_GROUPS.find((g) => g.id === row.group)!
      if (group !== row.group) cells.push(cell(style.label(`${of.number}${of.label.zh}`, ''), 1, peers.length))
      cells.push(cell(label))
    } else cells.push(cell(label, 2))
    group = row.group
    rows.push([...cells, ...figures(row.id)])
  }
  return { title: '三、收到和处理政府信息公开申请情况', width: 10, rows }
}

export function challengesSheet(form: Form, style: Style): Sheet {
  const heads = (rowspan: number): SheetCell[] => CHALLENGE_COLUMNS.map((c) => cell(c.label.zh, 1, rowspan))
  return {
    title: '四、政府信息公开行政复议、行政诉讼情况',
    width: 15,
    rows: [
      [cell('行政复议', 5), cell('行政诉讼', 10)],
      [...heads(2), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
      [...heads(1), ...heads(1)],
      CHALLENGE_ROWS.flatMap((row) => CHALLENGE_COLUMNS.map((c) => {
        const code = codeOf('challenges', row.id, c.id)
        return cell(style.figure(code, form.figures[code]!), 1, 1, true)
      })),
    ],
  }
}

export const sheetsOf = (form: Form, style: Style): readonly Sheet[] => [proactiveSheet(form, style), requestsSheet(form, style), challengesSheet(form, style)]

/** The sheet with a column of row numbers (序号) before its labels. */
export function numbered(sheet: Sheet): Sheet {
  const isHead = (row: Sheet['rows'][number] | undefined): boolean => row !== undefined && !row.some((c) => c.figure)
  let n = 0
  const rows = sheet.rows.map((row, r) => {
    if (!isHead(row)) return [cell(String(++n)), ...row]
    if (isHead(sheet.rows[r - 1])) return row
    const end = sheet.rows.findIndex((other, i) => i > r && !isHead(other))
    return [cell('序号', 1, end - r), ...row]
  })
  return { ...sheet, width: sheet.width + 1, rows }
}

/** The rows with every cell at its grid column; a merged cell's shade is `null`. */
export function matrixOf(sheet: Sheet): (string | null)[][] {
  const out: (string | null | undefined)[][] = sheet.rows.map(() => Array<string | null | undefined>(sheet.width).fill(undefined))
  sheet.rows.forEach((row, r) => {
    let c = 0
    for (const { text, colspan, rowspan } of row) {
      while (out[r]![c] !== undefined) c++
      for (let i = 0; i < rowspan; i++) for (let k = 0; k < colspan; k++) if (out[r + i]) out[r + i]![c + k] = i === 0 && k === 0 ? text : null
      c += colspan
    }
  })
  return out.map((row) => row.map((t) => t ?? null))
}
