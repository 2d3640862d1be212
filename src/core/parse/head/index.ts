import type { SourceDocument } from '../../read/block'
import { dateIn } from '../../read/facts'
import { vintageOfYear, type Vintage } from '../../schema'
import type { Evidenced, Head } from '../report'
import { isFront, ranked } from './choose'
import { flatLines, type Flow, flowOf, sourceOf } from './line'
import { periodIn } from './period'
import { scopeIn } from './scope'
import { type Title, titlesInMetadata, titlesOf } from './title'
import { vintageIn } from './vintage'

export interface HeadOptions {
  /** The report's blocks: from `start` to before `end`. The whole document where left out. */
  readonly start?: number
  readonly end?: number
  /** The vintage that the tables show, where the caller knows it. */
  readonly vintage?: Evidenced<Vintage>
}

const NONE = { value: null, evidence: null, place: null } as const

const FIRST_CHAPTER = /(?:一|第一部分|1)[、.． ]{0,2}(?:总体|基本|概|工作)(?:情况|述|概况)/
const SECOND_CHAPTER = /(?:二|第二部分|2)[、.． ]{0,2}主动公开政府信息/
const LAST_CHAPTER = '其他需要报告的事项'

/** The year of a date in an address: t20240120_…, /202401/, /2024/1/20/, /2024-01/20/. */
function yearInAddress(address: string): number | null {
  const found = /(?<!\d)(20\d{2})(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d)|[/-]\d{1,2}[/-]\d{1,2}(?!\d))/.exec(address)
  return found ? Number(found[1]) : null
}

/** Published in one year, a report speaks of the year before; of two dates the earlier one is the publication, the later one a new copy. */
function yearBefore(document: SourceDocument): Evidenced<number> | null {
  const dates: { readonly year: number; readonly evidence: string }[] = []
  if (document.published !== null) {
    const date = dateIn(document.published)
    if (date) dates.push({ year: Number(date.slice(0, 4)), evidence: document.published })
  }
  if (document.address !== null) {
    const year = yearInAddress(document.address)
    if (year !== null) dates.push({ year, evidence: document.address })
  }
  const first = dates.sort((a, b) => a.year - b.year)[0]
  return first ? { value: first.year - 1, evidence: first.evidence, place: null } : null
}

/** Where nothing else speaks of the year: the one that the first chapter names more often than any other (2023年，我局…). */
function spokenYear(prose: Flow, chapter: number | undefined): Evidenced<number> {
  if (chapter === undefined) return NONE
  const end = prose.text.slice(chapter).search(SECOND_CHAPTER)
  const counts = new Map<number, { count: number; at: number }>()
  for (const match of prose.text.slice(chapter, end === -1 ? chapter + 3000 : chapter + end).matchAll(/(?<![\d〔（(])(20\d{2})年(?!\d{1,2}月)/g)) {
    const year = Number(match[1])
    const seen = counts.get(year)
    counts.set(year, { count: (seen?.count ?? 0) + 1, at: seen?.at ?? chapter + match.index })
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  if (!first || (second && second[1].count === first[1].count)) return NONE
  return evidenced(first[0], prose, ...sentence(prose.text, first[1].at, first[1].at + 5))
}

const evidenced = <T>(value: T, flow: Flow, start: number, end: number): Evidenced<T> => ({ value, ...sourceOf(flow, start, end) })

function lineAt(flow: Flow, offset: number): number {
  let line = 0
  while (line + 1 < flow.starts.length && flow.starts[line + 1]! <= offset) line++
  return line
}

/** What a title says; where the page prints it as well as its metadata, with the printed place. */
function fromTitle<T>(title: Title | undefined, value: T | null | undefined, titles: readonly Title[]): Evidenced<T> | null {
  if (!title || value === null || value === undefined) return null
  const printed = title.place ? title : (titles.find((t) => t.place !== null && t.body === title.body && t.year === title.year) ?? title)
  return { value, evidence: printed.evidence, place: printed.place }
}

/** Agency, year, vintage and scope of a report, each with the words that it was read from. Never throws: what nothing speaks of is null. */
export function readHead(document: SourceDocument, options: HeadOptions = {}): Head {
  const start = options.start ?? 0
  const end = options.end ?? document.blocks.length
  const lines = flatLines(document, start, end)
  const prose = flowOf(lines.filter((l) => l.place.row === undefined))
  const all = flowOf(lines)

  const period = periodIn(prose)
  const chapter = FIRST_CHAPTER.exec(prose.text) ?? SECOND_CHAPTER.exec(prose.text)
  // the sentence may seem to begin in the title above it, where no full stop parts them
  const said = period ? Math.max(period.start, prose.starts[lineAt(prose, period.at)]!) : Infinity
  const begin = Math.min(chapter?.index ?? Infinity, said)
  const last = prose.text.lastIndexOf(LAST_CHAPTER)
  const offsetInAll = (offset: number): number => {
    const line = lineAt(prose, offset)
    return all.starts[lines.indexOf(prose.lines[line]!)]! + offset - prose.starts[line]!
  }
  const around = {
    bodyStart: Number.isFinite(begin) ? offsetInAll(begin) : all.text.length,
    bodyEnd: last > begin ? offsetInAll(last) : all.text.length,
    period: period?.year ?? null,
  }
  // the page's own title speaks of the file's only report, or of its first
  const metadata = start === 0 && document.title !== null ? titlesInMetadata(document.title) : []
  const titles = ranked([...titlesOf(all), ...metadata], around)
  const named = titles.find((t) => t.body !== null)
  const dated = titles.find((t) => t.year !== null && isFront(t, around) && (t.body === null || named === undefined || t.body === named.body))

  const agency = fromTitle(named, named?.body, titles) ?? NONE
  const year =
    fromTitle(dated, dated?.year, titles) ?? (period ? evidenced(period.year, prose, period.start, period.end) : null) ?? yearBefore(document) ?? spokenYear(prose, chapter?.index)
  const scope = scopeIn(prose, chapter?.index ?? 1500, agency.value)
  const shown = vintageIn(all)
  return {
    agency,
    year,
    vintage:
      options.vintage ??
      (shown ? evidenced(shown.vintage, all, shown.start, shown.end) : year.value === null ? NONE : { ...year, value: vintageOfYear(year.value) }),
    scope:
      scope === null ? NONE
      : scope.start === null || scope.end === null ? { value: scope.scope, evidence: agency.evidence, place: agency.place }
      : evidenced(scope.scope, prose, ...sentence(prose.text, scope.start, scope.end)),
  }
}

/** A stretch widened to its clause, so that the evidence reads as a sentence. */
function sentence(text: string, start: number, end: number): readonly [number, number] {
  const before = text.slice(Math.max(0, start - 40), start)
  const border = Math.max(...['。', '；', '！', '？'].map((c) => before.lastIndexOf(c)))
  const after = text.slice(end, end + 20).search(/[，。；！？]/)
  return [border === -1 ? start : start - before.length + border + 1, after === -1 ? end : end + after]
}
