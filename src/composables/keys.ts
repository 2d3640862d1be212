import { onBeforeUnmount, onMounted } from 'vue'
import { isField } from './intake'

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Single keys (UX 9): not while typing, not with a modifier, not inside an open layer, whose own keys come first. */
export function useKeys(map: KeyMap): void {
  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.composedPath()[0] ?? event.target
    if (isField(target) || (target instanceof Element && target.closest('[role="dialog"]') !== null)) return
    const act = map[event.key]
    if (!act) return
    event.preventDefault()
    act(event)
  }
  onMounted(() => window.addEventListener('keydown', press))
  onBeforeUnmount(() => window.removeEventListener('keydown', press))
}
