import type { ColumnDef, OutcomeGroupId, RowDef, Text } from './types'

/** Table 3 收到和处理政府信息公开申请情况: seven applicant columns, 25 rows (2021) or 23 rows (2019). */

const applicant = (id: string, zh: string, en: string, shortZh = zh, shortEn = en): ColumnDef => ({
  id, label: { zh, en }, short: { zh: shortZh, en: shortEn }, unit: 'count',
})

export const APPLICANTS: readonly ColumnDef[] = [
  applicant('natural', '自然人', 'Natural persons'),
  applicant('business', '商业企业', 'Businesses', '企业'),
  applicant('research', '科研机构', 'Research bodies', '科研'),
  applicant('nonprofit', '社会公益组织', 'Public-benefit bodies', '公益'),
  applicant('legal_service', '法律服务机构', 'Legal services', '法律'),
  applicant('other_org', '其他', 'Other organisations', '其他', 'Other'),
]

/** 法人或其他组织: the five kinds that are not natural persons. */
export const ORGANISATIONS: readonly string[] = APPLICANTS.map((a) => a.id).filter((id) => id !== 'natural')

const TOTAL: ColumnDef = applicant('total', '总计', 'Total')
export const REQUEST_COLUMNS: readonly ColumnDef[] = [...APPLICANTS, TOTAL]
const ids = REQUEST_COLUMNS.map((c) => c.id)

const both = { 2019: ids, 2021: ids } as const
const row = (
  id: string, number: string, zh: string, en: string,
  more: Partial<Pick<RowDef, 'short' | 'articles' | 'group' | 'columns' | 'printed'>> = {},
): RowDef => ({
  table: 'requests', id, number, label: { zh, en }, short: more.short ?? { zh, en },
  articles: more.articles ?? [], columns: more.columns ?? both, ...(more.group ? { group: more.group } : {}), ...(more.printed ? { printed: more.printed } : {}),
})

