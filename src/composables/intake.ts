import type { Intake } from '../stores/own'

/** What a drop or a paste holds, as intakes. */

const ofFile = (file: File): Intake => ({ kind: 'file', name: file.name, content: file })

export const ofFiles = (files: Iterable<File>): readonly Intake[] => [...files].map(ofFile)

/** Files first; else the page that was copied, with its tables where the clipboard kept them. */
export function ofTransfer(data: DataTransfer | null, pastedName: string): readonly Intake[] {
  if (data === null) return []
  if (data.files.length > 0) return ofFiles(data.files)
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (html.trim() === '' && text.trim() === '') return []
  return [{ kind: 'pasted', name: pastedName, ...(html.trim() === '' ? {} : { html }), ...(text.trim() === '' ? {} : { text }) }]
}

/** A paste into a field belongs to the field. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
