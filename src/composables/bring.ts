import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import type { Intake } from '../stores/own'
import { isField, ofTransfer } from './intake'

/** The whole window accepts a drop at any time, and a paste where no field has the focus. Says whether something hangs over the page. */
export function useBring(take: (intakes: readonly Intake[]) => void, pastedName: () => string): { readonly hovering: ShallowRef<boolean> } {
  const hovering = shallowRef(false)
  let depth = 0
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.some((t) => t === 'Files' || t === 'text/html') === true

  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    dragenter: (event) => {
      if (!holdsFiles(event as DragEvent)) return
      event.preventDefault()
      depth += 1
      hovering.value = true
    },
    dragover: (event) => { if (holdsFiles(event as DragEvent)) event.preventDefault() },
    dragleave: () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) hovering.value = false
    },
    drop: (event) => {
      depth = 0
      hovering.value = false
      if (!holdsFiles(event as DragEvent)) return
      event.preventDefault()
      take(ofTransfer((event as DragEvent).dataTransfer, pastedName()))
    },
    paste: (event) => {
      if (isField(event.composedPath()[0] ?? event.target)) return
      const intakes = ofTransfer((event as ClipboardEvent).clipboardData, pastedName())
      if (intakes.length === 0) return
      event.preventDefault()
      take(intakes)
    },
  }
  onMounted(() => Object.entries(listeners).forEach(([type, listener]) => window.addEventListener(type, listener)))
  onBeforeUnmount(() => Object.entries(listeners).forEach(([type, listener]) => window.removeEventListener(type, listener)))
  return { hovering }
}