export const REQUEST_ROWS: readonly RowDef[] = [
  row('new', '一', '本年新收政府信息公开申请数量', 'Requests received this year', { short: { zh: '新收', en: 'Received' }, printed: ['新收政府信息公开申请数量', '本年新收政府信息公开申请数'] }),
  row('carried_in', '二', '上年结转政府信息公开申请数量', 'Requests carried in from last year', { short: { zh: '上年结转', en: 'Carried in' }, printed: ['上年结转政府信息公开申请数'] }),
  row('granted', '（一）', '予以公开', 'Granted', { articles: ['36(1)', '36(2)'], group: 'granted' }),
  row('partly_granted', '（二）', '部分公开（区分处理的，只计这一情形，不计其他情形）', 'Partly granted', { short: { zh: '部分公开', en: 'Partly granted' }, articles: ['37'], group: 'partly_granted', printed: ['部分公开'] }),
  row('refused_state_secret', '1', '属于国家秘密', 'State secret', { articles: ['14'], group: 'refused' }),
  row('refused_law_prohibits', '2', '其他法律行政法规禁止公开', 'Prohibited by law or regulation', { articles: ['14'], group: 'refused', printed: ['法律行政法规禁止公开'] }),
  row('refused_safety_stability', '3', '危及“三安全一稳定”', 'Endangers security or stability', { articles: ['14'], group: 'refused' }),
  row('refused_third_party', '4', '保护第三方合法权益', 'Third-party rights', { articles: ['15'], group: 'refused' }),
  row('refused_internal_affairs', '5', '属于三类内部事务信息', 'Internal affairs', { articles: ['16'], group: 'refused' }),
  row('refused_process', '6', '属于四类过程性信息', 'Deliberative process', { articles: ['16'], group: 'refused' }),
  row('refused_enforcement_file', '7', '属于行政执法案卷', 'Enforcement case file', { articles: ['16'], group: 'refused' }),
  row('refused_query', '8', '属于行政查询事项', 'Subject to a special inquiry procedure', { articles: ['36(7)'], group: 'refused' }),
  row('unavailable_not_held', '1', '本机关不掌握相关政府信息', 'Not held', { short: { zh: '本机关不掌握', en: 'Not held' }, articles: ['36(4)', '36(5)'], group: 'unavailable', printed: ['本行政机关不掌握相关政府信息'] }),
  row('unavailable_needs_creation', '2', '没有现成信息需要另行制作', 'Would have to be created', { short: { zh: '需要另行制作', en: 'Would have to be created' }, articles: ['38'], group: 'unavailable', printed: ['没有现成信息'] }),
  row('unavailable_unclear', '3', '补正后申请内容仍不明确', 'Still unclear after clarification', { short: { zh: '补正后仍不明确', en: 'Still unclear' }, articles: ['30'], group: 'unavailable' }),
  row('not_processed_petition', '1', '信访举报投诉类申请', 'Petition or complaint', { short: { zh: '信访举报投诉', en: 'Petition or complaint' }, articles: ['39'], group: 'not_processed', printed: ['信访投诉举报类申请'] }),
  row('not_processed_repeat', '2', '重复申请', 'Repeated request', { articles: ['36(6)'], group: 'not_processed' }),
  row('not_processed_publication', '3', '要求提供公开出版物', 'Asks for a publication', { articles: ['39'], group: 'not_processed' }),
  row('not_processed_excessive', '4', '无正当理由大量反复申请', 'Excessive requests without good reason', { short: { zh: '无正当理由大量反复申请', en: 'Excessive requests' }, articles: ['35'], group: 'not_processed' }),
  row('not_processed_confirm_again', '5', '要求行政机关确认或重新出具已获取信息', 'Asks to confirm or reissue', { short: { zh: '要求确认或重新出具', en: 'Asks to confirm or reissue' }, group: 'not_processed' }),
  row('other_overdue_correction', '1', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'No clarification in time', { short: { zh: '逾期不补正', en: 'No clarification in time' }, articles: ['30'], group: 'other', columns: { 2021: ids }, printed: ['申请人无正当理由逾期不补正'] }),
  row('other_unpaid_fee', '2', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'Fee not paid in time', { short: { zh: '逾期未缴费', en: 'Fee not paid in time' }, articles: ['42'], group: 'other', columns: { 2021: ids }, printed: ['申请人逾期未按收费通知要求缴纳费用'] }),
  row('other_rest', '3', '其他', 'Other', { short: { zh: '其他', en: 'Other' }, group: 'other', columns: { 2021: ids } }),
  row('other', '（六）', '其他处理', 'Otherwise closed', { group: 'other', columns: { 2019: ids } }),
  row('handled', '（七）', '总计', 'Handled (total)', { short: { zh: '办结', en: 'Handled' } }),
  row('carried_out', '四', '结转下年度继续办理', 'Carried out to next year', { short: { zh: '结转下年', en: 'Carried out' }, printed: ['结转下年度办理', '结转下年继续办理'] }),
]

interface OutcomeGroup {
  readonly id: OutcomeGroupId
  readonly number: string
  readonly label: Text
}

/** The six outcomes in the order of the form, （一）…（六）. */
export const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  { id: 'granted', number: '（一）', label: { zh: '予以公开', en: 'Granted' } },
  { id: 'partly_granted', number: '（二）', label: { zh: '部分公开', en: 'Partly granted' } },
  { id: 'refused', number: '（三）', label: { zh: '不予公开', en: 'Refused' } },
  { id: 'unavailable', number: '（四）', label: { zh: '无法提供', en: 'Cannot be provided' } },
  { id: 'not_processed', number: '（五）', label: { zh: '不予处理', en: 'Not processed' } },
  { id: 'other', number: '（六）', label: { zh: '其他处理', en: 'Otherwise closed' } },
]

/** The number of the head over the outcomes: 一 and 二 before it, 四 behind it, are rows. */
export const OUTCOMES_NUMBER = '三'

/** Heads of table 3 that carry no figures themselves. */
export const REQUEST_HEADS = {
  relation: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
  outcomes: `${OUTCOMES_NUMBER}、本年度办理结果`,
} as const
