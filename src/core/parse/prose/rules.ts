import type { Code } from '../../schema'
import { REQUEST_ROWS, codeOf } from '../../schema'
import type { Meanings } from './meanings'
import { APPLICANT_NAMES, DEALT_WITH, HANDLED, RECEIVED, applicant, documents, organisations, outcome, plus, total } from './meanings'

/** Which words before a number make it one of the tables. The first rule whose words end the lead decides. */

export interface Rule {
  readonly lead: RegExp
  readonly meanings: Meanings
  /** A share behind it is one of these figures. */
  readonly over?: readonly Code[]
  /** Words that give the number another sense. */
  readonly not?: RegExp
  /** What may stand behind the number. */
  readonly tail?: RegExp
  /** 份 and 条 will do as counters. */
  readonly sheets?: true
  /** Only where the sentence or its part speaks of requests. */
  readonly inRequests?: true
  /** Said of a larger or another set as well: it only counts where it agrees. */
  readonly loose?: true
  /** Loose unless the sentence has these words as well. */
  readonly beside?: RegExp
  /** Meanings besides where the sentence lacks these words: 予以公开 may then speak of both disclosures. */
  readonly without?: readonly [words: RegExp, also: Meanings]
}

/** Empty words between the name of a figure and its number. */
const S = '(?:类|的|了|各类|政府信息公开|依申请公开|信息公开|案件|申请|答复|情形|共计|共有|共|总计|合计|总共|累计|总数量|数量|总数|件数|总量|数|为|有|达到|达|计|:)*$'
const re = (words: string): RegExp => new RegExp(words + S)

/** 政府信息公开申请, 依申请公开件, 申请公开政府信息 …: any row of these words that has 申请 in it. */
const REQUEST = '(?:(?:各类|有效|全部|政府|信息|公开|请求|事项|办件|的|件)*(?:依申请|申请)(?:政府|信息|公开|申请|请求|事项|办件|的|件|类)*)'
/** The same where it cannot be another kind of request. */
const OURS = '(?:(?:政府)?信息(?:公开)?(?:的)?(?:依申请|申请)|依申请公开|申请公开|公开申请)(?:政府|信息|公开|申请|请求|事项|办件|的|件|类)*'
/** Ways in, other things that are answered, and parts of what came in. */
const OTHER = /重新|当场|超期|协助|指导|转办|代办|会办|现场|留言|信访|咨询|建议|提案|工单|诉求|来信|来访|热线|投诉|回应|微博|微信|稿件|解读|培训|书面|口头|电话|复议|诉讼|撤回|撤销|举报|补正|延期|收费|查询机|审批|许可|证照|业务|事项办/
const CHANNEL = /网络|网上|互联网|网站|平台|在线|线上|信函|邮寄|邮件|邮箱|当面|现场|窗口|传真|渠道/
const ALL_CHANNELS = /各类|共计|总计|合计|等(?:方式|渠道|途径|形式)/
const REQUEST_TAIL = /^(?:$|(?:政府信息|依申请|信息公开|申请|均|全部|已|并|且|已经|都)|(?:转|按))/
const PUBLISHED = '(?:制发|制定|出台|印发|颁布|发布|公布|公开|新增公开|制作)'
const NOT_DOCUMENT = /刊登|解读|转发|报备|备案|审查|审核|征集|公报|数据库|文件库|类信息|等$|件数|信息内容|第二十条|意见|草案|目录|相关|涉及|修订稿/

const DISCLOSED = plus(outcome('granted'), outcome('partly_granted'))
const outcomes: readonly Rule[] = [
  { lead: re('(?<!不)(?:予以|同意|准予)公开(?:的)?(?:和|及|或|或者|、|以及|与)(?:予以)?部分公开'), meanings: DISCLOSED, over: HANDLED[0]! },
  { lead: re('(?<!不)(?:予以|同意|准予)?部分公开'), meanings: outcome('partly_granted'), over: HANDLED[0]! },
  { lead: re('(?<!不)(?:予以|准予|同意)公开'), meanings: outcome('granted'), over: HANDLED[0]!, without: [/部分公开/, DISCLOSED] },
  { lead: re('不予公开'), meanings: outcome('refused'), over: HANDLED[0]!, beside: /无法提供|不予处理|其他处理/ },
  { lead: re('无法提供'), meanings: outcome('unavailable'), over: HANDLED[0]! },
  { lead: re('不予处理'), meanings: outcome('not_processed'), over: HANDLED[0]! },
  { lead: re('其他处理(?:情况|情形|方式)?'), meanings: outcome('other'), over: HANDLED[0]! },
]

