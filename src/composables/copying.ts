import { inject, onScopeDispose, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import { useAnnounce } from '../stores/announce'
import { copyText } from './clipboard'
import { useWords } from './words'

/** Copies a text; `said` takes the place of 已复制. */
export type Copy = (text: string, said?: string) => Promise<void>

const COPY: InjectionKey<Copy> = Symbol('copy')
/** How long a note stays, in ms. */
const NOTED = 4000

/** Copying as it is provided to everything below: said where it worked; else the text is to be shown, selected, for copying by hand. */
export function provideCopying(): { readonly copy: Copy; readonly noted: Readonly<ShallowRef<string | null>>; readonly byHand: ShallowRef<string | null> } {
  const word = useWords()
  const announce = useAnnounce()
  const noted = shallowRef<string | null>(null)
  const byHand = shallowRef<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function copy(text: string, said = word('copied')): Promise<void> {
    if (!(await copyText(text))) {
      byHand.value = text
      return
    }
    noted.value = said
    announce.say(said, 0)
    clearTimeout(timer)
    timer = setTimeout(() => { noted.value = null }, NOTED)
  }
  onScopeDispose(() => clearTimeout(timer))
  provide(COPY, copy)
  return { copy, noted, byHand }
}

export const useCopy = (): Copy => inject(COPY)!
