import { catalogue } from './message'

/** Templates of the findings that stand over the page and its panels (UX.md 3, 8.3). Slots are figures; a clause whose figure is not reported is dropped. */
export const SENTENCES = catalogue({
  zh: {
    // The H1, clause by clause.
    received: '{y}年新收{N}', received_many: '库中{reports}份{y}年{scope}报告，新收合计{N}', received_by: '{y}年{who}新收{N}', received_many_by: '库中{reports}份{y}年{scope}报告，{who}新收合计{N}',
    received_more: '比{y0}年多{d}', received_fewer: '比{y0}年少{d}', received_same: '与{y0}年的{N0}相同', received_other_set: '{y0}年{reports}份报告合计{N0}',
    disclosed: '公开率{r}', disclosed_pooled: '合并公开率{r}', disclosed_no_cases: '办结{T}，不计算公开率',
    verdict_up: '比{y0}年的{r0}上升{d}个百分点', verdict_down: '比{y0}年的{r0}下降{d}个百分点', verdict_chance: '与{y0}年的{r0}相差在偶然起伏范围内',
    verdict_small: '{y}年分母不足30（{n}），只列件数', verdict_none: '{y0}年无可比数', other_set: '{y0}年{reports}份报告合并为{r0}',
    figures_blank: '{y}年报告中新收与办结均未报告可用的数', year_absent: '{y}年报告不在库中', nothing: '没有同时满足{filters}的报告',
    // The second line.
    share_moved: '{what}占比由{r0}到{r}', cases_both: '行政复议{R}、行政诉讼{L}', cases_then: '{y0}年为{R0}、{L0}', cases_zero: '行政复议、行政诉讼均为{zero}', cases_zero_then: '{y0}年均为{zero}',
    review_only: '行政复议{R}', litigation_only: '行政诉讼{L}',
    // Titles of panels.
    outcomes_largest: '{T}办结中，{g}最多（{k}{s}）', outcomes_tied: '{T}办结中，{g}与{h}并列最多（各{k}）', outcomes_reason: '不公开的主要情形是「{reason}」（{k}）',
    outcomes_plain: '办结{T}，逐项见下', outcomes_none: '没有办结的申请', outcomes_blank: '{y}年报告的办理结果为空白', outcomes_named: '{y}年各项去向', outcomes_by: '{who}：',
    requests_span: '新收由{y0}年的{N0}到{y}年的{N}', requests_one: '{y}年新收{N}', requests_share: '自然人占{s}', requests_share_small: '自然人{s}', requests_blank: '{y}年报告的新收为空白', requests_unreadable: '{y}年报告的新收待认', requests_no_row: '{y}年没有「{what}」分项（该年表式只有一行）', requests_outcome_blank: '{y}年「{what}」为空白或待认',
    requests_outcome_span: '{what}由{y0}年的{N0}到{y}年的{N}', requests_outcome_one: '{y}年{what}{N}', in_reports: '（{n}份）',
    challenges_review: '复议已审结{n}，纠正{k}', challenges_litigation: '诉讼已审结{n}，纠正{k}', challenges_pending: '另有{p}尚未审结，不计入', challenges_zero: '三类案件均为{zero}', challenges_part: '复议与诉讼有未填的格，逐项见下',
    attention: '需关注{n}项', attention_none: '没有需要关注的事项', attention_more: '另有{n}条问题', attention_corrected_part: '{channel}纠正{k}（已审结{n}）',
    attention_carried: '{C}结转{next}年继续办理', attention_carried_then: '{y0}年为{C0}', attention_not_checkable: '{n}项勾稽无法核对：有空白或待认的格，或缺另一年的数', attention_agency: '{agency}{y}年：',
    attention_place: '{table}「{row}」：', attention_quote: '{y}年原文「{raw}」', attention_quotes: '（{quotes}）',
    correction_kind: '纠正', carried_kind: '结转', see_source: '看出处', see_table_of: '看{y}年原表', see_table: '看原表', attention_fewer: '收起',
  },
  en: {
    received: '{N} received in {y}', received_many: '{reports} {scope} {reports|report|reports} of {y} in store; {N} received in all', received_by: '{N} received in {y} from {who}', received_many_by: '{reports} {scope} {reports|report|reports} of {y} in store; {N} received in all from {who}',
    received_more: '{d} more than in {y0}', received_fewer: '{d} fewer than in {y0}', received_same: 'as in {y0} ({N0})', received_other_set: '{reports} {reports|report|reports} of {y0} had {N0}',
    disclosed: 'disclosure rate {r}', disclosed_pooled: 'pooled disclosure rate {r}', disclosed_no_cases: '{T} handled, so no disclosure rate',
    verdict_up: 'up {d} points from {y0} ({r0})', verdict_down: 'down {d} points from {y0} ({r0})', verdict_chance: 'within chance variation of {y0} ({r0})',
    verdict_small: 'denominator of {y} under 30 ({n}), counts only', verdict_none: 'no comparable figure for {y0}', other_set: '{r0} pooled over {reports} {reports|report|reports} of {y0}',
    figures_blank: 'The report of {y} gives no usable figures of requests received and handled', year_absent: 'The report of {y} is not in store', nothing: 'No report meets all of {filters}',
    share_moved: 'share “{what}” from {r0} to {r}', cases_both: 'administrative reviews: {R}, lawsuits: {L}', cases_then: 'compared with {R0} and {L0} in {y0}', cases_zero: 'administrative reviews and lawsuits: both {zero}', cases_zero_then: 'both {zero} in {y0}',
    review_only: 'administrative reviews: {R}', litigation_only: 'lawsuits: {L}',
    outcomes_largest: 'Of {T} handled, the largest group: {g} ({k}{s})', outcomes_tied: 'Of {T} handled, the largest groups: {g} and {h} ({k} each)', outcomes_reason: 'main reason for not disclosing: {reason} ({k})',
    outcomes_plain: '{T} handled, item by item below', outcomes_none: 'No requests handled', outcomes_blank: 'The outcomes of {y} are blank', outcomes_named: 'Outcomes of {y}', outcomes_by: '{who}: ',
    requests_span: 'Received: {N0} in {y0}, {N} in {y}', requests_one: '{N} received in {y}', requests_share: 'natural persons {s}', requests_share_small: 'natural persons {s}', requests_blank: 'Requests received in {y}: blank', requests_unreadable: 'Requests received in {y}: unreadable', requests_no_row: 'The form of {y} does not split “{what}” (one row only)', requests_outcome_blank: '“{what}” of {y} is blank or unreadable',
    requests_outcome_span: '{what}: {N0} in {y0}, {N} in {y}', requests_outcome_one: '{what} in {y}: {N}', in_reports: ' ({n} {n|report|reports})',
    challenges_review: 'Reviews concluded: {n}, corrected: {k}', challenges_litigation: 'lawsuits concluded: {n}, corrected: {k}', challenges_pending: '{p} pending, not counted', challenges_zero: 'All three kinds of cases: {zero}', challenges_part: 'Some cells of review and litigation are not filled in',
    attention: 'Needs attention: {n}', attention_none: 'Nothing needs attention', attention_more: '{n} more {n|finding|findings}', attention_corrected_part: '{channel}: {k} corrected (of {n} concluded)',
    attention_carried: '{C} carried out to {next}', attention_carried_then: '{C0} in {y0}', attention_not_checkable: '{n} {n|check|checks} cannot be made: a cell is blank or unreadable, or another year lacks it', attention_agency: '{agency} {y}: ',
    attention_place: '{table}, “{row}”: ', attention_quote: 'source of {y}: “{raw}”', attention_quotes: ' ({quotes})',
    correction_kind: 'Corrected', carried_kind: 'Carried out', see_source: 'See source', see_table_of: 'See table of {y}', see_table: 'See table', attention_fewer: 'Show fewer',
  },
})