/** The 19 reasons by their own labels. */
const reasons: readonly Rule[] = REQUEST_ROWS.filter((r) => r.group && !['granted', 'partly_granted', 'other', 'other_rest'].includes(r.id)).map((r) => {
  const words = r.id === 'other_overdue_correction' ? '逾期不补正' : r.id === 'other_unpaid_fee' ? '逾期未(?:按收费通知要求)?缴纳?费用?'
    : r.id === 'unavailable_not_held' ? '不掌握(?:相关)?(?:政府)?信息' : r.label.zh.replace(/[“”]/g, '').replace(/^(?:属于|要求)/, '').replace(/申请$/, '')
  return { lead: re(words), meanings: [[total(r.id)]], over: HANDLED[0]!, inRequests: true }
})

const applicants: readonly Rule[] = [
  { lead: re('法人(?:和|或|或者|及|与|、)其他组织'), meanings: organisations, inRequests: true },
  ...APPLICANT_NAMES.filter(([id]) => id !== 'other_org').map(([id, name]): Rule => ({ lead: re(name), meanings: applicant(id), inRequests: true })),
]

const NEXT = '(?:下一?年度?|下一?个年度|次年|明年|至\\d{4}年度?|到\\d{4}年度?)'
const carried: readonly Rule[] = [
  { lead: re(`(?:结转|顺延|转入|转至|延至|转到|延续|结转到|结转至)(?:到|至)?${NEXT}(?:度)?(?:继续)?(?:办理|答复|处理)?`), meanings: [[total('carried_out')]] },
  { lead: re('(?:上一?年度?|去年|往年|上一?个年度)(?:度)?(?:结转|转结|转入|遗留|顺延)(?:本年)?(?:继续)?(?:办理)?(?:的)?(?:至?本年度?)?'), meanings: [[total('carried_in')]] },
  { lead: re('结转(?:的)?(?:上一?年度?|去年)(?:的)?'), meanings: [[total('carried_in')]] },
]

const DOCUMENT = '(?:行政)?规范性文件'
const NAMES = { licences: '行政许可', penalties: '行政处罚', coercion: '行政强制' } as const
const made = ['made', 'newly_made'], published = ['made', 'newly_made', 'newly_published', 'valid', 'published_total']
const proactive: readonly Rule[] = [
  { lead: re(`现行有效(?:的)?(?:本级|本部门|区级|市级|县级|省级)?(?:的)?(?:各类)?${DOCUMENT}`), meanings: documents('normative_documents', ['valid', 'published_total']) , not: /解读/ },
  { lead: re(`${DOCUMENT}(?:[^,]{0,6})现行有效`), meanings: documents('normative_documents', ['valid', 'published_total']) },
  { lead: re(`(?:废止|宣布失效|废止和宣布失效|废止、失效)(?:的)?${DOCUMENT}`), meanings: documents('normative_documents', ['repealed']), loose: true },
  { lead: re(`(?:制发|制定|出台|印发|颁布)(?:的|了)?(?:本级|本部门)?${DOCUMENT}`), meanings: documents('normative_documents', made), not: NOT_DOCUMENT },
  { lead: re(`(?:制发|制定|出台|印发|颁布|新制定)(?:并公开)?(?:的|了)?(?:政府|市政府|省政府)?规章`), meanings: documents('rules', made), not: NOT_DOCUMENT },
  { lead: re(`${PUBLISHED}[^,]{0,12}(?<!部门)规章`), meanings: documents('rules', published), not: NOT_DOCUMENT, loose: true },
  { lead: re(`${PUBLISHED}?[^,]{0,14}(?<!部门)${DOCUMENT}`), meanings: documents('normative_documents', published), not: NOT_DOCUMENT, loose: true },
  ...(['rules', 'normative_documents'] as const).flatMap((row) => ([['新制作', 'newly_made'], ['新公开', 'newly_published'], ['对外公开', 'published_total']] as const).map(([words, column]): Rule =>
    ({ lead: re(`${{ rules: '规章', normative_documents: DOCUMENT }[row]}(?:本年)?${words}`), meanings: documents(row, [column]) }))),
  ...(['licences', 'penalties', 'coercion'] as const).map((row): Rule => ({
    lead: re(`(?:${NAMES[row]}(?:本年)?处理决定|(?:作出|做出|下达)(?:各类)?${NAMES[row]}(?:决定|措施)(?:书)?)`),
    meanings: [[codeOf('proactive', row, 'decisions')]], not: /公示|公开|公布|发布|录入|上传|归集/,
  })),
]

