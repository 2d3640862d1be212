/** Marks of Markdown that a reader does not see. */

/** Is this text written in Markdown: a table's rule, headings, or bold text? */
export const isMarkdown = (text: string): boolean =>
  /^\s*\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/m.test(text) || /^#{1,6} \S/m.test(text) || /\*\*[^*\n]+\*\*/.test(text)

/** A line without heading marks, quotation marks, emphasis, links, attributes of spans and escapes; <br> in a cell stays a break, `&nbsp;` a no-break space. */
export const plainMarkdown = (line: string): string =>
  line
    .replace(/^\s{0,3}(?:>\s?)+/, '')
    .replace(/^\s{0,3}#{1,6}\s+(.*?)(?:\s#+)?\s*$/, '$1')
    .replace(/!\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '')
    .replace(/\[([^[\]]*)\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\{[^{}]*\})/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\\([!#()*+\-.[\]_`{}~])/g, '$1')
    .replace(/&nbsp;|&#160;|&#xa0;/gi, '\u00a0')
    .replace(/<\/?(?:b|strong|u|em|i|font|span|sup|sub)(?:\s[^<>]*)?>/gi, '')

/** A line of nothing but the opening or closing of an element that only holds others. */
const WRAPPER = /^[ \t]*(?:<\/?(?:div|section|article|main|center|figure|span|nav|header|footer)(?:\s[^<>]*)?>[ \t]*)+$/gim
/** A table of Markdown: a row of pipes above its rule. */
const PIPE_TABLE = /^\s*\|.*\|[ \t]*\r?\n\s*\|[\s|:-]*-[\s|:-]*$/m

/** Markdown with tables of its own that a converter left wrapped in elements: without these, whose lines would run together. */
export const unwrapped = (text: string): string => (/^\s*<(?:!doctype|html|body)\b/i.test(text) || !PIPE_TABLE.test(text) ? text : text.replace(WRAPPER, ''))

/** A break written as markup, within a line of text. */
export const BREAK = /<br\s*\/?>/gi
