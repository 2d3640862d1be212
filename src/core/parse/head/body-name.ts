import type { Scope } from '../../schema'

/** Names of bodies, as titles print them. */

/** A year in a title: 2023年度, 2023年, （2023年）, 二〇二三年. */
export const YEAR = /[（(〔[]?((?:19|20)\d{2}|[二2][〇○Ｏ零oO0][〇○零一二三四五六七八九]{2})(?:年年度|年度|年|度)?[）)〕\]]?/g

const DIGITS: Readonly<Record<string, string>> = { 〇: '0', '○': '0', Ｏ: '0', 零: '0', o: '0', O: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' }

/** A year in digits or in Chinese numerals as a number; null outside the years in which such reports exist (the Regulation is of 2008). */
export function yearFrom(text: string): number | null {
  const year = Number([...text].map((c) => DIGITS[c] ?? c).join(''))
  return year >= 2007 && year <= 2099 ? year : null
}

/** Words that a name never holds: they are of the page around, or of a sentence. */
const FOREIGN = /首页|公开(?!办)|栏目|网站|门户|目录|指南|制度|位置|专栏|通知|下载|附件|点击|https?|www|根据|依据|按照|编制|要求|条例|规定|简称|发布|公布|年报|报告|一篇|一条|全文|返回|打印|字体|分享|来源|时间|日期|索引|标题|政策|服务平台|如下|情况|工作/

/** Kinds of bodies by the end of their names: governments and regions stand for a whole region, offices and departments for themselves. */
const REGION = /(?:人民政府|政府|行政公署|[省市县区州盟旗镇乡]|(?:区|园|城|港|岛|湾|山|湖|基地|枢纽|口岸)管(?:理)?委(?:员)?会)$/
const OFFICE = /(?:办公厅|办公室|政府办|办事处|街道|服务局|分局|[局厅委办部署院会处所队站社馆库园校司行团室科]|委员会|中心|公司|大学|学院|学校|医院|银行|集团|联社|总队|支队|大队|法院|书记处|海关|联合会|总工会|协会|林场|农场)$/

/** Does this end as names of bodies do? */
export const endsAsBody = (name: string): boolean => REGION.test(name) || OFFICE.test(name)

/** The scope that a name stands for by itself; null where its kind is not known. */
export function scopeOfName(name: string): Scope | null {
  const bare = name.replace(/[（(][^（）()]*[）)]$/, '')
  if (/^(?:全)?[省市县区州盟旗镇乡]$/.test(bare)) return 'aggregate'
  return REGION.test(bare) ? 'aggregate' : OFFICE.test(bare) ? 'own' : null
}

/** Who hands in or publishes the report, where the title names nobody else: 某局关于报送2023年…. An office publishes that of its government. */
function senderIn(prefix: string): string | null {
  const [, sender = '', verb = '', rest = ''] = /^(.*)关于(报送|上报|公布|发布|公开)(.*)$/.exec(prefix) ?? []
  const isOffice = /办公[室厅]$/.test(sender) && !/报/.test(verb)
  return rest.replace(YEAR, '').trim() === '' && endsAsBody(sender) && !isOffice ? sender : null
}

/** What a page prints right before its title where nothing parts them: columns, years of a list, heads of an index. */
const PAGE = /^.*(?:首页|公开(?!办)|年报|年度报告|指南|制度|专栏|栏目|目录|网站|门户|位置|时间|日期|来源|打印|字体|\d)(?=\p{Script=Han})/u

/** The name behind such words, if it is one of a place and ends as names do. */
function behindPage(words: string): string {
  const name = words.replace(PAGE, '')
  return name !== words && /.[省市县区州盟旗镇乡]|^国家|^中国/.test(name) && endsAsBody(name) ? name : words
}

/**
 * The body named in the words before 政府信息公开…报告: without years, 关于 and what else a title wraps around a name. Null where no name is left.
 * `某局关于2023年度`, `关于某局2023年`, `2023年度某局`, `现将某局2023年度` all name 某局.
 */
export function bodyIn(prefix: string): string | null {
  let name = senderIn(prefix) ?? prefix.replace(/^.*关于(?:公布|发布|印发|公开|转发|报送|做好|上报)/, '')
  name = name.replace(/^.*编制(?:完成|形成)?(?:的|了)/, '')
  name = name.replace(YEAR, ' ')
  // a sentence that announces the report
  const announced = /^.*(?:公布|发布|编制|形成|撰写|起草|印发)(?:了|出)?\s*(.+)$/.exec(name)?.[1]?.trim()
  if (announced !== undefined && endsAsBody(announced)) name = announced
  // parted by a stroke: what stands nearest to the title
  name = name.split(/[-–—]/).map((part) => part.trim()).filter((part) => part !== '').at(-1) ?? ''
  name = name.replace(/^[\s\d.、·•●■◆★☆▲△▶►▪◇○□※√*\-—–_/\\#>＞]+/, '')
  name = name.replace(/^\s*(?:标题|题名|名称|信息名称|文件名称|当前位置|现将|现就|兹将|特将|现公布|公布|发布|印发|附件?\d*|图解|一图读懂)\s*[:：]?\s*/, '')
  name = name.replace(/^\s*关于/, '').replace(/(?:关于|对于|有关)?\s*(?:开展|做好|本年度|年度|上年度|全年|度|年)?\s*(?:的)?\s*$/, '').replace(/(?:关于\s*)+$/, '').trim()
  // two words in one title: a place and its bureau
  const words = name.split(' ').filter((w) => w !== '')
  if (words.length > 1) name = words.slice(0, -1).every((w) => endsAsBody(w) && !FOREIGN.test(w)) && words.length <= 3 ? words.join('') : words.at(-1)!
  // a year on the line above leaves its last word
  name = name.replace(/^年?度(?!假)/, '').replace(/^[的、，,：:·]+|[、，,：:·的]+$/g, '')
  if (FOREIGN.test(name)) name = behindPage(name)
  if (FOREIGN.test(name)) return null
  if (!/^[\u3400-\u9fff（）()·、“”A-Za-z0-9]{2,50}$/.test(name) || !/[\u3400-\u9fff]{2}/.test(name)) return null
  if (name.length === 2 && OFFICE.test(name)) return null
  if (/^(?:政府|人民政府|机关|行政机关|单位|部门|全[省市县区州盟旗镇乡国]|本[省市县区州盟旗镇乡局委办级机关单位部门]{1,3}|我[省市县区州盟旗镇乡局委办]|各级|历年|往年|法定|中华人民共和国|中国)$/.test(name)) return null
  return name
}
