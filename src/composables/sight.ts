import { onBeforeUnmount, onMounted, onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { whenIdle } from './moments'

/** Is an element in the window? True until the browser has told. */
export function useSight(element: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const inSight = ref(true)
  let watcher: IntersectionObserver | null = null
  onMounted(() => {
    watcher = new IntersectionObserver((seen) => { inSight.value = seen.at(-1)!.isIntersecting })
    if (element.value) watcher.observe(element.value)
  })
  onBeforeUnmount(() => watcher?.disconnect())
  return inSight
}

/** At the latest, in ms, for what nobody sees. */
const LATEST = 200

/** What `source` says: at once where it is in sight, else in the browser's next idle moment, so that a click waits for nothing that nobody sees. */
export function useFollowing<T>(source: () => T, inSight: Readonly<Ref<boolean>>): Readonly<ShallowRef<T>> {
  const followed = shallowRef(source())
  let callOff = (): void => undefined
  watch([source, inSight], () => {
    callOff()
    const follow = (): void => { followed.value = source() }
    if (inSight.value) follow()
    else callOff = whenIdle(follow, LATEST)
  })
  onScopeDispose(() => callOff())
  return followed
}
