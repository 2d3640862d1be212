/** Text as labels are compared: width folded, without blanks, brackets and punctuation. */

/** The half-width form of a full-width letter, digit or mark of ASCII: one character for one, so that places stay. */
export const half = (c: string): string => String.fromCharCode(c.charCodeAt(0) - 0xfee0)

/** Width-folded text without blanks; brackets and punctuation stay. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const MARKS = /[^\p{Script=Han}a-zA-Z0-9]/gu

/** So many results are kept, of texts no longer than a label with what stands around it. */
const MOST_KEPT = 5000
const LONGEST_KEPT = 120

/** `read`, whose results are kept: the labels of the form come again and again, and are compared with one row after another. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST_KEPT) return read(text)
    let result = known.get(text)
    if (result === undefined) {
      result = read(text)
      if (known.size >= MOST_KEPT) known.clear()
      known.set(text, result)
    }
    return result
  }
}

/** Only what a label says: Han characters, letters and digits. */
export const bare = remembered((text) => folded(text).replace(MARKS, ''))

const NUMBER = /^[(\[【]?(?:([一二三四五六七八九十]{1,3})(?:[)\]】][、.,:]?|[、.,:])|(\d{1,2})(?:[)\]】][、.,:]?|[、.,:]+|(?=\p{Script=Han})))/u

export interface LabelParts {
  readonly number: string
  readonly label: string
}

/** The number printed before a label (三, 5 …; without marks) and the label behind it, compared as `bare` does. */
export const labelParts = remembered((text): LabelParts => {
  const flat = folded(text)
  const found = NUMBER.exec(flat)
  return found ? { number: found[1] ?? found[2]!, label: bare(flat.slice(found[0].length)) } : { number: '', label: bare(flat) }
})
