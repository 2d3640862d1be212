import { onBeforeUnmount, onMounted, onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { inTurn, whenIdle } from './moments'

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

/**
 * What `source` says: at once where it is in sight, else in the browser's next idle moment, so that a click waits for nothing that nobody sees.
 * @param isNear whether what it says now is drawn with little work over what is drawn; what is not takes its turn with others of its kind
 */
export function useFollowing<T>(source: () => T, inSight: Readonly<Ref<boolean>>, isNear: (now: T, drawn: T) => boolean = () => true): Readonly<ShallowRef<T>> {
  const followed = shallowRef(source())
  let callOff = (): void => undefined
  watch([source, inSight], () => {
    callOff()
    const follow = (): void => { followed.value = source() }
    if (!inSight.value) callOff = whenIdle(follow, LATEST)
    else if (isNear(source(), followed.value)) follow()
    else callOff = inTurn(follow)
  })
  onScopeDispose(() => callOff())
  return followed
}
