import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

/** Patterns over the fills: in print and where the system forces its colours. */
export function usePatterns(): ShallowRef<boolean> {
  const on = shallowRef(false)
  const queries = ['print', '(forced-colors: active)']
  let media: readonly MediaQueryList[] = []
  const read = (): void => { on.value = media.some((m) => m.matches) }
  onMounted(() => {
    media = queries.map((q) => matchMedia(q))
    media.forEach((m) => m.addEventListener('change', read))
    read()
  })
  onBeforeUnmount(() => media.forEach((m) => m.removeEventListener('change', read)))
  return on
}
