import { catalogue } from './message'

/** What the controls of panels, tables and the source drawer are called. Findings and sentences have their own catalogues. */
export const PANEL_WORDS = catalogue({
  zh: {
    chart: '图', table: '表', chart_or_table: '图或表', open_source: '看出处', only_this: '只看这一项', not_only_this: '不只看这一项', close: '关闭', retry: '重试', copy_error: '复制错误信息', copied: '已复制',
    copy_failed: '浏览器拦截了复制，请手动选中', remove: '去掉这一条件', columns: '列', back: '返回', loading: '正在读取', updating: '正在更新', error_title: '这张图没有画出来',
    chart_keys: '方向键逐项移动，回车看出处，空格只看这一项，T看表，Esc离开', chart_of: '图：{title}', open_row: '展开{row}', close_row: '收起{row}', not_in_form: '该年表式无此项', absent: '无报告', no_cases: '无案件', blank: '空',
    interval: '95%区间{low}～{high}', definition: '口径', switch_definition: '换口径', working: '算式', interval_name: '区间', interval_note: '做法不变，仅凭偶然，比率也可能落在这一范围。',
    original_table: '原表', original: '原文', published_on: '{date}公布', unsaved: '原表位置未保存，请看原文', fingerprint: '文件指纹', reading: '读取方式', candidates: '可能的读法（{count}种，未采用任何一种）', candidates_shown: '列出{shown}种',
    checks: '核对', prose: '正文', parts: '构成', parts_left_out: '其中{count}份未计入', show_all_parts: '列出全部{count}份', cite: '引用', copy_citation: '复制引文', copy_query: '复制SQL', no_checks: '没有涉及这一格的核对',
    agrees: '相符', served: '判读所依，不作独立证明', unbalanced: '不平', mismatch: '不符', doubtful: '存疑', not_checkable: '无法核对',
    attention: '需关注', nothing_to_attend: '没有需要关注的事项', source: '来源', value: '数值', state: '状态', body: '机关', year: '年份', compared: '比{year}年', more_rows: '其余{count}项', jump: '跳到原表中的这一格',
    this_year: '{year}年', only_year: '看{year}年', in_brackets: '（{text}）', run_note: '网页把相邻的格连写在一起；标出的是这一项的数字。', run_solved: '网页把相邻的格连写在一起；行、列勾稽联立后只有一种读法。', finding_mark: '有问题：{kind}', to: '到', corrected: '更正',
  },
  en: {
    chart: 'Chart', table: 'Table', chart_or_table: 'Chart or table', open_source: 'See source', only_this: 'Only this', not_only_this: 'Not only this', close: 'Close', retry: 'Try again', copy_error: 'Copy error details', copied: 'Copied',
    copy_failed: 'The browser blocked copying; please select the text', remove: 'Remove this filter', columns: 'Columns', back: 'Back', loading: 'Loading', updating: 'Updating', error_title: 'This chart could not be drawn',
    chart_keys: 'Arrow keys move between marks, Enter shows the source, Space filters by it, T shows the table, Esc leaves', chart_of: 'Chart: {title}', open_row: 'Open {row}', close_row: 'Close {row}', not_in_form: 'Not in this form', absent: 'No report', no_cases: 'No cases', blank: 'blank',
    interval: '95% interval {low}–{high}', definition: 'Definition', switch_definition: 'Switch', working: 'Working', interval_name: 'Interval', interval_note: 'With the same practice, chance alone could put the rate anywhere in this range.',
    original_table: 'Source table', original: 'Original', published_on: 'published {date}', unsaved: 'The place in the source table was not kept; see the original', fingerprint: 'File fingerprint', reading: 'How it was read', candidates: 'Possible readings ({count}, none taken)', candidates_shown: '{shown} listed',
    checks: 'Checks', prose: 'Prose', parts: 'Parts', parts_left_out: '{count} not counted', show_all_parts: 'List all {count}', cite: 'Cite', copy_citation: 'Copy citation', copy_query: 'Copy SQL', no_checks: 'No check touches this cell',
    agrees: 'agrees', served: 'used for the reading, so no independent proof', unbalanced: 'Unbalanced', mismatch: 'Mismatch', doubtful: 'Doubtful', not_checkable: 'Not checkable',
    attention: 'Needs attention', nothing_to_attend: 'Nothing needs attention', source: 'Source', value: 'Value', state: 'State', body: 'Body', year: 'Year', compared: 'vs {year}', more_rows: '{count} more', jump: 'Go to this cell in the source table',
    this_year: '{year}', only_year: 'Go to {year}', in_brackets: ' ({text})', run_note: 'The page runs neighbouring cells together; the digits of this figure are marked.', run_solved: 'The page runs neighbouring cells together; the sums of rows and columns leave one reading.', finding_mark: 'Finding: {kind}', to: 'to', corrected: 'Corrected',
  },
})

export type PanelWord = keyof typeof PANEL_WORDS.zh
