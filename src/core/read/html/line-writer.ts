import { trimPlain, visible } from '../visible'

/** Collects visible text as a browser would show it: runs of blanks become one, block borders and <br> become line breaks. */
export class LineWriter {
  readonly lines: string[] = []
  private line = ''

  /** Adds inline text; in preformatted text (`kept`) line breaks and tabs are kept. */
  text(raw: string, kept: boolean): void {
    const text = visible(raw)
    if (kept) {
      const parts = text.split(/\r\n|[\r\n\v\f]/)
      parts.forEach((part, i) => {
        if (i > 0) this.break()
        this.line += part
      })
      return
    }
    let folded = text.replace(/[ \t\n\r\f]+/g, ' ')
    if (folded.startsWith(' ') && (this.line === '' || this.line.endsWith(' '))) folded = folded.slice(1)
    this.line += folded
  }

  /** Does the line so far end in a digit? */
  get behindDigit(): boolean {
    return /\d$/.test(this.line)
  }

  break(): void {
    const line = trimPlain(this.line)
    if (line !== '') this.lines.push(line)
    this.line = ''
  }

  /** Ends the line and hands out all lines. */
  take(): string[] {
    this.break()
    return this.lines.splice(0)
  }
}
