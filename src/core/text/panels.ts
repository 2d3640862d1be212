import { CONTROLS } from './controls'
import { catalogue } from './message'

/** What the controls of panels, tables and the source drawer are called. Findings and sentences have their own catalogues. */
export const PANEL_WORDS = catalogue({
  zh: {
    ...CONTROLS.zh,
    chart: '图', table: '表', chart_or_table: '图或表', scale: '条的长度', open_source: '看出处', only_this: '只看这一项', not_only_this: '不只看这一项',
    remove: '去掉这一条件', columns: '列', error_title: '这张图没有画出来', error_text: '{message}。数字见下表，其他图不受影响。', chart_keys: '方向键逐项移动，Shift加左右键选连续年份，回车看出处，空格只看这一项，T看表，Esc离开',
    chart_of: '图：{title}', not_in_form: '该年表式无此项', source: '来源', value: '数值', only_year: '看{year}年', in_brackets: '（{text}）',
  },
  en: {
    ...CONTROLS.en,
    chart: 'Chart', table: 'Table', chart_or_table: 'Chart or table', scale: 'Length of the bars', open_source: 'See source', only_this: 'Only this',
    not_only_this: 'Not only this', remove: 'Remove this filter',
    columns: 'Columns', error_title: 'This chart could not be drawn', error_text: '{message}. Its figures stand in the table below; the other charts are not affected.',
    chart_keys: 'Arrow keys move between marks, with Shift they choose a range of years, Enter shows the source, Space filters by it, T shows the table, Esc leaves',
    chart_of: 'Chart: {title}', not_in_form: 'Not in this form', source: 'Source', value: 'Value', only_year: 'Go to {year}', in_brackets: ' ({text})',
  },
})

export type PanelWord = keyof typeof PANEL_WORDS.zh
