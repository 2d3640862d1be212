import { sayer } from '../core/text/say'
import { SHELL, type ShellKey } from '../core/text/shell'
import { useLooks } from '../stores/looks'

export type Slots = Readonly<Record<string, string | number>>

/** The words of the shell in the language in use; a switch of language is followed. */
export function useWords(): (key: ShellKey, slots?: Slots) => string {
  const looks = useLooks()
  return (key, slots) => sayer(SHELL, looks.lang)(key, slots)
}