const requests: readonly Rule[] = [
  { lead: re('本年度?新收(?:到)?'), meanings: [[total('new')]], not: OTHER, tail: REQUEST_TAIL },
  { lead: re('办理结果总计'), meanings: HANDLED, inRequests: true },
  { lead: re(`(?:新收|新受理)(?:到)?(?:的)?${REQUEST}?`), meanings: [[total('new')]], not: OTHER, tail: REQUEST_TAIL, inRequests: true },
  { lead: re(`(?:收到|接收|接到|收悉|受理|登记)${REQUEST}`), meanings: RECEIVED, not: OTHER, sheets: true },
  { lead: re(`(?:收到|接收|接到|收悉|受理|登记)[^,]{0,40}?${OURS}`), meanings: RECEIVED, not: OTHER, sheets: true },
  { lead: re('(?:收到|接收|接到|受理)'), meanings: RECEIVED, not: OTHER, tail: REQUEST_TAIL, inRequests: true },
  { lead: re('(?:收到|接收|接到|受理)'), meanings: RECEIVED, not: OTHER, tail: new RegExp(`^${OURS}`), sheets: true },
  { lead: re(`(?:办结|答复|办理完毕|办理完成)(?:了)?${REQUEST}`), meanings: HANDLED, not: OTHER, sheets: true },
  { lead: re('(?:办结|答复|办理完毕|办理完成|予以答复)(?:申请人)?'), meanings: HANDLED, not: OTHER, tail: REQUEST_TAIL, inRequests: true },
  { lead: re(`(?:办理|处理)(?:了)?${REQUEST}`), meanings: DEALT_WITH, not: OTHER, sheets: true },
  { lead: re(`(?:办理|处理)[^,]{0,40}?${OURS}`), meanings: DEALT_WITH, not: OTHER },
  { lead: re(`^(?:[^,]{0,8})${OURS}`), meanings: DEALT_WITH, not: OTHER },
]

export const RULES: readonly Rule[] = [...outcomes, ...reasons, ...carried, ...applicants, ...proactive, ...requests]

/** A part of what came in, by the way it came: no figure of the form. */
export const isPart = (lead: string, rule: Rule): boolean =>
  requests.includes(rule) && ((CHANNEL.test(lead) && (!ALL_CHANNELS.test(lead) || lead.includes('其中'))) || /分别|本级/.test(lead) || (/^、?其中/.test(lead) && rule.meanings !== HANDLED && !lead.includes('新收')))

/** `制发行政规范性文件2件，废止10件，现行有效14件`: what is said of the documents named before. */
export function aboutPapers(lead: string, row: string): { readonly meanings: Meanings; readonly loose: boolean } | null {
  if (re('^、?(?:目前|现)?现行有效(?:的)?(?:件数)?').test(lead)) return { meanings: documents(row, ['valid', 'published_total']), loose: false }
  return re('^、?废止').test(lead) ? { meanings: documents(row, ['repealed']), loose: true } : null
}

/** `1件结转下年度继续办理`: the words behind the number say what it is. */
export const TAILS: readonly Rule[] = [
  { lead: new RegExp(`^(?:申请)?(?:按照?[^,]{0,10})?(?:结转|顺延|转入|转至|延至|转到|延续)(?:到|至)?(?:${NEXT}|\\d{4}年)`), meanings: [[total('carried_out')]] },
  { lead: /^(?:申请)?(?:予以|同意)公开$/, meanings: outcome('granted'), over: HANDLED[0]!, without: [/部分公开/, DISCLOSED] },
  { lead: /^(?:申请)?(?:予以)?部分公开$/, meanings: outcome('partly_granted'), over: HANDLED[0]! },
  { lead: /^(?:申请)?(?:由|系|为)?(?:上一?年度?|去年)(?:度)?结转/, meanings: [[total('carried_in')]] },
]
