import { catalogue, fill, type Lang } from './message'

/** Sentences for a file that gives no report: what was found, where, and what to do. */

/** Why nothing was read; each has its sentence here. */
export type FaultCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unsupported-kind'
  | 'undecodable'
  | 'not-a-report'
  | 'no-tables'
  | 'no-year'
  /** The reader called it off: no failure. */
  | 'cancelled'
  /** An error of the program's own; `slots.detail` says what a developer needs. */
  | 'internal'

/** What such a message needs to know of an error (a ReadError is one, and so is its plain copy from a worker). */
export interface ReadFault {
  readonly code: FaultCode
  readonly file: string
  readonly slots: Readonly<Record<string, string | number>>
}

/** Kinds of file that are recognised by their first bytes and not read in this version. */
export const FILE_KINDS = catalogue({
  zh: {
    pdf: 'PDF文件',
    docx: 'Word文档（.docx）',
    doc: 'Word文档（.doc）',
    xlsx: 'Excel工作簿（.xlsx）',
    xls: 'Excel工作簿（.xls）',
    pptx: '演示文稿（.pptx）',
    office: 'Office旧格式文件',
    rtf: 'RTF文档',
    odt: 'ODT文档',
    ods: 'ODS表格',
    ofd: 'OFD版式文件',
    zip: 'ZIP压缩包',
    archive: '压缩包',
    mhtml: '单文件网页存档（.mht）',
    image: '图片',
  },
  en: {
    pdf: 'a PDF file',
    docx: 'a Word document (.docx)',
    doc: 'a Word document (.doc)',
    xlsx: 'an Excel workbook (.xlsx)',
    xls: 'an Excel workbook (.xls)',
    pptx: 'a presentation (.pptx)',
    office: 'a file in an old Office format',
    rtf: 'an RTF document',
    odt: 'an ODT document',
    ods: 'an ODS spreadsheet',
    ofd: 'an OFD document',
    zip: 'a ZIP archive',
    archive: 'a compressed archive',
    mhtml: 'a web archive (.mht)',
    image: 'an image',
  },
})
export type FileKind = keyof typeof FILE_KINDS.zh

const MESSAGES = catalogue<FaultCode | 'empty-page'>({
  zh: {
    empty: '「{file}」是空的，里面没有文字。请重新下载或另存后再试。',
    'empty-page': '「{file}」是网页，但没有可见文字（内容可能由脚本生成）。请在浏览器中打开原网页，全选复制后粘贴到这里。',
    'too-large': '「{file}」{size}，超过单个文件{limit}的上限。请拆分后再试，其余文件不受影响。',
    binary: '「{file}」是二进制文件，不是网页或文本。请选择年度报告的网页（HTML）、文本（TXT）或Markdown文件。',
    'unsupported-kind': '「{file}」按内容看是{kind}，本版本还不能读取。请改用网页（HTML）、文本（TXT、MD），或打开后全选复制，粘贴到这里。',
    undecodable: '「{file}」的文字编码无法识别（试过UTF-8、UTF-16和GB18030）。请另存为UTF-8编码后再试。',
    'not-a-report': '「{file}」不像政府信息公开工作年度报告：找到{tables}个表格，没有一个是年报表式（找的是「本年新收政府信息公开申请数量」等行）。文首写的是「{opening}」。请确认选对了文件。',
    'no-tables': '「{file}」谈到政府信息公开年度报告，但在{tables}个表格和正文中都没有找到年报表式的行（找的是「本年新收政府信息公开申请数量」等行）。表格可能是图片或附件，请改用带表格的网页或文本。',
    'no-year': '「{file}」没认出年份：标题、统计期限和公布日期都没有写明。请换用带标题的完整页面再试。',
    cancelled: '「{file}」没有读：已取消。需要时可再次导入。',
    internal: '「{file}」读取时出错。请重试；若仍出错，请复制错误信息。',
  },
  en: {
    empty: '“{file}” is empty: there is no text in it. Download or save it again, then retry.',
    'empty-page': '“{file}” is a web page without visible text (a script may write it). Open the original page in the browser, select all, copy, and paste it here.',
    'too-large': '“{file}” is {size}, more than the limit of {limit} for one file. Split it and try again; the other files are not affected.',
    binary: '“{file}” is a binary file, neither a web page nor text. Choose the report as a web page (HTML), text (TXT) or Markdown file.',
    'unsupported-kind': '“{file}” is, by its content, {kind}, which is not read yet in this version. Use a web page (HTML) or text (TXT, MD), or open it, select all, copy, and paste it here.',
    undecodable: 'The text encoding of “{file}” was not recognised (UTF-8, UTF-16 and GB18030 were tried). Save it as UTF-8 and try again.',
    'not-a-report': '“{file}” does not look like a yearly report on government information: {tables} tables found, none of them in the national form (looked for rows such as 本年新收政府信息公开申请数量). It begins with “{opening}”. Check that it is the right file.',
    'no-tables': '“{file}” speaks of a yearly report on government information, but no row of the national form was found in its {tables} tables or its text (looked for rows such as 本年新收政府信息公开申请数量). The tables may be images or attachments; use a web page or text that has them.',
    'no-year': 'No year was recognised in “{file}”: neither title, nor period, nor date of publication says it. Use the whole page with its title and try again.',
    cancelled: '“{file}” was not read: cancelled. Import it again if you need it.',
    internal: '“{file}” could not be read because of an error. Try again; if it recurs, copy the error message.',
  },
})

const isFileKind = (text: string | number | undefined): text is FileKind => typeof text === 'string' && Object.hasOwn(FILE_KINDS.zh, text)

/** A size in MB (of 1024 × 1024 bytes), with one decimal where it is not whole. */
const megabytes = (bytes: number): string => `${Number((bytes / 1024 / 1024).toFixed(1))} MB`

/** The sentence for an error of reading. Never throws. */
export function readErrorMessage(error: ReadFault, lang: Lang): string {
  const { code, slots } = error
  const key = code === 'empty' && slots['page'] === 1 ? 'empty-page' : code
  const words: Record<string, string | number> = { tables: 0, opening: '', ...slots, file: error.file }
  if (typeof words['size'] === 'number') words['size'] = megabytes(words['size'])
  if (typeof words['limit'] === 'number') words['limit'] = megabytes(words['limit'])
  const kind = words['kind']
  if (isFileKind(kind)) words['kind'] = FILE_KINDS[lang][kind]
  return fill(MESSAGES[lang][key], words)
}
