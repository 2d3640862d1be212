import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The one live region: polite words after a filter, 500 ms after the last one; errors at once. */
export const useAnnounce = defineStore('announce', () => {
  const polite = shallowRef('')
  const alert = shallowRef('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(text: string, wait = 500): void {
    clearTimeout(timer)
    timer = setTimeout(() => { polite.value = text }, wait)
  }
  function shout(text: string): void {
    alert.value = text
  }
  return { polite, alert, say, shout }
})
