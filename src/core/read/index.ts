import type { Block, SourceDocument } from './block'
import { type Decode, decodeText } from './encoding'
import { ReadError } from './error'
import { printedFacts } from './facts'
import { htmlShape, readHtml } from './html/read'
import { LARGEST } from './limit'
import { binaryKind } from './sniff'
import { isMarkdown, plainMarkdown, unwrapped } from './text/markdown'
import { readText } from './text/read'
import { isBlank } from './visible'

export * from './block'
export type { Decode } from './encoding'
export { noTables, notAReport, ReadError } from './error'
export { LARGEST } from './limit'

/** Text of any of the three kinds → blocks with the facts printed or stored beside them. */
function readString(file: string, given: string): SourceDocument {
  const text = given.includes('|') ? unwrapped(given) : given
  if (isBlank(text)) throw new ReadError('empty', file)
  const shape = htmlShape(text)
  if (shape === null) {
    const { kind, blocks } = readText(text)
    return { file, kind, ...printedFacts(blocks), blocks }
  }
  const markdown = shape === 'mixed' && isMarkdown(text)
  const { facts, blocks: found } = readHtml(text, shape)
  const blocks = markdown ? found.map((b): Block => (b.kind === 'text' ? { ...b, text: plainMarkdown(b.text) } : b)) : found
  if (blocks.length === 0) throw new ReadError('empty', file, { page: 1 })
  const printed = printedFacts(blocks)
  return {
    file,
    kind: markdown ? 'markdown' : 'html',
    title: facts.title ?? printed.title,
    address: facts.address ?? printed.address,
    published: facts.published ?? printed.published,
    blocks,
  }
}

/**
 * Reads a file's bytes. What it is, is decided by its content; its name is only handed on. `decode` is TextDecoder's work, given in.
 * Throws ReadError: empty, too-large, binary, unsupported-kind, undecodable.
 */
export function readDocument(file: { readonly name: string; readonly bytes: Uint8Array }, decode: Decode): SourceDocument {
  const { name, bytes } = file
  if (bytes.length === 0) throw new ReadError('empty', name)
  const kind = binaryKind(bytes)
  if (bytes.length > LARGEST) throw new ReadError('too-large', name, { size: bytes.length, limit: LARGEST, ...(kind ? { kind } : {}) })
  if (kind !== null) throw new ReadError('unsupported-kind', name, { kind })
  return readString(name, decodeText(name, bytes, decode))
}

const hasGrid = (document: SourceDocument): boolean => document.blocks.some((b) => b.kind === 'grid')

/**
 * Reads what was pasted: HTML where the clipboard has it (its tables are kept), else plain text. `name` is how the paste is called in messages.
 * Throws ReadError `empty` or `too-large`.
 */
export function readPasted(pasted: { readonly html?: string; readonly text?: string }, name = '粘贴的内容'): SourceDocument {
  const { html, text } = pasted
  const size = Math.max(html?.length ?? 0, text?.length ?? 0)
  if (size > LARGEST) throw new ReadError('too-large', name, { size, limit: LARGEST })
  if (html !== undefined && !isBlank(html)) {
    // what Windows puts in front of a copied page: Version, StartHTML … in lines of their own
    const markup = html.replace(/^\s*(?:(?:Version|StartHTML|EndHTML|StartFragment|EndFragment|StartSelection|EndSelection|SourceURL):[^\n]*\n)+/i, '')
    const source = /^\s*(?:\w+:[^\n]*\n)*?SourceURL:\s*(https?:\S+)/i.exec(html)?.[1] ?? null
    try {
      const read = readString(name, htmlShape(markup) === null ? `<body>${markup}</body>` : markup)
      // some programs copy a table as styled lines, and as cells in plain text only
      if (text !== undefined && !isBlank(text) && !hasGrid(read)) {
        const plain = readString(name, text)
        if (hasGrid(plain)) return plain
      }
      return { ...read, address: read.address ?? source }
    } catch (error) {
      if (!(error instanceof ReadError) || text === undefined || isBlank(text)) throw error
    }
  }
  return readString(name, text ?? '')
}
