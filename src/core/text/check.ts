import { OUTCOME_GROUPS, TABLES, cellName, codeOf, figureOf, isCode, outcomeRows, rowOf, tableOf } from '../schema'
import type { Code, TableId } from '../schema'
import { doubtMessage } from './doubt'
import type { Lang, Message } from './message'
import { catalogue, fill } from './message'
import { count, money } from './numbers'

/** What findings say (UX.md 4.2): the place, the two numbers, the difference; never which of the two is wrong. */
const SENTENCES = catalogue({
  zh: {
    'check.row-total': '表三「{row}」：六类之和{a}，总计{b}，差{d}',
    'check.row-total.short': '表三「{row}」：六类已填之和{a}，总计已填{b}，空格无论填几都不相等',
    'check.row-total.any': '表三「{row}」：六类之和与总计，无论怎样判读都不相等',
    'check.balance': '表三「{column}」列：新收＋上年结转{a}，办结＋结转下年{b}，差{d}',
    'check.balance.short': '表三「{column}」列：新收＋上年结转已填{a}，办结＋结转下年已填{b}，空格无论填几都不相等',
    'check.balance.any': '表三「{column}」列：新收＋上年结转与办结＋结转下年，无论怎样判读都不相等',
    'check.outcomes-sum': '表三「{column}」列：各项办理结果之和{a}，（七）总计{b}，差{d}',
    'check.outcomes-sum.short': '表三「{column}」列：各项办理结果已填之和{a}，（七）总计已填{b}，空格无论填几都不相等',
    'check.outcomes-sum.any': '表三「{column}」列：各项办理结果之和与（七）总计，无论怎样判读都不相等',
    'check.channel-total': '表四「{row}」：四类结果之和{a}，总计{b}，差{d}',
    'check.channel-total.short': '表四「{row}」：四类结果已填之和{a}，总计已填{b}，空格无论填几都不相等',
    'check.channel-total.any': '表四「{row}」：四类结果之和与总计，无论怎样判读都不相等',
    'check.gap.blank': '因{cell}空白，无法核对',
    'check.gap.blank.many': '因{cell}等{n}格空白，无法核对',
    'check.gap.blank.year': '因{y}年{cell}空白，无法核对',
    'check.gap.blank.many.year': '因{y}年{cell}等{n}格空白，无法核对',
    'check.gap.unreadable': '因{cell}待认，无法核对',
    'check.gap.unreadable.many': '因{cell}等{n}格待认，无法核对',
    'check.gap.unreadable.year': '因{y}年{cell}待认，无法核对',
    'check.gap.unreadable.many.year': '因{cell}等{n}格待认（{y}年），无法核对',
    'check.gap.missing': '因没有找到{cell}，无法核对',
    'check.gap.missing.many': '因没有找到{cell}等{n}格，无法核对',
    'check.gap.missing.year': '因{y}年报告中没有找到{cell}，无法核对',
    'check.gap.missing.many.year': '因{y}年报告中没有找到{cell}等{n}格，无法核对',
    'check.gap.not_applicable': '因表式没有{cell}，无法核对',
    'check.gap.not_applicable.many': '因表式没有{cell}等{n}格，无法核对',
    'check.gap.not_applicable.year': '因{y}年表式没有{cell}，无法核对',
    'check.gap.not_applicable.many.year': '因{y}年表式没有{cell}等{n}格，无法核对',
    'check.gap.one': '{y}年报告不在库中，与上年无法核对',
    'check.gap.years': '{y0}至{y}年报告不在库中，与上年无法核对',
    'check.prose': '正文为{a}，{cells}为{b}',
    'check.prose.short': '正文为{a}，{cells}仅已填各格之和就有{b}',
    'check.prose.any': '正文为{a}，{cells}无论怎样判读都不是这个数',
    'check.prose.share': '正文为{share}，按{cells}为{share0}（{k}/{n}）',
    'check.prose.share.short': '正文为{share}，按{cells}仅已填各格就有{share0}（{k}/{n}）',
    'check.doubt': '「{raw}」可拆为{n}种，未采用任何一种',
    'check.doubt.none': '「{raw}」对不上表式的{cells}格，未采用',
    'check.unreadable': '{cell}有字但无法辨认',
    'check.missing.row': '没有找到「{row}」行，{n}格未读到',
    'check.missing.table': '没有找到{table}，{n}格未读到',
    'check.odd': '{cell}为{a}，不是件数应有的样子',
    'check.head.agency': '没认出机关',
    'check.head.year': '没认出年份',
    'check.head.scope': '没认出范围（本级机关或全域汇总），不参与合计',
    'check.carried': '{y}年{cell}为{a}，{y0}年{cell0}为{b}',
    'check.carried.any': '{y}年{cell}与{y0}年{cell0}，无论怎样判读都不相等',
    'check.stock': '{y}年「{row}」现行有效为{a}，{y0}年现行有效{was}＋制发{plus}－废止{minus}为{b}',
    'check.stock.any': '{y}年「{row}」现行有效与{y0}年现行有效＋制发－废止，无论怎样判读都不相等',
    'check.jump': '{cell}由{y0}年的{b}变为{y}年的{a}，相差五倍以上',
    'check.copy': '{table}与{agency}{y}年报告逐格相同',
    'check.region': '汇总报告{cell}为{a}，所辖{n}份之和为{b}',
    'check.region.short': '汇总报告{cell}为{a}，少于在库所辖{n}份之和{b}',
    'check.region.any': '汇总报告{cell}与所辖{n}份之和，无论怎样判读都不相符',
  },
  en: {
    'check.row-total': 'Table 3, “{row}”: the six kinds sum to {a}, the total says {b}, off by {d}',
    'check.row-total.short': 'Table 3, “{row}”: the kinds filled in sum to {a}, the total says {b}; whatever the blanks stand for, they differ',
    'check.row-total.any': 'Table 3, “{row}”: the six kinds do not sum to the total, whatever the reading',
    'check.balance': 'Table 3, column “{column}”: received + carried in is {a}, handled + carried out {b}, off by {d}',
    'check.balance.short': 'Table 3, column “{column}”: received + carried in has {a} filled in, handled + carried out {b}; whatever the blanks stand for, they differ',
    'check.balance.any': 'Table 3, column “{column}”: received + carried in differs from handled + carried out, whatever the reading',
    'check.outcomes-sum': 'Table 3, column “{column}”: the outcomes sum to {a}, handled says {b}, off by {d}',
    'check.outcomes-sum.short': 'Table 3, column “{column}”: the outcomes filled in sum to {a}, handled says {b}; whatever the blanks stand for, they differ',
    'check.outcomes-sum.any': 'Table 3, column “{column}”: the outcomes do not sum to handled, whatever the reading',
    'check.channel-total': 'Table 4, “{row}”: the four results sum to {a}, the total says {b}, off by {d}',
    'check.channel-total.short': 'Table 4, “{row}”: the results filled in sum to {a}, the total says {b}; whatever the blanks stand for, they differ',
    'check.channel-total.any': 'Table 4, “{row}”: the four results do not sum to the total, whatever the reading',
    'check.gap.blank': 'Not checkable: {cell} is blank',
    'check.gap.blank.many': 'Not checkable: {n} cells are blank, {cell} among them',
    'check.gap.blank.year': 'Not checkable: {cell} of {y} is blank',
    'check.gap.blank.many.year': 'Not checkable: {n} cells of {y} are blank, {cell} among them',
    'check.gap.unreadable': 'Not checkable: {cell} is unreadable',
    'check.gap.unreadable.many': 'Not checkable: {n} cells are unreadable, {cell} among them',
    'check.gap.unreadable.year': 'Not checkable: {cell} of {y} is unreadable',
    'check.gap.unreadable.many.year': 'Not checkable: {n} cells are unreadable, {cell} of {y} among them',
    'check.gap.missing': 'Not checkable: {cell} was not found',
    'check.gap.missing.many': 'Not checkable: {n} cells were not found, {cell} among them',
    'check.gap.missing.year': 'Not checkable: {cell} was not found in the report of {y}',
    'check.gap.missing.many.year': 'Not checkable: {n} cells were not found in the report of {y}, {cell} among them',
    'check.gap.not_applicable': 'Not checkable: the form has no {cell}',
    'check.gap.not_applicable.many': 'Not checkable: the form lacks {n} cells, {cell} among them',
    'check.gap.not_applicable.year': 'Not checkable: the form of {y} has no {cell}',
    'check.gap.not_applicable.many.year': 'Not checkable: the form of {y} lacks {n} cells, {cell} among them',
    'check.gap.one': 'The report of {y} is not in store, so nothing can be compared with the year before',
    'check.gap.years': 'The reports of {y0} to {y} are not in store, so nothing can be compared with the year before',
    'check.prose': 'The text says {a}, {cells} says {b}',
    'check.prose.short': 'The text says {a}, the cells filled in of {cells} alone come to {b}',
    'check.prose.any': 'The text says {a}, {cells} is another number whatever the reading',
    'check.prose.share': 'The text says {share}, {cells} gives {share0} ({k}/{n})',
    'check.prose.share.short': 'The text says {share}, the cells filled in of {cells} alone give {share0} ({k}/{n})',
    'check.doubt': '“{raw}” can be split in {n} ways; none was taken',
    'check.doubt.none': '“{raw}” does not fit the {cells} cells of the form; not taken',
    'check.unreadable': '{cell} holds something that cannot be read',
    'check.missing.row': 'The row “{row}” was not found; {n} cells were not read',
    'check.missing.table': '{table} was not found; {n} cells were not read',
    'check.odd': '{cell} is {a}, which is no count',
    'check.head.agency': 'The body was not recognised',
    'check.head.year': 'The year was not recognised',
    'check.head.scope': 'The scope (own or aggregate) was not recognised; the report is never summed',
    'check.carried': '{cell} of {y} is {a}, {cell0} of {y0} is {b}',
    'check.carried.any': '{cell} of {y} differs from {cell0} of {y0}, whatever the reading',
    'check.stock': '“{row}” in force in {y} is {a}; in force in {y0} {was} + issued {plus} − repealed {minus} is {b}',
    'check.stock.any': '“{row}” in force in {y} differs from in force in {y0} + issued − repealed, whatever the reading',
    'check.jump': '{cell} went from {b} in {y0} to {a} in {y}, more than fivefold',
    'check.copy': '{table} is cell for cell that of {agency} {y}',
    'check.region': '{cell} of the aggregate is {a}, its {n} parts sum to {b}',
    'check.region.short': '{cell} of the aggregate is {a}, less than the {b} of the {n} parts in store',
    'check.region.any': '{cell} of the aggregate does not fit the sum of its {n} parts, whatever the reading',
  },
})

