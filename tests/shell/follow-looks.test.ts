import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { followLooks } from '@/composables/follow-looks'
import { useLooks } from '@/stores/looks'

describe('the looks of the page', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('follow what the reader and the system prefer until they are let go', async () => {
    const pinia = createPinia()
    setActivePinia(pinia)
    const listeners = new Set<() => void>()
    const dark = { matches: false, addEventListener: (_: string, tell: () => void) => listeners.add(tell), removeEventListener: (_: string, tell: () => void) => listeners.delete(tell) }
    vi.stubGlobal('matchMedia', () => dark)
    const root = { lang: '', dataset: {} as Record<string, string> }
    const unfollow = followLooks(root as unknown as HTMLElement, pinia)
    expect([root.lang, root.dataset['theme']]).toEqual(['zh-CN', 'light'])
    dark.matches = true
    listeners.forEach((tell) => tell())
    await nextTick()
    expect(root.dataset['theme']).toBe('dark')
    unfollow()
    useLooks().change({ lang: 'en', theme: 'light' })
    await nextTick()
    expect([root.lang, root.dataset['theme'], listeners.size]).toEqual(['zh-CN', 'dark', 0])
  })
})
