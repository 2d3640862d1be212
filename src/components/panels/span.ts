import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import type { Mark } from '@/charts'

/** Years drawn across: with the mouse over the columns, by key from mark to mark. */

/** px that the mouse must go for it to be meant; less is a click. */
const MEANT = 6

/** The years whose marks a stretch of the picture touches, ascending. `from` and `to` in px from its left, in either order. */
export function yearsBetween(marks: readonly Mark[], from: number, to: number): readonly number[] {
  const [low, high] = from < to ? [from, to] : [to, from]
  const touched = marks.filter(({ pick, box }) => pick.year !== undefined && box.x <= high && box.x + box.width >= low)
  return [...new Set(touched.map((m) => m.pick.year!))].sort((a, b) => a - b)
}

export interface Span {
  /** What is drawn over so far, in px from the left of the picture; null while nothing is. */
  readonly drawn: ComputedRef<{ readonly left: number; readonly width: number; readonly years: readonly number[] } | null>
  /** The mouse went down on the picture. */
  begin(event: PointerEvent): void
  /** From one mark to another, by key. */
  reach(from: Mark, to: Mark): void
  /** What is drawn over is picked. */
  end(): void
  cancel(): void
}

/** @param pick called once with the years, when the mouse or the key is let go */
export function useSpan(marks: () => readonly Mark[], pick: (years: readonly number[]) => void): Span {
  const stretch = shallowRef<readonly [from: number, to: number] | null>(null)
  const drawn = computed(() => {
    if (stretch.value === null) return null
    const [from, to] = stretch.value
    const years = yearsBetween(marks(), from, to)
    return years.length === 0 ? null : { left: Math.min(from, to), width: Math.abs(to - from), years }
  })
  let leave = (): void => undefined

  function cancel(): void {
    leave()
    stretch.value = null
  }
  function end(): void {
    const years = drawn.value?.years ?? []
    cancel()
    if (years.length > 0) pick(years)
  }
  function begin(event: PointerEvent): void {
    // A finger scrolls the page; the buttons of 何时 are its way to a range.
    if (event.pointerType === 'touch' || event.button !== 0 || !marks().some((m) => m.pick.year !== undefined)) return
    cancel()
    const left = (event.currentTarget as HTMLElement).getBoundingClientRect().left
    const from = event.clientX - left
    const move = ({ clientX }: PointerEvent): void => {
      if (stretch.value !== null || Math.abs(clientX - left - from) > MEANT) stretch.value = [from, clientX - left]
    }
    const key = ({ key: name }: KeyboardEvent): void => { if (name === 'Escape') cancel() }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end, { once: true })
    window.addEventListener('pointercancel', cancel, { once: true })
    window.addEventListener('keydown', key)
    leave = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', key)
    }
  }
  const middle = ({ box }: Mark): number => box.x + box.width / 2
  onScopeDispose(cancel)
  return { drawn, begin, reach: (from, to) => { stretch.value = [middle(from), middle(to)] }, end, cancel }
}
