import type { Block } from './block'

/** Facts that pages and archives print beside a report: title, date of publication, address. */

export interface PageFacts {
  readonly title: string | null
  readonly address: string | null
  /** yyyy-mm-dd. */
  readonly published: string | null
}

/** The first date in a text as yyyy-mm-dd, or null. */
export function dateIn(text: string): string | null {
  const found = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text) ?? /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(text)
  if (!found) return null
  const [, year, month, day] = found as unknown as [string, string, string, string]
  if (+month < 1 || +month > 12 || +day < 1 || +day > 31) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** 统计时间 is a period, and what goes on with 至 is one too. */
const PUBLISHED = /(?<!统计|截止|截至|数据|报告)(?:时间|日期)\s*[:：]?\s*((?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})(?!\d|\s*日?\s*起?\s*(?:至|到|—|~))/
const TITLE = /^\s*(?:标题|文章标题|信息名称|名\s*称)\s*[:：]\s*(\S.*)$/
const ADDRESS = /(?:原文链接|原文地址|链接|网址|来源网址|url|source)\s*[:：]\s*(https?:\/\/[^\s"'<>]+)/i

/** How far into a document such lines stand. */
const HEAD_LINES = 60

function* headLines(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks.slice(0, HEAD_LINES)) {
    if (block.kind === 'text') yield block.text
    else for (const row of block.rows.slice(0, 12)) yield row.map((c) => c.text).join(' ')
  }
}

/** What the first lines say of title, publication and address (an archive's head, a page's source line, an index table). */
export function printedFacts(blocks: readonly Block[]): PageFacts {
  let title: string | null = null
  let address: string | null = null
  let published: string | null = null
  for (const line of headLines(blocks)) {
    // a source line stands within site chrome, in front of the running text
    const front = line.slice(0, 400)
    title ??= TITLE.exec(front)?.[1]?.trim() ?? null
    address ??= ADDRESS.exec(front)?.[1] ?? null
    const date = PUBLISHED.exec(front)?.[1]
    if (date !== undefined) published ??= dateIn(date)
  }
  return { title, address, published }
}
