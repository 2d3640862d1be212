import { catalogue } from './message'

/** The source drawer: what its sections are called and how readings and checks are told (UX.md 4.1, 4.2). */
export const DRAWER_WORDS = catalogue({
  zh: {
    definition: '口径', change: '换口径', working: '算式', interval: '区间', source: '原表', checks: '核对', parts: '构成', original: '原文', cite: '引用', copy: '复制引文', close: '关闭', pending: '正在取原表和核对…',
    interval_text: '95%区间 {range}（Wilson）', interval_explain: '做法不变，仅凭偶然，比率也可能落在这一范围。', title: '{figure}{gap}{who}{gap}{y}年', change_text: '与{y0}年相差{d}个百分点，95%区间{range}（Newcombe），{verdict}。', verdict_chance: '在偶然起伏范围内', verdict_beyond: '超出偶然起伏范围',
    part_two: '第二部分', part_three: '第三部分', part_four: '第四部分', published: '{date}公布', hash: '文件指纹 {hash}…', own_file: '本机文件',
    no_place: '原表位置未保存，请看原文。', run_one: '原文把相邻的格连写在一起；行、列勾稽联立后只有一种读法。', run_plain: '原文把相邻的格连写在一起；标出的是这一项的数字。', solved: '原文此处可作多种读法；行、列勾稽联立后只有一种。',
    run_many: '「{raw}」可拆为{n}种读法，未采用任何一种，请对照原文。', run_shown: '例如：{readings}。', blank: '原表此格空白，报告未填。', not_applicable: '该年表式没有这一项。', report_absent: '链接所指的这份报告不在库中；它可能是他人导入的本机文件，只在那台设备上。',
    left_out: '其中{n}份未计入（空白、待认或无项）', more: '另有{n}份', part_name: '{agency} {y}年',
    plus: '＋', divided: '÷', equals: '＝', times_hundred: '×100', bracket_open: '（', bracket_close: '）',
    row_total: '「{row}」六类之和＝总计', balance: '「{column}」列新收＋上年结转＝办结＋结转下年', outcomes_sum: '「{column}」列各项结果之和＝办结总计', channel_total: '「{row}」四类结果之和＝总计',
    prose: '正文中的数字与表相符（{cells}）', prose_number: '正文的{n}＝{cell}', prose_said: '正文「{said}」＝{cell}', prose_said_any: '正文「{said}」与表相符', prose_finding: '正文「{said}」：',
    identities: '表内{n}项勾稽：{told}', identities_all: '表内{n}项勾稽全部相符', identities_agree: '{n}项相符', identities_served: '{n}项用于判读', identities_unbalanced: '{n}项不平', identities_open: '{n}项无法核对',
    corrections: '更正', corrections_none: '无', sql: 'SQL', copy_sql: '复制SQL', sql_note: '在数据库文件 {file} 上运行，得到同一个数。', sql_note_null: '在数据库文件 {file} 上运行，得到NULL：没有可用的数。', across_carried: '上年结转＝上一年报告的结转下年', across_stock: '现行有效＝上年现行有效＋制发－废止', region: '汇总＝所辖各份之和',
    served: '{what}（判读所依，不作独立证明）',
    citation: '{agency}：《{y}年政府信息公开工作年度报告》{published}，{figure}{value}。{address}公开（Gongkai）数据版本{stamp}。', citation_sum: '{agency}：{y}年政府信息公开工作年度报告{n}份合计，{figure}{value}。公开（Gongkai）数据版本{stamp}。', citation_simulated: '【模拟数据，不是真实报告】', citation_published: '，{date}公布',
  },
  en: {
    definition: 'Definition', change: 'Switch', working: 'Working', interval: 'Interval', source: 'Source table', checks: 'Checks', parts: 'Parts', original: 'Original', cite: 'Cite', copy: 'Copy citation', close: 'Close', pending: 'Fetching the source table and its checks …',
    interval_text: '95% interval {range} (Wilson)', interval_explain: 'With the same practice, chance alone could put the rate anywhere in this range.', title: '{figure}{gap}{who}{gap}{y}', change_text: 'Difference from {y0}: {d} points, 95% interval {range} (Newcombe), {verdict}.', verdict_chance: 'within chance variation', verdict_beyond: 'beyond chance variation',
    part_two: 'Part 2', part_three: 'Part 3', part_four: 'Part 4', published: 'published {date}', hash: 'file fingerprint {hash}…', own_file: 'file on this device',
    no_place: 'The place in the source table was not kept; see the original.', run_one: 'The source runs neighbouring cells together; the sums of rows and columns leave one reading.', run_plain: 'The source runs neighbouring cells together; the digits of this figure are marked.', solved: 'The source can be read in several ways here; the sums of rows and columns leave one.',
    run_many: '“{raw}” can be read in {n} ways; none was taken. Please see the original.', run_shown: ' For instance: {readings}.', blank: 'The cell is blank in the source: the report did not fill it in.', not_applicable: 'The form of that year does not have this item.', report_absent: 'The report that the link names is not in store; it may be a file that somebody else brought, which is on that device only.',
    left_out: '{n} of them not counted (blank, unreadable or not in the form)', more: '{n} more', part_name: '{agency} {y}',
    plus: ' + ', divided: ' ÷ ', equals: ' = ', times_hundred: ' × 100', bracket_open: '(', bracket_close: ')',
    row_total: '{row}: the six kinds add up to the total', balance: '{column}: received + carried in = handled + carried out', outcomes_sum: '{column}: the outcomes add up to handled', channel_total: '{row}: the four results add up to the total',
    prose: 'the figure in the text agrees with the table ({cells})', prose_number: '{n} in the text = {cell}', prose_said: 'text “{said}” = {cell}', prose_said_any: 'text “{said}” agrees with the table', prose_finding: 'Text “{said}”: ',
    identities: '{n} identities inside the tables: {told}', identities_all: 'All {n} identities inside the tables agree', identities_agree: '{n} agree', identities_served: '{n} used for the reading', identities_unbalanced: '{n} unbalanced', identities_open: '{n} not checkable',
    corrections: 'Corrections', corrections_none: 'none', sql: 'SQL', copy_sql: 'Copy SQL', sql_note: 'Run on the database file {file}, it gives the same number.', sql_note_null: 'Run on the database file {file}, it gives NULL: there is no usable number.', across_carried: 'carried in = carried out of the year before', across_stock: 'in force = in force the year before + issued − repealed', region: 'aggregate = sum of its parts',
    served: '{what} (used for the reading, so no independent proof)',
    citation: '{agency}: annual report on government information disclosure {y}{published}; {figure} {value}. {address}Data version {stamp}, Gongkai.', citation_sum: '{agency}: sum of {n} annual {n|report|reports} on government information disclosure {y}; {figure} {value}. Data version {stamp}, Gongkai.', citation_simulated: '[Simulated data, no real reports] ', citation_published: ', published {date}',
  },
})
