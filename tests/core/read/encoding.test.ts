import { describe, expect, it } from 'vitest'
import { readDocument, ReadError } from '../../../src/core/read'
import { decode } from '../../../src/engine/decode'
import { shape, utf8 } from './bytes'

const TEXT = '青石县财政局2023年政府信息公开工作年度报告\r\n一、总体情况\r\n规章\t1\t0\t2\r\n行政许可\t5\t6\t7\r\n'
const EXPECTED = ['青石县财政局2023年政府信息公开工作年度报告', '一、总体情况', [['规章', '1', '0', '2'], ['行政许可', '5', '6', '7']]]

/** GB18030 bytes of a text: the inverse of the decoder, over the two-byte plane. */
const gbTable = new Map<string, readonly [number, number]>()
for (let a = 0x81; a <= 0xfe; a++) {
  for (let b = 0x40; b <= 0xfe; b++) {
    if (b === 0x7f) continue
    const c = new TextDecoder('gb18030').decode(Uint8Array.of(a, b))
    if (c.length === 1 && c !== '\ufffd' && !gbTable.has(c)) gbTable.set(c, [a, b])
  }
}
const gb = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : [...gbTable.get(c)!])))

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const out: number[] = mark ? (little ? [0xff, 0xfe] : [0xfe, 0xff]) : []
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    out.push(...(little ? [c & 255, c >> 8] : [c >> 8, c & 255]))
  }
  return Uint8Array.from(out)
}
const read = (bytes: Uint8Array, name = 'a.txt') => readDocument({ name, bytes }, decode)
const codeOf = (bytes: Uint8Array): string => {
  try {
    read(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
}

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(TEXT)])],
    ['UTF-16 LE with a mark', utf16(TEXT, true, true)],
    ['UTF-16 BE with a mark', utf16(TEXT, false, true)],
    ['UTF-16 LE without one', utf16(TEXT, true, false)],
    ['GB18030 without a word about it', gb(TEXT)],
  ])('%s', (_, bytes) => {
    expect(shape(read(bytes))).toEqual(EXPECTED)
  })

  it.each(['gb2312', 'GBK', 'gb18030', 'utf-8 but wrong'])('a page whose meta line says %s', (charset) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset.split(' ')[0]}"></head><body><p>镕基路的青石县财政局</p></body></html>`
    expect(shape(read(gb(page), 'a.html'))).toEqual(['镕基路的青石县财政局'])
  })

  it('a page in UTF-8 whose meta line says GB2312 is read as what it is', () => {
    expect(shape(read(utf8('<meta charset="gb2312"><p>青石县</p>')))).toEqual(['青石县'])
  })

  it('a page in UTF-8 cut in the middle of a character', () => {
    const bytes = utf8(`<p>${'青石县政府信息公开工作'.repeat(40)}报告`)
    expect(shape(read(bytes.slice(0, -1)))[0]).toContain('青石县政府信息公开工作')
  })

  it('bytes that are no text in any of them', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 61) % 0x7f))
    expect(['undecodable', 'binary']).toContain(codeOf(noise))
    expect(codeOf(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 32 || 1))).toBe('binary')
    expect(codeOf(Uint8Array.of(0x41, 0, 0, 0, 7, 0, 0x42, 0))).toBe('binary')
  })

  it('marks without width are dropped', () => {
    expect(shape(read(utf8('\ufeff规\u200b章 3\u200c4\u00ad')))).toEqual(['规章 34'])
  })
})
