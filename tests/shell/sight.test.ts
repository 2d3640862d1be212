import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useFollowing } from '@/composables/sight'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Something that is followed, in sight or not. */
function follow(seen: boolean, isNear?: (now: number, drawn: number) => boolean) {
  const source = ref(1)
  const inSight = ref(seen)
  const scope = effectScope()
  const followed = scope.run(() => useFollowing(() => source.value, inSight, isNear))!
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

test('what is drawn all anew takes its turn, one a frame', async () => {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (job: FrameRequestCallback) => frames.push(job))
  const frame = (): void => { for (const job of frames.splice(0)) job(0) }
  const far = [1, 2, 3].map(() => follow(true, (now, drawn) => now - drawn < 10))
  const drawn = (): number[] => far.map((f) => f.followed.value)
  for (const { source } of far) source.value = 2
  await nextTick()
  expect(drawn(), 'near').toEqual([2, 2, 2])
  for (const { source } of far) source.value = 100
  await nextTick()
  far[1]!.scope.stop()
  frame()
  expect(drawn(), 'the frame of the rest').toEqual([2, 2, 2])
  frame()
  expect(drawn()).toEqual([100, 2, 2])
  frame()
  expect(drawn(), 'one that is gone takes no turn').toEqual([100, 2, 100])
  frame()
  expect(frames).toEqual([])
})
