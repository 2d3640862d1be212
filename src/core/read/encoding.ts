import { ReadError } from './error'

/** Decodes bytes of a named encoding (utf-8, utf-16le, utf-16be, gb18030, big5), as TextDecoder does; given in, since core knows no DOM. */
export type Decode = (bytes: Uint8Array, encoding: string) => string

/** How many bytes stand in well-formed UTF-8 sequences of more than one byte, and how many break the form. */
export function utf8Census(bytes: Uint8Array): { readonly multi: number; readonly bad: number } {
  let multi = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i]!
    if (b < 0x80) { i++; continue }
    const length = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0
    const second = bytes[i + 1] ?? 0
    let good = length > 0 && i + length <= bytes.length
    if (good && ((b === 0xe0 && second < 0xa0) || (b === 0xed && second > 0x9f) || (b === 0xf0 && second < 0x90) || (b === 0xf4 && second > 0x8f))) good = false
    for (let k = 1; good && k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) good = false
    if (good) { multi += length; i += length } else { bad++; i++ }
  }
  return { multi, bad }
}

/** Zero bytes on even and on odd places of the first stretch: text in UTF-16 without a mark has them on one side only. */
function zeros(bytes: Uint8Array): readonly [number, number] {
  const count: [number, number] = [0, 0]
  const end = Math.min(bytes.length, 1 << 16)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) count[i % 2 === 0 ? 0 : 1]++
  return count
}

function declared(bytes: Uint8Array): string | null {
  let head = ''
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) head += String.fromCharCode(bytes[i]! & 0x7f)
  const found = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  const name = found?.[1]?.toLowerCase()
  if (name === undefined) return null
  if (/^(gb2312|gbk|gb18030|gb_2312.*|x-gbk|cp936|csgb2312)$/.test(name)) return 'gb18030'
  return name
}

/** Characters that any official text in Chinese is full of (both scripts). */
const COMMON = new Set('的一是在不了有和人这中大为上个国我以要时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进等部度家力化高自二理实加量体制机点从业本性应开合因由其前外政四日事平形相全表间与关各重新内数公无情提报告信息府规章许可处罚收费申请办理结果统计期限局委县市区省镇乡街道石青路這為個國們來時動產業請辦關報')

/** Word processors part lines with it. */
const VERTICAL_TAB = 11
/** Some encodings change their sets of characters with it. */
const ESCAPE = 27

/** How many of the codes are control characters and no tab, line end or form feed; nor `also`, where that may stand in a text. */
function controls(length: number, codeAt: (i: number) => number, also?: number): number {
  let count = 0
  for (let i = 0; i < length; i++) {
    const c = codeAt(i)
    if (c < 0x20 && c !== 9 && c !== 10 && c !== 12 && c !== 13 && c !== also) count++
  }
  return count
}

/** Is this what a Chinese page looks like: next to no broken or control characters, and the words of Chinese texts? */
function plausible(text: string): boolean {
  let common = 0
  let broken = 0
  let han = 0
  let other = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0xfffd) broken++
    else if (c >= 0x4e00 && c <= 0x9fff) {
      han++
      if (COMMON.has(text[i]!)) common++
    }
    else if (c > 0x7f && !(c >= 0x3000 && c <= 0x303f) && !(c >= 0xff00 && c <= 0xffef) && !(c >= 0x2010 && c <= 0x2027)) other++
  }
  return broken * 200 <= han && controls(text.length, (i) => text.charCodeAt(i)) * 200 <= text.length && han > other && common * 5 >= han
}

/**
 * The text of a file's bytes: a byte order mark decides, then strict UTF-8, then the page's meta line, then GB18030 where it gives plausible Chinese.
 * Throws ReadError `binary` or `undecodable`.
 */
export function decodeText(file: string, bytes: Uint8Array, decode: Decode): string {
  const as = (encoding: string): string => decode(bytes, encoding).replace(/^\ufeff/, '')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be')
  const [even, odd] = zeros(bytes)
  if (even + odd > 0) {
    // the digits and blanks of a text have their zero on one side; a character such as 一 (4E00) has it on the other
    const many = Math.min(bytes.length, 1 << 16) / 40
    for (const [here, there, encoding] of [[odd, even, 'utf-16le'], [even, odd, 'utf-16be']] as const) {
      if (here <= many || here < there * 3) continue
      const text = as(encoding)
      if (plausible(text) || (there === 0 && here * 2 > many * 35)) return text
    }
    throw new ReadError('binary', file)
  }
  const { multi, bad } = utf8Census(bytes)
  if (bad === 0) return controlled(file, as('utf-8'))
  const named = declared(bytes)
  // a page in UTF-8 with a character cut in half (a shortened field, a cut download) is still a page in UTF-8
  if (bad * 200 < multi && (named === null || named === 'utf-8' || named === 'utf8')) return controlled(file, as('utf-8'))
  for (const encoding of new Set([named ?? 'gb18030', 'gb18030'])) {
    try {
      const text = as(encoding)
      if (plausible(text)) return text
    } catch {
      continue // an encoding that this browser does not know
    }
  }
  throw new ReadError(looksBinary(bytes) ? 'binary' : 'undecodable', file)
}

const looksBinary = (bytes: Uint8Array): boolean => controls(bytes.length, (i) => bytes[i]!, ESCAPE) * 50 > bytes.length

function controlled(file: string, text: string): string {
  if (controls(text.length, (i) => text.charCodeAt(i), VERTICAL_TAB) * 50 > text.length) throw new ReadError('binary', file)
  return text
}
