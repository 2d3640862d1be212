import { catalogue } from './message'

/** States of a figure, units, kinds of findings: the words that every view shares (UX.md 4.2, 4.4, 8.2). */
export const STATE_WORDS = catalogue({
  zh: {
    blank: '空', not_applicable: '无项', unreadable: '待认', no_cases: '无案件', absent: '无报告',
    card_blank: '空白', card_not_applicable: '该年表式无此项', card_unreadable: '待认', card_no_cases: '无案件', card_absent: '不在库',
    said_blank: '空白，报告未填', said_not_applicable: '该年表式没有这一项', said_unreadable: '无法辨认', said_no_cases: '没有案件，不计算比率', said_absent: '报告不在库中',
    denominator_blank: '分母空白，无法计算', numerator_blank: '分子空白，无法计算', part_unreadable: '有一格待认，无法计算',
    case: '件', wan: '万元',
    own: '本级机关', aggregate: '全域汇总', unknown: '范围不明', all_bodies: '全部机关', bodies: '{n}个机关', below: '{name}（含下辖）', on_this_device: '{name}（本机）',
    unbalanced: '不平', mismatch: '不符', doubtful: '存疑', not_checkable: '无法核对',
    said_rate: '{k}除以{n}', said_interval: '95%区间{low}到{high}', said_finding: '有问题：{kind}',
    said_more: '多{n}', said_fewer: '少{n}', said_chance: '相差在偶然起伏范围内', said_up: '上升{d}个百分点', said_down: '下降{d}个百分点',
    said_small: '分母不足30，只列件数', said_none: '不作比较', said_same: '与{y}年相同', same: '相同', counts_only: '{k0}→{k}件', points: '{d}百分点', filtered_out: '已筛去', other_set: '报告不同', then_state: '{y}年{state}', year: '{y}年', sep: '，', list: '、', semicolon: '；', gap: '\u3000',
  },
  en: {
    blank: 'blank', not_applicable: 'no row', unreadable: 'unread', no_cases: 'no cases', absent: 'no report',
    card_blank: 'Blank', card_not_applicable: 'Not in this form', card_unreadable: 'Unreadable', card_no_cases: 'No cases', card_absent: 'Not in store',
    said_blank: 'blank, not filled in by the report', said_not_applicable: 'not in the form of that year', said_unreadable: 'unreadable', said_no_cases: 'no cases, so no rate', said_absent: 'report not in store',
    denominator_blank: 'Denominator blank: no rate', numerator_blank: 'Numerator blank: no rate', part_unreadable: 'A cell is unreadable: no rate',
    case: 'case', wan: 'CNY 10,000',
    own: 'Own', aggregate: 'Aggregate', unknown: 'Scope unknown', all_bodies: 'All bodies', bodies: '{n} bodies', below: '{name} with all below', on_this_device: '{name} (this device)',
    unbalanced: 'Unbalanced', mismatch: 'Mismatch', doubtful: 'Doubtful', not_checkable: 'Not checkable',
    said_rate: '{k} of {n}', said_interval: '95% interval {low} to {high}', said_finding: 'finding: {kind}',
    said_more: '{n} more', said_fewer: '{n} fewer', said_chance: 'within chance variation', said_up: 'up {d} points', said_down: 'down {d} points',
    said_small: 'denominator under 30, counts only', said_none: 'no comparison', said_same: 'as in {y}', same: 'same', counts_only: '{k0}→{k}', points: '{d} points', filtered_out: 'filtered out', other_set: 'other reports', then_state: '{state} in {y}', year: '{y}', sep: ', ', list: ', ', semicolon: '; ', gap: ' · ',
  },
})
