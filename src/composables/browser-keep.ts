import type { Looks } from '../core/query/state'
import type { Keep } from '../stores/looks'

const KEY = 'gongkai.looks'

/** Looks in the browser's local storage; where that is forbidden (private window, policy) nothing is kept and nothing fails. public/theme.js reads the same entry. */
export const browserKeep: Keep = {
  load() {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
      if (typeof kept !== 'object' || kept === null) return {}
      const { lang, theme, big } = kept as Record<string, unknown>
      return {
        ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
        ...(theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : {}),
        ...(typeof big === 'boolean' ? { big } : {}),
      }
    } catch {
      return {}
    }
  },
  save(looks: Looks) {
    try {
      localStorage.setItem(KEY, JSON.stringify(looks))
    } catch {
      // nothing is kept
    }
  },
}
