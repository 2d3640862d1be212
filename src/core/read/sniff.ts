import type { FileKind } from '../text/read'

/** What a file is by its bytes, whatever its name says. */

const latin = (bytes: Uint8Array, from: number, to: number): string => {
  let out = ''
  for (let i = from; i < Math.min(to, bytes.length); i++) out += String.fromCharCode(bytes[i]!)
  return out
}

/** Does `word` (ASCII; as UTF-16LE where `wide`) stand anywhere in the first and last stretch of the file? */
function holds(bytes: Uint8Array, word: string, wide = false): boolean {
  const step = wide ? 2 : 1
  const first = word.charCodeAt(0)
  const window = 4 << 20
  const search = (from: number, to: number): boolean => {
    next: for (let i = from; i + word.length * step <= to; i++) {
      if (bytes[i] !== first) continue
      for (let k = 1; k < word.length; k++) if (bytes[i + k * step] !== word.charCodeAt(k)) continue next
      return true
    }
    return false
  }
  return search(0, Math.min(bytes.length, window)) || (bytes.length > window && search(Math.max(window, bytes.length - window), bytes.length))
}

function zipKind(bytes: Uint8Array): FileKind {
  if (holds(bytes, 'word/')) return 'docx'
  if (holds(bytes, 'xl/')) return 'xlsx'
  if (holds(bytes, 'ppt/')) return 'pptx'
  if (holds(bytes, 'opendocument.text')) return 'odt'
  if (holds(bytes, 'opendocument.spreadsheet')) return 'ods'
  if (holds(bytes, 'OFD.xml')) return 'ofd'
  return 'zip'
}

function oleKind(bytes: Uint8Array): FileKind {
  if (holds(bytes, 'WordDocument', true)) return 'doc'
  if (holds(bytes, 'Workbook', true)) return 'xls'
  return 'office'
}

const IMAGES: readonly string[] = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*']

/** The kind of a file that is no text, or null. */
export function binaryKind(bytes: Uint8Array): FileKind | null {
  const head = latin(bytes, 0, 1024)
  const start = head.replace(/^(\xef\xbb\xbf)?[\s\0]*/, '')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(bytes)
  if (head.startsWith('Rar!') || head.startsWith('7z\xbc\xaf') || head.startsWith('\x1f\x8b')) return 'archive'
  if (/^RIFF....WEBP/s.test(head) || /^....ftyp(heic|heix|mif1|avif)/s.test(head)) return 'image'
  // “BM” also begins English text: a bitmap has zero bytes in its header
  if (IMAGES.some((magic) => head.startsWith(magic)) && (!head.startsWith('BM') || head.slice(0, 32).includes('\0'))) return 'image'
  if (/^(?:[\w-]+:[^\n]*\n\s?)*?MIME-Version:/i.test(start) && /multipart\/related/i.test(head)) return 'mhtml'
  return null
}
