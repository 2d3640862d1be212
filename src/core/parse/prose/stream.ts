import type { Block, Place } from '../../read/block'
import { half } from '../normal'

/** The prose of a report as one run of characters without blanks, each with its place: PDFs and text files break lines in mid-sentence. */
export interface Stream {
  readonly text: string
  readonly block: readonly number[]
  readonly offset: readonly number[]
}

/** A line of text that ends no sentence and begins no heading is carried on by the next. */
const ENDS = /[。！？!?；;：:]$/
const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,2}是|#)/
const PAGE_NUMBER = /^[-—–―\s]*\d{1,3}[-—–―\s]*$/
/** Headings inside a line: （二）依申请公开…, 五、存在的… */
const PART = /[（(][一二三四五六七八九十]{1,2}[）)](?!项|款|条|中|之)|[一二三四五六七八][、．](?=总体|概述|主动公开|收到|政府信息公开|因政府信息|行政复议|存在|其他需要)/g

/** Digits and marks that the patterns of the prose know in their half-width form alone. */
const WIDE = '！（），．／０１２３４５６７８９：；？％'
const plainOf = (c: string): string => (c > '\uff00' && WIDE.includes(c) ? half(c) : c)

const DROPPED = /[\s\u00a0\u3000\u200b\ufeff*]/
/** A blank, or a mark of Markdown. Most characters are Han, beyond all of them. */
const isDropped = (c: string): boolean => (c <= '\u3000' || c === '\ufeff') && DROPPED.test(c)

/** Sentence end that nobody printed: `\n`; the start of a numbered part: `\f`. */
export function streamOf(blocks: readonly Block[], skip: (block: number) => boolean): Stream {
  let text = ''
  const block: number[] = [], offset: number[] = []
  const push = (c: string, b: number, o: number) => { text += c; block.push(b); offset.push(o) }
  let last = ''
  blocks.forEach((b, i) => {
    if (b.kind !== 'text' || skip(i)) { last = '。'; return }
    let at = 0
    for (const line of b.text.split('\n')) {
      const start = at
      at += line.length + 1
      const trimmed = line.trim()
      if (trimmed === '' || PAGE_NUMBER.test(trimmed) || trimmed.startsWith('|')) continue
      if (ENDS.test(last) || HEADING.test(trimmed)) push('\n', i, start)
      const parts = new Set([...line.matchAll(PART)].map((m) => m.index))
      for (let k = 0; k < line.length; k++) {
        if (parts.has(k)) push('\f', i, start + k)
        if (!isDropped(line[k]!)) push(plainOf(line[k]!), i, start + k)
      }
      last = HEADING.test(trimmed) && trimmed.length < 30 && !/[，。；、：]/.test(trimmed.slice(3)) ? '。' : trimmed
    }
  })
  return { text, block, offset }
}

/** The place of a stretch of the stream, within the block of its last character. */
export function placeOf(stream: Stream, from: number, to: number): Place {
  const block = stream.block[to - 1]!
  let start = to - 1
  while (start > from && stream.block[start - 1] === block) start--
  return { block, start: stream.offset[start]!, end: stream.offset[to - 1]! + 1 }
}
