/** Characters, as a reader's eye takes them. */

/** Marks without width (soft hyphen, zero-width blanks, direction marks, byte order marks) split words and numbers unseen: they are dropped. */
export const visible = (text: string): string => text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\0]/g, '')

/** Nothing to be seen: blanks of any kind, no-break and full-width ones included. */
export const isBlank = (text: string): boolean => /^\s*$/.test(text)

/** Trims the blanks that a browser or an editor would not show; no-break and full-width blanks are text and stay. */
export const trimPlain = (text: string): string => text.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '')
