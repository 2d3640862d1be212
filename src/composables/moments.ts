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
