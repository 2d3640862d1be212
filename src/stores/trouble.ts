import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { detailOf, messageOf } from '../engine/error'

export interface Trouble {
  /** What the browser says, in its words. */
  readonly message: string
  /** All of it, to be copied. */
  readonly detail: string
}

/** An error in terms of what is shown of it and what can be copied. */
export const troubleOf = (error: unknown): Trouble => ({ message: messageOf(error), detail: detailOf(error) })

/** What broke on the page and nobody caught: code that did not come, a part that could not be drawn. The rest lives on; it is said in a note. */
export const useTrouble = defineStore('trouble', () => {
  const last = shallowRef<Trouble | null>(null)
  return { last, note: (error: unknown): void => { last.value = troubleOf(error) }, dismiss: (): void => { last.value = null } }
})
