/** When to do what need not be done at once. */

/** Does a job once the next frame is on the screen. */
export const afterPaint = (job: () => void): void => { requestAnimationFrame(() => requestAnimationFrame(job)) }

/** Does a job when the browser has a moment, `most` milliseconds from now at the latest. Returns what calls it off. */
export function whenIdle(job: () => void, most: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(job, { timeout: most })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(job, 50)
  return () => clearTimeout(handle)
}

const turns = new Set<() => void>()

/** Does jobs one a frame, in the order asked, the first of them once the next frame is on the screen: together they would be one long task. Returns what calls a job off. */
export function inTurn(job: () => void): () => void {
  // Two that ask for the same are two.
  const mine = (): void => job()
  turns.add(mine)
  if (turns.size === 1) afterPaint(nextTurn)
  return () => { turns.delete(mine) }
}

function nextTurn(): void {
  const [job] = turns
  if (!job) return
  turns.delete(job)
  if (turns.size > 0) requestAnimationFrame(nextTurn)
  job()
}
