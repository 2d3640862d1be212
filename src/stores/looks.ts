import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Looks } from '../core/query/state'

/** A small place to keep looks between visits; browsers may forbid it, then nothing is kept. */
export interface Keep {
  load(): Partial<Looks>
  save(looks: Looks): void
}

const NO_KEEP: Keep = { load: () => ({}), save: () => undefined }

const DEFAULT_LOOKS: Looks = { lang: 'zh', theme: 'auto', big: false }

/** Language, theme and type size: remembered per browser, never part of a view. */
export const useLooks = defineStore('looks', () => {
  const looks = shallowRef<Looks>(DEFAULT_LOOKS)
  /** What the system prefers; the edge keeps it up to date. */
  const systemDark = shallowRef(false)
  let keep = NO_KEEP

  const lang = computed(() => looks.value.lang)
  const big = computed(() => looks.value.big)
  const theme = computed<'light' | 'dark'>(() => (looks.value.theme === 'auto' ? (systemDark.value ? 'dark' : 'light') : looks.value.theme))

  /** Starts from what was kept, overridden by what the address says. */
  function begin(kept: Keep, address: Partial<Looks>): void {
    keep = kept
    looks.value = { ...DEFAULT_LOOKS, ...kept.load(), ...address }
  }

  /** What an address says for as long as the page stands: not kept. */
  const override = (address: Partial<Looks>): void => { looks.value = { ...looks.value, ...address } }

  function change(patch: Partial<Looks>): void {
    looks.value = { ...looks.value, ...patch }
    keep.save(looks.value)
  }

  /** auto → the other than the system's → auto would hide a press: so light ↔ dark, from what is shown. */
  function turnTheme(): void {
    change({ theme: theme.value === 'dark' ? 'light' : 'dark' })
  }

  return { looks, lang, big, theme, systemDark, begin, override, change, turnTheme }
})
