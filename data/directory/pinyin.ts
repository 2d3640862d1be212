import { pinyin } from 'pinyin-pro'

/** How a name is typed: full pinyin without tones and the initials. The app itself carries no dictionary. */
export function spell(name: string): { readonly pinyin: string; readonly initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  return { pinyin: syllables.join(''), initials: syllables.map((s) => s.slice(0, 1)).join('') }
}
