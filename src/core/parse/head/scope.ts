import type { Scope } from '../../schema'
import { scopeOfName } from './body-name'
import type { Flow } from './line'

/** Whose requests a report counts. */

export interface ScopeFound {
  readonly scope: Scope
  /** The stretch of the text that says so; null where the title decided. */
  readonly start: number | null
  readonly end: number | null
}

const WHOLE = '全(?:省|市|县|区|州|盟|旗|镇|乡|域|自治区|街道|街)'
const UNITS = '(?:各级|市县两级|市、区两级|各(?:区|县|市|镇|乡|街道|镇街|部门|单位|地|县市区|区县|委办局|级))'
const GOT = '(?:收到|受理|接收|接到|新收|收取|办理|处理|答复|办结)'
const COUNT = '(?:\\d+(?:余|多)?(?:件|宗|份|条|个|起|次|例|项)|(?:件|数量|数|申请)(?:共计|总计|共|为|：|:)?\\d+)'
const ASKED = '(?:申请|依申请)'
const IN_CLAUSE = '[^，。；;！？]'
const IN_SENTENCE = '[^。；;！？]'

/** The subject in front of the verb, the requests and their number after it, in either order. */
const said = (subject: string, gap: string, limit: number): RegExp =>
  new RegExp(
    `${subject}(${gap}{0,${limit}}?)(?:${GOT}${IN_CLAUSE}{0,40}?(?:${ASKED}${IN_CLAUSE}{0,25}?${COUNT}|${COUNT}${IN_CLAUSE}{0,25}?${ASKED})|信息公开申请${IN_CLAUSE}{0,15}?${COUNT})`, 'g')

/** Requests of another kind. */
const OTHER_REQUESTS = /(?:许可|复议|登记|备案|补贴|救助|认定|资助|业务|注册|诉讼|仲裁|低保|贷款|专利|商标|赔偿|听证|执行)(?:事项)?(?:的)?申请/

const WHOLE_SAID = said(WHOLE, IN_CLAUSE, 30)
const WHOLE_LOOSE = said(WHOLE, IN_SENTENCE, 60)
const UNITS_SAID = said(UNITS, IN_CLAUSE, 40)
const NOTHING_SAID = new RegExp(`${WHOLE}(${IN_CLAUSE}{0,20}?)(?:未|没有|无)(?:收到|接到|受理|新收)?${IN_CLAUSE}{0,12}申请`, 'g')
/** The report gathers the reports or the work of units. */
const GATHERED = new RegExp(
  `(?:汇总|汇集|合并|综合(?=各|全|所|我|本|有关))${IN_SENTENCE}{0,50}?(?:单位|部门|街道|镇|乡|区县|县区|机关|年度报告)|(?:单位|部门|街道|镇街|乡镇|区县|县区|机关)${IN_SENTENCE}{0,30}?(?:汇总|汇集)`, 'g')

const SELF =
  '(?:本|我)(?:行政机关|机关|局|办公室|办公厅|办|委员会|委|厅|部门|部(?!分)|单位|院|中心|处(?!理|罚|置)|会(?!议|计)|所(?!列|有|称)|署|队|支队|大队|分局|街道|办事处|公司|集团|校|学校|馆|社(?!区|会)|行(?!政|业))'
/** 我市 says 全市 where the office of its government reports. */
const OUR_REGION = said('(?:我|本)(?:省|市|县|区|州|盟|旗)', '(?:各级|行政机关|各|部门|单位|地|、|共|累计|全年|合计|年度|本|总)', 6)
const OF_GOVERNMENT = /政府办公?[室厅]?$/
const LEVEL = '(?:[省市县区州](?:政府)?本级)'
const SELF_SAID = said(`(?:${SELF}|${LEVEL})`, IN_SENTENCE, 60)
const SELF_NOTHING = new RegExp(`(?:${SELF})(${IN_SENTENCE}{0,40}?)(?:未|没有|无)(?:收到|接到|受理|新收)?${IN_CLAUSE}{0,12}申请`, 'g')
const SELF_WEAK = new RegExp(SELF, 'g')
const HOLDS_SELF = new RegExp(SELF)
const ENDS_IN_SELF = new RegExp(`${SELF}.{0,3}$`)
/** Sentences in which 本机关 stands whoever reports: a reason of the form, the fee section, an address. */
const FORMAL = /^(?:不掌握|负责|对外公开)|处理费/

/** A branch's whole system (全市公安机关, 全区教育系统) is not the region. */
const BRANCH = /(?<!政府|行政)系统|(?<!行政|政府|国家)机关(?!、)/

/** 全市气象部门 in the report of a 气象局. */
const isBranchOf = (body: string | null, said: string): boolean => [...said.matchAll(/(\p{Script=Han}{2})(?=部门|单位)/gu)].some(([, word]) => body?.includes(word!) === true)

function first(pattern: RegExp, text: string, fits: (match: RegExpMatchArray) => boolean = () => true): ScopeStretch | null {
  for (const match of text.matchAll(pattern)) if (fits(match)) return { start: match.index, end: match.index + match[0].length }
  return null
}

interface ScopeStretch {
  readonly start: number
  readonly end: number
}

/**
 * `aggregate` where the text counts the requests of a whole 市/区/县 or sums up units, `own` where it counts those of 本机关/本局/本办;
 * else by the body that the title names. `preamble` is where the first chapter begins: who gathered the report is said before it.
 */
export function scopeIn(flow: Flow, preamble: number, body: string | null): ScopeFound | null {
  const { text } = flow
  const found = (scope: Scope, at: ScopeStretch | null): ScopeFound | null => (at ? { scope, start: at.start, end: at.end } : null)
  const asked = (m: RegExpMatchArray): boolean => !OTHER_REQUESTS.test(m[0]) && !/不掌握/.test(m[0])
  const region = (m: RegExpMatchArray): boolean =>
    asked(m) && !BRANCH.test(m[1] ?? '') && !isBranchOf(body, m[1] ?? '') && !HOLDS_SELF.test(m[1] ?? '') && !ENDS_IN_SELF.test(text.slice(Math.max(0, m.index! - 8), m.index))
  const byName = body === null ? null : scopeOfName(body)
  const ours = body !== null && OF_GOVERNMENT.test(body)
  return (
    found('aggregate', first(WHOLE_SAID, text, region)) ??
    found('aggregate', ours ? first(OUR_REGION, text, region) : null) ??
    found('aggregate', first(GATHERED, text.slice(0, preamble), (m) => !/本(?:局|委|办|厅|单位|部门|机关)/.test(m[0]) && !/[处科]室|内设机构/.test(text.slice(m.index!, m.index! + m[0].length + 6)))) ??
    found('aggregate', byName === 'own' ? null : first(UNITS_SAID, text, region)) ??
    found('own', first(SELF_SAID, text, asked)) ??
    found('own', byName === 'aggregate' ? null : first(SELF_NOTHING, text, asked)) ??
    found('aggregate', byName === 'own' ? null : (first(WHOLE_LOOSE, text, region) ?? first(NOTHING_SAID, text, region))) ??
    (byName ? { scope: byName, start: null, end: null } : null) ??
    found('own', first(SELF_WEAK, text, (m) => !FORMAL.test(text.slice(m.index! + m[0].length, m.index! + m[0].length + 20))))
  )
}
