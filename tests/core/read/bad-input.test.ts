import { describe, expect, it } from 'vitest'
import { LARGEST, READ_ERROR_CODES, readDocument, ReadError, readPasted, noTables, notAReport } from '../../../src/core/read'
import { FILE_KINDS, readErrorMessage } from '../../../src/core/text/read'
import { decode } from '../../../src/engine/decode'
import { read, utf8 } from './bytes'

const errorOf = (bytes: Uint8Array, name = 'a.html'): ReadError => {
  try {
    readDocument({ name, bytes }, decode)
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
  throw new Error('was read')
}
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const wide = (text: string): string => [...text].map((c) => `${c}\0`).join('')
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

describe('what is no report', () => {
  it.each([
    ['pdf', '%PDF-1.7\n%\xe2\xe3'],
    ['docx', 'PK\x03\x04....[Content_Types].xml....word/document.xml'],
    ['xlsx', 'PK\x03\x04....xl/workbook.xml'],
    ['odt', 'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text'],
    ['ods', 'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    ['ofd', 'PK\x03\x04....OFD.xml'],
    ['zip', 'PK\x03\x04....a.txt'],
    ['doc', `${OLE}${wide('WordDocument')}`],
    ['xls', `${OLE}${wide('Workbook')}`],
    ['office', OLE],
    ['rtf', '{\\rtf1\\ansi'],
    ['image', '\x89PNG\r\n'],
    ['image', '\xff\xd8\xff\xe0JFIF'],
    ['image', 'BM6\0\0\0'],
    ['archive', 'Rar!\x1a'],
    ['mhtml', 'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n'],
  ])('%s under the name of a page is named for what it is', (kind, start) => {
    const error = errorOf(ascii(start))
    expect(error.code).toBe('unsupported-kind')
    expect(error.slots).toEqual({ kind })
    expect(readErrorMessage(error, 'zh')).toContain(FILE_KINDS.zh[kind as keyof typeof FILE_KINDS.zh])
    expect(readErrorMessage(error, 'en')).toContain('not read yet in this version')
  })

  it('empty files, blank files and pages without visible text', () => {
    expect(errorOf(new Uint8Array()).code).toBe('empty')
    expect(errorOf(utf8(' \n\t\u3000\u00a0')).code).toBe('empty')
    const page = errorOf(utf8('<html><script>document.write("规章")</script><body><div hidden>规章</div></body></html>'))
    expect(page.code).toBe('empty')
    expect(readErrorMessage(page, 'zh')).toContain('脚本')
    expect(() => readPasted({})).toThrow(ReadError)
  })

  it('50 MB', () => {
    const error = errorOf(new Uint8Array(50 * 1024 * 1024).fill(0x41), '大.txt')
    expect(error.code).toBe('too-large')
    expect(error.slots).toEqual({ size: 50 * 1024 * 1024, limit: LARGEST })
    expect(readErrorMessage(error, 'zh')).toBe('「大.txt」50 MB，超过单个文件20 MB的上限。请拆分后再试，其余文件不受影响。')
  })

  it('a binary file', () => {
    expect(errorOf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0)).code).toBe('binary')
  })

  it('every code has a sentence in both languages, with every slot filled', () => {
    for (const code of [...READ_ERROR_CODES, 'no-year', 'cancelled', 'internal'] as const) {
      for (const lang of ['zh', 'en'] as const) {
        const slots = { size: 21 * 1024 * 1024, limit: LARGEST, kind: 'pdf', tables: 2, opening: '通知' }
        const message = readErrorMessage({ code, file: 'f.html', slots }, lang)
        expect(message).toContain('f.html')
        expect(message).not.toMatch(/[{}]/)
      }
    }
  })

  it('says how many tables a document has and how it begins', () => {
    const document = read('<p>关于放假的通知</p><table><tr><td>日期</td><td>值班</td></tr></table>')
    expect(notAReport(document)).toMatchObject({ code: 'not-a-report', slots: { tables: 1, opening: '关于放假的通知' } })
    expect(readErrorMessage(notAReport(document), 'zh')).toContain('关于放假的通知')
    expect(noTables(document).code).toBe('no-tables')
  })
})
