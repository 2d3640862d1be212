import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Trouble {
  /** What the browser says, in its words. */
  readonly message: string
  /** All of it, to be copied. */
  readonly detail: string
}

/** An error in terms of what is shown of it and what can be copied. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { message: String(error), detail: String(error) }
  return { message: error.message, detail: error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}\n${error.stack ?? ''}` }
}

/** What broke on the page and nobody caught: code that did not come, a part that could not be drawn. The rest lives on; it is said in a note. */
export const useTrouble = defineStore('trouble', () => {
  const last = shallowRef<Trouble | null>(null)
  return { last, note: (error: unknown): void => { last.value = troubleOf(error) }, dismiss: (): void => { last.value = null } }
})
