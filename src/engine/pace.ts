/** Long work on the page's own thread, in slices short enough that a key or a click never waits for it. */

/** Lets everything that waits go first. Not a timer: nested ones are held back for 4 ms each. */
export const breathe = (): Promise<void> => new Promise((done) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    done()
  }
  port2.postMessage(null)
})

/** @returns to be awaited between two steps: it lets others go first where `slice` milliseconds have passed since it last did */
export function pacer(slice = 8): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < slice) return
    await breathe()
    since = performance.now()
  }
}
