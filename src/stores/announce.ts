import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The one live region: polite words after a filter, 500 ms after the last one. Errors are notes on the page, which say themselves. */
export const useAnnounce = defineStore('announce', () => {
  const polite = shallowRef('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(text: string, wait = 500): void {
    clearTimeout(timer)
    timer = setTimeout(() => { polite.value = text }, wait)
  }
  return { polite, say }
})
