/** Text as labels are compared: width folded, without blanks, brackets and punctuation. */

/** Width-folded text without blanks; brackets and punctuation stay. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const MARKS = /[^\p{Script=Han}a-zA-Z0-9]/gu

/** Only what a label says: Han characters, letters and digits. */
export const bare = (text: string): string => folded(text).replace(MARKS, '')

const NUMBER = /^[(\[【]?(?:([一二三四五六七八九十]{1,3})(?:[)\]】][、.,:]?|[、.,:])|(\d{1,2})(?:[)\]】][、.,:]?|[、.,:]+|(?=\p{Script=Han})))/u

/** Labels come again and again (one row of the form after another is held against them). */
const known = new Map<string, { readonly number: string; readonly label: string }>()
const MOST_KNOWN = 5000

/** The number printed before a label (三, 5 …; without marks) and the label behind it, compared as `bare` does. */
export function numbered(text: string): { readonly number: string; readonly label: string } {
  let result = known.get(text)
  if (!result) {
    const flat = folded(text)
    const found = NUMBER.exec(flat)
    result = found ? { number: found[1] ?? found[2]!, label: bare(flat.slice(found[0].length)) } : { number: '', label: bare(flat) }
    if (known.size > MOST_KNOWN) known.clear()
    known.set(text, result)
  }
  return result
}
