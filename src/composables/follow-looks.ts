import type { Pinia } from 'pinia'
import { watchEffect } from 'vue'
import { useLooks } from '../stores/looks'

/** Writes theme, language and type size on the element that carries them, where the tokens read them; follows the system's theme. */
export function followLooks(root: HTMLElement, pinia: Pinia): () => void {
  const looks = useLooks(pinia)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => { looks.systemDark = dark.matches }
  follow()
  dark.addEventListener('change', follow)
  const stop = watchEffect(() => {
    root.lang = looks.lang === 'en' ? 'en' : 'zh-CN'
    root.dataset['theme'] = looks.theme
    if (looks.big) root.dataset['big'] = '1'
    else delete root.dataset['big']
  })
  return () => {
    stop()
    dark.removeEventListener('change', follow)
  }
}
