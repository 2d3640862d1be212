import { readFileSync, statSync } from 'node:fs'
import { checkReport } from '../src/core/check'
import { parseReports } from '../src/core/parse'
import { LARGEST, type ReadErrorCode, readDocument, ReadError } from '../src/core/read'
import { readErrorMessage } from '../src/core/text/read'
import { decode } from '../src/engine/decode'
import { printedReport, type PrintedReport } from './print-report'

/** `npm run --silent read -- FILE…`: reads reports and prints a JSON array to stdout, nothing else; messages go to stderr; exit 0 always. */

interface PrintedError {
  readonly file: string
  readonly error: { readonly code: ReadErrorCode | 'not-found' | 'internal'; readonly message: string }
}

/** The elements of the output for one file: a report each, or the error. */
function read(file: string): readonly (PrintedReport | PrintedError)[] {
  try {
    const size = statSync(file).size
    if (size > LARGEST) throw new ReadError('too-large', file, { size, limit: LARGEST })
    return parseReports(readDocument({ name: file, bytes: readFileSync(file) }, decode)).map((report) => printedReport(checkReport(report)))
  } catch (error) {
    const found = error instanceof ReadError ? { code: error.code, message: readErrorMessage(error, 'zh') } : fault(file, error)
    process.stderr.write(`${found.message}\n`)
    return [{ file, error: found }]
  }
}

function fault(file: string, error: unknown): PrintedError['error'] {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return { code: 'not-found', message: `「${file}」是文件夹，不是文件。请逐个列出文件。` }
  if (error instanceof Error && 'syscall' in error) return { code: 'not-found', message: `「${file}」打不开：${reason}。请检查路径。` }
  process.stderr.write(`${error instanceof Error ? error.stack : reason}\n`)
  return { code: 'internal', message: `「${file}」读取时出错：${reason}。这是程序的错误，请连同文件一起报告。` }
}

const files = process.argv.slice(2)
if (files.length === 0) process.stderr.write('用法 usage: npm run --silent read -- FILE…\n')
// whoever reads the output may stop early
process.stdout.on('error', () => undefined)
process.stdout.write(`[${files.flatMap(read).map((element) => `\n${JSON.stringify(element)}`).join(',')}\n]\n`)
