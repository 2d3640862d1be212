import type { Lang, Message } from './message'
import { catalogue, fill } from './message'

/** Why a figure could not be told apart. */
const MESSAGES = catalogue({
  zh: {
    'doubt.run': '相邻各格的数字连在一起，可拆为{count}种',
    'doubt.blanks': '空格的位置看不出，可放为{count}种',
    'doubt.odd': '格内不是数字：{raw}',
    'doubt.several': '一格内有几个数字：{raw}',
    'doubt.rows': '数字行没有行名，对不上表式的哪一行',
    'doubt.columns': '该行有{found}个数字，表式为{wanted}个，对不上各列',
    'doubt.loose': '数字脱离了所在的行，可放回{count}种',
    'doubt.copies': '该表在报告中印了两次，数字不同：{raw}',
    'doubt.many': '相邻各格的数字连在一起，拆法太多（{count}种）',
  },
  en: {
    'doubt.run': 'the figures of neighbouring cells run together; they can be cut in {count} ways',
    'doubt.blanks': 'which cells are blank cannot be seen; they can be placed in {count} ways',
    'doubt.odd': 'the cell holds no number: {raw}',
    'doubt.several': 'the cell holds several numbers: {raw}',
    'doubt.rows': 'rows of figures without a label that fit no row of the form for sure',
    'doubt.columns': 'the row has {found} figures where the form has {wanted}; the columns cannot be matched',
    'doubt.loose': 'figures stand apart from their row; they can be put back in {count} ways',
    'doubt.copies': 'the table stands twice in the report, with different figures: {raw}',
    'doubt.many': 'the figures of neighbouring cells run together, in too many ways ({count}) to try',
  },
})
export type DoubtReason = 'run' | 'blanks' | 'odd' | 'several' | 'rows' | 'columns' | 'loose' | 'copies' | 'many'

/** Why a run could not be told apart, as a message that `doubtMessage` says. */
export const doubtWhy = (reason: DoubtReason, slots: Readonly<Record<string, string | number>>): Message => ({ key: `doubt.${reason}`, slots })

/** The sentence of a doubt's reason; an unknown key is given back as it is. */
export const doubtMessage = ({ key, slots }: Message, lang: Lang): string =>
  Object.hasOwn(MESSAGES.zh, key) ? fill(MESSAGES[lang][key as keyof typeof MESSAGES.zh], slots) : key