type Key = keyof typeof SENTENCES.zh
const PLAIN = new Set(['y', 'y0'])

/** The sentence of a message of a check or of a doubt; an unknown key is given back as it is. */
export function checkMessage(message: Message, lang: Lang): string {
  if (!Object.hasOwn(SENTENCES.zh, message.key)) return doubtMessage(message, lang)
  const said = Object.entries(message.slots).map(([name, value]) => [name, typeof value === 'number' ? (PLAIN.has(name) ? String(value) : number(value)) : named(name, value, lang)])
  const { a, b } = message.slots
  return fill(SENTENCES[lang][message.key as Key], { share: `${a}%`, share0: `${b}%`, ...Object.fromEntries(said) as Record<string, string> })
}

const number = (n: number): string => (Number.isInteger(n) ? count(n) : money(n))

/** Names of places in the form fill their slots in the language asked for: `cell` a code, `cells` codes with `+`, `row` and `column` with their table. */
function named(slot: string, value: string, lang: Lang): string {
  const [table = '', part = ''] = value.split('.')
  switch (slot) {
    case 'cell': case 'cell0': return isCode(value) ? cellName(value, lang) : value
    case 'cells': return sumName(value.split('+').filter(isCode), lang)
    case 'row': return rowOf(table as TableId, part).short[lang]
    case 'column': return tableOf(table as TableId).columns.find((c) => c.id === part)?.label[lang] ?? part
    case 'table': return TABLES.find((t) => t.id === value)?.short[lang] ?? value
    default: return value
  }
}

/** `表三·不予公开·总计`: a sum of figures by its group where it is one, else by its first figures. */
export function sumName(codes: readonly Code[], lang: Lang): string {
  const plus = lang === 'zh' ? '＋' : ' + '
  const left = new Set(codes)
  const names: string[] = []
  for (const code of codes) {
    if (!left.has(code)) continue
    const { table, row, column } = figureOf(code)
    const group = OUTCOME_GROUPS.find((g) => g.id === row.group)
    const members = group ? outcomeRows(group.id).map((r) => codeOf(table.id, r.id, column.id)).filter((c) => left.has(c)) : [code]
    if (group && members.length > 1) {
      names.push(`${table.short[lang]}·${group.label[lang]}·${column.short[lang]}`)
      members.forEach((c) => left.delete(c))
      continue
    }
    left.delete(code)
    names.push(cellName(code, lang))
  }
  const most = 3
  if (names.length <= most) return names.join(plus)
  return lang === 'zh' ? `${names.slice(0, most).join(plus)}等${names.length}项之和` : `the sum of ${names.slice(0, most).join(plus)} and ${names.length - most} more`
}
