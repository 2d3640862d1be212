import { useSwipe } from '@vueuse/core'
import type { Ref } from 'vue'
import { isNarrow } from './narrow'

/** px that a finger must go for it to be meant. */
const MEANT = 60

/** The head of a sheet on a phone is drawn down by a finger. The head takes no other gesture (`touch-action: none`), so that nothing else begins. */
export function useSwipeDown(head: Readonly<Ref<HTMLElement | null>>, then: () => void): void {
  const { lengthY } = useSwipe(head as Ref<HTMLElement | null>, {
    onSwipeEnd: (_, direction) => { if (direction === 'down' && lengthY.value < -MEANT && isNarrow()) then() },
  })
}
