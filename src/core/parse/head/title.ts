import type { Place } from '../../read/block'
import { bodyIn, endsAsBody, YEAR, yearFrom } from './body-name'
import { type FlatLine, flatLine, type Flow, flowOf, sourceOf } from './line'

/** Titles of yearly reports in lines of text. */

export interface Title {
  readonly body: string | null
  readonly year: number | null
  readonly evidence: string
  /** Null for a title from the page's metadata. */
  readonly place: Place | null
  /** Where it begins in the flow of all lines; -1 for metadata. */
  readonly offset: number
  /** The line (or lines) hold nothing but the title. */
  readonly alone: boolean
  /** It stands in a list of links to other pages (previous, next, related). */
  readonly listed: boolean
}

const YEARED = '(?: ?[（(〔]?(?:19|20)\\d{2}(?:年年度|年度|年)?[）)〕]?(?![-/.]?\\d))?'
/** A blank may stand between any two characters: a title set wide, or broken where its line ended. */
function spaced(pattern: string): RegExp {
  return new RegExp(pattern.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ?'), 'g')
}

/** 政府信息公开(工作)(2023年)(年度)报告 and its relatives. */
const CORE = spaced(
  `(?:政府信息公开|政务信息公开|信息公开|政务公开|政府信息(?=和|与|及|暨))(?: ?(?:和|与|及|暨)?(?:政府信息公开|政务公开))? ?(?:工作)? ?(?:情况)? ?(?:的)?${YEARED} ?(?:年度)? ?(?:工作)? ?(?:情况)? ?(?:总结)? ?(?:的)? ?(?:年度)? ?(?:报告|年报|(?<=年度|工作|年)总结)${YEARED}`)
/** What follows where the words name the kind of document or a rule, not this report. */
const NOT_TITLE = /^(?:格式|模板|范本|样式|编制(?:工作|要求)|编写|填报|有关|专栏|栏目|栏|数据|制度|等|的?编制|库|平台|列表|汇编|汇总表|公布情况)/
/** Where the words before a title end. */
const BORDER = /[。；;！!？?，,：:|｜>＞»→《〈『「【】“"'’”」』〉_\n]|(?<!\[\d{4})\]|\.{2,}|-->|--|——|—|–| - /g

const BODY_LINE = /^[\u3400-\u9fff（）()·、 0-9]+$/

/** How far around a title its line is looked at: a page of text may be one line, full of titles. */
const AROUND = 400

function beforeTitle(text: string, start: number): { readonly prefix: string; readonly from: number } {
  const near = Math.max(0, start - AROUND)
  let from = near
  for (const border of text.slice(near, start).matchAll(BORDER)) from = near + border.index + border[0].length
  return { prefix: text.slice(from, start), from }
}

/** The body in front of a mark that parts it from the rest of the title: 某局——2023年…, 某局《2023年…》. */
function bodyBefore(text: string, prefix: string): string | null {
  if (prefix.replace(YEAR, '').trim() !== '') return null
  const words = /([^。；;！!？?，,：:|｜>＞»→《〈『「【】“"'”’」』〉_\n—]+)(?:——?|[：:《「【“])$/.exec(text)?.[1]?.trim() ?? ''
  return endsAsBody(words) ? bodyIn(words) : null
}

const yearsIn = (text: string): readonly number[] => [...text.matchAll(YEAR)].map((m) => yearFrom(m[1]!)).filter((y) => y !== null)

const DATED = /^[\s\])）】]*[[(（【]?\s*(?:19|20)\d{2}[-/.年]\d{1,2}(?:[-/.月]\d{1,2})?/
/** The line below a page's own title: date, source, clicks. */
const PUBLISHED = /^[^\p{Script=Han}]{6,30}[日]?[^\p{Script=Han}]{0,12}(?:信息)?(?:来源|点击|浏览|阅读|访问|字体|字号|作者|编辑|打印|根据)/u
const LINKED = /(?:上一?[篇条页]|下一?[篇条页]|前一?[篇条]|后一?[篇条]|相关(?:文章|阅读|链接|信息|稿件)|推荐阅读|延伸阅读|更多|往年|历年)[^。]{0,6}$/

/** A body named behind the title: …年度报告（某局）. */
const BEHIND = /^ ?(?:[（(]([^（）()]{3,40})[）)]|——?([^，。]{3,40})$)/
/** A line that says what the next one links to. */
const LINKS = /^(?:上一?[篇条页]|下一?[篇条页]|前一?[篇条]|后一?[篇条]|相关(?:文章|阅读|链接|信息|稿件)|推荐阅读|延伸阅读)[:：]?$/

/** Titles in one stretch of text (a line, or lines run together). `offset` is where it begins in the flow of all lines. */
function titlesIn(lines: readonly FlatLine[], offset: number, crossing: boolean): Title[] {
  const flow = flowOf(lines)
  const found: Title[] = []
  for (const match of flow.text.matchAll(CORE)) {
    let start = match.index
    const end = start + match[0].length
    const rest = flow.text.slice(end, end + AROUND)
    if (NOT_TITLE.test(rest.trimStart())) continue
    // a title over several lines: the seam must lie inside it
    if (crossing && ((start >= flow.starts[1]! + lines[1]!.text.length && !isYear(lines[1]!.text)) || end <= flow.starts[1]!)) continue
    const { prefix: words, from } = beforeTitle(flow.text, start)
    let prefix = words
    // 某镇人民政府信息公开…: the word 政府 belongs to the name
    if (/人民$/.test(prefix) && match[0].startsWith('政府')) {
      prefix += '政府'
      start += 2
    }
    const core = match[0]
    const behind = BEHIND.exec(rest)
    const last = (behind?.[1] ?? behind?.[2])?.replace(YEAR, '')
    const body = bodyIn(prefix) ?? bodyBefore(flow.text.slice(Math.max(0, from - AROUND), from), prefix) ?? (last !== undefined && endsAsBody(last) ? bodyIn(last) : null)
    const years = [...yearsIn(prefix), ...yearsIn(core)]
    const place = sourceOf(flow, body === null && !/\d/.test(prefix) ? match.index : from, end)
    const before = flow.text.slice(Math.max(0, from - AROUND), from)
    const after = rest.replace(/^[）)》〉」』”"】\]]/, '').replace(/^[（(][^（）()]*[）)]$/, '').replace(BEHIND, '')
    found.push({
      body,
      year: years.at(-1) ?? null,
      evidence: place.evidence.trim(),
      place: place.place,
      offset: offset + match.index,
      alone: /^(?:[\s《“"【]|标题[:：]|【[^】]*】)*$/.test(before) && after.trim() === '',
      listed: LINKED.test(before) || LINKED.test(prefix) || (DATED.test(after) && !PUBLISHED.test(after)),
    })
  }
  return found
}

/** All titles of reports in these lines: in one line, or cut over two or three. */
export function titlesOf({ lines, starts }: Flow): readonly Title[] {
  const titles: Title[] = []
  lines.forEach((line, i) => {
    const start = starts[i]!
    if (/公开|报告|年报/.test(line.text)) {
      const linked = LINKS.test(lines[i - 1]?.text ?? '')
      titles.push(...titlesIn([line], start, false).map((t) => (linked ? { ...t, listed: true } : t)))
    }
    const next = lines[i + 1]
    if (next === undefined || line.place.row !== undefined || line.text.length > 60 || next.text.length > 40) return
    const third = lines[i + 2]
    const whole = (t: Title): boolean => t.alone && t.body !== null
    const two = titlesIn([line, next], start, true).filter(whole)
    const cut = two.filter((t) => t.offset < start + line.text.length && BODY_LINE.test(line.text))
    if (two.length > 0 && joins(line, next)) titles.push(...two)
    else if (cut.length > 0) titles.push(...cut)
    else if (third !== undefined && third.text.length <= 40 && joins(line, next)) {
      titles.push(...titlesIn([line, next, third], start, true).filter((t) => whole(t) && !/报告|年报/.test(next.text)))
    }
  })
  return titles
}

/** Can this line be the first part of a title that goes on below: a body's name, with or without a year, or a title cut in the middle? */
function joins(line: FlatLine, next: FlatLine): boolean {
  if (!BODY_LINE.test(line.text) || /报告|年报/.test(line.text)) return false
  const name = line.text.replace(YEAR, '').replace(/年度$/, '').replace(/关于$/, '').trim()
  if (/公开|(?:政府|信息|信息公|政务公)$/.test(line.text)) return true
  // the line below names a body of its own
  if (endsAsBody(name) && titlesIn([next], 0, false).some((t) => t.body !== null && endsAsBody(t.body))) return false
  if (endsAsBody(name)) return name !== line.text || /^(?:[（(]?(?:19|20)\d{2}|政府信息|信息公开|政务公开|二)/.test(next.text)
  const rest = REST_OF_NAME.exec(next.text)?.[1]
  return rest !== undefined && name === line.text && /[省市县区州盟旗]/.test(name) && !/[省市县区州盟旗镇乡]/.test(rest) && endsAsBody(rest) && bodyIn(name + rest) === name + rest
}

/** The end of a name that was cut where its line ended, before what a title goes on with. */
const REST_OF_NAME = /^([\u3400-\u9fff（）()、]{1,20}?)(?:关于)?(?:(?:19|20)\d{2}年|二[〇○Ｏ零oO]|政府信息公开|信息公开|政务公开)/

const isYear = (text: string): boolean => /\d|二/.test(text) && text.replace(YEAR, '').trim() === ''

/** Titles in the page's <title> or the archive's title line: the site's name and the column stand beside them, parted by marks. */
export function titlesInMetadata(title: string): readonly Title[] {
  const parts = title.split(/[_|｜]|\s[-–—]\s|--|——|(?<=[\u4e00-\u9fff）)])[-–—](?=[\u4e00-\u9fff])/)
  return parts.flatMap((part) => titlesIn([flatLine(part, { block: 0 })], 0, false)).map((t) => ({ ...t, place: null, offset: -1 }))
}
