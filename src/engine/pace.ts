/** Long work on the page's own thread, in slices short enough that a key or a click never waits for it. */

interface Pacer {
  /** To be awaited between two steps: lets everything that waits go first where a slice has passed since it last did. */
  readonly pause: () => Promise<void>
  readonly end: () => void
}

/** @param slice milliseconds */
export function pacer(slice = 8): Pacer {
  // Not a timer: nested ones are held back for 4 ms each.
  const { port1, port2 } = new MessageChannel()
  let since = performance.now()
  let go = (): void => undefined
  port1.onmessage = () => go()
  return {
    end: () => port1.close(),
    async pause() {
      if (performance.now() - since < slice) return
      await new Promise<void>((done) => {
        go = done
        port2.postMessage(null)
      })
      since = performance.now()
    },
  }
}
