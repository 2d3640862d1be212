import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useFollowing } from '@/composables/sight'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** Something that is followed, in sight or not. */
function follow(seen: boolean) {
  const source = ref(1)
  const inSight = ref(seen)
  const scope = effectScope()
  const followed = scope.run(() => useFollowing(() => source.value, inSight))!
  return { source, inSight, followed, scope }
}

test('what is in sight follows at once', async () => {
  const { source, followed } = follow(true)
  source.value = 2
  await nextTick()
  expect(followed.value).toBe(2)
})

test('what nobody sees follows a moment later, with the newest alone', async () => {
  const { source, followed } = follow(false)
  source.value = 2
  await nextTick()
  expect(followed.value).toBe(1)
  source.value = 3
  await nextTick()
  await vi.runAllTimersAsync()
  expect(followed.value).toBe(3)
})

test('what comes into sight is up to date at once', async () => {
  const { source, inSight, followed } = follow(false)
  source.value = 2
  await nextTick()
  inSight.value = true
  await nextTick()
  expect(followed.value).toBe(2)
})

test('what is gone follows nothing', async () => {
  const { source, followed, scope } = follow(false)
  source.value = 2
  await nextTick()
  scope.stop()
  await vi.runAllTimersAsync()
  expect(followed.value).toBe(1)
})
